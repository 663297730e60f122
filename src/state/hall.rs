//! A gathering that is open in this tab, and every intent on it.
//!
//! Invariant: an intent changes the signal and keeps the change in the same moment, field by field, so
//! that a laptop that dies loses nothing and two windows on one gathering never overwrite each other.

use leptos::prelude::*;

use super::{
    App,
    ledgers::{RecordKind, RecordName},
    short_id,
};
use crate::{
    domain::{
        BarrierId, Day, SortedMap,
        gathering::{
            Commitment, Contribution, Entry, Gathering, GatheringId, Merged, Moment, Taken, Wall,
        },
    },
    exchange::{
        Change, DELETED, commitment_field, entry_field, gathering_fields, gathering_from_fields,
    },
};

/// The most promises of tables.
pub const COMMITMENTS_LIMIT: usize = 200;

/// A gathering of this browser that is open. Copying it copies handles, not content.
#[derive(Clone, Copy)]
pub struct Hall {
    /// The app.
    pub app: App,
    /// Which gathering.
    pub id: GatheringId,
    /// The gathering as it is now.
    pub now: RwSignal<Gathering>,
}

/// A gathering in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct HallSummary {
    /// The gathering.
    pub gathering: Gathering,
    /// The day it was put in the bin, if it was.
    pub deleted: Option<Day>,
}

impl App {
    /// The gatherings of this browser, newest first; those of the bin too.
    pub fn gatherings(&self) -> Vec<HallSummary> {
        let ids = self
            .keeper
            .with_value(|keeper| keeper.ledgers().ids(RecordKind::Gathering));
        let mut halls: Vec<HallSummary> = ids
            .iter()
            .filter_map(|id| self.hall_summary(GatheringId::parse(id)?))
            .collect();
        halls.sort_by(|a, b| {
            let key = |hall: &HallSummary| (hall.gathering.date, hall.gathering.id);
            key(b).cmp(&key(a))
        });
        halls
    }

    pub(super) fn hall_summary(&self, id: GatheringId) -> Option<HallSummary> {
        let ledger = self
            .keeper
            .with_value(|keeper| keeper.ledgers().merged(&name(id)));
        Some(HallSummary {
            gathering: gathering_from_fields(id, ledger.values())?,
            deleted: ledger.value(DELETED).and_then(|day| day.parse().ok()),
        })
    }

    /// Keeps a new gathering, or all of one that came from a file.
    pub fn keep_gathering(&self, gathering: &Gathering) {
        let entries = gathering.collection.entries().iter().zip(0..);
        let mut changes = gathering_fields(gathering);
        changes.extend(entries.map(|(entry, place)| entry_field(entry, place)));
        changes.extend(
            gathering
                .commitments
                .iter()
                .map(|one| commitment_field(&one.id, Some(one))),
        );
        self.keep_hall(gathering.id, changes);
        if let Some(hall) = self.open_gathering(gathering.id) {
            hall.count_people();
        }
    }

    /// Puts a gathering in the bin, or takes it out again (`None`).
    pub fn put_gathering_in_bin(&self, id: GatheringId, day: Option<Day>) {
        self.keep_hall(
            id,
            vec![(DELETED.to_owned(), day.map(|day| day.to_string()))],
        );
    }

    /// Opens a gathering of this browser; `None` when it is not here or in the bin.
    pub fn open_gathering(&self, id: GatheringId) -> Option<Hall> {
        let summary = self.hall_summary(id)?;
        summary.deleted.is_none().then(|| Hall {
            app: *self,
            id,
            now: RwSignal::new(summary.gathering),
        })
    }

    /// An id for a new gathering.
    pub fn new_gathering_id(&self) -> GatheringId {
        GatheringId::new((self.world.chance)().to_be_bytes())
    }

    /// 64 bits of chance.
    pub fn chance(&self) -> u64 {
        (self.world.chance)()
    }

    pub(super) fn keep_hall(&self, id: GatheringId, changes: Vec<Change>) {
        let result = self.write(|keeper| keeper.ledgers_mut().write(&name(id), changes));
        self.tell(result);
    }
}

impl Hall {
    /// Looks again at what another window wrote.
    pub fn look_again(&self) {
        if let Some(summary) = self.app.hall_summary(self.id)
            && self.now.with_untracked(|now| *now != summary.gathering)
        {
            self.now.set(summary.gathering);
        }
    }

    /// Something of the gathering, and again whenever it changes.
    pub fn read<T>(&self, of: impl FnOnce(&Gathering) -> T) -> T {
        self.now.with(of)
    }

