//! A sentence of an invitation.

use std::ops::Range;

/// More words than this is long: the aim for a text at B1 is a mean of 12, and up to 15 is easy.
pub const LONG: usize = 15;
/// More words than this is very long.
pub const VERY_LONG: usize = 20;

/// A sentence with what can be said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The bytes of the text.
    pub place: Range<usize>,
    /// How many words.
    pub words: usize,
    /// The bytes from the auxiliary to the participle, where it is passive.
    pub passive: Option<Range<usize>>,
}

impl Sentence {
    /// Whether it is worth showing: long or passive.
    pub const fn is_noted(&self) -> bool {
        self.words > LONG || self.passive.is_some()
    }
}
