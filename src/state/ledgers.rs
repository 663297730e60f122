//! The ledgers of this browser: one of each tab for each record, read merged.
//!
//! Invariant: a tab writes only its own key of a record; what could not be written stays in memory and
//! goes along with the next write; what could not be read is never overwritten.

use std::rc::Rc;

use super::{Shelf, ShelfError};
use crate::{
    domain::SortedMap,
    exchange::{Ledger, LedgerError},
};

const BACKUP: &str = "backup:";
/// A key that is there for a moment when everything is wiped.
pub(super) const WIPED_KEY: &str = "wiped";

/// What a record is; its keys begin with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// An assessment.
    Check,
    /// A gathering.
    Gathering,
}

impl RecordKind {
    const ALL: [Self; 2] = [Self::Check, Self::Gathering];

    /// The name of the record with this id, which has no colon.
    pub fn name(self, id: &str) -> RecordName {
        format!("{}{id}", self.prefix())
    }

    const fn prefix(self) -> &'static str {
        match self {
            Self::Check => "check:",
            Self::Gathering => "gathering:",
        }
    }
}

/// Names a record: what it is and its id, as its keys begin. One text: a pair costs half a kilobyte of the
/// first load.
pub type RecordName = String;

/// A record that could not be read; its text is safe under its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it stands now.
    pub key: String,
    /// Written by a newer version of the app, not damaged.
    pub newer: bool,
}

/// The ledgers as one tab writes and reads them.
pub struct Ledgers {
    shelf: Rc<dyn Shelf>,
    tab: String,
    own: SortedMap<RecordName, Ledger>,
}

impl Ledgers {
    /// Ledgers for the tab with this name; no two tabs that live at once may share a name.
    pub fn new(shelf: Rc<dyn Shelf>, tab: String) -> Self {
        Self {
            shelf,
            tab,
            own: SortedMap::new(),
        }
    }

    /// This tab's name.
    pub fn tab(&self) -> &str {
        &self.tab
    }

    /// Where the texts stand.
    pub fn shelf(&self) -> Rc<dyn Shelf> {
        Rc::clone(&self.shelf)
    }

    /// Moves every damaged record to a key of its own, and tells them with those of newer versions.
    ///
    /// The copy is made before the original goes, so a full storage leaves the original in place.
    pub fn set_aside_unreadable(&self) -> Vec<Unreadable> {
        let mut unreadable = Vec::new();
        for key in self.shelf.keys() {
            if key.starts_with(BACKUP) {
                unreadable.push(Unreadable { key, newer: false });
            } else if RecordKind::ALL
                .iter()
                .any(|kind| key.starts_with(kind.prefix()))
            {
                let Some(text) = self.shelf.read(&key) else {
                    continue;
                };
                match Ledger::decode(&text) {
                    Ok(_) => {}
                    Err(LedgerError::Newer) => unreadable.push(Unreadable { key, newer: true }),
                    Err(LedgerError::Unreadable) => {
                        let key = if let Ok(backup) = self.set_aside(&key, &text) {
                            self.shelf.remove(&key);
                            backup
                        } else {
                            key
                        };
                        unreadable.push(Unreadable { key, newer: false });
                    }
                }
            }
        }
        unreadable
    }

    /// Copies the text of a key to a key of its own, and gives that.
    ///
    /// # Errors
    /// The shelf's.
    pub fn set_aside(&self, key: &str, text: &str) -> Result<String, ShelfError> {
        let backup = self.backup_key(key);
        self.shelf.write(&backup, text).map(|()| backup)
    }

    /// A backup never replaces an earlier one.
    fn backup_key(&self, key: &str) -> String {
        let plain = format!("{BACKUP}{key}");
        if self.shelf.read(&plain).is_none() {
            return plain;
        }
        (2_u32..)
            .map(|number| format!("{plain}.{number}"))
            .find(|key| self.shelf.read(key).is_none())
            .unwrap_or(plain)
    }

    /// The ids of all records of this kind.
    pub fn ids(&self, kind: RecordKind) -> Vec<String> {
        let stored = self.shelf.keys();
        let stored = stored.iter().filter_map(|key| Some(name_and_tab(key)?.0));
        let mut ids: Vec<String> = Vec::new();
        for name in self.own.keys().map(String::as_str).chain(stored) {
            if let Some(id) = name.strip_prefix(kind.prefix())
                && !ids.iter().any(|known| known == id)
            {
                ids.push(id.to_owned());
            }
        }
        ids
    }

    /// What all tabs wrote of a record.
    pub fn merged(&self, name: &str) -> Ledger {
        let mut merged = self.own.get(name).cloned().unwrap_or_default();
        self.stored(name, &mut |ledger| merged.merge(ledger));
        merged
    }

