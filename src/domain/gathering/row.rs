//! What everybody may see of one statement's counts within one batch of contributions.
//!
//! Invariant: from a row, and knowing this rule, nobody can tell that one or two associations gave an
//! answer, nor that all gave the same one (design, section 7). `tests/onlooker.rs` tries it with every
//! group from 3 on.

use super::counts::Counts;
use super::kind::{KINDS, Kind};

/// The fewest contributions of which anything is told.
pub const FEWEST_TOGETHER: u32 = 3;
/// Counts below this are not shown.
const FEW: u32 = 3;

/// What everybody may see of the counts of one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// Nothing: too few contributions, or spread so evenly that the small counts would show.
    Nothing {
        /// The contributions.
        of: u32,
    },
    /// All of them, or all but one, gave this kind of answer.
    AlmostAll {
        /// The contributions.
        of: u32,
        /// Their answer.
        kind: Kind,
    },
    /// Some kinds with their counts; the others only together.
    Some {
        /// The contributions.
        of: u32,
        /// By kind, in the order of [`Kind::ALL`]; `None` for those that are only shown together.
        shown: [Option<u32>; KINDS],
    },
}

impl Row {
    /// What may be shown of these counts.
    pub fn of(counts: &Counts) -> Self {
        let of = counts.total();
        if of < FEWEST_TOGETHER {
            return Self::Nothing { of };
        }
        // All, and all but one, look the same.
        if let Some((kind, _)) = counts.iter().find(|(_, count)| count + 1 >= of) {
            return Self::AlmostAll { of, kind };
        }
        // Spread evenly, the sum can give small counts away: four times two in eight.
        let most = counts.iter().map(|(_, count)| count).max().unwrap_or(0);
        if 4 * most <= of + 4 {
            return Self::Nothing { of };
        }
        let together = together(counts);
        if together.len() == KINDS {
            return Self::Nothing { of };
        }
        let mut shown = [None; KINDS];
        for (place, (kind, count)) in shown.iter_mut().zip(counts.iter()) {
            *place = (!together.contains(&kind)).then_some(count);
        }
        Self::Some { of, shown }
    }

    /// The contributions.
    pub const fn contributions(&self) -> u32 {
        match self {
            Self::Nothing { of } | Self::AlmostAll { of, .. } | Self::Some { of, .. } => *of,
        }
    }

    /// How many surely gave this kind of answer.
    pub fn at_least(&self, kind: Kind) -> u32 {
        match self {
            Self::Nothing { .. } => 0,
            Self::AlmostAll { of, kind: all } => {
                if *all == kind {
                    of - 1
                } else {
                    0
                }
            }
            Self::Some { shown, .. } => Kind::ALL
                .into_iter()
                .zip(shown)
                .find_map(|(of, count)| (of == kind).then_some(*count)?)
                .unwrap_or(0),
        }
    }
}

/// The kinds that are only shown together: the small ones, and as many others as hide them.
fn together(counts: &Counts) -> Vec<Kind> {
    let kinds = |keep: &dyn Fn(u32) -> bool| {
        let kept = counts.iter().filter(|(_, count)| keep(*count));
        kept.map(|(kind, _)| kind).collect::<Vec<_>>()
    };
    let mut together = kinds(&|count| count < FEW);
    // One alone would follow from the sum, and so would nothing but twos.
    let all_twos = together.iter().all(|kind| counts.of(*kind) == FEW - 1);
    if together.len() == 1 || (!together.is_empty() && all_twos) {
        let larger = counts
            .iter()
            .map(|(_, count)| count)
            .filter(|count| *count >= FEW);
        // Equal ones go along together: which of them it is must not tell anything.
        if let Some(smallest) = larger.min() {
            together.extend(kinds(&|count| count == smallest));
        }
    }
    together
}
