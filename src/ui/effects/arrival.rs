//! Reaching a page: title, focus, scrolling.
//!
//! Invariant: the focus moves only when the person went somewhere, never on a change of language
//! or on a page that was only drawn again.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::{
    i18n::Shell,
    platform,
    state::{App, Route},
};

thread_local! {
    /// The page that was reached last; the first one is the browser's to announce.
    static LAST: RefCell<Option<Route>> = const { RefCell::new(None) };
}

/// Tells that a page is being shown. The rest waits until it stands in the document.
pub fn arrived(app: App, route: Route, title: String) {
    let name = Shell::of(untrack(|| app.locale())).app;
    request_animation_frame(move || {
        platform::set_title(&if title == name {
            title
        } else {
            format!("{title} · {name}")
        });
        let before = LAST.with(|last| last.replace(Some(route.clone())));
        let target = app.target.get_untracked();
        if before.as_ref() == Some(&route) && target.is_none() {
            return;
        }
        if before.is_none() && target.is_none() {
            return;
        }
        app.target.set(None);
        platform::stop_speaking();
        platform::scroll_to_top();
        if !target.is_some_and(|target| platform::focus(&target)) {
            platform::focus("title");
        }
    });
}
