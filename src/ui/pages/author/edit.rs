//! The text of a file to change, with every fault below it.
//!
//! Invariant: what is typed is never changed by us; only another file or a job puts other text here.

use leptos::prelude::*;

use super::{desk::Desk, faults::fault_table};
use crate::{
    exchange::Fault,
    i18n::{Author, AuthorDesk, fill},
    platform,
    ui::components::{button, live},
};

/// The choice of a file, its text, and the faults of all files.
pub fn edit(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let all = RwSignal::new(false);
    let paths = Memo::new(move |_| {
        desk.files
            .with(|files| files.keys().cloned().collect::<Vec<_>>())
    });
    let names = move || {
        let chosen = desk.file.get();
        let name = |path: String| {
            let selected = path == chosen;
            view! { <option value=path.clone() selected=selected>{path.clone()}</option> }
        };
        paths.get().into_iter().map(name).collect::<Vec<_>>()
    };
    let area = move || {
        desk.edition.track();
        let path = desk.file.get();
        let content = desk.files.with_untracked(|files| files.get(&path).cloned());
        view! {
            <textarea
                id="author-text"
                class="author-text"
                rows="18"
                dir="ltr"
                spellcheck="false"
                autocapitalize="off"
                autocomplete="off"
                aria-describedby="author-text-hint"
                prop:value=content.unwrap_or_default()
                on:input=move |event| desk.typed(&path, event_target_value(&event))
            ></textarea>
        }
    };
    view! {
        <div class="field">
            <label for="author-file">{t.file}</label>
            <select id="author-file" on:change=move |event| desk.file.set(event_target_value(&event))>
                {live(names)}
            </select>
        </div>
        <div class="field">
            <label for="author-text">{t.text_of_file}</label>
            <span class="hint" id="author-text-hint">{t.text_hint}</span>
            {live(area)}
        </div>
        <p class="actions">{button("quiet", t.take_out, move |_| take_out(desk))}</p>
        {live(move || found(desk, all))}
    }
    .into_any()
}

/// The faults, then the texts that are missing.
fn found(desk: Desk, all: RwSignal<bool>) -> AnyView {
    let (t, own) = (Author::of(desk.locale), AuthorDesk::of(desk.locale));
    let (gaps, faults): (Vec<_>, Vec<_>) = desk.faults.get().into_iter().partition(Fault::is_gap);
    view! {
        {(!faults.is_empty()).then(|| view! {
            <h3>{own.faults}</h3>
            {fault_table(desk, faults, true, all)}
        })}
        {(!gaps.is_empty()).then(|| view! {
            <h3>{t.gaps}</h3>
            <p>{t.gaps_intro}</p>
            {fault_table(desk, gaps, true, all)}
        })}
    }
    .into_any()
}

fn take_out(desk: Desk) {
    let path = desk.file.get_untracked();
    let mut files = desk.files.get_untracked();
    files.remove(&path);
    let told = fill(AuthorDesk::of(desk.locale).taken_out, &[&path]);
    desk.replace(files, vec![told]);
    request_animation_frame(|| {
        platform::focus("told");
    });
}
