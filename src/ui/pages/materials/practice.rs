//! One practice as a card: what it is, how to try it, where it comes from.
//!
//! Invariant: a practice without a text of how to try it has no such part; every text says its language
//! where that is not the page's.

use leptos::prelude::*;

use super::ideas::Ideas;
use crate::{
    domain::{Phrase, materials::Practice},
    i18n::{MaterialsText, fill},
    ui::components::{phrase, say},
};

/// The address of a practice.
pub fn href(id: &str) -> String {
    format!("#/practices/{id}")
}

/// The id of its place in the list, which gets the focus when one comes back.
pub fn place(id: &str) -> String {
    format!("practice-{id}")
}

/// Everything but its name.
pub fn facts(ideas: &Ideas, practice: &Practice) -> AnyView {
    let t = MaterialsText::of(ideas.locale);
    let barriers = ideas.barriers_of(practice);
    let helps = (!barriers.is_empty()).then(|| {
        let names = separated(barriers.into_iter().map(|(_, name)| name));
        view! { <p class="of">{t.helps} " " {names}</p> }
    });
    view! {
        <p class="of">{from(ideas, practice)}</p>
        {idea(ideas, practice)}
        {helps}
        {(!practice.source.is_empty()).then(|| view! { <p class="of">{fill(t.source, &[&practice.source])}</p> })}
    }
    .into_any()
}

/// What it is and how to try it.
pub fn idea(ideas: &Ideas, practice: &Practice) -> AnyView {
    let t = MaterialsText::of(ideas.locale);
    let line = ideas.wording.line(practice);
    let try_it = ideas.wording.try_it(practice).map(|try_it| {
        view! { <p class="try-it"><span class="label">{t.try_it}</span> " " {phrase(try_it)}</p> }
    });
    view! {
        {line.map(|line| view! { <p class="line">{phrase(line)}</p> })}
        {try_it}
    }
    .into_any()
}

/// Its city and its kind.
pub fn from(ideas: &Ideas, practice: &Practice) -> AnyView {
    let kind = ideas.wording.kind(&practice.kind);
    let between = (practice.city.is_some() && kind.is_some()).then_some(" · ");
    view! { <bdi>{practice.city.clone()}</bdi> {between} {say(kind)} }.into_any()
}

/// Names one after the other, with commas between.
fn separated(names: impl Iterator<Item = Phrase>) -> Vec<AnyView> {
    let parts = names.enumerate().map(|(place, name)| {
        let comma = (place > 0).then_some(", ");
        view! { {comma} {phrase(name)} }.into_any()
    });
    parts.collect()
}
