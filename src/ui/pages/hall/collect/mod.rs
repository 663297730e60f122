//! Where answers come in: typed codes, the camera, pictures and files, sheets of paper.
//!
//! Invariant: everything that comes in goes through [`Desk::take_in`], which counts each once, sounds, and
//! says what happened.

mod desk;
mod files;
mod scan;
mod seen;
mod sheet;
mod taken;
mod typing;

use leptos::prelude::*;

pub use desk::{Desk, merged_words};
pub use sheet::KEYS;

use super::view::HallView;
use crate::{
    domain::gathering::Purpose,
    i18n::{CollectText, TeamText, fill},
    state::HallPage,
    ui::components::{button, link_button, live, options},
};

/// The page.
pub fn collect(view: &HallView) -> AnyView {
    let t = CollectText::of(view.locale);
    let desk = Desk::new(view);
    let way = RwSignal::from(view.draft().way);
    let ways = [
        ("type", t.way_type, t.way_type_hint),
        ("scan", t.way_scan, t.way_scan_hint),
        ("file", t.way_file, t.way_file_hint),
        ("paper", t.way_paper, t.way_paper_hint),
    ]
    .map(|(id, words, hint)| (id.to_owned(), words.to_owned(), hint.to_owned()))
    .into();
    let shown = {
        let desk = desk.clone();
        live(move || match way.get().as_str() {
            "scan" => scan::scan(&desk),
            "file" => files::files(&desk),
            "paper" => sheet::sheet(&desk),
            _ => typing::typing(&desk),
        })
    };
    let (next, words) = match view.read(|now| now.purpose) {
        Purpose::Workshop => (HallPage::Show, t.to_show),
        Purpose::Team => (HallPage::Together, TeamText::of(view.locale).to_together),
    };
    view! {
        {count(&desk)}
        {options("way", t.how, ways, way.into(), move |id| way.set(id))}
        <div class="desk">{shown}</div>
        {taken::taken(&desk)}
        <p class="actions">{link_button("primary", words, view.href(next))}</p>
    }
    .into_any()
}

/// How many came in, and the undo of the last one.
fn count(desk: &Desk) -> AnyView {
    let (hall, t) = (desk.view.hall, CollectText::of(desk.view.locale));
    let many = move || {
        let count = hall.read(|now| now.collection.len());
        match count {
            1 => t.one_in.to_owned(),
            count => fill(t.count_in, &[&count.to_string()]),
        }
    };
    let undo = {
        let desk = desk.clone();
        live(move || {
            let desk = desk.clone();
            hall.last()
                .map(|_| button("plain", t.undo_last, move |_| desk.undo_last()))
        })
    };
    let told = {
        let desk = desk.clone();
        live(move || {
            let told = desk.told.get();
            let class = if told.good { "told good" } else { "told" };
            let mark = if told.good { "✓ " } else { "" };
            (!told.words.is_empty()).then(
                || view! { <p class=class><span aria-hidden="true">{mark}</span>{told.words}</p> },
            )
        })
    };
    view! {
        <div class="hall-count">
            <p class="many">{many}</p>
            {undo}
        </div>
        <div role="status" class="hall-told">{told}</div>
    }
    .into_any()
}
