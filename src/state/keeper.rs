//! Keeps every assessment of this browser.
//!
//! Invariant: an assessment is never overwritten as a whole, only field by field (see [`Ledgers`]).

use std::rc::Rc;

use super::ledgers::{Ledgers, RecordKind, RecordName};
use super::{CheckId, Shelf, ShelfError, attachments::attachment_key, draft::Drafts, short_id};
use crate::{
    domain::{Assessment, Day},
    exchange::{DELETED, Ledger, assessment_from_fields, fields_of},
};

/// The keeper of one tab.
pub struct Keeper {
    ledgers: Ledgers,
    drafts: Drafts,
}

impl Keeper {
    /// A keeper for the tab with this name; no two tabs that live at once may share a name.
    pub fn new(shelf: Rc<dyn Shelf>, tab: String) -> Self {
        Self {
            ledgers: Ledgers::new(shelf, tab),
            drafts: Drafts::default(),
        }
    }

    /// The records themselves.
    pub const fn ledgers(&self) -> &Ledgers {
        &self.ledgers
    }

    /// The records themselves, to change them.
    pub const fn ledgers_mut(&mut self) -> &mut Ledgers {
        &mut self.ledgers
    }

    /// The files of a questionnaire that is written.
    pub const fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// The same to change them, and the records that they stand beside.
    pub const fn drafts_mut(&mut self) -> (&mut Drafts, &Ledgers) {
        (&mut self.drafts, &self.ledgers)
    }

    /// Writes what memory holds once more, for example after room was made.
    ///
    /// # Errors
    /// The shelf's.
    pub fn write_again(&mut self) -> Result<(), ShelfError> {
        let drafts = self.drafts.write_again(&self.ledgers);
        self.ledgers.write_again().and(drafts)
    }

    /// Takes everything away that this app ever kept here.
    pub fn wipe(&mut self) {
        self.drafts = Drafts::default();
        self.ledgers.wipe();
    }

    /// Forgets what memory holds: another tab took everything away.
    pub fn wiped(&mut self) {
        *self = Self::new(self.shelf(), self.ledgers.tab().to_owned());
    }

    /// Where the texts stand.
    pub fn shelf(&self) -> Rc<dyn Shelf> {
        self.ledgers.shelf()
    }

    /// The assessments of this browser that are not in the bin.
    pub fn checks(&self) -> Vec<(CheckId, Assessment)> {
        self.all()
            .filter(|(_, ledger)| ledger.value(DELETED).is_none())
            .filter_map(|(id, ledger)| Some((id, assessment_from_fields(ledger.values())?)))
            .collect()
    }

    /// The assessments in the bin, each with the day it was put there.
    pub fn bin(&self) -> Vec<(CheckId, Assessment, Day)> {
        self.all()
            .filter_map(|(id, ledger)| {
                let day = ledger.value(DELETED)?.parse().ok()?;
                Some((id, assessment_from_fields(ledger.values())?, day))
            })
            .collect()
    }

    fn all(&self) -> impl Iterator<Item = (CheckId, Ledger)> {
        let ids = self.ledgers.ids(RecordKind::Check).into_iter();
        ids.filter_map(|id| CheckId::parse(&id)).map(|id| {
            let ledger = self.ledgers.merged(&name(&id));
            (id, ledger)
        })
    }

    /// One assessment, from the bin too.
    pub fn check(&self, id: &CheckId) -> Option<Assessment> {
        assessment_from_fields(self.ledgers.merged(&name(id)).values())
    }

    /// Keeps every field in which `after` differs from `before` (`None`: a new assessment).
    ///
    /// # Errors
    /// The shelf's; the change is then kept in memory until a later write succeeds.
    pub fn keep(
        &mut self,
        id: &CheckId,
        before: Option<&Assessment>,
        after: &Assessment,
    ) -> Result<(), ShelfError> {
        let old = before.map(fields_of).unwrap_or_default();
        let new = fields_of(after);
        let cleared = old
            .keys()
            .filter(|field| !new.contains_key(*field))
            .map(|field| (field.clone(), None));
        let changed = new
            .iter()
            .filter(|(field, value)| old.get(*field) != Some(*value))
            .map(|(field, value)| (field.clone(), Some(value.clone())));
        let changes: Vec<_> = cleared.chain(changed).collect();
        self.ledgers.write(&name(id), changes)
    }

    /// Puts back what a change from `before` to `after` did, where nobody changed it since.
    ///
    /// # Errors
    /// The shelf's; the change is then kept in memory until a later write succeeds.
    pub fn put_back(
        &mut self,
        id: &CheckId,
        before: &Assessment,
        after: &Assessment,
    ) -> Result<(), ShelfError> {
        let Some(now) = self.check(id) else {
            return Ok(());
        };
        let (old, new, now) = (fields_of(before), fields_of(after), fields_of(&now));
        let gone = new.keys().filter(|field| !old.contains_key(*field));
        let changes: Vec<_> = old
            .keys()
            .chain(gone)
            .filter(|field| {
                old.get(*field) != new.get(*field) && now.get(*field) == new.get(*field)
            })
            .map(|field| (field.clone(), old.get(field).cloned()))
            .collect();
        self.ledgers.write(&name(id), changes)
    }

    /// Puts an assessment in the bin, or takes it out again (`None`).
    ///
    /// # Errors
    /// The shelf's; the change is then kept in memory until a later write succeeds.
    pub fn put_in_bin(&mut self, id: &CheckId, day: Option<Day>) -> Result<(), ShelfError> {
        let change = (DELETED.to_owned(), day.map(|d| d.to_string()));
        self.ledgers.write(&name(id), vec![change])
    }

    /// Takes an assessment away for good. Only for what has been in the bin long enough.
    pub fn forget(&mut self, id: &CheckId) {
        self.ledgers.forget(&name(id));
        self.shelf().remove(&attachment_key(id));
    }
}

/// A new name for a tab, from chance.
pub fn tab_name(chance: u64) -> String {
    short_id(chance)
}

fn name(id: &CheckId) -> RecordName {
    RecordKind::Check.name(id.as_str())
}
