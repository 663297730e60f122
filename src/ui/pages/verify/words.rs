//! What is told of a file, in words.
//!
//! Invariant: the verdicts are exactly those of the design; every remark is one plain sentence.

use std::collections::HashMap;

use super::session::{Content, Remark, Row};
use crate::{
    domain::{Attachment, EnterpriseNumber, Organisation, RegisterNumber, Scope},
    exchange::{ArchiveError, LinkError, NoSource, OpenError},
    i18n::{Locale, Outcome, ReportText, SharedPage, VerifyPage, date, fill},
    report::{FileKind, Verdict},
};

/// Every verdict, and none.
pub const VERDICTS: [Option<Verdict>; 7] = [
    Some(Verdict::Agree),
    Some(Verdict::NotCompared),
    Some(Verdict::Changed),
    Some(Verdict::OnlyData),
    Some(Verdict::NoData),
    Some(Verdict::NotOurs),
    None,
];

/// A verdict in words.
pub fn verdict(locale: Locale, verdict: Option<Verdict>) -> &'static str {
    let t = VerifyPage::of(locale);
    match verdict {
        Some(Verdict::Agree) => t.agree,
        Some(Verdict::NotCompared) => t.not_compared,
        Some(Verdict::Changed) => t.changed,
        Some(Verdict::OnlyData) => t.only_data,
        Some(Verdict::NoData) => t.no_data,
        Some(Verdict::NotOurs) => t.not_ours,
        None => t.unknown,
    }
}

/// What a file is, in words.
pub fn kind(locale: Locale, kind: FileKind) -> &'static str {
    let t = VerifyPage::of(locale);
    match kind {
        FileKind::Pdf => t.kind_pdf,
        FileKind::Data => t.kind_data,
        FileKind::Picture => t.kind_picture,
        FileKind::Other => t.kind_other,
    }
}

/// Whether a criterion is met, in words; `None` where the data does not tell.
pub fn met(locale: Locale, met: Option<bool>) -> &'static str {
    let t = VerifyPage::of(locale);
    match met {
        Some(true) => t.met,
        Some(false) => t.not_met,
        None => t.not_told,
    }
}

/// A remark as one sentence.
pub fn remark(locale: Locale, remark: &Remark) -> String {
    let t = VerifyPage::of(locale);
    let shared = SharedPage::of(locale);
    match remark {
        Remark::Pdf(NoSource::Locked) => t.pdf_locked.to_owned(),
        Remark::Pdf(NoSource::CutOff) => t.pdf_cut.to_owned(),
        Remark::Pdf(NoSource::None) => t.pdf_none.to_owned(),
        Remark::Open(error) => open(t, error),
        Remark::Archive(ArchiveError::Damaged) => t.zip_damaged.to_owned(),
        Remark::Archive(ArchiveError::Locked) => t.zip_locked.to_owned(),
        Remark::Archive(ArchiveError::TooMany { files }) => {
            fill(t.zip_too_many, &[&files.to_string()])
        }
        Remark::Archive(ArchiveError::SameNames { files }) => {
            fill(t.zip_same_names, &[&files.to_string()])
        }
        Remark::Archive(ArchiveError::TooLarge) => t.zip_too_large.to_owned(),
        Remark::TooLarge => t.too_large.to_owned(),
        Remark::ArchiveInArchive => t.zip_in_zip.to_owned(),
        Remark::NoCode => t.no_code.to_owned(),
        Remark::Link(LinkError::Damaged) => shared.damaged.to_owned(),
        Remark::Link(LinkError::Newer) => shared.newer.to_owned(),
        Remark::Link(LinkError::OtherQuestionnaire) => shared.other.to_owned(),
        Remark::Link(LinkError::OtherVersion) => shared.other_version.to_owned(),
        Remark::Unreadable => t.unreadable.to_owned(),
        Remark::NoQuestionnaire(id) => fill(t.no_questionnaire, &[id.as_str()]),
        Remark::OtherVersion(mark) => fill(t.other_version, &[mark]),
        Remark::NotMade => t.not_made.to_owned(),
        Remark::Changed => t.changed_pages.to_owned(),
        Remark::Merged => t.merged.to_owned(),
        Remark::NotLoaded => t.not_loaded.to_owned(),
    }
}

