//! The plan: what, who (a role), when, done or not.
//!
//! Invariant: every step can be changed and taken out, and taking out can be undone.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{
    calendar_button::calendar_button,
    result::{add_to_plan, step_text},
};
use crate::{
    domain::{Action, NOTE_LIMIT, SHORT_LIMIT, first_steps},
    i18n::{AttachmentPage, Plan, Shell, SittingText, date, fill},
    platform,
    state::CheckPage,
    ui::{
        components::{Field, button, field, link_button, phrase},
        ideas::ideas,
        page::{CheckView, PageView},
    },
};

/// The plan of a check.
pub fn plan(check: &CheckView) -> PageView {
    let t = Plan::of(check.locale);
    let body = view! {
        <p class="lead">{t.intro}</p>
        {planned(check)}
        <p class="actions no-print">
            {add_own(check)}
            {calendar_button(check, SittingText::of(check.locale).calendar)}
            {button("plain", Shell::of(check.locale).print, |_| platform::print())}
            {link_button("plain", AttachmentPage::of(check.locale).to_attachment, check.href(CheckPage::Attachment))}
            {link_button("plain", t.to_result, check.href(CheckPage::Result))}
        </p>
        {more(check)}
    };
    PageView {
        above: check.whose(),
        ..PageView::new(t.title, body)
    }
}

/// The steps of the plan, each to be changed.
pub fn planned(check: &CheckView) -> AnyView {
    let t = Plan::of(check.locale);
    let ids = {
        let check = check.clone();
        Memo::new(move |_| {
            check
                .read(|a| {
                    a.actions
                        .iter()
                        .map(|action| action.id.clone())
                        .collect::<Vec<_>>()
                })
                .unwrap_or_default()
        })
    };
    let list = {
        let check = check.clone();
        move |id: String| action_card(&check, id)
    };
    view! {
        {move || ids.with(Vec::is_empty).then(|| view! { <p>{t.empty} " " {t.empty_do}</p> })}
        <ol class="plan">
            <For each=move || ids.get() key=Clone::clone children=list />
        </ol>
    }
    .into_any()
}

/// A button that begins a step of one's own.
pub fn add_own(check: &CheckView) -> Option<AnyView> {
    let (app, t) = (check.app, Plan::of(check.locale));
    (!check.is_example()).then(|| {
        button("plain", t.add_own, move |_| {
            if let Some(id) = app.add_action(None, "") {
                request_animation_frame(move || {
                    platform::focus(&format!("step-{id}"));
                });
            }
        })
    })
}

