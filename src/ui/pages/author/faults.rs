//! Faults as a table, each with its file, place and words.
//!
//! Invariant: a table of a thousand rows is drawn only when somebody asks for it.

use leptos::prelude::*;

use super::desk::{Desk, View};
use crate::{
    exchange::{Fault, author::place_of},
    i18n::{Author, AuthorDesk, fault, fill},
    platform,
    ui::components::{button, live},
};

/// How many rows are drawn at first.
const FIRST: usize = 50;

/// The table; `own`: of the files that are written, so that each row leads to its place. `all` tells whether
/// every row is drawn, and outlives the table: it is drawn anew on every change.
pub fn fault_table(desk: Desk, faults: Vec<Fault>, own: bool, all: RwSignal<bool>) -> AnyView {
    let total = faults.len();
    let rows = live(move || {
        let most = if all.get() { total } else { FIRST };
        let rows = faults.iter().take(most).map(|each| row(desk, each, own));
        rows.collect::<Vec<_>>()
    });
    let t = Author::of(desk.locale);
    let own_texts = AuthorDesk::of(desk.locale);
    view! {
        <table class="faults" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{t.file}</th>
                    <th scope="col" role="columnheader">{t.place}</th>
                    <th scope="col" role="columnheader">{t.fault}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {live(move || (total > FIRST && !all.get()).then(|| {
            let words = fill(own_texts.show_all, &[&total.to_string()]);
            button("plain", words, move |_| all.set(true))
        }))}
    }
    .into_any()
}

fn row(desk: Desk, each: &Fault, own: bool) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    // A line may end between the folder and the name.
    let (folder, name) = each
        .file
        .split_at(each.file.find('/').map_or(0, |slash| slash + 1));
    let (folder, name) = (folder.to_owned(), name.to_owned());
    let there = own
        && desk
            .files
            .with_untracked(|files| files.contains_key(&each.file));
    let to_place = there.then(|| {
        let each = each.clone();
        let label = format!("{}: {} {}", t.to_place, each.file, each.path);
        view! {
            <button type="button" class="button quiet" aria-label=label on:click=move |_| show(desk, each.clone())>
                {t.to_place}
            </button>
        }
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{folder} <wbr /> {name}</th>
            <td role="cell"><code>{each.path.clone()}</code></td>
            <td role="cell">{fault(desk.locale, each)} " " {to_place}</td>
        </tr>
    }
    .into_any()
}

/// Puts the cursor at the place of a fault.
fn show(desk: Desk, fault: Fault) {
    desk.view.set(View::Edit);
    desk.file.set(fault.file.clone());
    // First the text area must stand there with this file in it.
    request_animation_frame(move || {
        let place = desk.files.with_untracked(|files| {
            let content = files.get(&fault.file)?;
            place_of(content, &fault)
        });
        let place = place.unwrap_or(0..0);
        platform::select_text("author-text", place.start, place.end);
    });
}
