//! The checks of this browser, as a list shows them.
//!
//! Invariant: derived from what is kept; nothing here is stored on its own.

use super::{CheckId, Keeper};
use crate::domain::{Assessment, Day};

/// One check in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckSummary {
    /// Its id.
    pub id: CheckId,
    /// Its content.
    pub assessment: Assessment,
    /// The day it was put in the bin, if it was.
    pub deleted: Option<Day>,
}

/// How long a deleted check can be put back, in days.
pub const BIN_DAYS: i64 = 30;

/// All checks and the bin's, each newest first.
pub fn summaries(keeper: &Keeper) -> Vec<CheckSummary> {
    let kept = keeper
        .checks()
        .into_iter()
        .map(|(id, assessment)| CheckSummary {
            id,
            assessment,
            deleted: None,
        });
    let bin = keeper
        .bin()
        .into_iter()
        .map(|(id, assessment, day)| CheckSummary {
            id,
            assessment,
            deleted: Some(day),
        });
    let mut all: Vec<CheckSummary> = Vec::new();
    for check in kept.chain(bin) {
        // Put in its place one by one: the library's sort is 4 kB of WebAssembly for each type.
        let place = all.partition_point(|other| !before(&check, other));
        all.insert(place, check);
    }
    all
}

/// Kept ones first, then the newest, then by name.
fn before(a: &CheckSummary, b: &CheckSummary) -> bool {
    let (a_name, b_name) = (
        &a.assessment.organisation.name,
        &b.assessment.organisation.name,
    );
    (a.deleted, b.assessment.date, a_name) < (b.deleted, a.assessment.date, b_name)
}

/// Forgets for good what was in the bin for more than [`BIN_DAYS`] days.
pub fn empty_old_bin(keeper: &mut Keeper, today: Day) {
    let old: Vec<_> = keeper
        .bin()
        .into_iter()
        .filter(|(_, _, day)| today.days_since(*day) > BIN_DAYS)
        .map(|(id, ..)| id)
        .collect();
    old.iter().for_each(|id| keeper.forget(id));
}
