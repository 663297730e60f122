//! Which steps to take first.
//!
//! Invariant: at most one step a barrier; where there is a closed door, the first step opens one.
//! `P = gap * impact / (effort + cost)`, compared exactly.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Answer, Answers, BarrierId, Fraction, Questionnaire, Scope, Statement, StatementId};

/// How many steps are proposed.
pub const FIRST_STEPS: usize = 3;

/// A step that is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstStep {
    /// The barrier it lowers.
    pub barrier: BarrierId,
    /// The statement it works on; its tip is the step.
    pub statement: StatementId,
    /// Why: "not yet", "partly", or "don't know" (then the step is to find out).
    pub answer: Answer,
    /// Whether it opens a closed door.
    pub closed_door: bool,
}

/// The gap in halves: 2 for "not yet", 1 for "partly" and "don't know", none for the others.
pub const fn gap_halves(answer: Answer) -> Option<u32> {
    match answer {
        Answer::NotYet => Some(2),
        Answer::Partly | Answer::DontKnow => Some(1),
        Answer::Yes | Answer::NotApplicable => None,
    }
}

/// 3 for a critical statement, 2 for a core one, else 1.
pub const fn impact(statement: &Statement) -> u32 {
    if statement.critical {
        3
    } else if statement.core {
        2
    } else {
        1
    }
}

/// How much a step gives for what it takes; `None` where there is no step to take.
///
/// Gap and effort are both counted in halves, so the halves cancel out.
pub fn priority(statement: &Statement, answer: Answer) -> Option<Fraction> {
    let gain = gap_halves(answer)? * impact(statement);
    let load = statement.effort.halves() + statement.cost.halves();
    Fraction::new(i64::from(gain), i64::from(load))
}

/// The steps to take first, the best first: at most [`FIRST_STEPS`], at most one a barrier.
/// Ties go by the questionnaire's order.
pub fn first_steps(
    questionnaire: &Questionnaire,
    answers: &Answers,
    scope: Scope,
) -> Vec<FirstStep> {
    let mut candidates: Vec<(Fraction, FirstStep)> = questionnaire
        .in_scope(scope)
        .filter_map(|(barrier, statement)| {
            let answer = answers.of(&statement.id)?;
            let step = FirstStep {
                barrier: barrier.id.clone(),
                statement: statement.id.clone(),
                answer,
                closed_door: statement.critical && answer == Answer::NotYet,
            };
            Some((priority(statement, answer)?, step))
        })
        .collect();
    // Stable: equal priorities keep the questionnaire's order.
    candidates.sort_by_key(|(priority, _)| Reverse(*priority));
    if let Some(closed) = candidates.iter().position(|(_, step)| step.closed_door) {
        let first = candidates.remove(closed);
        candidates.insert(0, first);
    }
    let mut barriers = BTreeSet::new();
    candidates
        .into_iter()
        .map(|(_, step)| step)
        .filter(|step| barriers.insert(step.barrier.clone()))
        .take(FIRST_STEPS)
        .collect()
}
