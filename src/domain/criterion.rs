//! What a city looks at in an attachment, as data.
//!
//! Invariant: it informs; the officer decides.

use serde::{Deserialize, Serialize};

use super::{Attachment, Scores, SortedMap};

/// The most criteria of a city.
pub const CRITERIA_LIMIT: usize = 20;
/// The highest number that a criterion can ask for.
pub const AT_LEAST_LIMIT: u32 = 1000;

/// One thing that a city looks at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What is counted.
    pub measure: Measure,
    /// How much of it is enough, 0 to [`AT_LEAST_LIMIT`].
    pub at_least: u32,
    /// What it is called, by language tag.
    pub text: SortedMap<String, String>,
}

/// What can be counted in an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Themes of the city's programme that the plan serves.
    Themes,
    /// Steps in the plan.
    Steps,
    /// Steps with a day.
    DatedSteps,
    /// Statements with something that shows the answer.
    Evidence,
    /// Closed doors that a step works on, in percent of all; 100 where none is closed.
    ClosedDoorsPlanned,
    /// Statements with points among those that count, in percent.
    Coverage,
    /// People who filled it in together.
    People,
}

impl Measure {
    /// All, with their words in files.
    pub const ALL: [(&'static str, Self); 7] = [
        ("themes", Self::Themes),
        ("steps", Self::Steps),
        ("dated-steps", Self::DatedSteps),
        ("evidence", Self::Evidence),
        ("closed-doors-planned", Self::ClosedDoorsPlanned),
        ("coverage", Self::Coverage),
        ("people", Self::People),
    ];

    /// How much of it an attachment has; `None` where its data says nothing of it: a plan that was not
    /// put in is not a plan without steps.
    pub fn of(self, attachment: &Attachment, scores: &Scores) -> Option<u32> {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let steps = attachment.plan.as_ref();
        Some(match self {
            Self::Themes if attachment.themes.is_empty() && !attachment.is_report() => return None,
            Self::Themes => count(attachment.themes.len()),
            Self::Steps => count(steps?.len()),
            Self::DatedSteps => count(steps?.iter().filter(|step| step.date.is_some()).count()),
            Self::Evidence => count(attachment.evidence.as_ref()?.len()),
            Self::Coverage => scores.tally.coverage()?,
            Self::People => attachment.people?,
            Self::ClosedDoorsPlanned => {
                let plan = steps?;
                let closed: Vec<_> = scores.closed().flat_map(|b| &b.closed_doors).collect();
                let planned = closed.iter().filter(|id| plan.on(id).is_some()).count();
                count((planned * 100).checked_div(closed.len()).unwrap_or(100))
            }
        })
    }
}

impl Criterion {
    /// Whether an attachment has enough of what is counted; `None` where its data does not tell.
    pub fn is_met(&self, attachment: &Attachment, scores: &Scores) -> Option<bool> {
        let found = self.measure.of(attachment, scores)?;
        Some(found >= self.at_least)
    }

    /// Whether its number and texts can be used.
    pub fn is_sound(&self) -> bool {
        self.at_least <= AT_LEAST_LIMIT
            && !self.text.is_empty()
            && self
                .text
                .iter()
                .all(|(tag, text)| super::is_id(tag) && !text.trim().is_empty())
    }

    /// What it is called in `language`, else in any language.
    pub fn text(&self, language: &str) -> &str {
        super::catalogue::in_language(&self.text, language).unwrap_or_default()
    }
}
