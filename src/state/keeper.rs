//! Keeps every assessment of this browser, tab by tab, and reads them merged.
//!
//! Invariant: a tab writes only its own key of an assessment; what could not be written stays in
//! memory and goes along with the next write; what could not be read is never overwritten.

use std::rc::Rc;

use super::{CheckId, Shelf, ShelfError, attachments::attachment_key, short_id};
use crate::{
    domain::{Assessment, Day, SortedMap},
    exchange::{DELETED, Ledger, LedgerError, assessment_from_fields, fields_of},
};

const CHECK: &str = "check:";
const BACKUP: &str = "backup:";

/// A record that could not be read; its text is safe under its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it stands now.
    pub key: String,
    /// Written by a newer version of the app, not damaged.
    pub newer: bool,
}

/// The keeper of one tab.
pub struct Keeper {
    shelf: Rc<dyn Shelf>,
    tab: String,
    own: SortedMap<CheckId, Ledger>,
}

impl Keeper {
    /// A keeper for the tab with this name; no two tabs that live at once may share a name.
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
            } else if key.starts_with(CHECK) {
                let Some(text) = self.shelf.read(&key) else {
                    continue;
                };
                match Ledger::decode(&text) {
                    Ok(_) => {}
                    Err(LedgerError::Newer) => unreadable.push(Unreadable { key, newer: true }),
                    Err(LedgerError::Unreadable) => {
                        let backup = self.backup_key(&key);
                        let key = if self.shelf.write(&backup, &text).is_ok() {
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

    /// The assessments of this browser that are not in the bin.
    pub fn checks(&self) -> Vec<(CheckId, Assessment)> {
        self.ledgers()
            .filter(|(_, ledger)| ledger.value(DELETED).is_none())
            .filter_map(|(id, ledger)| Some((id, assessment_from_fields(ledger.values())?)))
            .collect()
    }

    /// The assessments in the bin, each with the day it was put there.
    pub fn bin(&self) -> Vec<(CheckId, Assessment, Day)> {
        self.ledgers()
            .filter_map(|(id, ledger)| {
                let day = ledger.value(DELETED)?.parse().ok()?;
                Some((id, assessment_from_fields(ledger.values())?, day))
            })
            .collect()
    }

    fn ledgers(&self) -> impl Iterator<Item = (CheckId, Ledger)> {
        let stored = self.shelf.keys();
        let stored = stored.iter().filter_map(|key| Some(check_and_tab(key)?.0));
        let mut ids: Vec<CheckId> = self.own.keys().cloned().collect();
        for id in stored {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().map(|id| {
            let ledger = self.merged(&id);
            (id, ledger)
        })
    }

    /// One assessment, from the bin too.
    pub fn check(&self, id: &CheckId) -> Option<Assessment> {
        assessment_from_fields(self.merged(id).values())
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
        self.write(id, changes)
    }

    /// Puts an assessment in the bin, or takes it out again (`None`).
    ///
    /// # Errors
    /// The shelf's; the change is then kept in memory until a later write succeeds.
    pub fn put_in_bin(&mut self, id: &CheckId, day: Option<Day>) -> Result<(), ShelfError> {
        self.write(id, vec![(DELETED.to_owned(), day.map(|d| d.to_string()))])
    }

    /// Takes an assessment away for good. Only for what has been in the bin long enough.
    pub fn forget(&mut self, id: &CheckId) {
        self.own.remove(id);
        for key in self.shelf.keys() {
            if check_and_tab(&key).is_some_and(|(check, _)| &check == id) {
                self.shelf.remove(&key);
            }
        }
        self.shelf.remove(&attachment_key(id));
    }

    /// Takes everything away that this app ever kept here.
    pub fn wipe(&mut self) {
        self.own.clear();
        for key in self.shelf.keys() {
            self.shelf.remove(&key);
        }
    }

    /// Forgets what memory holds of a key that another tab took away: it was wiped there, so that
    /// a later write here does not bring it back. Tells which assessment it was.
    pub fn dropped(&mut self, key: &str) -> Option<CheckId> {
        let (id, tab) = check_and_tab(key)?;
        (tab == self.tab).then(|| self.own.remove(&id))?;
        Some(id)
    }

    /// Writes what this tab holds in memory once more, for example after room was made.
    ///
    /// # Errors
    /// The shelf's.
    pub fn write_again(&self) -> Result<(), ShelfError> {
        self.own
            .iter()
            .try_for_each(|(id, ledger)| self.shelf.write(&key(id, &self.tab), &ledger.encode()))
    }

    /// The tabs, other than this one, that have keys here.
    pub fn other_tabs(&self) -> Vec<String> {
        let mut tabs = Vec::new();
        for key in self.shelf.keys() {
            if let Some((_, tab)) = check_and_tab(&key)
                && tab != self.tab
                && !tabs.contains(&tab)
            {
                tabs.push(tab);
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
            let Some((id, tab)) = check_and_tab(&stored) else {
                continue;
            };
            if tab != gone || tab == self.tab {
                continue;
            }
            let Some(Ok(ledger)) = self.shelf.read(&stored).map(|text| Ledger::decode(&text))
            else {
                continue;
            };
            let mut own = self.own.remove(&id).unwrap_or_default();
            own.merge(&ledger);
            let (own_key, record) = (key(&id, &self.tab), own.encode());
            self.own.insert(id, own);
            self.shelf.write(&own_key, &record)?;
            self.shelf.remove(&stored);
        }
        Ok(())
    }

    fn write(
        &mut self,
        id: &CheckId,
        changes: Vec<(String, Option<String>)>,
    ) -> Result<(), ShelfError> {
        if changes.is_empty() {
            return Ok(());
        }
        let seen = self.merged(id);
        let mut own = self.own.remove(id).unwrap_or_default();
        for (field, value) in changes {
            own.write(&seen, &self.tab, &field, value);
        }
        let record = own.encode();
        self.own.insert(id.clone(), own);
        self.shelf.write(&key(id, &self.tab), &record)
    }

    fn merged(&self, id: &CheckId) -> Ledger {
        let mut merged = self.own.get(id).cloned().unwrap_or_default();
        self.shelf
            .keys()
            .iter()
            .filter(|key| {
                // The own key holds nothing that memory does not, once this tab wrote.
                check_and_tab(key).is_some_and(|(check, tab)| {
                    &check == id && (tab != self.tab || !self.own.contains_key(id))
                })
            })
            .filter_map(|key| Ledger::decode(&self.shelf.read(key)?).ok())
            .for_each(|ledger| merged.merge(&ledger));
        merged
    }
}

/// A new name for a tab, from chance.
pub fn tab_name(chance: u64) -> String {
    short_id(chance)
}

fn key(id: &CheckId, tab: &str) -> String {
    format!("{CHECK}{id}:{tab}")
}

fn check_and_tab(key: &str) -> Option<(CheckId, String)> {
    let (id, tab) = key.strip_prefix(CHECK)?.split_once(':')?;
    Some((CheckId::parse(id)?, tab.to_owned()))
}
