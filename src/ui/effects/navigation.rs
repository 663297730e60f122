//! The address's fragment says which page is shown.
//!
//! Invariant: every page has an address, and going back works as everywhere.

use leptos::prelude::*;

use super::watch::watch;

use crate::{
    platform,
    state::{App, CheckId, CheckPage, Load, Notice, Route},
};

/// Follows the address, now and whenever it changes.
pub fn follow_address(app: App) {
    go(app);
    platform::on_fragment_change(move || go(app));
    watch(move || {
        if !app.starting.get() {
            return;
        }
        let start = app.start.get();
        let Some(Load::Ready(sheet)) = start
            .questionnaire
            .or_else(|| app.default_questionnaire())
            .map(|id| app.sheet_of(&id))
        else {
            return;
        };
        app.starting.set(false);
        let questionnaire = &sheet.questionnaire;
        let check = untrack(|| {
            app.begin(
                questionnaire.id.clone(),
                questionnaire.version.clone(),
                start.scope,
            )
        });
        let href = Route::Check(check, CheckPage::About).href();
        if app.route.get_untracked() == Route::Start {
            // Going back must not start once more.
            platform::replace_fragment(&href);
        } else {
            platform::set_fragment(&href);
        }
    });
}

fn go(app: App) {
    let route = Route::parse(&platform::fragment());
    // What was just done stays told for the one page that it leads to.
    let leaving = app.route.get_untracked() != route;
    // Whoever goes elsewhere is not pulled back when the questionnaire comes.
    app.starting.set(false);
    match &route {
        Route::Unknown => app.notice.set(Some(Notice::WrongAddress)),
        Route::Start => app.starting.set(true),
        Route::Check(id, page) => return check(app, id, page, route.clone()),
        _ if leaving
            && app
                .notice
                .with_untracked(|notice| notice.as_ref().is_some_and(|n| n.undo().is_none())) =>
        {
            app.notice.set(None);
        }
        _ => {}
    }
    app.route.set(route);
}

fn check(app: App, id: &CheckId, page: &CheckPage, route: Route) {
    let open = app
        .open
        .with_untracked(|open| open.as_ref().map(|open| open.id.clone()));
    let found = open.as_ref() == Some(id) || id.example_name().is_some() || app.open_check(id);
    if !found {
        app.notice.set(Some(Notice::NoSuchCheck));
        // Before the address: arriving at home from another page would clear what is told.
        app.route.set(Route::Home);
        platform::replace_fragment(&Route::Home.href());
        return;
    }
    if id.example_name().is_none() && !matches!(page, CheckPage::About) {
        app.remember(&route);
    }
    app.route.set(route);
}
