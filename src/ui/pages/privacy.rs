//! What happens with my answers?
//!
//! Invariant: says what is so, also where a browser may forget.

use leptos::prelude::*;

use crate::{
    i18n::{Locale, Privacy},
    state::Route,
    ui::{components::link_button, page::PageView},
};

/// The page on where answers stay.
pub fn privacy(locale: Locale) -> PageView {
    let t = Privacy::of(locale);
    let parts: Vec<_> = [
        (t.where_title, t.where_text),
        (t.who_title, t.who_text),
        (t.forget_title, t.forget_text),
        (t.shared_title, t.shared_text),
        (t.leave_title, t.leave_text),
        (t.given_title, t.given_text),
        (t.offline_title, t.offline_text),
        (t.room_title, t.room_text),
    ]
    .into_iter()
    .map(|(title, text)| view! { <h2>{title}</h2> <p>{text}</p> })
    .collect();
    let checks = crate::i18n::Shell::of(locale).checks;
    PageView::new(
        t.title,
        view! { {parts} <p class="actions">{link_button("plain", checks, Route::Checks.href())}</p> },
    )
}
