//! The checks of this browser: open, rename, copy as a new round, save, delete; open a file; wipe.
//!
//! Invariant: everything here can be undone but "wipe all", which asks first.

use leptos::prelude::*;

use crate::{
    domain::{Assessment, NAME_LIMIT, cut},
    i18n::{Checks, Locale, RoundsText, date, fill},
    platform::{self, set_fragment},
    state::{App, BIN_DAYS, CheckId, CheckPage, CheckSummary, Route},
    ui::{
        components::{button, link_button},
        page::PageView,
        save::save,
    },
};

use super::{open_file::open_file, overview::name_or};

/// The list of checks.
pub fn checks(app: App, locale: Locale) -> PageView {
    let t = Checks::of(locale);
    app.list();
    let renaming = RwSignal::new(None::<CheckId>);
    let kept = move |check: CheckSummary| entry(app, locale, &check, renaming);
    let body = view! {
        <p class="lead">{t.intro}</p>
        {move || {
            let checks: Vec<_> = app.checks.get().into_iter().filter(|c| c.deleted.is_none()).collect();
            if checks.is_empty() {
                view! { <p>{t.none} " " {t.none_do}</p> }.into_any()
            } else {
                view! { <ul class="checks">{checks.into_iter().map(kept).collect::<Vec<_>>()}</ul> }.into_any()
            }
        }}
        <p class="actions">{link_button("primary", t.new_check, Route::Home.href())}</p>
        <h2>{t.open_file}</h2>
        {open_file(app, locale)}
        {move || bin(app, locale)}
        {wipe(app, locale)}
    };
    PageView::new(t.title, body)
}

fn entry(
    app: App,
    locale: Locale,
    check: &CheckSummary,
    renaming: RwSignal<Option<CheckId>>,
) -> AnyView {
    let t = Checks::of(locale);
    let CheckSummary { id, assessment, .. } = check.clone();
    let name = name_or(locale, &assessment.organisation.name);
    // Each button says of which check, for who hears the buttons one by one.
    let which = |act: &str| fill(t.which, &[act, &name]);
    let act = |words: &'static str, on: Box<dyn FnMut(leptos::ev::MouseEvent)>| {
        view! { <button type="button" class="button quiet" aria-label=which(words) on:click=on>{words}</button> }
    };
    let link = |words: &'static str, class: &'static str, page: CheckPage| {
        let href = Route::Check(id.clone(), page).href();
        view! { <a class=format!("button {class}") aria-label=which(words) href=href>{words}</a> }
    };
    let facts = facts(app, locale, &assessment);
    let copied = assessment
        .copied_from
        .as_ref()
        .map(|round| fill(t.copied_from, &[&date(locale, round.date)]));
    let (rename_id, round_id, delete_id) = (id.clone(), id.clone(), id.clone());
    let shown = {
        let (id, name) = (id.clone(), name.clone());
        move || {
            if renaming.with(|now| now.as_ref() == Some(&id)) {
                rename(app, locale, &id, &name, renaming)
            } else {
                view! { <h2 class="name" dir="auto">{name.clone()}</h2> }.into_any()
            }
        }
    };
    view! {
        <li>
            {shown}
            <p class="of">{facts}{copied.map(|copied| format!(" · {copied}"))}</p>
            <p class="actions">
                {link(t.open, "plain", CheckPage::Overview)}
                {(!assessment.answers.is_empty()).then(|| link(t.result, "plain", CheckPage::Result))}
                {app.has_rounds(&id, &assessment).then(|| link(RoundsText::of(locale).open, "plain", CheckPage::Rounds))}
            </p>
            <p class="actions">
                {act(t.rename, Box::new(move |_| {
                    renaming.set(Some(rename_id.clone()));
                    request_animation_frame(|| { platform::focus("new-name"); });
                }))}
                {act(t.next_round, Box::new(move |_| {
                    if let Some(next) = app.next_round(&round_id) {
                        set_fragment(&Route::Check(next, CheckPage::Overview).href());
                    }
                }))}
                {act(t.save_file, Box::new(move |_| save(app, &assessment, false)))}
                {act(t.delete, Box::new(move |_| {
                    app.delete(&delete_id);
                    platform::focus("title");
                }))}
            </p>
        </li>
    }
    .into_any()
}

