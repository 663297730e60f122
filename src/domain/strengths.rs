//! What an organisation already does well.
//!
//! Invariant: strengths come first in every result, at most one a barrier.

use std::collections::BTreeSet;

use super::{Answer, Answers, BarrierId, Questionnaire, Scope, Statement, StatementId};

/// How many strengths are shown.
pub const STRENGTHS: usize = 3;

/// Something that goes well, or begins to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// Its barrier.
    pub barrier: BarrierId,
    /// The statement.
    pub statement: StatementId,
    /// Answered "partly": told as "this begins".
    pub begins: bool,
}

/// The strengths to show: "yes" before "partly", critical before core before the others, then order.
pub fn strengths(questionnaire: &Questionnaire, answers: &Answers, scope: Scope) -> Vec<Strength> {
    let rank = |statement: &Statement| match (statement.critical, statement.core) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    };
    let mut candidates: Vec<_> = questionnaire
        .in_scope(scope)
        .filter_map(|(barrier, statement)| {
            let begins = match answers.of(&statement.id)? {
                Answer::Yes => false,
                Answer::Partly => true,
                _ => return None,
            };
            Some((begins, rank(statement), barrier, statement))
        })
        .collect();
    candidates.sort_by_key(|(begins, rank, ..)| (*begins, *rank));
    let mut barriers = BTreeSet::new();
    candidates
        .into_iter()
        .filter(|(_, _, barrier, _)| barriers.insert(&barrier.id))
        .take(STRENGTHS)
        .map(|(begins, _, barrier, statement)| Strength {
            barrier: barrier.id.clone(),
            statement: statement.id.clone(),
            begins,
        })
        .collect()
}
