//! The texts of a questionnaire in one language, as they stand in `questionnaires/<id>/<language>.json`.
//!
//! Invariant: any text may be missing here; what a person reads comes from [`super::Wording`],
//! which falls back text by text.

use serde::{Deserialize, Serialize};

use super::{Answer, BarrierId, NeedId, Questionnaire, SortedMap, StatementId, ThemeId};

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
    pub scale: SortedMap<Answer, ScaleText>,
    /// Names of the themes.
    #[serde(default)]
    pub themes: SortedMap<ThemeId, String>,
    /// Names of the needs.
    #[serde(default)]
    pub needs: SortedMap<NeedId, String>,
    /// Name and definition of each barrier.
    #[serde(default)]
    pub barriers: SortedMap<BarrierId, BarrierText>,
    /// The texts of each statement.
    #[serde(default)]
    pub statements: SortedMap<StatementId, StatementText>,
}

impl LanguageTexts {
    /// Whether these are the texts of `language` for `questionnaire`, with nothing in them that no
    /// page would show: the quick yes or no at the start of the app. Missing texts are no fault here;
    /// [`LanguageTexts::has_gaps`] tells of those, and the reference language must have none.
    ///
    /// Where it says no, `exchange::check_questionnaire` tells every fault with its place.
    pub fn fit(&self, language: &str, questionnaire: &Questionnaire) -> bool {
        let filled = |text: &Option<String>| text.as_ref().is_none_or(|t| !t.trim().is_empty());
        let named = |text: &String| !text.trim().is_empty();
        self.language == language
            && filled(&self.title)
            && self
                .scale
                .values()
                .all(|t| filled(&t.label) && filled(&t.help))
            && self
                .themes
                .iter()
                .all(|(id, t)| questionnaire.themes.contains(id) && named(t))
            && self
                .needs
                .iter()
                .all(|(id, t)| questionnaire.needs.contains(id) && named(t))
            && self.barriers.iter().all(|(id, t)| {
                questionnaire.barrier(id).is_some() && filled(&t.name) && filled(&t.definition)
            })
            && self.statements.iter().all(|(id, t)| {
                questionnaire.statement(id).is_some_and(|(_, statement)| {
                    (statement.critical || t.critical_for.is_none())
                        && (statement.not_applicable || t.na_when.is_none())
                }) && [
                    &t.statement,
                    &t.why,
                    &t.perspective,
                    &t.tip,
                    &t.evidence,
                    &t.critical_for,
                    &t.na_when,
                    &t.hint,
                ]
                .into_iter()
                .all(filled)
            })
    }
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