fn action_card(check: &CheckView, id: String) -> AnyView {
    let t = Plan::of(check.locale);
    let app = check.app;
    let action = {
        let (check, id) = (check.clone(), id.clone());
        Memo::new(move |_| check.read(|a| a.actions.action(&id).cloned()).flatten())
    };
    let edit = {
        let id = id.clone();
        move |of: &dyn Fn(&mut Action)| {
            app.change(&mut |assessment| {
                if let Some(mut action) = assessment.actions.action(&id).cloned() {
                    of(&mut action);
                    assessment.actions.put(action);
                }
            });
        }
    };
    let text = move |of: fn(&Action) -> String| -> Signal<String> {
        Memo::new(move |_| action.with(|a| a.as_ref().map(of).unwrap_or_default())).into()
    };
    let statement = action.with_untracked(|a| a.as_ref().and_then(|a| a.statement.clone()));
    let others = statement.as_ref().and_then(|statement| {
        let (barrier, _) = check.sheet.questionnaire.statement(statement)?;
        Some(ideas(check, &barrier.id))
    });
    let works_on = statement.map(|statement| {
        let sentence = check.sheet.wording.statement(&statement);
        view! { <p class="of">{fill(t.works_on, &[&sentence.text])}</p> }
    });
    let (locale, example) = (check.locale, check.is_example());
    let own_language = check.own_language();
    let printed = move || {
        action.with(|a| {
            a.as_ref().map(|a| {
                let when = a.date.map(|day| date(locale, day)).unwrap_or_default();
                let done = if a.done { t.done } else { t.not_done };
                view! {
                    <p class="sentence" dir="auto" lang=own_language.clone()>{a.step.clone()}</p>
                    <p dir="auto">{[a.who.clone(), when, done.to_owned()].iter().filter(|p| !p.is_empty()).cloned().collect::<Vec<_>>().join(" · ")}</p>
                }
            })
        })
    };
    if example {
        return view! { <li>{printed}{works_on}{others}</li> }.into_any();
    }
    let changed = |of: fn(&mut Action, String)| {
        let edit = edit.clone();
        move |text: String| edit(&|action| of(action, text.clone()))
    };
    let step = changed(|action, text| action.step = text);
    let who = changed(|action, text| action.who = text);
    let when = edit.clone();
    let done = edit.clone();
    let removed = id.clone();
    let which = move || {
        fill(
            t.remove_which,
            &[&action.with(|a| a.as_ref().map(|a| a.step.clone()).unwrap_or_default())],
        )
    };
    let make = |kind: &str, label: &str, hint: &str, limit, lines| Field {
        id: format!("{kind}-{id}"),
        label: label.to_owned(),
        hint: hint.to_owned(),
        limit,
        lines,
        read_only: false,
    };
    let (date_id, done_id) = (format!("when-{id}"), format!("done-{id}"));
    view! {
        <li>
            <div class="print-only">{printed}</div>
            {works_on}
            <div class="no-print">
                {field(locale, make("step", t.step, t.step_hint, NOTE_LIMIT, true), text(|a| a.step.clone()), step)}
                {field(locale, make("who", t.who, t.who_hint, SHORT_LIMIT, false), text(|a| a.who.clone()), who)}
                <div class="field">
                    <label for=date_id.clone()>{t.when}</label>
                    <input
                        id=date_id.clone()
                        type="date"
                        class="short"
                        prop:value=text(|a| a.date.map(|day| day.to_string()).unwrap_or_default())
                        on:change=move |event| {
                            let day = event_target_value(&event).parse().ok();
                            when(&|action| action.date = day);
                        }
                    />
                </div>
                <div class="choice">
                    <input
                        type="checkbox"
                        id=done_id.clone()
                        prop:checked=move || action.with(|a| a.as_ref().is_some_and(|a| a.done))
                        on:change=move |event| {
                            let now = event_target_checked(&event);
                            done(&|action| action.done = now);
                        }
                    />
                    <label for=done_id.clone()>{t.done}</label>
                </div>
                <button type="button" class="button quiet" aria-label=which on:click=move |_| {
                    app.remove_action(&removed);
                    platform::focus("title");
                }>{t.remove}</button>
            </div>
            {others}
        </li>
    }
    .into_any()
}

/// More steps to choose from: the next best that are not in the plan yet.
fn more(check: &CheckView) -> impl Fn() -> AnyView + Send + 'static + use<> {
    let check = check.clone();
    let proposed = {
        let check = check.clone();
        Memo::new(move |_| {
            let questionnaire = check.sheet.questionnaire.clone();
            check
                .read(|a| {
                    let planned: BTreeSet<_> = a
                        .actions
                        .iter()
                        .filter_map(|action| action.statement.clone())
                        .collect();
                    // Answers with a step in the plan are left out, so the next best come up.
                    let rest = a.answers.iter().filter(|(id, _)| !planned.contains(*id));
                    let rest = rest.map(|(id, answer)| (id.clone(), answer)).collect();
                    first_steps(&questionnaire, &rest, check.scope)
                        .into_iter()
                        .map(|step| (step.statement, step.answer))
                        .collect::<Vec<_>>()
                })
                .unwrap_or_default()
        })
    };
    move || {
        let t = Plan::of(check.locale);
        let cards: Vec<_> = proposed
            .get()
            .into_iter()
            .map(|(id, answer)| {
                let text = step_text(&check, &id, answer);
                view! {
                    <li>
                        <p class="sentence">{phrase(text.clone())}</p>
                        {add_to_plan(&check, &id, &text.text)}
                    </li>
                }
            })
            .collect();
        if cards.is_empty() || check.is_example() {
            return ().into_any();
        }
        view! {
            <section class="no-print" aria-labelledby="more">
                <h2 id="more">{t.choose_more}</h2>
                <ul class="cards">{cards}</ul>
            </section>
        }
        .into_any()
    }
}
