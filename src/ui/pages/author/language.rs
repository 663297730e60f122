//! The form to add a language.
//!
//! Invariant: the new file is empty but for its tag: a text that nobody translated is told as missing, not
//! passed off as translated.

use leptos::prelude::*;

use super::{desk::Desk, jobs::done};
use crate::{
    domain::SHORT_LIMIT,
    exchange::author::add_language,
    i18n::{AuthorDesk, fill},
    ui::components::{Field, button, field},
};

/// The form for the questionnaire `id`.
pub fn language(desk: Desk, id: String) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let tag = RwSignal::new(String::new());
    let shown = Field {
        id: "author-tag".to_owned(),
        label: t.tag.to_owned(),
        hint: t.tag_hint.to_owned(),
        limit: SHORT_LIMIT,
        lines: false,
        read_only: false,
    };
    let add = move |_| {
        let wanted = tag.get_untracked().trim().to_ascii_lowercase();
        let made = desk
            .files
            .with_untracked(|files| add_language(files, &id, &wanted));
        let file = format!("{id}/{wanted}.json");
        let added = made.is_some();
        done(desk, made, fill(t.language_added, &[&file]));
        if added {
            desk.file.set(file);
        }
    };
    view! {
        {field(desk.locale, shown, tag.into(), move |words| tag.set(words))}
        <p class="actions">{button("primary", t.add_language, add)}</p>
    }
    .into_any()
}
