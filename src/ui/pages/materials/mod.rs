//! The materials box: practices of other cities and associations, and conversation cards.
//!
//! Invariant: whatever the address names, something of the box is shown; where it names what is not there,
//! that is told.

mod beside;
mod cards;
mod choices;
mod deck;
mod ideas;
mod list;
#[cfg(test)]
mod materials_tests;
mod one;
mod practice;
mod show;

pub use beside::beside;

use leptos::prelude::*;

use crate::{
    i18n::{Locale, MaterialsText, Shell},
    platform,
    state::App,
    ui::{components::button, page::PageView},
};
use ideas::Ideas;

/// The page of a path.
pub async fn materials(app: App, locale: Locale, path: String) -> PageView {
    let mut parts = path.splitn(3, '/');
    let (first, second) = (parts.next(), parts.next().unwrap_or_default());
    let rest = parts.next().unwrap_or_default();
    if first == Some("cards") {
        return cards::page(app, locale, second).await;
    }
    let Some(ideas) = Ideas::load(app, locale).await else {
        return not_loaded(MaterialsText::of(locale).title, locale);
    };
    match (second, rest) {
        ("", _) => list::page(ideas, list::Asked::All),
        ("for", barrier) => list::page(ideas, list::Asked::For(barrier.into())),
        (id, _) => match ideas.library.practice(id).cloned() {
            Some(practice) => one::page(&ideas, &practice),
            None => list::page(ideas, list::Asked::NotHere(id.to_owned())),
        },
    }
}

/// A page whose files could not be had. Loading all anew is the one way that always asks the network.
fn not_loaded(title: &'static str, locale: Locale) -> PageView {
    let t = Shell::of(locale);
    let body = view! {
        <p class="notice" role="alert">{t.loading_failed}</p>
        <p class="actions">{button("primary", t.retry, |_| platform::reload())}</p>
    };
    PageView::new(title, body)
}

/// The address of all practices for a barrier.
fn for_barrier(barrier: &crate::domain::BarrierId) -> String {
    format!("#/practices/for/{barrier}")
}
