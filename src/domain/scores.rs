//! The whole result: every barrier, the overall mean, and the scores per theme and per need.
//!
//! Invariant: the same answers give the same figures, in every order and on every machine.

use super::{
    Answers, BarrierScore, Fraction, NeedId, Questionnaire, Scope, Standing, Tally, ThemeId,
};

/// A theme or need with fewer statements with points than this shows no number.
pub const FEWEST_FOR_THEME: u32 = 3;

/// The overall number is shown when this share (thirds) of the barriers has a number.
pub const OVERALL_THIRDS: usize = 2;

/// The scores of one set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores {
    /// Which statements were asked.
    pub scope: Scope,
    /// Per barrier in scope, in order.
    pub barriers: Vec<BarrierScore>,
    /// The counts over all statements in scope.
    pub tally: Tally,
    /// Mean of the barriers' scores, 0 to 100: small print, never the headline.
    /// `None` for the short check and while fewer than two thirds of the barriers have a number.
    pub overall: Option<u32>,
    /// Per theme of the city's programme; only themes that a statement in scope counts for.
    pub themes: Vec<GroupScore<ThemeId>>,
    /// Per need ("the B's"); only needs that a statement in scope counts for.
    pub needs: Vec<GroupScore<NeedId>>,
}

/// The score over the statements that count for a theme or need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupScore<Id> {
    /// Which theme or need.
    pub id: Id,
    /// The counts.
    pub tally: Tally,
    /// 0 to 100; `None` with fewer than [`FEWEST_FOR_THEME`] answers with points.
    pub score: Option<u32>,
}

impl Scores {
    /// Scores `answers`. Answers to statements outside the questionnaire or the scope count nowhere.
    pub fn of(questionnaire: &Questionnaire, answers: &Answers, scope: Scope) -> Self {
        let barriers: Vec<_> = questionnaire
            .barriers_in_scope(scope)
            .map(|barrier| BarrierScore::of(barrier, answers, scope))
            .collect();
        Self {
            overall: (scope == Scope::Full).then(|| overall(&barriers)).flatten(),
            tally: answers.tally(questionnaire.in_scope(scope).map(|(_, s)| s)),
            themes: questionnaire
                .themes
                .iter()
                .filter_map(|id| {
                    group(
                        id,
                        questionnaire
                            .in_scope(scope)
                            .map(|(_, s)| (s.themes.contains(id), answers.of(&s.id))),
                    )
                })
                .collect(),
            needs: questionnaire
                .needs
                .iter()
                .filter_map(|id| {
                    group(
                        id,
                        questionnaire
                            .in_scope(scope)
                            .map(|(_, s)| (s.needs.contains(id), answers.of(&s.id))),
                    )
                })
                .collect(),
            scope,
            barriers,
        }
    }

    /// The barriers with a closed door, in order.
    pub fn closed(&self) -> impl Iterator<Item = &BarrierScore> {
        self.barriers.iter().filter(|b| b.is_closed_door())
    }
}

fn group<Id: Clone>(
    id: &Id,
    statements: impl Iterator<Item = (bool, Option<super::Answer>)>,
) -> Option<GroupScore<Id>> {
    let tally: Tally = statements
        .filter(|(counts, _)| *counts)
        .map(|(_, answer)| answer)
        .collect();
    (tally.total() + tally.not_applicable > 0).then(|| GroupScore {
        id: id.clone(),
        tally,
        score: tally.score().filter(|_| tally.answered >= FEWEST_FOR_THEME),
    })
}

fn overall(barriers: &[BarrierScore]) -> Option<u32> {
    let shown: Vec<Fraction> = barriers
        .iter()
        .filter(|b| matches!(b.standing, Standing::Number { .. }))
        .filter_map(|b| b.tally.exact())
        .collect();
    let counting = barriers
        .iter()
        .filter(|b| b.tally.total() > 0 && b.tally.answered != 1)
        .count();
    if shown.is_empty() || shown.len() * 3 < counting * OVERALL_THIRDS {
        return None;
    }
    let sum = shown
        .iter()
        .fold(Fraction::ZERO, |sum, score| sum.plus(*score));
    let mean = sum.over(u32::try_from(shown.len()).ok()?)?;
    u32::try_from(mean.rounded()).ok()
}
