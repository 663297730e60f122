//! Who fills in the check: all of it may stay empty.
//!
//! Invariant: nothing here stops anybody from going on.

use leptos::prelude::*;

use crate::{
    domain::{NAME_LIMIT, Organisation, PEOPLE_LIMIT, SHORT_LIMIT},
    i18n::{About, Shell, fill},
    state::{App, CheckPage},
    ui::{
        components::{Field, field, link_button, live},
        page::{CheckView, PageView},
    },
};

/// The page on the organisation.
pub fn about(check: &CheckView) -> PageView {
    let t = About::of(check.locale);
    let first = check
        .sheet
        .questionnaire
        .barriers_in_scope(check.scope)
        .next()
        .map(|barrier| check.href(CheckPage::Barrier(barrier.id.clone(), None)))
        .unwrap_or_else(|| check.href(CheckPage::Overview));
    let body = view! {
        <p class="lead">{t.intro}</p>
        {text(check, "name", t.name, t.name_hint, NAME_LIMIT, |o| &mut o.name)}
        {text(check, "kind", t.kind, t.kind_hint, SHORT_LIMIT, |o| &mut o.kind)}
        {people(check)}
        <p class="hint">{t.stays}</p>
        <p class="actions">{link_button("primary", t.go, first)}</p>
    };
    PageView::new(t.title, body)
}

/// A text about the organisation.
pub fn text(
    check: &CheckView,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    limit: usize,
    of: fn(&mut Organisation) -> &mut String,
) -> AnyView {
    let value = {
        let check = check.clone();
        Memo::new(move |_| {
            check
                .read(|a| of(&mut a.organisation.clone()).clone())
                .unwrap_or_default()
        })
    };
    let app = check.app;
    let optional = Shell::of(check.locale).optional;
    field(
        check.locale,
        Field {
            id: id.to_owned(),
            label: format!("{label} ({optional})"),
            hint: hint.to_owned(),
            limit,
            lines: false,
            read_only: check.is_example(),
        },
        value.into(),
        move |text| {
            app.change(&mut |assessment| of(&mut assessment.organisation).clone_from(&text));
        },
    )
}

/// How many people filled it in.
pub fn people(check: &CheckView) -> AnyView {
    let t = About::of(check.locale);
    let app: App = check.app;
    let wrong = RwSignal::new(false);
    let value = {
        let check = check.clone();
        move || {
            check
                .read(|a| a.people)
                .flatten()
                .map(|people| people.to_string())
                .unwrap_or_default()
        }
    };
    let message = fill(t.people_wrong, &[&PEOPLE_LIMIT.to_string()]);
    let optional = Shell::of(check.locale).optional;
    view! {
        <div class="field">
            <label for="people">{format!("{} ({optional})", t.people)}</label>
            <span class="hint" id="people-hint">{t.people_hint}</span>
            <input
                id="people"
                type="text"
                inputmode="numeric"
                autocomplete="off"
                class="short"
                readonly=check.is_example()
                aria-describedby="people-hint people-wrong"
                aria-invalid=move || wrong.get().then_some("true")
                prop:value=value
                on:change=move |event| {
                    let typed = event_target_value(&event);
                    let people = typed.trim().parse().ok().filter(|people| (1..=PEOPLE_LIMIT).contains(people));
                    wrong.set(people.is_none() && !typed.trim().is_empty());
                    if !wrong.get_untracked() {
                        app.change(&mut |assessment| assessment.people = people);
                    }
                }
            />
            <span class="wrong" id="people-wrong" aria-live="polite">
                {live(move || wrong.get().then(|| message.clone()))}
            </span>
        </div>
    }
    .into_any()
}
