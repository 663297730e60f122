//! What a reader finds, what we did not find, and what only a person can see.
//!
//! Invariant: "not found" is said of us, never as a fault of the text.

use std::{collections::BTreeSet, sync::Arc};

use leptos::prelude::*;

use super::{
    desk::{Desk, Kit, Look},
    in_language,
};
use crate::{
    domain::{StatementId, shortened},
    i18n::{InvitationText, fill},
    ui::components::{disclosure, phrase},
};

/// How many of what was not found are shown before the rest is asked for.
const FIRST: usize = 5;

/// The most characters of a quotation.
const QUOTE: usize = 60;

/// The three lists.
pub fn found(desk: &Desk, kit: &Arc<Kit>, look: &Look) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let language = in_language(kit, desk.locale);
    let found: Vec<_> = look
        .found(&kit.lexicon)
        .into_iter()
        .map(|(place, sign)| {
            let quotes: Vec<_> = quotes(look, place)
                .into_iter()
                .map(|quote| view! { <q dir="auto">{quote}</q> })
                .collect();
            view! {
                <li>
                    <span class="sentence" lang=language.clone()>{sign.label.clone()}</span>
                    <span class="quotes" lang=kit.lexicon.language.clone()>{quotes}</span>
                </li>
            }
        })
        .collect();
    let mut missing: Vec<_> = look
        .missing(&kit.lexicon)
        .into_iter()
        .map(|sign| {
            view! {
                <li lang=language.clone()>
                    <span class="sentence">{sign.name.clone()}</span>
                    <span class="of">{sign.tip.clone()}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    let none = missing.is_empty();
    // A long row of what is not there would read as a reproach: the first ones are enough to begin with.
    let rest = missing.split_off(FIRST.min(missing.len()));
    let more = fill(t.missing_more, &[&rest.len().to_string()]);
    let more = (!rest.is_empty())
        .then(|| disclosure(more, view! { <ul class="cards missing">{rest}</ul> }));
    view! {
        <div class="finds">
            <section aria-labelledby="found">
                <h2 id="found">{t.found}</h2>
                {if found.is_empty() {
                    view! { <p>{t.found_none}</p> }.into_any()
                } else {
                    view! { <ul class="cards found">{found}</ul> }.into_any()
                }}
            </section>
            <section aria-labelledby="missing">
                <h2 id="missing">{t.missing}</h2>
                {if none {
                    view! { <p>{t.missing_none}</p> }.into_any()
                } else {
                    view! { <p>{t.missing_about}</p> <ul class="cards missing">{missing}</ul> {more} }
                        .into_any()
                }}
            </section>
        </div>
        {look_yourself(desk, kit)}
    }
    .into_any()
}

/// The different words that show a sign, in order.
pub fn quotes(look: &Look, sign: usize) -> Vec<String> {
    let mut seen = BTreeSet::new();
    look.reading
        .finds
        .iter()
        .filter(|find| find.sign == sign)
        .filter_map(|find| look.text.get(find.place.clone()))
        .map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|words| seen.insert(words.to_lowercase()))
        .map(|words| shortened(&words, QUOTE))
        .collect()
}

/// What no rule speaks for: pictures, letters, and the statements that an invitation shows otherwise.
fn look_yourself(desk: &Desk, kit: &Kit) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let has_rule = |id: &StatementId| {
        kit.lexicon
            .statements
            .iter()
            .any(|rule| rule.statement == *id)
    };
    let sheet = desk.app.sheet();
    let others: Vec<_> = sheet
        .ready()
        .map(|sheet| {
            let statements = sheet.questionnaire.statements();
            statements
                .filter(|(_, statement)| statement.flyer && !has_rule(&statement.id))
                .map(|(_, statement)| view! { <li>{phrase(sheet.wording.statement(&statement.id))}</li> })
                .collect()
        })
        .unwrap_or_default();
    view! {
        <section aria-labelledby="look">
            <h2 id="look">{t.look}</h2>
            <p>{t.look_about}</p>
            <ul>
                <li>{t.look_pictures}</li>
                <li>{t.look_letters}</li>
                {others}
            </ul>
        </section>
    }
    .into_any()
}
