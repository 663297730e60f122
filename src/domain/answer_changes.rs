//! Which answers went forward and which went back between two rounds.
//!
//! Invariant: the same-statement rule of [`super::Progress`]: only statements with points in both
//! rounds are told. Forward and back are told alike.

use super::{Answer, Answers, Questionnaire, StatementId};

/// A statement with another answer than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    /// The statement.
    pub statement: StatementId,
    /// What was answered then.
    pub before: Answer,
    /// What is answered now.
    pub after: Answer,
}

/// What changed, in the questionnaire's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerChanges {
    /// Answers with more points than before.
    pub forward: Vec<AnswerChange>,
    /// Answers with fewer points than before.
    pub back: Vec<AnswerChange>,
    /// How many statements have points in both rounds.
    pub common: usize,
}

impl AnswerChanges {
    /// Compares two rounds.
    pub fn between(questionnaire: &Questionnaire, earlier: &Answers, later: &Answers) -> Self {
        let mut changes = Self::default();
        for (_, statement) in questionnaire.statements() {
            let id = &statement.id;
            let (Some(before), Some(after)) = (earlier.of(id), later.of(id)) else {
                continue;
            };
            let (Some(then), Some(now)) = (before.points(), after.points()) else {
                continue;
            };
            changes.common += 1;
            let change = AnswerChange {
                statement: id.clone(),
                before,
                after,
            };
            if now > then {
                changes.forward.push(change);
            } else if now < then {
                changes.back.push(change);
            }
        }
        changes
    }
}
