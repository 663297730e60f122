//! What changed between two rounds of one organisation.
//!
//! Invariant: only statements with points in both rounds count, so a statement that was open,
//! unknown or new never looks like progress or decline.

use super::{Answers, BarrierId, Fraction, Questionnaire, Statement};

/// Half of 100: one point is 50.
const POINT: i64 = 50;

/// The change from an earlier to a later round, in points of the score, -100 to 100.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Per barrier, in order; `None` without a common statement.
    pub barriers: Vec<(BarrierId, Option<i64>)>,
    /// Over all common statements; `None` without any.
    pub overall: Option<i64>,
}

impl Progress {
    /// Compares two rounds. Rounded half away from zero, once.
    pub fn between(questionnaire: &Questionnaire, earlier: &Answers, later: &Answers) -> Self {
        let change = |statements: &mut dyn Iterator<Item = &Statement>| {
            let changes: Vec<i64> = statements
                .filter_map(|s| {
                    let before = earlier.of(&s.id)?.points()?;
                    let after = later.of(&s.id)?.points()?;
                    Some(i64::from(after) - i64::from(before))
                })
                .collect();
            let count = i64::try_from(changes.len()).ok()?;
            Fraction::new(POINT * changes.iter().sum::<i64>(), count).map(Fraction::rounded)
        };
        Self {
            barriers: questionnaire
                .barriers
                .iter()
                .map(|b| (b.id.clone(), change(&mut b.statements.iter())))
                .collect(),
            overall: change(&mut questionnaire.statements().map(|(_, s)| s)),
        }
    }
}