fn facts(app: App, locale: Locale, assessment: &Assessment) -> String {
    let t = Checks::of(locale);
    let scope = match assessment.scope {
        crate::domain::Scope::Core => t.scope_core,
        crate::domain::Scope::Full => t.scope_full,
    };
    let questionnaire = app.library.with(|library| {
        let catalogue = library.catalogue.ready()?;
        let entry = catalogue.entry(&assessment.questionnaire)?;
        Some(entry.title(&app.language()).to_owned())
    });
    let answered = assessment.answers.iter().count();
    let progress = app
        .sheet_of(&assessment.questionnaire)
        .ready()
        .map(|sheet| sheet.questionnaire.in_scope(assessment.scope).count())
        .map(|total| {
            fill(
                t.progress,
                &[&answered.min(total).to_string(), &total.to_string()],
            )
        });
    [
        questionnaire,
        Some(scope.to_owned()),
        progress,
        Some(date(locale, assessment.date)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

fn rename(
    app: App,
    locale: Locale,
    id: &CheckId,
    name: &str,
    renaming: RwSignal<Option<CheckId>>,
) -> AnyView {
    let t = Checks::of(locale);
    let typed = RwSignal::new(name.to_owned());
    let id = id.clone();
    let keep = move || {
        app.rename(&id, cut(&typed.get_untracked(), NAME_LIMIT));
        renaming.set(None);
    };
    let enter = keep.clone();
    view! {
        <div class="field">
            <label for="new-name">{t.new_name}</label>
            <input
                id="new-name"
                type="text"
                maxlength=NAME_LIMIT.to_string()
                dir="auto"
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=move |event| match event.key().as_str() {
                    "Enter" => enter(),
                    "Escape" => renaming.set(None),
                    _ => {}
                }
            />
            <p class="actions">
                {button("primary", t.rename_save, move |_| keep())}
                {button("plain", t.rename_cancel, move |_| renaming.set(None))}
            </p>
        </div>
    }
    .into_any()
}

fn bin(app: App, locale: Locale) -> Option<AnyView> {
    let t = Checks::of(locale);
    let deleted: Vec<_> = app
        .checks
        .get()
        .into_iter()
        .filter(|check| check.deleted.is_some())
        .map(|check| {
            let name = name_or(locale, &check.assessment.organisation.name);
            let words = fill(t.which, &[t.restore, &name]);
            let facts = facts(app, locale, &check.assessment);
            view! {
                <li>
                    <p class="name" dir="auto">{name}</p>
                    <p class="of">{facts}</p>
                    <button type="button" class="button plain" aria-label=words on:click=move |_| {
                        app.restore(&check.id);
                        platform::focus("title");
                    }>{t.restore}</button>
                </li>
            }
        })
        .collect();
    (!deleted.is_empty()).then(|| {
        view! {
            <h2>{t.bin}</h2>
            <p>{fill(t.bin_intro, &[&BIN_DAYS.to_string()])}</p>
            <ul class="checks">{deleted}</ul>
        }
        .into_any()
    })
}

fn wipe(app: App, locale: Locale) -> AnyView {
    let t = Checks::of(locale);
    let asking = RwSignal::new(false);
    view! {
        <h2>{t.wipe}</h2>
        <p>{t.wipe_intro}</p>
        {move || if asking.get() {
            view! {
                <div class="notice" role="alertdialog" aria-labelledby="wipe-ask">
                    <p id="wipe-ask" tabindex="-1">{t.wipe_ask}</p>
                    <p class="actions">
                        {button("plain", t.wipe_no, move |_| {
                            asking.set(false);
                            request_animation_frame(|| { platform::focus("wipe"); });
                        })}
                        {button("primary", t.wipe_yes, move |_| {
                            app.wipe();
                            asking.set(false);
                            platform::focus("title");
                        })}
                    </p>
                </div>
            }.into_any()
        } else {
            view! {
                <p class="actions">
                    <button type="button" id="wipe" class="button plain" on:click=move |_| {
                        asking.set(true);
                        request_animation_frame(|| { platform::focus("wipe-ask"); });
                    }>{t.wipe}</button>
                </p>
            }.into_any()
        }}
    }
    .into_any()
}
