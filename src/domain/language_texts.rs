//! The texts of a questionnaire in one language, as they stand in `questionnaires/<id>/<language>.json`.
//!
//! Invariant: any text may be missing here; what a person reads comes from [`super::Wording`],
//! which falls back text by text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Answer, BarrierId, NeedId, StatementId, ThemeId};

/// All texts of one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LanguageTexts {
    /// The language tag; the file's name.
    pub language: String,
    /// The questionnaire's name.
    #[serde(default)]
    pub title: Option<String>,
    /// Label and help of each answer.
    #[serde(default)]
    pub scale: BTreeMap<Answer, ScaleText>,
    /// Names of the themes.
    #[serde(default)]
    pub themes: BTreeMap<ThemeId, String>,
    /// Names of the needs.
    #[serde(default)]
    pub needs: BTreeMap<NeedId, String>,
    /// Name and definition of each barrier.
    #[serde(default)]
    pub barriers: BTreeMap<BarrierId, BarrierText>,
    /// The texts of each statement.
    #[serde(default)]
    pub statements: BTreeMap<StatementId, StatementText>,
}

/// The texts of one answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScaleText {
    /// For example "Ja".
    #[serde(default)]
    pub label: Option<String>,
    /// When to choose it.
    #[serde(default)]
    pub help: Option<String>,
}

/// The texts of one barrier.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BarrierText {
    /// Its name.
    #[serde(default)]
    pub name: Option<String>,
    /// One question that says what it is.
    #[serde(default)]
    pub definition: Option<String>,
}

/// The texts of one statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StatementText {
    /// The statement itself.
    #[serde(default)]
    pub statement: Option<String>,
    /// Why it matters.
    #[serde(default)]
    pub why: Option<String>,
    /// An editorial example of how it can feel; never shown as a quotation.
    #[serde(default)]
    pub perspective: Option<String>,
    /// A small step to take.
    #[serde(default)]
    pub tip: Option<String>,
    /// What could show it.
    #[serde(default)]
    pub evidence: Option<String>,
    /// Whom a "not yet" shuts out; for critical statements.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub critical_for: Option<String>,
    /// When it does not apply; where that answer is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub na_when: Option<String>,
    /// Help with choosing an answer; optional everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}
