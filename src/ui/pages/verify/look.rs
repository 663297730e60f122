//! Looks at one file: what it is, what is in it, and whether its pages agree with its data.
//!
//! Invariant: an id from a file never becomes an address by itself; only what the catalogue names is
//! loaded.

use leptos::prelude::*;

use super::{
    session::{Content, Remark},
    work::Worker,
};
use crate::{
    domain::{Attachment, QuestionnaireId, Scores},
    exchange::{PICTURE_LIMIT, is_pdf, link_in_picture, mark, read_link, which_questionnaire},
    i18n::Locale,
    platform,
    report::{
        FileKind, Found, NoFinding, Verdict, attachment_of, attachment_of_link, can_be_made_again,
        compose, look_into,
    },
    ui::{
        report_files::make_pdf,
        report_source::{ReportSource, report_source},
    },
};

/// What is known of a file when it was looked at.
pub type Looked = (FileKind, Option<Verdict>, Option<Remark>, Option<Content>);

/// A file without data to show.
pub fn refused(kind: FileKind, verdict: Option<Verdict>, remark: Remark) -> Looked {
    (kind, verdict, Some(remark), None)
}

impl Worker {
    pub(super) async fn data(&self, bytes: &[u8]) -> Looked {
        let kind = if is_pdf(bytes) {
            FileKind::Pdf
        } else {
            FileKind::Data
        };
        match look_into(bytes) {
            Ok(Found::Report {
                attachment,
                source,
                in_pdf,
            }) => {
                let pages = in_pdf.then_some(bytes);
                self.report(kind, *attachment, &source, pages).await
            }
            Ok(Found::Assessment(assessment)) => {
                let Some(source) = self.source(&assessment.questionnaire, Locale::Nl).await else {
                    let questionnaire = assessment.questionnaire.clone();
                    let remark = Remark::NoQuestionnaire(questionnaire);
                    return refused(kind, Some(Verdict::OnlyData), remark);
                };
                let attachment = attachment_of(&source.sheet.questionnaire, &assessment);
                let content = content(&source, attachment, None);
                (kind, Some(Verdict::OnlyData), None, Some(content))
            }
            Err(nothing) => {
                let verdict = nothing.verdict();
                let kind = match (kind, verdict) {
                    (FileKind::Data, Some(Verdict::NotOurs)) => FileKind::Other,
                    (kind, _) => kind,
                };
                let remark = match nothing {
                    NoFinding::Pdf(why) => Remark::Pdf(why),
                    NoFinding::Unreadable { error, .. } => Remark::Open(error),
                };
                refused(kind, verdict, remark)
            }
        }
    }

    async fn report(
        &self,
        kind: FileKind,
        attachment: Attachment,
        source: &[u8],
        pages: Option<&[u8]>,
    ) -> Looked {
        let mark = mark(source);
        let locale = Locale::from_tag(&attachment.language).unwrap_or_default();
        let Some(known) = self.source(&attachment.questionnaire, locale).await else {
            let remark = Remark::NoQuestionnaire(attachment.questionnaire.clone());
            let verdict = match pages {
                Some(_) => Verdict::NotCompared,
                None => Verdict::OnlyData,
            };
            let content = Content::new(attachment, None, Some(mark));
            return (kind, Some(verdict), Some(remark), Some(content));
        };
        let (verdict, remark) = match pages {
            None => (Verdict::OnlyData, None),
            Some(_) if !can_be_made_again(&attachment, &known.fingerprint) => (
                Verdict::NotCompared,
                Some(Remark::OtherVersion(mark.clone())),
            ),
            Some(pages) => {
                let (questionnaire, wording) = (&known.sheet.questionnaire, &known.sheet.wording);
                let report = compose(questionnaire, wording, known.locale, &attachment);
                platform::pause().await;
                match make_pdf(&report).await {
                    Ok(made) if made == pages => (Verdict::Agree, None),
                    Ok(_) => (Verdict::Changed, None),
                    Err(_) => (Verdict::NotCompared, Some(Remark::NotMade)),
                }
            }
        };
        let content = content(&known, attachment, Some(mark));
        (kind, Some(verdict), remark, Some(content))
    }

    pub(super) async fn picture(&self, bytes: &[u8]) -> Looked {
        let kind = FileKind::Picture;
        let not_ours = |remark| refused(kind, Some(Verdict::NotOurs), remark);
        let Some(picture) = platform::grey_picture(bytes, PICTURE_LIMIT).await else {
            return not_ours(Remark::Unreadable);
        };
        platform::pause().await;
        let Some(link) = link_in_picture(picture.width, picture.height, &picture.grey) else {
            return not_ours(Remark::NoCode);
        };
        let id = match which_questionnaire(&link, &self.catalogue) {
            Ok(id) => id,
            Err(fault) => return not_ours(Remark::Link(fault)),
        };
        let Some(source) = self.source(&id, Locale::Nl).await else {
            return not_ours(Remark::NoQuestionnaire(id));
        };
        match read_link(&link, &source.sheet.questionnaire) {
            Err(fault) => not_ours(Remark::Link(fault)),
            Ok(result) => {
                let attachment = attachment_of_link(&source.sheet.questionnaire, result);
                let content = content(&source, attachment, None);
                (kind, Some(Verdict::OnlyData), None, Some(content))
            }
        }
    }

    /// The questionnaire of a file, loaded once; `None` when it is not here.
    async fn source(&self, id: &QuestionnaireId, locale: Locale) -> Option<ReportSource> {
        let known = self.session.sources.with_untracked(|sources| {
            let mut known = sources.iter();
            known
                .find(|(known, language, _)| known == id && *language == locale)
                .map(|(.., source)| source.clone())
        });
        if let Some(known) = known {
            return known;
        }
        // Only what the catalogue names: an id from a file never becomes an address by itself.
        let loaded = if self.catalogue.contains(id) {
            report_source(id, locale).await.ok()
        } else {
            None
        };
        self.session
            .sources
            .update(|sources| sources.push((id.clone(), locale, loaded.clone())));
        loaded
    }
}

fn content(source: &ReportSource, attachment: Attachment, mark: Option<String>) -> Content {
    let questionnaire = &source.sheet.questionnaire;
    let scores = Scores::of(questionnaire, &attachment.answers, attachment.scope);
    Content::new(attachment, Some(scores), mark)
}

/// Pictures that browsers open: PNG, JPEG, GIF, WebP, BMP, AVIF and HEIC.
pub fn is_picture(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 4] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM"];
    starts.iter().any(|start| bytes.starts_with(start))
        || (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
        || bytes.get(4..8) == Some(b"ftyp")
}
