//! The kinds of answer that are counted apart in a gathering.
//!
//! Invariant: every answer, and an open statement too, is of one kind.

use crate::domain::Answer;

/// How many kinds there are.
pub const KINDS: usize = 4;

/// What an answer counts as in the totals of a gathering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// "This is so".
    Yes,
    /// "Sometimes, or not for everything".
    Partly,
    /// "We don't do this now".
    NotYet,
    /// Not known, not applicable or left open.
    Unknown,
}

impl Kind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; KINDS] = [Self::Yes, Self::Partly, Self::NotYet, Self::Unknown];

    /// The kind of an answer; `None` is an open statement.
    pub const fn of(answer: Option<Answer>) -> Self {
        match answer {
            Some(Answer::Yes) => Self::Yes,
            Some(Answer::Partly) => Self::Partly,
            Some(Answer::NotYet) => Self::NotYet,
            Some(Answer::DontKnow | Answer::NotApplicable) | None => Self::Unknown,
        }
    }
}
