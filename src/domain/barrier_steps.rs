//! The best steps for one barrier.
//!
//! Invariant: a step that opens a closed door comes before the others; else as in [`super::first_steps`].

use std::cmp::Reverse;

use super::{Answer, Answers, Barrier, FirstStep, Fraction, Scope, priority};

/// The steps for this barrier, the best first. Ties go by the questionnaire's order.
pub fn barrier_steps(barrier: &Barrier, answers: &Answers, scope: Scope) -> Vec<FirstStep> {
    let mut steps: Vec<(bool, Fraction, FirstStep)> = barrier
        .in_scope(scope)
        .filter_map(|statement| {
            let answer = answers.of(&statement.id)?;
            let closed_door = statement.critical && answer == Answer::NotYet;
            let step = FirstStep {
                barrier: barrier.id.clone(),
                statement: statement.id.clone(),
                answer,
                closed_door,
            };
            Some((closed_door, priority(statement, answer)?, step))
        })
        .collect();
    // Stable: equal ones keep the questionnaire's order.
    steps.sort_by_key(|(closed, priority, _)| Reverse((*closed, *priority)));
    steps.into_iter().map(|(.., step)| step).collect()
}
