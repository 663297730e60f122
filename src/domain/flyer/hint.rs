//! A word of an invitation for which the lexicon has another one.

use std::ops::Range;

/// One of the lexicon's lists of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordList {
    /// Difficult words.
    Difficult,
    /// Words for one gender only.
    Gendered,
    /// Words that keep people away.
    Excluding,
}

impl WordList {
    /// All lists.
    pub const ALL: [Self; 3] = [Self::Difficult, Self::Gendered, Self::Excluding];
}

/// A word or saying that stands on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Which list.
    pub list: WordList,
    /// Its place on the list.
    pub word: usize,
    /// The bytes of the text.
    pub place: Range<usize>,
}
