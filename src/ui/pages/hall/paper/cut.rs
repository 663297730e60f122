//! Papers to cut: slips for a phone's code, cards for "one free step, one date".
//!
//! Invariant: there is room for a code and for a step, nowhere for a name.

use leptos::prelude::*;

use super::{super::view::HallView, edition::Edition};
use crate::{
    exchange::{GROUP, code_length},
    i18n::{AfterText, PaperText, gathering_title},
};

/// Slips on a sheet.
const SLIPS: usize = 5;
/// Cards on a sheet.
const CARDS: usize = 4;

/// Slips with a box for each character of a code.
pub fn slips(view: &HallView, edition: &Edition) -> AnyView {
    let locale = edition.locale;
    let t = PaperText::of(locale);
    let title = view.read(|now| gathering_title(locale, &now.title, now.purpose));
    let length = code_length(&edition.sheet.questionnaire).unwrap_or(0);
    let slips: Vec<_> = (0..SLIPS)
        .map(|_| {
            let title = title.clone();
            view! {
                <li>
                    <p><strong>{t.slip}</strong> " · " <bdi>{title}</bdi></p>
                    <p class="slip-boxes">{groups(length)}</p>
                    <p>{t.slip_about} " " {t.slip_letters}</p>
                </li>
            }
        })
        .collect();
    view! {
        <article class="paper-sheet" lang=locale.tag()>
            <ul class="slips">{slips}</ul>
        </article>
    }
    .into_any()
}

/// Boxes in the groups in which a code is read aloud.
fn groups(length: usize) -> Vec<AnyView> {
    (0..length)
        .step_by(GROUP)
        .map(|first| {
            let boxes: Vec<_> = (first..length.min(first + GROUP))
                .map(|_| empty("slip-box"))
                .collect();
            view! { <span class="slip-group">{boxes}</span> }.into_any()
        })
        .collect()
}

/// Room to write.
fn empty(class: &'static str) -> AnyView {
    view! { <span class=class></span> }.into_any()
}

/// Cards to write a step on.
pub fn steps(edition: &Edition) -> AnyView {
    let locale = edition.locale;
    let (t, after) = (PaperText::of(locale), AfterText::of(locale));
    let line =
        |label: &'static str, class: &'static str| view! { <p class=class>{label}</p> }.into_any();
    let cards: Vec<_> = (0..CARDS)
        .map(|_| {
            view! {
                <li>
                    <p class="paper-question">{after.promises}</p>
                    {line(after.barrier, "write")}
                    {line(after.step, "write tall")}
                    {line(after.by_when, "write")}
                    {line(t.who, "write")}
                    <p class="paper-of">{t.who_hint}</p>
                </li>
            }
        })
        .collect();
    view! {
        <article class="paper-sheet" lang=locale.tag()>
            <ul class="step-cards">{cards}</ul>
        </article>
    }
    .into_any()
}
