//! How many contributions gave each kind of answer to one statement.
//!
//! Invariant: exact; what of it may be shown is for [`super::Row`] to say.

use super::kind::{KINDS, Kind};
use crate::domain::Answer;

/// Contributions by kind of answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Counts([u32; KINDS]);

impl Counts {
    /// Counts in the order of [`Kind::ALL`].
    pub const fn new(counts: [u32; KINDS]) -> Self {
        Self(counts)
    }

    /// Counts one answer; `None` is an open statement.
    pub fn add(&mut self, answer: Option<Answer>) {
        let kind = Kind::of(answer);
        for (count, of) in self.0.iter_mut().zip(Kind::ALL) {
            *count += u32::from(of == kind);
        }
    }

    /// How many gave this kind of answer.
    pub fn of(&self, kind: Kind) -> u32 {
        self.iter()
            .find_map(|(of, count)| (of == kind).then_some(count))
            .unwrap_or(0)
    }

    /// All kinds with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (Kind, u32)> {
        Kind::ALL.into_iter().zip(self.0)
    }

    /// All contributions.
    pub fn total(&self) -> u32 {
        self.0.iter().sum()
    }

    /// Yes and half of partly among those that said yes, partly or not yet, in percent, halves up;
    /// `None` where nobody did.
    pub fn open_percent(&self) -> Option<u32> {
        let known = self.total() - self.of(Kind::Unknown);
        let halves = 2 * self.of(Kind::Yes) + self.of(Kind::Partly);
        (known > 0).then(|| (100 * halves + known) / (2 * known))
    }
}

impl FromIterator<Option<Answer>> for Counts {
    fn from_iter<I: IntoIterator<Item = Option<Answer>>>(answers: I) -> Self {
        let mut counts = Self::default();
        for answer in answers {
            counts.add(answer);
        }
        counts
    }
}
