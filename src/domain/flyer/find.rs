//! A place of an invitation that tells something.

use std::ops::Range;

/// Where a sign was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Find {
    /// Which sign: its place in the lexicon.
    pub sign: usize,
    /// The bytes of the text that show it.
    pub place: Range<usize>,
}
