//! How one barrier stands.
//!
//! Invariant: a closed door leaves the number alone, caps the band, and is told even where too
//! little is known for a number.

use super::{Answer, Answers, Band, Barrier, BarrierId, Scope, Statement, StatementId, Tally};

/// What can be said of a barrier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No statement of it fits this organisation: an outlined door with the words.
    NotApplicable,
    /// Too few answers with points: the door behind a curtain.
    TooLittleKnown,
    /// One question makes no number: the door in one of three positions, told in words.
    Single(Answer),
    /// A score from 0 (closed) to 100 (open).
    Number {
        /// Rounded, halves up.
        score: u32,
        /// Capped where there is a closed door.
        band: Band,
        /// The unknown answers leave another band possible.
        provisional: bool,
    },
}

/// The score of one barrier, with the statements that ask for attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarrierScore {
    /// Which barrier.
    pub barrier: BarrierId,
    /// The counts from which all figures follow.
    pub tally: Tally,
    /// What can be said of it.
    pub standing: Standing,
    /// Critical statements answered "not yet" ("sluitdrempels"), in order.
    pub closed_doors: Vec<StatementId>,
    /// Critical statements answered "partly": points of attention, in order.
    pub attention: Vec<StatementId>,
    /// Critical statements answered "don't know": to find out first, in order.
    pub find_out: Vec<StatementId>,
}

impl BarrierScore {
    /// Scores one barrier from the answers to its statements in `scope`.
    pub fn of(barrier: &Barrier, answers: &Answers, scope: Scope) -> Self {
        let critical = |answer: Answer| {
            barrier
                .in_scope(scope)
                .filter(|s| s.critical && answers.of(&s.id) == Some(answer))
                .map(|s: &Statement| s.id.clone())
                .collect::<Vec<_>>()
        };
        let tally = answers.tally(barrier.in_scope(scope));
        let closed_doors = critical(Answer::NotYet);
        Self {
            barrier: barrier.id.clone(),
            standing: standing(&tally, !closed_doors.is_empty()),
            tally,
            closed_doors,
            attention: critical(Answer::Partly),
            find_out: critical(Answer::DontKnow),
        }
    }

    /// Whether a "not yet" shuts a group of people out here.
    pub const fn is_closed_door(&self) -> bool {
        !self.closed_doors.is_empty()
    }

    /// The score that is shown; `None` where there is no number.
    pub const fn score(&self) -> Option<u32> {
        match self.standing {
            Standing::Number { score, .. } => Some(score),
            _ => None,
        }
    }
}

fn standing(tally: &Tally, closed_door: bool) -> Standing {
    if tally.total() == 0 {
        return Standing::NotApplicable;
    }
    let (true, Some(score), Some(low), Some(high)) = (
        tally.is_known_enough(),
        tally.score(),
        tally.low(),
        tally.high(),
    ) else {
        return Standing::TooLittleKnown;
    };
    if tally.answered == 1 {
        return Standing::Single(match tally.points {
            0 => Answer::NotYet,
            1 => Answer::Partly,
            _ => Answer::Yes,
        });
    }
    Standing::Number {
        score,
        band: Band::of(score, closed_door),
        // The cap holds for every outcome of the unknown answers: the closed door stays closed.
        provisional: Band::of(low, closed_door) != Band::of(high, closed_door),
    }
}