    /// The highest counter that any tab gave in a record. Without merging: a hall has thousands of fields.
    fn highest(&self, name: &str) -> u64 {
        let mut highest = self.own.get(name).map_or(0, Ledger::highest);
        self.stored(name, &mut |ledger| highest = highest.max(ledger.highest()));
        highest
    }

    /// The ledgers of a record that stand on the shelf and hold something that memory does not.
    fn stored(&self, name: &str, each: &mut dyn FnMut(&Ledger)) {
        for key in self.shelf.keys() {
            // The own key holds nothing more, once this tab wrote.
            let wanted = name_and_tab(&key).is_some_and(|(of, tab)| {
                of == name && (tab != self.tab || !self.own.contains_key(name))
            });
            let text = wanted.then(|| self.shelf.read(&key)).flatten();
            if let Some(Ok(ledger)) = text.map(|text| Ledger::decode(&text)) {
                each(&ledger);
            }
        }
    }

    /// Writes fields of a record (`None`: cleared).
    ///
    /// # Errors
    /// The shelf's; the change is then kept in memory until a later write succeeds.
    pub fn write(
        &mut self,
        name: &str,
        changes: Vec<(String, Option<String>)>,
    ) -> Result<(), ShelfError> {
        if changes.is_empty() {
            return Ok(());
        }
        let seen = self.highest(name);
        let mut own = self.own.remove(name).unwrap_or_default();
        for (field, value) in changes {
            own.write(seen, &self.tab, &field, value);
        }
        let record = own.encode();
        self.own.insert(name.to_owned(), own);
        self.shelf.write(&key(name, &self.tab), &record)
    }

    /// Takes a record away for good.
    pub fn forget(&mut self, name: &str) {
        self.own.remove(name);
        for key in self.shelf.keys() {
            if name_and_tab(&key).is_some_and(|(of, _)| of == name) {
                self.shelf.remove(&key);
            }
        }
    }

    /// Takes everything away that this app ever kept here, and lets other tabs know.
    pub fn wipe(&mut self) {
        self.own.clear();
        for key in self.shelf.keys() {
            self.shelf.remove(&key);
        }
        // They are told of keys that come and go, and of nothing else.
        self.shelf.write(WIPED_KEY, "").ok();
        self.shelf.remove(WIPED_KEY);
    }

    /// Forgets what memory holds of a key that another tab took away: it was wiped there, so that
    /// a later write here does not bring it back.
    pub fn dropped(&mut self, key: &str) {
        if let Some((name, tab)) = name_and_tab(key)
            && tab == self.tab
        {
            self.own.remove(name);
        }
    }

    /// Writes what this tab holds in memory once more, for example after room was made.
    ///
    /// # Errors
    /// The shelf's.
    pub fn write_again(&self) -> Result<(), ShelfError> {
        self.own.iter().try_for_each(|(name, ledger)| {
            self.shelf.write(&key(name, &self.tab), &ledger.encode())
        })
    }

    /// The tabs, other than this one, that have keys here.
    pub fn other_tabs(&self) -> Vec<String> {
        let mut tabs = Vec::new();
        for key in self.shelf.keys() {
            if let Some((_, tab)) = name_and_tab(&key)
                && tab != self.tab
                && !tabs.iter().any(|known| known == tab)
            {
                tabs.push(tab.to_owned());
            }
        }
        tabs
    }

    /// Takes over the keys of a tab that is gone. Call only while holding that tab's lock.
    ///
    /// The own key is written before the other one goes; stopped in between, both stand there and
    /// merging makes no difference.
    ///
    /// # Errors
    /// The shelf's; then nothing was taken away.
    pub fn fold(&mut self, gone: &str) -> Result<(), ShelfError> {
        for stored in self.shelf.keys() {
            let Some((name, tab)) = name_and_tab(&stored) else {
                continue;
            };
            if tab != gone || tab == self.tab {
                continue;
            }
            let Some(Ok(ledger)) = self.shelf.read(&stored).map(|text| Ledger::decode(&text))
            else {
                continue;
            };
            let mut own = self.own.remove(name).unwrap_or_default();
            own.merge(&ledger);
            let (own_key, record) = (key(name, &self.tab), own.encode());
            self.own.insert(name.to_owned(), own);
            self.shelf.write(&own_key, &record)?;
            self.shelf.remove(&stored);
        }
        Ok(())
    }
}

/// Which record and which tab a key belongs to.
pub fn name_and_tab(key: &str) -> Option<(&str, &str)> {
    let (name, tab) = key.rsplit_once(':')?;
    let ours = |kind: &RecordKind| {
        let id = name.strip_prefix(kind.prefix());
        id.is_some_and(|id| !id.contains(':'))
    };
    RecordKind::ALL.iter().any(ours).then_some((name, tab))
}

fn key(name: &str, tab: &str) -> String {
    format!("{name}:{tab}")
}
