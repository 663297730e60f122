//! The contributions of a gathering, and which of them are on the wall.
//!
//! Invariant: each counts once; what was shown together stays together, so that no later picture,
//! laid beside an earlier one, tells what a single contribution held.

use std::collections::HashSet;

use super::contribution::Contribution;
use super::counts::Counts;
use super::gathering::CONTRIBUTIONS_LIMIT;
use super::row::FEWEST_TOGETHER;

/// What became of a contribution that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It counts from now on.
    New,
    /// It was here already and still counts once.
    Already,
    /// It had been taken out and counts again.
    Again,
}

/// What became of a second collector's list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// These count from now on.
    pub new: usize,
    /// These were here already, taken out or not.
    pub already: usize,
    /// For these there was no room: a gathering counts [`CONTRIBUTIONS_LIMIT`].
    pub left_out: usize,
}

/// One contribution with what happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What was given.
    pub contribution: Contribution,
    /// Taken out by the host; kept, so that it can come back.
    pub removed: bool,
    /// The picture in which it was shown first, from 0; `None` while it waits.
    pub shown_in: Option<u32>,
}

impl Entry {
    /// One that counts, and waits for the next picture.
    const fn new(contribution: Contribution) -> Self {
        Self {
            contribution,
            removed: false,
            shown_in: None,
        }
    }
}

/// When a new picture is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// During the gathering.
    Meanwhile,
    /// Once, at the end: then the last few count too.
    Closing,
}

/// The contributions in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    entries: Vec<Entry>,
}

impl Collection {
    /// Takes over entries as they were kept; of equal contributions the first one.
    pub fn from_entries(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut seen = HashSet::new();
        let entries = entries
            .into_iter()
            .filter(|entry| seen.insert(entry.contribution.clone()))
            .collect();
        Self { entries }
    }

    /// All, also those that were taken out.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Takes in a contribution.
    pub fn add(&mut self, contribution: Contribution) -> Taken {
        match self.find(&contribution) {
            Some(entry) if entry.removed => {
                entry.removed = false;
                Taken::Again
            }
            Some(_) => Taken::Already,
            None => {
                self.entries.push(Entry::new(contribution));
                Taken::New
            }
        }
    }

    /// Takes in a second collector's list; a second time it changes nothing.
    ///
    /// What was taken out here stays out: the host looked at it and chose, the second collector only
    /// never heard of that. [`Self::add`] brings a single one back.
    pub fn merge(&mut self, other: impl IntoIterator<Item = Contribution>) -> Merged {
        let here = self.entries.iter().map(|entry| &entry.contribution);
        let mut seen: HashSet<Contribution> = here.cloned().collect();
        let mut merged = Merged::default();
        for contribution in other {
            if !seen.insert(contribution.clone()) {
                merged.already += 1;
            } else if self.entries.len() >= CONTRIBUTIONS_LIMIT {
                merged.left_out += 1;
            } else {
                merged.new += 1;
                self.entries.push(Entry::new(contribution));
            }
        }
        merged
    }

    /// Takes one out; `false` when it was not in.
    ///
    /// A picture on the wall stays as it is: what was shown can't be made unseen, and the difference
    /// would tell what this one held.
    pub fn remove(&mut self, contribution: &Contribution) -> bool {
        match self.find(contribution) {
            Some(entry) if !entry.removed => {
                entry.removed = true;
                true
            }
            _ => false,
        }
    }

    fn find(&mut self, contribution: &Contribution) -> Option<&mut Entry> {
        self.entries
            .iter_mut()
            .find(|entry| entry.contribution == *contribution)
    }

    /// How many count.
    pub fn len(&self) -> usize {
        self.counting().count()
    }

    /// Whether none counts.
    pub fn is_empty(&self) -> bool {
        self.counting().next().is_none()
    }

    /// How many wait for the next picture.
    pub fn waiting(&self) -> usize {
        self.counting()
            .filter(|entry| entry.shown_in.is_none())
            .count()
    }

    /// How many pictures were made.
    pub fn pictures(&self) -> u32 {
        self.entries
            .iter()
            .filter_map(|entry| entry.shown_in)
            .max()
            .map_or(0, |last| last.saturating_add(1))
    }

    /// Those that count, in the order in which they came.
    pub fn counting(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.removed)
    }

    /// Whether a new picture can be made: the first from the smallest group on, later ones from three
    /// new contributions on, and at the closing from one.
    pub fn can_show(&self, smallest_group: u32, moment: Moment) -> bool {
        let waiting = u32::try_from(self.waiting()).unwrap_or(u32::MAX);
        let needed = match (self.pictures(), moment) {
            (0, _) => smallest_group,
            (_, Moment::Meanwhile) => FEWEST_TOGETHER,
            (_, Moment::Closing) => 1,
        };
        waiting >= needed
    }

    /// Puts what waits into a new picture; `false` when none can be made.
    pub fn show(&mut self, smallest_group: u32, moment: Moment) -> bool {
        if !self.can_show(smallest_group, moment) {
            return false;
        }
        let picture = self.pictures();
        for entry in &mut self.entries {
            if !entry.removed && entry.shown_in.is_none() {
                entry.shown_in = Some(picture);
            }
        }
        true
    }

    /// The exact counts by core statement, of all that count. Never shown as they are.
    pub fn exact(&self, statements: usize) -> Vec<Counts> {
        count(self.counting(), statements)
    }

    /// The exact counts of each batch that was put on the wall, taken out since or not.
    pub fn batches(&self, statements: usize) -> Vec<Vec<Counts>> {
        let shown = self.entries.iter().filter(|entry| entry.shown_in.is_some());
        let mut shown: Vec<&Entry> = shown.collect();
        shown.sort_by_key(|entry| entry.shown_in);
        shown
            .chunk_by(|entry, next| entry.shown_in == next.shown_in)
            .map(|batch| count(batch.iter().copied(), statements))
            .collect()
    }
}

fn count<'a>(entries: impl Iterator<Item = &'a Entry>, statements: usize) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); statements];
    for entry in entries {
        for (place, counts) in counts.iter_mut().enumerate() {
            counts.add(entry.contribution.answers.get(place).copied().flatten());
        }
    }
    counts
}

#[cfg(test)]
#[path = "collection_tests.rs"]
mod tests;
