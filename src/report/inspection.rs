//! What an officer learns of one file.
//!
//! Invariant: "agree" is said only of pages that this app makes again byte for byte; of pages that it
//! can't make it never says "changed".

use super::pdf::RENDERER;
use crate::{
    domain::{
        Assessment, Attachment, AttachmentChoices, EnterpriseNumber, Origin, Questionnaire,
        RegisterNumber,
    },
    exchange::{
        FILE_LIMIT, NoSource, OpenError, REPORT_FORMAT, SharedResult, is_pdf, read_assessment,
        read_report, source_in_pdf,
    },
};

/// What sort of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// The file of a check or of a report.
    Data,
    /// A picture of a code.
    Picture,
    /// Something else.
    Other,
}

/// What can be said of a file; the words are those of the design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Pages and data agree.
    Agree,
    /// Data is whole, pages could not be compared.
    NotCompared,
    /// Changed or damaged.
    Changed,
    /// Only data, no pages to compare.
    OnlyData,
    /// No data in this PDF: ask for the original.
    NoData,
    /// Not ours.
    NotOurs,
}

/// The data of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// The source of a report, in a PDF or by itself.
    Report {
        /// What it holds.
        attachment: Box<Attachment>,
        /// Its bytes.
        source: Vec<u8>,
        /// Whether it stood in a PDF, so that there are pages to compare.
        in_pdf: bool,
        /// Whether that PDF holds another report too, of which this says nothing.
        merged: bool,
    },
    /// The file of a check.
    Assessment(Box<Assessment>),
}

/// Why a file gives no data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoFinding {
    /// A PDF without data of ours.
    Pdf(NoSource),
    /// A file of ours that can't be read, or none of ours.
    Unreadable {
        /// Why.
        error: OpenError,
        /// Whether it says somewhere that it is ours.
        ours: bool,
    },
}

impl NoFinding {
    /// What can be said all the same; `None` for a file of a newer version, of which nothing is known.
    pub const fn verdict(&self) -> Option<Verdict> {
        match self {
            Self::Pdf(_) => Some(Verdict::NoData),
            Self::Unreadable {
                error: OpenError::Newer { .. },
                ..
            } => None,
            Self::Unreadable { ours: true, .. } => Some(Verdict::Changed),
            Self::Unreadable { .. } => Some(Verdict::NotOurs),
        }
    }
}

/// Takes the data out of a PDF or reads it from a data file.
///
/// # Errors
/// [`NoFinding`].
pub fn look_into(bytes: &[u8]) -> Result<Found, NoFinding> {
    if is_pdf(bytes) {
        let (source, merged) = source_in_pdf(bytes, seems_report).map_err(NoFinding::Pdf)?;
        return match read_report(&source) {
            Ok(attachment) => Ok(Found::Report {
                attachment: Box::new(attachment),
                source,
                in_pdf: true,
                merged,
            }),
            Err(error) => Err(NoFinding::Unreadable { error, ours: true }),
        };
    }
    let unreadable = |error| NoFinding::Unreadable {
        error,
        ours: says_it_is_ours(bytes),
    };
    if seems_report(bytes) {
        let attachment = Box::new(read_report(bytes).map_err(unreadable)?);
        return Ok(Found::Report {
            attachment,
            source: bytes.to_vec(),
            in_pdf: false,
            merged: false,
        });
    }
    let assessment = read_assessment(bytes).map_err(unreadable)?;
    Ok(Found::Assessment(Box::new(assessment)))
}

/// Whether a file says somewhere that it is a report of ours, of whatever version.
fn seems_report(bytes: &[u8]) -> bool {
    let family = REPORT_FORMAT.trim_end_matches(|c: char| c.is_ascii_digit());
    memchr::memmem::find(bytes, family.as_bytes()).is_some()
}

fn says_it_is_ours(bytes: &[u8]) -> bool {
    let beginning = bytes.get(..bytes.len().min(FILE_LIMIT)).unwrap_or(bytes);
    memchr::memmem::find(beginning, b"\"drempelmeter/").is_some()
}

/// Whether this app can make the pages of an attachment again: the same renderer and the same files.
pub fn can_be_made_again(attachment: &Attachment, fingerprint: &str) -> bool {
    attachment.renderer == RENDERER && attachment.fingerprint == fingerprint
}

/// The attachment that a working file would give, without its private notes.
pub fn attachment_of(questionnaire: &Questionnaire, assessment: &Assessment) -> Attachment {
    let choices = AttachmentChoices {
        themes: Vec::new(),
        ..AttachmentChoices::proposed(questionnaire, assessment)
    };
    let origin = Origin {
        renderer: RENDERER,
        fingerprint: String::new(),
        home: String::new(),
    };
    Attachment::of(questionnaire, assessment, None, &choices, origin)
}

/// The attachment that a code holds: answers, and perhaps a name.
pub fn attachment_of_link(questionnaire: &Questionnaire, result: SharedResult) -> Attachment {
    let mut assessment = Assessment::new(
        questionnaire.id.clone(),
        questionnaire.version.clone(),
        result.scope,
        result.date,
        questionnaire.reference_language.clone(),
    );
    assessment.organisation.name = result.name;
    assessment.answers = result.answers;
    Attachment {
        plan: None,
        evidence: None,
        ..attachment_of(questionnaire, &assessment)
    }
}

/// What makes two files one organisation: a right number, else the name in small letters.
pub fn same_organisation_by(attachment: &Attachment) -> String {
    let organisation = &attachment.organisation;
    if let Ok(number) = organisation.kbo.parse::<EnterpriseNumber>() {
        return number.to_string();
    }
    if let Ok(number) = organisation.register.parse::<RegisterNumber>() {
        return number.to_string();
    }
    let words: Vec<String> = organisation
        .name
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}
