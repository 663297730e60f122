//! The four jobs that authors have most, each as a small form.
//!
//! Invariant: a form writes sound JSON into the files, or says why it could not.

use leptos::prelude::*;

use super::{city::city, desk::Desk, language::language, statement::statement, text::text};
use crate::{
    domain::Questionnaire,
    exchange::{
        author::{Files, questionnaires},
        read_questionnaire,
    },
    i18n::AuthorDesk,
    platform,
    ui::components::{disclosure, live},
};

/// The forms.
pub fn jobs(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    // The forms are drawn anew when other files or statements come, never while somebody types.
    live(move || {
        desk.edition.track();
        let ids = desk.files.with_untracked(questionnaires);
        let own = RwSignal::new(ids.first().cloned().unwrap_or_default());
        let choice = (ids.len() > 1).then(|| which(desk, ids.clone(), own));
        view! {
            <p>{t.jobs_intro}</p>
            {choice}
            {live(move || {
                let id = own.get();
                if id.is_empty() {
                    return view! { <p>{t.no_structure}</p> }.into_any();
                }
                view! {
                    {disclosure(t.job_text, text(desk, id.clone()))}
                    {disclosure(t.job_statement, statement(desk, id.clone()))}
                    {disclosure(t.job_language, language(desk, id))}
                }
                .into_any()
            })}
            {disclosure(t.job_city, city(desk))}
        }
    })
}

/// A choice between the questionnaires that are there.
pub fn which(desk: Desk, ids: Vec<String>, chosen: RwSignal<String>) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let now = chosen.get_untracked();
    let entries: Vec<_> = ids
        .into_iter()
        .map(|id| {
            let selected = id == now;
            view! { <option value=id.clone() selected=selected>{id.clone()}</option> }
        })
        .collect();
    choice("author-which", t.which, entries.into_any(), move |id| {
        chosen.set(id)
    })
}

/// A list to choose from.
pub fn choice(
    id: &'static str,
    label: &'static str,
    entries: AnyView,
    chosen: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id on:change=move |event| chosen(event_target_value(&event))>{entries}</select>
        </div>
    }
    .into_any()
}

/// An entry of such a list.
pub fn entry(value: impl Into<String>, words: impl Into<String>) -> AnyView {
    view! { <option value=value.into()>{words.into()}</option> }.into_any()
}

/// The structure of a questionnaire, as far as it can be read.
pub fn structure(files: &Files, id: &str) -> Option<Questionnaire> {
    read_questionnaire(files.get(&format!("{id}/questionnaire.json"))?)
}

/// Puts what a job made in the place of the files, or tells that it could not be done.
pub fn done(desk: Desk, made: Option<Files>, words: String) {
    match made {
        Some(files) => desk.replace(files, vec![words]),
        None => desk
            .told
            .set(vec![AuthorDesk::of(desk.locale).job_failed.to_owned()]),
    }
    request_animation_frame(|| {
        platform::focus("told");
    });
}
