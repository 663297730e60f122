//! What a gathering is for.
//!
//! Invariant: a workshop never shows anything of fewer contributions than its smallest group; a team's
//! round is the team's own choice, and says so.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// The smallest groups that a workshop can choose.
pub const SMALLEST_GROUPS: RangeInclusive<u32> = 5..=10;

/// What a gathering is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Many associations in one hall.
    Workshop,
    /// Several people of one association.
    Team,
}

impl Purpose {
    /// The fewest contributions of which anything is shown, unless more are asked.
    pub const fn fewest(self) -> u32 {
        match self {
            Self::Workshop => 5,
            Self::Team => 2,
        }
    }

    /// The smallest groups that can be chosen.
    pub const fn groups(self) -> RangeInclusive<u32> {
        match self {
            Self::Workshop => SMALLEST_GROUPS,
            Self::Team => self.fewest()..=self.fewest(),
        }
    }
}
