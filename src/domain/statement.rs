//! One statement of a questionnaire.
//!
//! Invariant: its id never changes its meaning; a new meaning gets a new id.

use serde::{Deserialize, Serialize};

use super::{NeedId, StatementId, ThemeId};

/// Something an organisation does or does not do, with what it weighs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Unique within the questionnaire.
    pub id: StatementId,
    /// How much work the step takes.
    pub effort: Effort,
    /// How much money the step takes.
    pub cost: Cost,
    /// Themes of the city's programme that it counts for.
    pub themes: Vec<ThemeId>,
    /// Needs ("the B's") that it counts for.
    pub needs: Vec<NeedId>,
    /// Asked in the short check; one a barrier.
    #[serde(default, skip_serializing_if = "is_false")]
    pub core: bool,
    /// A "not yet" shuts a group of people out.
    #[serde(default, skip_serializing_if = "is_false")]
    pub critical: bool,
    /// "Not applicable" is offered.
    #[serde(default, skip_serializing_if = "is_false")]
    pub not_applicable: bool,
    /// The text of an invitation can show it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub flyer: bool,
}

// The signature is serde's.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// How much work a step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Effort {
    /// Counts as 1.
    Small,
    /// Counts as 2.
    Medium,
    /// Counts as 3.
    Large,
}

impl Effort {
    /// All, smallest first.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// Its weight in half units: 2, 4 or 6 (design: 1, 2, 3), so that all sums are whole.
    pub const fn halves(self) -> u32 {
        match self {
            Self::Small => 2,
            Self::Medium => 4,
            Self::Large => 6,
        }
    }
}

/// How much money a step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Cost {
    /// Counts as 0.
    Free,
    /// Counts as 0.5.
    Small,
    /// Counts as 1.
    Larger,
}

impl Cost {
    /// All, smallest first.
    pub const ALL: [Self; 3] = [Self::Free, Self::Small, Self::Larger];

    /// Its weight in half units: 0, 1 or 2 (design: 0, 0.5, 1).
    pub const fn halves(self) -> u32 {
        match self {
            Self::Free => 0,
            Self::Small => 1,
            Self::Larger => 2,
        }
    }
}