    /// Changes what the host prepared or what the wall shows.
    pub fn change(&self, edit: impl FnOnce(&mut Gathering)) {
        let fields = |gathering: &Gathering| -> SortedMap<String, Option<String>> {
            gathering_fields(gathering).into_iter().collect()
        };
        let before = self.now.with_untracked(fields);
        self.now.update(edit);
        let after = self.now.with_untracked(fields);
        let changes = after
            .iter()
            .filter(|(field, value)| before.get(*field) != Some(value))
            .map(|(field, value)| (field.clone(), value.clone()));
        self.app.keep_hall(self.id, changes.collect());
    }

    /// Changes what the wall shows.
    pub fn steer(&self, edit: impl FnOnce(&mut Wall)) {
        self.change(|gathering| edit(&mut gathering.wall));
    }

    /// Takes in what somebody handed in.
    pub fn take_in(&self, contribution: &Contribution) -> Taken {
        let taken = self
            .now
            .try_update(|now| now.collection.add(contribution.clone()))
            .unwrap_or(Taken::Already);
        if taken != Taken::Already {
            self.keep_entries(|entry| entry.contribution == *contribution);
            self.count_people();
        }
        taken
    }

    /// Takes in a whole list.
    pub fn take_in_all(&self, contributions: Vec<Contribution>) -> Merged {
        let before = self
            .now
            .with_untracked(|now| now.collection.entries().len());
        let merged = self
            .now
            .try_update(|now| now.collection.merge(contributions))
            .unwrap_or_default();
        let changes: Vec<Change> = self.now.with_untracked(|now| {
            let entries = now.collection.entries().iter().zip(0..).skip(before);
            let fields = entries.map(|(entry, place)| entry_field(entry, place));
            fields.collect()
        });
        self.app.keep_hall(self.id, changes);
        self.count_people();
        merged
    }

    /// Takes one out again; it can come back by handing it in once more.
    pub fn take_out(&self, contribution: &Contribution) -> bool {
        let out = self
            .now
            .try_update(|now| now.collection.remove(contribution))
            .unwrap_or(false);
        if out {
            self.keep_entries(|entry| entry.contribution == *contribution);
            self.count_people();
        }
        out
    }

    /// The one that came last and still counts.
    pub fn last(&self) -> Option<Contribution> {
        self.now.with(|now| {
            let mut entries = now.collection.entries().iter().rev();
            entries
                .find(|entry| !entry.removed)
                .map(|entry| entry.contribution.clone())
        })
    }

    /// Makes a new picture for the wall, where that is allowed.
    pub fn show(&self, moment: Moment) -> bool {
        let waited: Vec<Contribution> = self.now.with_untracked(|now| {
            let entries = now.collection.entries().iter();
            let waiting = entries.filter(|entry| !entry.removed && entry.shown_in.is_none());
            waiting.map(|entry| entry.contribution.clone()).collect()
        });
        let mut shown = false;
        self.change(|now| shown = now.show(moment));
        if shown {
            self.keep_entries(|entry| waited.contains(&entry.contribution));
        }
        shown
    }

    /// Keeps what a table promised; `None` when there are [`COMMITMENTS_LIMIT`] already.
    pub fn promise(
        &self,
        barrier: Option<BarrierId>,
        step: String,
        date: Option<Day>,
    ) -> Option<String> {
        if self.now.with_untracked(|now| now.commitments.len()) >= COMMITMENTS_LIMIT {
            return None;
        }
        // The names of fields are in order, and so are the promises.
        let number = self.now.with_untracked(|now| {
            let last = now.commitments.last()?;
            last.id.split('-').next()?.parse::<u32>().ok()
        });
        let number = number.map_or(0, |last| last.saturating_add(1));
        let commitment = Commitment {
            id: format!("{number:04}-{}", short_id(self.app.chance())),
            barrier,
            step,
            date,
        };
        let id = commitment.id.clone();
        self.app
            .keep_hall(self.id, vec![commitment_field(&id, Some(&commitment))]);
        self.look_again();
        Some(id)
    }

    /// Puts back a promise that was taken away.
    pub fn promise_again(&self, commitment: &Commitment) {
        let change = commitment_field(&commitment.id, Some(commitment));
        self.app.keep_hall(self.id, vec![change]);
        self.look_again();
    }

    /// Takes a promise away.
    pub fn unpromise(&self, id: &str) {
        self.app
            .keep_hall(self.id, vec![commitment_field(id, None)]);
        self.look_again();
    }

    fn keep_entries(&self, which: impl Fn(&Entry) -> bool) {
        let changes: Vec<Change> = self.now.with_untracked(|now| {
            let entries = now.collection.entries().iter().zip(0..);
            entries
                .filter(|(entry, _)| which(entry))
                .map(|(entry, place)| entry_field(entry, place))
                .collect()
        });
        self.app.keep_hall(self.id, changes);
    }
}

fn name(id: GatheringId) -> RecordName {
    RecordKind::Gathering.name(&id.to_string())
}
