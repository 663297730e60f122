//! Intents on all checks of this browser: rename, delete, restore, undo, wipe.
//!
//! Invariant: every deletion but wiping can be undone.

use leptos::prelude::*;

use super::{App, CheckId, Keeper, Notice, Settings, Undo, checks::summaries};
use crate::domain::Assessment;

impl App {
    /// Gives another name to a check in the list.
    pub fn rename(&self, id: &CheckId, name: &str) {
        let Some(before) = self.keeper.with_value(|keeper| keeper.check(id)) else {
            return;
        };
        let mut after = before.clone();
        after.organisation.name = name.to_owned();
        let result = self.write(|keeper| keeper.keep(id, Some(&before), &after));
        self.tell(result);
        self.list();
    }

    /// Puts a check in the bin, with its undo.
    pub fn delete(&self, id: &CheckId) {
        let today = self.today();
        self.tell(self.write(|keeper| keeper.put_in_bin(id, Some(today))));
        self.notice
            .set(Some(Notice::CheckDeleted(Undo::Bin(id.clone()))));
        self.list();
    }

    /// Takes a check out of the bin.
    pub fn restore(&self, id: &CheckId) {
        self.tell(self.write(|keeper| keeper.put_in_bin(id, None)));
        self.notice.set(Some(Notice::CheckRestored));
        self.list();
    }

    /// Brings back what a deletion took away.
    pub fn undo(&self, undo: &Undo) {
        match undo {
            Undo::Bin(id) => self.restore(id),
            Undo::Change {
                check,
                before,
                after,
            } => {
                self.tell(self.write(|keeper| keeper.put_back(check, before, after)));
                self.show_again(check);
            }
        }
        self.notice.set(Some(Notice::Undone));
    }

    /// Takes everything away. Nothing is left, not even the settings.
    pub fn wipe(&self) {
        self.keeper.update_value(Keeper::wipe);
        self.start_blank();
    }

    /// Shows that nothing is left, here or in another tab.
    pub(super) fn start_blank(&self) {
        self.wipes.update(|wipes| *wipes += 1);
        self.open.set(None);
        self.last.set(None);
        self.kept.set(false);
        self.unreadable.set(Vec::new());
        self.settings.set(Settings::default());
        self.notice.set(Some(Notice::Wiped));
        self.list();
    }

    /// Reads the list of checks anew.
    pub fn list(&self) {
        self.checks.set(self.keeper.with_value(summaries));
    }

    pub(super) fn keep_as_is(&self, id: &CheckId, before: &Assessment, after: &Assessment) {
        self.tell(self.write(|keeper| keeper.keep(id, Some(before), after)));
        self.show_again(id);
    }

    /// Shows what is kept of a check, where it is open, and in the list.
    fn show_again(&self, id: &CheckId) {
        if self
            .open
            .with_untracked(|open| open.as_ref().is_some_and(|open| &open.id == id))
        {
            self.open_check(id);
        }
        self.list();
    }
}
