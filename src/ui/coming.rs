//! Shows a page, or a part of one: now, or when its chunk came.
//!
//! Invariant: what is on its way has one type, so that what shows it is compiled once. A page that can't
//! be loaded is told; a part is left out, as the page is whole without it.

use std::pin::Pin;

use leptos::{prelude::*, reactive::computed::ScopedFuture};
use wasm_split_helpers::SplitLoaderError;

use super::{
    components::{button, phrase},
    effects, lazy,
    page::{Asked, PageView},
};
use crate::{
    i18n::{Locale, Shell},
    platform,
    state::{App, CheckPage, Route},
};

/// What comes from a chunk.
type Coming = Pin<Box<dyn Future<Output = Result<PageView, SplitLoaderError>>>>;

/// Shows a page and, once it stands there, tells that it was reached.
pub fn show(app: App, page: PageView, route: &Route) -> AnyView {
    let PageView { title, above, body } = page;
    effects::arrived(app, route.clone(), title.text.clone());
    view! {
        <div class="heading">
            {above.map(|above| view! { <p class="above">{above}</p> })}
            <h1 id="title" tabindex="-1" dir="auto">{phrase(title)}</h1>
        </div>
        {body}
    }
    .into_any()
}

/// Shows a page of a chunk that is loaded when it is asked for.
pub fn later(asked: Asked) -> AnyView {
    let page = (asked.app, asked.locale, asked.route.clone());
    coming(of_its_chunk(asked), Some(page))
}

/// Shows a part of a page that is loaded when it is asked for.
pub fn part(asked: Asked) -> AnyView {
    coming(Box::pin(lazy::page(asked)), None)
}

fn of_its_chunk(asked: Asked) -> Coming {
    match &asked.route {
        Route::Verify | Route::Shared(_) | Route::Check(_, CheckPage::Attachment) => {
            Box::pin(lazy::report_page(asked))
        }
        Route::Hall(_) | Route::Check(_, CheckPage::Code) => Box::pin(lazy::hall_page(asked)),
        Route::Invitation | Route::Check(_, CheckPage::Invitation) => {
            Box::pin(lazy::invitation_page(asked))
        }
        Route::Author => Box::pin(lazy::author_page(asked)),
        _ => Box::pin(lazy::page(asked)),
    }
}

/// `page` says as which page it is shown; `None`: within one.
fn coming(part: Coming, page: Option<(App, Locale, Route)>) -> AnyView {
    let came = RwSignal::new_local(None::<Result<AnyView, ()>>);
    let owner = Owner::current();
    let locale = page.as_ref().map(|(_, locale, _)| *locale);
    // The part's own signals belong to this place, and go when another page comes.
    let part = ScopedFuture::new(part);
    leptos::task::spawn_local(async move {
        let part = part.await;
        let view = match (part, owner) {
            (Ok(part), Some(owner)) => Ok(owner.with(|| match page {
                Some((app, _, route)) => show(app, part, &route),
                None => part.body,
            })),
            _ => Err(()),
        };
        came.try_set(Some(view));
    });
    (move || {
        let mut now = None;
        if came.with(Option::is_some) {
            came.try_update_untracked(|came| now = came.take());
        }
        match (now, locale) {
            (Some(Ok(view)), _) => view,
            (None, Some(locale)) => waiting(locale),
            (Some(Err(())), Some(locale)) => failed(locale),
            (_, None) => ().into_any(),
        }
    })
    .into_any()
}

/// Said while something loads.
pub fn waiting(locale: Locale) -> AnyView {
    view! { <p class="waiting" role="status">{Shell::of(locale).loading}</p> }.into_any()
}

/// A page that could not be loaded. Loading the whole page again is the one way that always asks the
/// network anew; every answer is kept.
pub fn failed(locale: Locale) -> AnyView {
    let t = Shell::of(locale);
    view! {
        <div class="notice" role="alert">
            <h1 id="title" tabindex="-1">{t.page_failed}</h1>
            <p>{t.page_failed_do}</p>
            <p class="actions">
                {button("primary", t.retry, |_| platform::reload())}
                <a href="#/author">{t.author_link}</a>
            </p>
        </div>
    }
    .into_any()
}
