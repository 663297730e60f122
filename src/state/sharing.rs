//! Keeping beside other tabs: what they wrote, what gone ones left, what could not be kept.
//!
//! Invariant: the person is told when something could not be kept, until it is.

use leptos::prelude::*;

use super::{
    App, Keeper, LAST_KEY, Open, Route, SETTINGS_KEY, Settings, ShelfError, Source,
    ledgers::WIPED_KEY,
};

impl App {
    /// Looks again at what another tab wrote. `key` is without prefix; `None`: everything changed.
    pub fn look_again(&self, key: Option<&str>, removed: bool) {
        if key == Some(SETTINGS_KEY) {
            let text = self
                .keeper
                .with_value(|keeper| keeper.shelf().read(SETTINGS_KEY));
            self.settings
                .set(text.map(|text| Settings::decode(&text)).unwrap_or_default());
            return;
        }
        self.outside.update(|times| *times += 1);
        // Nothing is left on a shared computer, nor what this tab holds in memory.
        if removed && key.is_none_or(|key| key == WIPED_KEY) {
            self.keeper.update_value(Keeper::wiped);
            self.start_blank();
            return;
        }
        if let (Some(key), true) = (key, removed) {
            self.keeper.update_value(|keeper| {
                keeper.ledgers_mut().dropped(key);
            });
        }
        if let Some(open) = self
            .open
            .get_untracked()
            .filter(|open| open.source == Source::Own)
        {
            let now = self.keeper.with_value(|keeper| keeper.check(&open.id));
            if now.as_ref() != Some(&open.assessment) {
                self.open
                    .set(now.map(|assessment| Open { assessment, ..open }));
            }
        }
        self.list();
    }

    /// Remembers the page to go on with.
    pub fn remember(&self, route: &Route) {
        self.last.set(Some(route.clone()));
        let href = route.href();
        self.tell(
            self.keeper
                .with_value(|keeper| keeper.shelf().write(LAST_KEY, &href)),
        );
    }

    /// This tab's name.
    pub fn tab(&self) -> String {
        self.keeper
            .with_value(|keeper| keeper.ledgers().tab().to_owned())
    }

    /// The other tabs' names that have keys here.
    pub fn other_tabs(&self) -> Vec<String> {
        self.keeper
            .with_value(|keeper| keeper.ledgers().other_tabs())
    }

    /// Takes over the keys of a tab that is gone. Call only while holding that tab's lock.
    pub fn fold(&self, gone: &str) {
        self.write(|keeper| keeper.ledgers_mut().fold(gone)).ok();
    }

    /// The text of a record that could not be read.
    pub fn record(&self, key: &str) -> Option<String> {
        self.keeper.with_value(|keeper| keeper.shelf().read(key))
    }

    /// Tries to keep once more what could not be kept.
    pub fn try_again(&self) {
        self.tell(self.write(Keeper::write_again));
    }

    pub(super) fn write(
        &self,
        act: impl FnOnce(&mut Keeper) -> Result<(), ShelfError>,
    ) -> Result<(), ShelfError> {
        self.keeper
            .try_update_value(act)
            .unwrap_or(Err(ShelfError::Blocked))
    }

    pub(super) fn tell(&self, result: Result<(), ShelfError>) {
        match result {
            Err(error) => self.trouble.set(Some(error)),
            Ok(()) => {
                // Memory takes every write: it stays told that nothing outlives the page.
                if self.trouble.get_untracked() == Some(ShelfError::Full)
                    && !self.has_unkept_draft()
                {
                    self.trouble.set(None);
                }
                if !self.kept.get_untracked() {
                    self.kept.set(true);
                }
            }
        }
    }
}
