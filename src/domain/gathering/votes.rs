//! How many people of a team gave each answer to one statement.
//!
//! Invariant: exact, so only for a team's own eyes: [`Gathering::votes`] gives them out; no names.

use super::{Gathering, Purpose};
use crate::domain::Answer;

/// People by answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    given: [u32; Answer::ALL.len()],
    open: u32,
}

impl Votes {
    /// Counts one answer; `None` is an open statement.
    pub fn add(&mut self, answer: Option<Answer>) {
        self.open += u32::from(answer.is_none());
        for (count, of) in self.given.iter_mut().zip(Answer::ALL) {
            *count += u32::from(Some(of) == answer);
        }
    }

    /// Every answer with how many gave it, in the order in which they are offered.
    pub fn iter(&self) -> impl Iterator<Item = (Answer, u32)> {
        Answer::ALL.into_iter().zip(self.given)
    }

    /// How many gave this answer.
    pub fn of(&self, answer: Answer) -> u32 {
        self.iter()
            .find_map(|(of, count)| (of == answer).then_some(count))
            .unwrap_or(0)
    }

    /// How many left it open.
    pub const fn open(&self) -> u32 {
        self.open
    }
}

impl FromIterator<Option<Answer>> for Votes {
    fn from_iter<I: IntoIterator<Item = Option<Answer>>>(answers: I) -> Self {
        let mut votes = Self::default();
        answers.into_iter().for_each(|answer| votes.add(answer));
        votes
    }
}

impl Gathering {
    /// The exact answers of a team, one for each of its first `statements`; `None` for a workshop, and
    /// while fewer people than the smallest group handed in.
    pub fn votes(&self, statements: usize) -> Option<Vec<Votes>> {
        let enough = self.collection.len() >= usize::try_from(self.smallest_group).ok()?;
        (self.purpose == Purpose::Team && enough).then(|| {
            let answers = |place| {
                let entries = self.collection.counting();
                entries.map(move |entry| entry.contribution.answers.get(place).copied().flatten())
            };
            (0..statements)
                .map(|place| answers(place).collect())
                .collect()
        })
    }
}
