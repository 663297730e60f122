//! The answers of the round before, in view while a new round is answered.
//!
//! Invariant: nothing is filled in unless asked; taking over never replaces an answer of this round, and
//! can be undone.

use leptos::prelude::*;

use crate::{
    domain::{BarrierId, StatementId},
    i18n::{RoundsText, date, fill},
    platform,
    state::{CheckSummary, Route},
    ui::{
        components::{button, link_button, live, offered, phrase},
        page::{CheckView, PageView},
    },
};

/// The earlier answer to one statement of a barrier (from 1); without one, what goes for the whole barrier.
pub fn earlier(check: &CheckView, barrier: &BarrierId, number: Option<usize>) -> PageView {
    let before = {
        let check = check.clone();
        Memo::new(move |_| check.app.earlier_round(&check.id))
    };
    let statement = number.and_then(|number| {
        let barrier = check.sheet.questionnaire.barrier(barrier)?;
        let statement = barrier.in_scope(check.scope).nth(number.checked_sub(1)?)?;
        Some(statement.id.clone())
    });
    PageView::new(
        "",
        if let Some(statement) = statement {
            beside(check, statement, before)
        } else {
            // What was changed in the earlier round since the list was made.
            check.app.list();
            whole(check, barrier, before)
        },
    )
}

/// What of an earlier round can be taken over: an answer that is still offered, to a statement that has
/// none yet.
fn open_to_take(check: &CheckView, round: &CheckSummary, id: &StatementId) -> bool {
    let Some((_, statement)) = check.sheet.questionnaire.statement(id) else {
        return false;
    };
    let answer = round.assessment.answers.of(id);
    let open = check.read(|a| a.answers.of(id).is_none()).unwrap_or(false);
    open && answer.is_some_and(|answer| offered(&check.sheet, statement).contains(&answer))
}

fn beside(check: &CheckView, id: StatementId, before: Memo<Option<CheckSummary>>) -> AnyView {
    let t = RoundsText::of(check.locale);
    let check = check.clone();
    let sentence = check.sheet.wording.statement(&id).text;
    live(move || {
        let round = before.get()?;
        let answer = round.assessment.answers.of(&id)?;
        let label = phrase(check.sheet.wording.label(answer));
        let take = open_to_take(&check, &round, &id).then(|| {
            let (app, id) = (check.app, id.clone());
            let which = fill(t.take_which, &[&sentence]);
            view! {
                <button type="button" class="button quiet" aria-label=which on:click=move |_| {
                    app.take_over(&round.assessment, std::slice::from_ref(&id), t.taken);
                    platform::focus(&format!("{id}-legend"));
                }>{t.take}</button>
            }
        });
        let (start, end) = t.earlier.split_once("{}").unwrap_or((t.earlier, ""));
        Some(
            view! { <p class="earlier"><span>{start}<strong>{label}</strong>{end}</span>{take}</p> },
        )
    })
}

fn whole(check: &CheckView, barrier: &BarrierId, before: Memo<Option<CheckSummary>>) -> AnyView {
    let t = RoundsText::of(check.locale);
    let (check, barrier) = (check.clone(), barrier.clone());
    live(move || {
        let Some(round) = before.get() else {
            return not_here(&check);
        };
        let day = date(check.locale, round.assessment.date);
        let statements: Vec<StatementId> = check
            .sheet
            .questionnaire
            .barrier(&barrier)
            .into_iter()
            .flat_map(|barrier| barrier.in_scope(check.scope))
            .map(|statement| statement.id.clone())
            .filter(|id| open_to_take(&check, &round, id))
            .collect();
        let app = check.app;
        let take = (statements.len() > 1).then(|| {
            button("plain", t.take_all, move |_| {
                app.take_over(&round.assessment, &statements, t.taken_all);
                platform::focus("title");
            })
        });
        view! {
            <div class="panel">
                <p>{fill(t.earlier_on, &[&day])}</p>
                {take.map(|take| view! { <p class="actions">{take}</p> })}
            </div>
        }
        .into_any()
    })
}

/// Says that the round before is not in this browser, and where its file can be opened.
pub fn not_here(check: &CheckView) -> AnyView {
    let t = RoundsText::of(check.locale);
    let day = check.read(|a| {
        a.copied_from
            .as_ref()
            .map(|round| date(check.locale, round.date))
    });
    let Some(day) = day.flatten() else {
        return ().into_any();
    };
    view! {
        <div class="panel">
            <p>{fill(t.not_here, &[&day])}</p>
            <p class="actions">{link_button("plain", t.open_file, Route::Checks.href())}</p>
        </div>
    }
    .into_any()
}
