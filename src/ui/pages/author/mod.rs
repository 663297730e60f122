//! Writing a questionnaire of one's own: open its files, see every fault, look at it, compare, save.
//!
//! Invariant: nothing here changes the site or an assessment; the files stand in this browser until
//! somebody puts them on the web space.

mod city;
mod compare;
mod desk;
mod edit;
mod faults;
mod jobs;
mod language;
mod open;
mod preview;
mod save;
mod shipped;
mod statement;
mod take_in;
mod text;
mod trial;

use leptos::{prelude::*, task::spawn_local};

use self::desk::{Desk, View};
use crate::{
    i18n::{Author, AuthorDesk, Locale, fill},
    state::App,
    ui::{
        components::{disclosure, live, options},
        page::PageView,
    },
};

/// The page.
pub fn author(app: App, locale: Locale) -> PageView {
    let body = live(move || {
        // Where everything was wiped, in another tab too, nothing of it stays on the desk.
        app.wipes.track();
        untrack(|| all(app, locale))
    });
    PageView::new(Author::of(locale).title, body)
}

/// Everything on the page.
fn all(app: App, locale: Locale) -> AnyView {
    let (t, own) = (Author::of(locale), AuthorDesk::of(locale));
    let desk = Desk::open(app, locale);
    spawn_local(async move { shipped::load(desk).await });
    let site = live(move || {
        let faults = shipped::faults(desk);
        if desk.begun.get() {
            let count = shipped::count(desk).map(|count| format!(" ({count})"));
            disclosure(view! { {own.site} {count} }, faults)
        } else {
            faults
        }
    });
    view! {
        <p class="lead">{t.intro} " " {t.rest_works}</p>
        {site}
        <h2 id="own">{own.own}</h2>
        <p>{own.own_intro}</p>
        {open::open(desk)}
        {live(move || desk.begun.get().then(|| bench(desk)))}
    }
    .into_any()
}

/// What can be done with the files.
fn bench(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let choices = View::ALL.map(|view| (view.id().to_owned(), view.words(t), String::new()));
    let chosen = Signal::derive(move || desk.view.get().id().to_owned());
    let choose = move |id: String| desk.view.set(View::of(&id));
    let summary = move || {
        let (faults, gaps) = desk.counts();
        if faults + gaps == 0 {
            t.none_own.to_owned()
        } else {
            fill(t.counts, &[&faults.to_string(), &gaps.to_string()])
        }
    };
    view! {
        <div class="author-bench">
            {options("author-view", t.what, choices.into(), chosen, choose)}
            <p class="author-counts" role="status">{live(summary)}</p>
            {live(move || match desk.view.get() {
                View::Edit => edit::edit(desk),
                View::Jobs => jobs::jobs(desk),
                View::Look => preview::preview(desk),
                View::Compare => compare::compare(desk),
                View::Save => save::save(desk),
            })}
        </div>
    }
    .into_any()
}
