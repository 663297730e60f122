//! The report file: what leaves the house, and the source that stands in the PDF.
//!
//! Invariant: bytes as RFC 8785 (fields in alphabetical order, no spaces), texts in composed form, so
//! that the same attachment is always the same file, and its mark the same mark.

use serde::{Deserialize, Serialize};

use crate::domain::{
    Answers, Attachment, Day, EarlierRound, NAME_LIMIT, PEOPLE_LIMIT, QuestionnaireId, SHORT_LIMIT,
    Scope, Texts, ThemeId,
};

use super::assessment_file::{ActionFile, OrganisationFile, action, clean, organisation, texts};

/// The format that this app writes.
pub const REPORT_FORMAT: &str = "drempelmeter/report/1";

/// The longest address of the app, in characters.
pub const HOME_LIMIT: usize = 200;

/// The file's fields. They stand here in alphabetical order, as RFC 8785 wants them written.
/// A part that was not ticked is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportFile {
    /// The chosen steps, when ticked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<ActionFile>>,
    /// The answers by statement; one that is not in here is open.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub answers: Answers,
    /// The day it is about.
    pub date: Day,
    /// Whether the organisation declares that it filled this in itself and honestly.
    pub declared: bool,
    /// The round before, when ticked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<EarlierFile>,
    /// What shows that an answer is so, by statement, when ticked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Texts>,
    /// The questionnaire's files as one SHA-256, in hexadecimal.
    pub fingerprint: String,
    /// Always [`REPORT_FORMAT`].
    pub format: String,
    /// The grant it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub grant: String,
    /// Where the app is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub home: String,
    /// The language of the pages, as a language tag.
    pub language: String,
    /// Private notes, by statement, when ticked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Texts>,
    /// Who asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationFile>,
    /// The language of the organisation's own texts, as a language tag.
    pub own_language: String,
    /// How many people filled it in together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// Which questionnaire was answered.
    pub questionnaire: QuestionnaireId,
    /// The version of the questionnaire.
    pub questionnaire_version: String,
    /// The number of the renderer that made the pages.
    pub renderer: u32,
    /// Which statements were asked.
    pub scope: Scope,
    /// The themes of the city's programme that the plan serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<ThemeId>,
}

/// The round before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EarlierFile {
    /// Its answers.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub answers: Answers,
    /// Its day.
    pub date: Day,
}

/// Writes an attachment as a file. Texts are cut at the domain's limits, so that what is written can
/// always be read.
pub fn write_report(attachment: &Attachment) -> String {
    let file = ReportFile {
        actions: attachment
            .plan
            .as_ref()
            .map(|plan| plan.iter().map(action).collect()),
        answers: attachment.answers.clone(),
        date: attachment.date,
        declared: attachment.declared,
        earlier: attachment.earlier.as_ref().map(earlier),
        evidence: attachment.evidence.as_ref().map(texts),
        fingerprint: attachment.fingerprint.clone(),
        format: REPORT_FORMAT.to_owned(),
        grant: clean(&attachment.grant, NAME_LIMIT),
        home: attachment.home.clone(),
        language: attachment.language.clone(),
        notes: attachment.notes.as_ref().map(texts),
        organisation: organisation(&attachment.organisation),
        own_language: attachment.own_language.clone(),
        people: attachment
            .people
            .filter(|people| (1..=PEOPLE_LIMIT).contains(people)),
        questionnaire: attachment.questionnaire.clone(),
        questionnaire_version: clean(&attachment.questionnaire_version, SHORT_LIMIT),
        renderer: attachment.renderer,
        scope: attachment.scope,
        themes: attachment.themes.clone(),
    };
    // Only a map with keys that are no texts could fail, and there is none.
    serde_json::to_string(&file).unwrap_or_default()
}

fn earlier(round: &EarlierRound) -> EarlierFile {
    EarlierFile {
        answers: round.answers.clone(),
        date: round.date,
    }
}
