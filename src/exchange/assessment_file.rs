//! The assessment file: what a person saves to go on with later.
//!
//! Invariant: bytes as RFC 8785 (fields in alphabetical order, no spaces), texts in Unicode's
//! composed form, so that the same assessment is always the same file.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::domain::{
    Action, Answers, Assessment, BarrierId, Day, NAME_LIMIT, NOTE_LIMIT, Organisation,
    PEOPLE_LIMIT, QuestionnaireId, SHORT_LIMIT, Scope, SortedMap, StatementId, Texts, Wish, cut,
};

/// The format that this app writes.
pub const ASSESSMENT_FORMAT: &str = "drempelmeter/assessment/2";

/// The largest file that is read, in bytes.
pub const FILE_LIMIT: usize = 5 * 1024 * 1024;

/// The most answers, notes, reasons, pieces of evidence and actions that are read of each.
pub const ENTRIES_LIMIT: usize = 500;

/// The file's fields. They stand here in alphabetical order, as RFC 8785 wants them written.
/// What is empty may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssessmentFile {
    /// The chosen steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<ActionFile>,
    /// The answers by statement; one that is not in here is open.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub answers: Answers,
    /// The round that this one was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied_from: Option<RoundFile>,
    /// The day it is about.
    pub date: Day,
    /// What shows that an answer is so, by statement.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub evidence: Texts,
    /// Always [`ASSESSMENT_FORMAT`].
    pub format: String,
    /// The language it was filled in, as a language tag.
    pub language: String,
    /// The day of the next check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_check: Option<Day>,
    /// Private notes, by statement.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub notes: Texts,
    /// Who fills it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationFile>,
    /// How many people filled it in together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// Which questionnaire was answered.
    pub questionnaire: QuestionnaireId,
    /// The version of the questionnaire.
    pub questionnaire_version: String,
    /// Why a statement does not apply, by statement.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub reasons: Texts,
    /// Which statements were asked.
    pub scope: Scope,
    /// How far one wants to go, by barrier; at most three.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub wishes: SortedMap<BarrierId, WishFile>,
}

/// How far one wants to go with a barrier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WishFile {
    /// The band that is aimed at: `chance`, `moving`, `on-the-way` or `strong`.
    pub target: String,
    /// In own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// One step of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActionFile {
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Whether it is done.
    #[serde(default)]
    pub done: bool,
    /// The statement it works on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementId>,
    /// What will be done.
    pub step: String,
    /// Which role does it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
}

/// Who fills in the check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OrganisationFile {
    /// Enterprise number as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kbo: String,
    /// What it is, in own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Its legal form.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub legal_form: String,
    /// Its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Number in the associations' register as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub register: String,
}

/// An earlier round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoundFile {
    /// The day of that round.
    pub date: Day,
    /// The organisation's name at that time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// Writes an assessment as a file. Texts are cut at the domain's limits, so that what is written
/// can always be read.
pub fn write_assessment(assessment: &Assessment) -> String {
    let file = AssessmentFile {
        actions: assessment.actions.iter().map(action).collect(),
        answers: assessment.answers.clone(),
        copied_from: assessment.copied_from.as_ref().map(|round| RoundFile {
            date: round.date,
            name: clean(&round.name, NAME_LIMIT),
        }),
        date: assessment.date,
        evidence: texts(&assessment.evidence),
        format: ASSESSMENT_FORMAT.to_owned(),
        language: assessment.language.clone(),
        next_check: assessment.next_check,
        notes: texts(&assessment.notes),
        organisation: organisation(&assessment.organisation),
        people: assessment
            .people
            .filter(|people| (1..=PEOPLE_LIMIT).contains(people)),
        questionnaire: assessment.questionnaire.clone(),
        questionnaire_version: clean(&assessment.questionnaire_version, SHORT_LIMIT),
        reasons: texts(&assessment.reasons),
        scope: assessment.scope,
        wishes: assessment
            .wishes
            .iter()
            .map(|(id, one)| (id, wish(&one)))
            .collect(),
    };
    // Only a map with keys that are no texts could fail, and there is none.
    serde_json::to_string(&file).unwrap_or_default()
}

/// One step as it stands in a file.
pub fn action(action: &Action) -> ActionFile {
    ActionFile {
        date: action.date,
        done: action.done,
        statement: action.statement.clone(),
        step: clean(&action.step, NOTE_LIMIT),
        who: clean(&action.who, SHORT_LIMIT),
    }
}

fn wish(wish: &Wish) -> WishFile {
    WishFile {
        target: wish.target.id().to_owned(),
        words: clean(&wish.words, NOTE_LIMIT),
    }
}

/// Who fills in the check, as it stands in a file; `None` where nothing is filled in.
pub fn organisation(organisation: &Organisation) -> Option<OrganisationFile> {
    let file = OrganisationFile {
        kbo: clean(&organisation.kbo, SHORT_LIMIT),
        kind: clean(&organisation.kind, SHORT_LIMIT),
        legal_form: clean(&organisation.legal_form, SHORT_LIMIT),
        name: clean(&organisation.name, NAME_LIMIT),
        register: clean(&organisation.register, SHORT_LIMIT),
    };
    (file != OrganisationFile::default()).then_some(file)
}

/// Texts as they stand in a file.
pub fn texts(texts: &Texts) -> Texts {
    texts
        .iter()
        .map(|(id, text)| (id.clone(), clean(text, NOTE_LIMIT)))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// A text as it stands in a file: without control characters other than new line and tab, in
/// composed form, at most `limit` characters. Cleaning twice changes nothing.
pub fn clean(text: &str, limit: usize) -> String {
    let seen = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    let composed: String = text.chars().filter(seen).nfc().collect();
    cut(&composed, limit).to_owned()
}
