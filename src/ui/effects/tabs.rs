//! Other tabs of this app: what they wrote comes in at once; what gone tabs left is folded in.
//!
//! Invariant: a tab's keys are folded only while its lock is held here, so never under its hands.

use leptos::{prelude::*, task::spawn_local};

use super::watch::watch;

use crate::{platform, state::App, ui::browser_shelf::prefix};

fn lock(tab: &str) -> String {
    format!("{}tab:{tab}", prefix())
}

/// Takes in what other tabs write, and looks again when the page comes back from the side.
pub fn follow_other_tabs(app: App) {
    let prefix = prefix();
    platform::on_storage_change(move |key, removed| match key {
        Some(key) => {
            if let Some(own) = key.strip_prefix(&prefix) {
                app.look_again(Some(own), removed);
            }
        }
        None => app.look_again(None, removed),
    });
    platform::on_restored(move || app.look_again(None, false));
}

/// Holds this tab's lock, and folds the keys of tabs that are gone into its own.
pub fn fold_gone_tabs(app: App) {
    platform::hold_lock(&lock(&app.tab()));
    for tab in app.other_tabs() {
        spawn_local(async move {
            platform::while_unheld(&lock(&tab), move || app.fold(&tab)).await;
        });
    }
}

/// Asks the browser to keep what is stored, once something is.
pub fn ask_to_last(app: App) {
    watch(move || {
        if app.kept.get() && app.open.with_untracked(Option::is_some) {
            spawn_local(async move {
                if platform::lasting_storage().await {
                    app.short_lived.set(false);
                }
            });
        }
    });
}
