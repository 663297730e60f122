//! The third sitting: steps for the chosen barriers, who and when, and the next check.
//!
//! Invariant: the plan is the plan of the check, with the same cards as on its own page.

use leptos::prelude::*;

use super::{
    next_check::next_check,
    second::{chosen, scores},
    sheet,
    sitting::Part,
    wish::{STEPS, wish_of},
};
use crate::{
    domain::{BarrierId, Scores, barrier_steps},
    i18n::{SittingText, band, fill, standing},
    state::CheckPage,
    ui::{
        components::{link_button, live, phrase},
        page::CheckView,
        pages::{
            calendar_button::calendar_button,
            plan::{add_own, planned},
            result::{add_to_plan, step_text},
        },
    },
};

/// What is in the third sitting.
pub fn third(check: &CheckView) -> Part {
    let t = SittingText::of(check.locale);
    let (scores, chosen) = (scores(check), chosen(check));
    let cards = {
        let check = check.clone();
        move |(_, id): (usize, BarrierId)| steps(&check, &id, scores)
    };
    let none = {
        let second = check.href(CheckPage::Sitting(2));
        live(move || {
            chosen.with(Vec::is_empty).then(|| {
                let to = link_button("plain", t.second, second.clone());
                view! { <p>{t.no_wishes}</p> <p class="actions">{to}</p> }
            })
        })
    };
    let counts = {
        let check = check.clone();
        move || {
            let counted = check.read(|a| {
                let dated = a.actions.iter().filter(|action| action.date.is_some());
                (a.actions.len(), dated.count())
            });
            let (all, dated) = counted.unwrap_or((0, 0));
            fill(t.planned, &[&all.to_string(), &dated.to_string()])
        }
    };
    let screen = view! {
        <section aria-labelledby="steps">
            <h2 id="steps">{t.steps}</h2>
            {none}
            <For each=move || chosen.get() key=Clone::clone children=cards />
        </section>
        <section aria-labelledby="plan">
            <h2 id="plan">{t.plan}</h2>
            {planned(check)}
            <p class="actions">{add_own(check)}</p>
        </section>
        {next_check(check)}
        <section aria-labelledby="calendar">
            <h2 id="calendar">{t.calendar}</h2>
            <p>{t.calendar_how}</p>
            <p class="actions">{calendar_button(check, t.calendar)}</p>
            {no_dates(check)}
        </section>
    };
    Part {
        screen: screen.into_any(),
        stands: Box::new(counts),
        paper: sheet::third(check, chosen),
    }
}

/// Said in the place of the button while there is nothing for a calendar.
fn no_dates(check: &CheckView) -> AnyView {
    let t = SittingText::of(check.locale);
    let check = check.clone();
    live(move || {
        let dated = check.read(|a| {
            let to_do = |action: &crate::domain::Action| action.date.is_some() && !action.done;
            a.next_check.is_some() || a.actions.iter().any(to_do)
        });
        (dated != Some(true)).then(|| view! { <p class="hint">{t.no_dates}</p> })
    })
}

/// The wish for a barrier, and its best steps to put into the plan.
fn steps(check: &CheckView, id: &BarrierId, scores: Memo<Scores>) -> AnyView {
    let t = SittingText::of(check.locale);
    let wish = wish_of(check, id);
    let wished = {
        let (id, locale, language) = (id.clone(), check.locale, check.own_language());
        live(move || {
            let wish = wish.get()?;
            let now = scores.with(|scores| {
                let score = scores.barriers.iter().find(|b| b.barrier == id)?;
                Some(standing(locale, score))
            });
            let told = fill(
                t.from_to,
                &[&now.unwrap_or_default(), band(locale, wish.target)],
            );
            let words = (!wish.words.is_empty())
                .then(|| view! { <p dir="auto" lang=language.clone()>{wish.words}</p> });
            Some(view! { <p class="of">{told}</p> {words} })
        })
    };
    let barrier = check.sheet.questionnaire.barrier(id);
    let found =
        barrier.and_then(|barrier| check.read(|a| barrier_steps(barrier, &a.answers, check.scope)));
    let cards: Vec<_> = found
        .unwrap_or_default()
        .into_iter()
        .take(STEPS)
        .map(|step| {
            let text = step_text(check, &step.statement, step.answer);
            view! {
                <li>
                    <p class="sentence">{phrase(text.clone())}</p>
                    {add_to_plan(check, &step.statement, &text.text)}
                </li>
            }
        })
        .collect();
    view! {
        <h3>{phrase(check.sheet.wording.barrier(id))}</h3>
        {wished}
        {if cards.is_empty() {
            view! { <p>{t.no_steps}</p> }.into_any()
        } else {
            view! { <ul class="cards">{cards}</ul> }.into_any()
        }}
    }
    .into_any()
}
