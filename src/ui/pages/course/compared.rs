//! What two rounds of one barrier can be compared on.
//!
//! Invariant: the same-statement rule of [`Progress`](crate::domain::Progress): a statement counts with
//! points in both rounds.

use std::collections::BTreeSet;

use crate::domain::{Assessment, Barrier, BarrierScore, StatementId};

/// The statements of a barrier in two rounds.
#[derive(Debug, PartialEq, Eq)]
pub struct Compared {
    /// How many have points in both rounds.
    pub common: usize,
    /// Whether the scores of both rounds are of these, and of nothing else.
    pub same: bool,
    /// The difference between both scores, where they are of the same.
    pub difference: Option<i64>,
}

impl Compared {
    /// Compares the earlier round with the later one.
    pub fn of(barrier: &Barrier, then: &Assessment, now: &Assessment) -> Self {
        let has_points = |round: &Assessment, id: &StatementId| {
            let answer = round.answers.of(id);
            answer.is_some_and(|answer| answer.points().is_some())
        };
        let scored = |round: &Assessment| -> BTreeSet<StatementId> {
            let asked = barrier.in_scope(round.scope).map(|s| s.id.clone());
            asked.filter(|id| has_points(round, id)).collect()
        };
        let ids = barrier.statements.iter().map(|statement| &statement.id);
        let common: BTreeSet<StatementId> = ids
            .filter(|id| has_points(then, id) && has_points(now, id))
            .cloned()
            .collect();
        let same = scored(then) == common && scored(now) == common;
        let score = |round: &Assessment| {
            let score = BarrierScore::of(barrier, &round.answers, round.scope).score()?;
            Some(i64::from(score))
        };
        let difference = match (score(then), score(now)) {
            (Some(then), Some(now)) if same => Some(now - then),
            _ => None,
        };
        Self {
            common: common.len(),
            same,
            difference,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::Scope, exchange::read_questionnaire};

    /// A round of the first barrier; the answers stand in the order of its statements, `-` for none.
    fn compared(then: &str, now: &str) -> Compared {
        let file = "questionnaires/drempelmeter/questionnaire.json";
        let file = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
        let structure = read_questionnaire(&std::fs::read_to_string(file).unwrap()).unwrap();
        let barrier = structure.barriers.first().unwrap();
        let round = |answers: &str| {
            let day = "2026-11-24".parse().unwrap();
            let (id, version) = ("drempelmeter".into(), "1.0.0".to_owned());
            let mut round = Assessment::new(id, version, Scope::Full, day, "nl".to_owned());
            for (statement, answer) in barrier.statements.iter().zip(answers.split(' ')) {
                let answer = crate::domain::Answer::from_id(answer);
                round.answers.set(statement.id.clone(), answer);
            }
            round
        };
        Compared::of(barrier, &round(then), &round(now))
    }

    #[test]
    fn with_the_same_statements_the_change_is_the_difference_of_the_numbers_shown() {
        let rest = "not-yet not-yet not-yet not-yet";
        let (then, now) = (
            format!("partly not-yet {rest}"),
            format!("partly partly {rest}"),
        );
        let found = compared(&then, &now);
        assert_eq!((found.common, found.same), (6, true));
        // 8 and 17: not 8.3 rounded by itself.
        assert_eq!(found.difference, Some(9));
    }

    #[test]
    fn with_other_statements_no_difference_of_the_numbers_is_told() {
        for (then, now) in [
            ("yes yes yes yes yes -", "yes yes yes yes yes partly"),
            (
                "yes yes yes yes yes partly",
                "yes yes yes yes yes dont-know",
            ),
            ("yes yes yes yes yes partly", "yes yes yes yes yes -"),
        ] {
            let found = compared(then, now);
            assert_eq!((found.common, found.same), (5, false), "{then} / {now}");
            assert_eq!(found.difference, None);
        }
        assert_eq!(compared("yes", "- yes").common, 0);
    }
}