fn open(t: &VerifyPage, error: &OpenError) -> String {
    match error {
        OpenError::Empty => t.empty.to_owned(),
        OpenError::TooLarge { .. } => t.too_large.to_owned(),
        OpenError::NotText | OpenError::NotOurs { .. } => t.other_tool.to_owned(),
        OpenError::NotJson { line, .. } => fill(t.broken, &[&line.to_string()]),
        OpenError::Newer { .. } => t.newer.to_owned(),
        OpenError::Faulty(faults) => fill(t.faulty, &[&faults.len().to_string()]),
    }
}

/// The organisation's name, or that it has none.
pub fn name(locale: Locale, content: &Content) -> String {
    let name = content.attachment.organisation.name.trim();
    if name.is_empty() {
        ReportText::of(locale).nameless.to_owned()
    } else {
        name.to_owned()
    }
}

/// The organisation's number, and whether it can be right.
pub fn number(locale: Locale, organisation: &Organisation) -> String {
    let t = VerifyPage::of(locale);
    let typed = [organisation.kbo.trim(), organisation.register.trim()];
    let right = [
        typed[0].parse::<EnterpriseNumber>().map(|n| n.to_string()),
        typed[1].parse::<RegisterNumber>().map(|n| n.to_string()),
    ];
    let told: Vec<String> = typed
        .iter()
        .zip(right)
        .filter(|(typed, _)| !typed.is_empty())
        .map(|(typed, right)| match right {
            Ok(number) => fill(t.number_right, &[&number]),
            Err(_) => fill(t.number_wrong, &[typed]),
        })
        .collect();
    if told.is_empty() {
        t.no_number.to_owned()
    } else {
        told.join(", ")
    }
}

/// The questionnaire, its version and which test.
pub fn questionnaire(locale: Locale, content: &Content) -> String {
    let attachment = &content.attachment;
    let outcome = Outcome::of(locale);
    let scope = match attachment.scope {
        Scope::Core => outcome.short_check,
        Scope::Full => outcome.full_check,
    };
    format!(
        "{} {} · {scope}",
        attachment.questionnaire, attachment.questionnaire_version
    )
}

/// What must be known about a file besides others: the same once more, or a later round. By row.
pub fn beside_others(locale: Locale, rows: &[Row]) -> HashMap<usize, String> {
    let t = VerifyPage::of(locale);
    let mut groups: HashMap<&str, Vec<&Row>> = HashMap::new();
    for row in rows {
        if let Some(content) = row.content.as_ref().filter(|c| !c.organisation.is_empty()) {
            groups.entry(&content.organisation).or_default().push(row);
        }
    }
    let mut told = HashMap::new();
    for group in groups.values() {
        let data: Vec<_> = group
            .iter()
            .filter_map(|row| Some((row.id, &row.content.as_ref()?.attachment)))
            .collect();
        for (place, (id, own)) in data.iter().enumerate() {
            let mut earlier = data.iter().take(place);
            // Rounds of another questionnaire are no later rounds of this one.
            let latest = data
                .iter()
                .filter(|(_, other)| other.questionnaire == own.questionnaire)
                .map(|(_, other)| other.date)
                .max();
            if earlier.any(|(_, other)| is_same_round(other, own)) {
                told.insert(*id, t.same_again.to_owned());
            } else if let Some(latest) = latest.filter(|latest| *latest > own.date) {
                told.insert(*id, fill(t.later_round, &[&date(locale, latest)]));
            }
        }
    }
    told
}

/// Whether two files hold the same answers of the same day: a working file and the PDF made of it, or
/// the same PDF twice.
fn is_same_round(one: &Attachment, other: &Attachment) -> bool {
    one.questionnaire == other.questionnaire
        && one.scope == other.scope
        && one.date == other.date
        && one.answers == other.answers
}
