//! All that was seen in an invitation.
//!
//! Invariant: every place lies within the text that was read, on the borders of its characters, in order.

use super::{Find, Hint, Measures, Sentence, WordList};

/// What was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlyerReading {
    /// Where something is told.
    pub finds: Vec<Find>,
    /// Words that can be others.
    pub hints: Vec<Hint>,
    /// Sentences that are long or passive.
    pub sentences: Vec<Sentence>,
    /// The counts.
    pub measures: Measures,
    /// How many bytes of the text were read: a text that is too long for an invitation is cut.
    pub read: usize,
}

impl FlyerReading {
    /// Whether a sign was found.
    pub fn has(&self, sign: usize) -> bool {
        self.finds.iter().any(|find| find.sign == sign)
    }

    /// The hints of one list, in order.
    pub fn of_list(&self, list: WordList) -> impl Iterator<Item = &Hint> {
        self.hints.iter().filter(move |hint| hint.list == list)
    }
}
