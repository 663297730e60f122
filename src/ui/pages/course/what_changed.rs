//! What was done of the earlier plan, and which answers went forward or back.
//!
//! Invariant: forward and back stand in the same form, with the same neutral words.

use leptos::prelude::*;

use crate::{
    domain::{Action, AnswerChange, AnswerChanges, Assessment},
    i18n::{RoundsText, fill},
    ui::{
        components::{disclosure, phrase},
        page::CheckView,
    },
};

/// What became of the steps of the earlier round. A step counts as done when it is ticked there, or in the
/// later round that took it along.
pub fn plan(check: &CheckView, then: &Assessment, now: &Assessment) -> AnyView {
    let t = RoundsText::of(check.locale);
    let done_now = |step: &Action| {
        let same = |other: &&Action| other.statement == step.statement && other.step == step.step;
        now.actions.iter().any(|other| same(&other) && other.done)
    };
    let steps = then
        .actions
        .iter()
        .filter(|step| !step.step.trim().is_empty());
    let (done, left): (Vec<&Action>, Vec<&Action>) =
        steps.partition(|step| step.done || done_now(step));
    let language = Some(then.language.clone()).filter(|tag| tag != check.locale.tag());
    let list = |words: &'static str, steps: Vec<&Action>| {
        let entries: Vec<_> = steps
            .into_iter()
            .map(|step| {
                let text = step.step.clone();
                view! { <li dir="auto" lang=language.clone()>{text}</li> }
            })
            .collect();
        let count = entries.len();
        (count > 0).then(|| view! { <h3>{format!("{words} ({count})")}</h3> <ul>{entries}</ul> })
    };
    let none = done.is_empty() && left.is_empty();
    view! {
        <section aria-labelledby="plan">
            <h2 id="plan">{t.plan}</h2>
            {none.then(|| view! { <p>{t.plan_none}</p> })}
            {list(t.plan_done, done)}
            {list(t.plan_left, left)}
        </section>
    }
    .into_any()
}

/// The answers that went forward, and those that went back: how many, and which to whoever opens them.
pub fn answers(check: &CheckView, changes: &AnswerChanges) -> AnyView {
    let t = RoundsText::of(check.locale);
    let list = |changes: &[AnswerChange]| {
        let wording = &check.sheet.wording;
        let label = |answer| wording.label(answer).text;
        let entries: Vec<_> = changes
            .iter()
            .map(|change| {
                let (before, after) = (label(change.before), label(change.after));
                view! {
                    <li>
                        {phrase(wording.statement(&change.statement))}
                        <span class="of">{fill(t.from_to, &[&before, &after])}</span>
                    </li>
                }
            })
            .collect();
        view! { <ul class="changes">{entries}</ul> }.into_any()
    };
    let part = |words: &str, none: &'static str, changes: &[AnswerChange]| {
        if changes.is_empty() {
            view! { <p>{none}</p> }.into_any()
        } else {
            disclosure(fill(words, &[&changes.len().to_string()]), list(changes))
        }
    };
    view! {
        <section class="moved" aria-labelledby="moved">
            <h2 id="moved">{t.moved}</h2>
            {part(t.forward, t.forward_none, &changes.forward)}
            {part(t.back, t.back_none, &changes.back)}
            {(!changes.back.is_empty()).then(|| view! { <p class="hint">{t.back_how}</p> })}
        </section>
    }
    .into_any()
}
