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
    exchange::{
        LinkError, PICTURE_LIMIT, Scanned, is_pdf, mark, picture_size, read_link, scan_picture,
        which_questionnaire,
    },
    i18n::Locale,
    platform,
    report::{
        FileKind, Found, NoFinding, Verdict, attachment_of, attachment_of_link, can_be_made_again,
        compose, look_into,
    },
    ui::{
        report_files::{NoPdf, make_pdf},
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
                merged,
            }) => {
                let pages = in_pdf.then_some(bytes);
                let looked = self.report(kind, *attachment, &source, pages).await;
                let (kind, verdict, remark, content) = looked;
                let remark = if merged { Some(Remark::Merged) } else { remark };
                (kind, verdict, remark, content)
            }
            Ok(Found::Assessment(assessment)) => {
                let source = match self.source(&assessment.questionnaire, Locale::Nl).await {
                    Ok(source) => source,
                    Err(missing) => {
                        let verdict = missing.verdict(Verdict::OnlyData);
                        let remark = missing.remark(&assessment.questionnaire);
                        return refused(kind, verdict, remark);
                    }
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
        let known = match self.source(&attachment.questionnaire, locale).await {
            Ok(known) => known,
            Err(missing) => {
                let remark = missing.remark(&attachment.questionnaire);
                let verdict = missing.verdict(match pages {
                    Some(_) => Verdict::NotCompared,
                    None => Verdict::OnlyData,
                });
                let content = Content::new(attachment, None, Some(mark));
                return (kind, verdict, Some(remark), Some(content));
            }
        };
        let (verdict, remark) = match pages {
            None => (Some(Verdict::OnlyData), None),
            Some(_) if !can_be_made_again(&attachment, &known.fingerprint) => (
                Some(Verdict::NotCompared),
                Some(Remark::OtherVersion(mark.clone())),
            ),
            Some(pages) => {
                let (questionnaire, wording) = (&known.sheet.questionnaire, &known.sheet.wording);
                let report = compose(questionnaire, wording, known.locale, &attachment);
                platform::pause().await;
                match make_pdf(&report).await {
                    Ok(made) if made == pages => (Some(Verdict::Agree), None),
                    Ok(_) => (Some(Verdict::Changed), Some(Remark::Changed)),
                    Err(NoPdf::NotLoaded) => (None, Some(Remark::NotLoaded)),
                    Err(NoPdf::Refused) => (Some(Verdict::NotCompared), Some(Remark::NotMade)),
                }
            }
        };
        let content = content(&known, attachment, Some(mark));
        (kind, verdict, remark, Some(content))
    }

    pub(super) async fn picture(&self, bytes: &[u8]) -> Looked {
        let kind = FileKind::Picture;
        let size = picture_size(bytes);
        let Some(picture) = platform::grey_picture(bytes, PICTURE_LIMIT, size).await else {
            return refused(kind, None, Remark::Unreadable);
        };
        platform::pause().await;
        let scanned = scan_picture(picture.width, picture.height, &picture.grey);
        let Some(link) = scanned.into_iter().find_map(Scanned::result) else {
            return refused(kind, Some(Verdict::NotOurs), Remark::NoCode);
        };
        let Some(catalogue) = &self.catalogue else {
            return refused(kind, None, Remark::NotLoaded);
        };
        let id = match which_questionnaire(&link, catalogue) {
            Ok(id) => id,
            Err(fault) => return of_link(fault),
        };
        let source = match self.source(&id, Locale::Nl).await {
            Ok(source) => source,
            Err(missing) => {
                let verdict = missing.verdict(Verdict::OnlyData);
                return refused(kind, verdict, missing.remark(&id));
            }
        };
        match read_link(&link, &source.sheet.questionnaire) {
            Err(fault) => of_link(fault),
            Ok(result) => {
                let attachment = attachment_of_link(&source.sheet.questionnaire, result);
                let content = content(&source, attachment, None);
                (kind, Some(Verdict::OnlyData), None, Some(content))
            }
        }
    }

    /// The questionnaire of a file. What was loaded stays; what failed is tried again with the next file.
    async fn source(&self, id: &QuestionnaireId, locale: Locale) -> Result<ReportSource, Missing> {
        let known = self.session.sources.with_untracked(|sources| {
            let mut known = sources.iter();
            known
                .find(|(known, language, _)| known == id && *language == locale)
                .map(|(.., source)| source.clone())
        });
        if let Some(known) = known {
            return Ok(known);
        }
        // Only what the catalogue names: an id from a file never becomes an address by itself.
        let catalogue = self.catalogue.as_ref().ok_or(Missing::NotLoaded)?;
        if !catalogue.contains(id) {
            return Err(Missing::NotHere);
        }
        let loaded = report_source(id, locale).await;
        let loaded = loaded.map_err(|_| Missing::NotLoaded)?;
        self.session
            .sources
            .update(|sources| sources.push((id.clone(), locale, loaded.clone())));
        Ok(loaded)
    }
}

/// Why a questionnaire can't be used.
#[derive(Clone, Copy)]
enum Missing {
    /// This web space does not have it.
    NotHere,
    /// It could not be loaded now.
    NotLoaded,
}

impl Missing {
    /// What can be said of a file all the same; nothing while the network fails.
    const fn verdict(self, otherwise: Verdict) -> Option<Verdict> {
        match self {
            Self::NotHere => Some(otherwise),
            Self::NotLoaded => None,
        }
    }

    fn remark(self, id: &QuestionnaireId) -> Remark {
        match self {
            Self::NotHere => Remark::NoQuestionnaire(id.clone()),
            Self::NotLoaded => Remark::NotLoaded,
        }
    }
}

/// A code that is ours but can't be read here.
fn of_link(fault: LinkError) -> Looked {
    let verdict = match fault {
        LinkError::Damaged => Some(Verdict::Changed),
        LinkError::Newer => None,
        LinkError::OtherQuestionnaire | LinkError::OtherVersion => Some(Verdict::OnlyData),
    };
    refused(FileKind::Picture, verdict, Remark::Link(fault))
}

fn content(source: &ReportSource, attachment: Attachment, mark: Option<String>) -> Content {
    let questionnaire = &source.sheet.questionnaire;
    let scores = Scores::of(questionnaire, &attachment.answers, attachment.scope);
    Content::new(attachment, Some(scores), mark)
}

/// What a file is, by its first bytes.
pub fn kind_of(start: &[u8]) -> FileKind {
    if is_pdf(start) {
        FileKind::Pdf
    } else if is_picture(start) {
        FileKind::Picture
    } else {
        FileKind::Other
    }
}

/// Pictures that browsers open: PNG, JPEG, GIF, WebP, BMP, AVIF and HEIC.
pub fn is_picture(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 4] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM"];
    starts.iter().any(|start| bytes.starts_with(start))
        || (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
        || bytes.get(4..8) == Some(b"ftyp")
}
