//! Long sentences, and passive ones.
//!
//! Invariant: a sentence is shown whole, so that it can be found; nothing is said where all are short.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::{Desk, Kit, Look};
use crate::{
    domain::flyer::{LONG, Sentence, VERY_LONG},
    i18n::{InvitationText, fill},
};

/// The sentences; nothing where the lexicon can't tell how a text reads.
pub fn sentences(desk: &Desk, kit: &Arc<Kit>, look: &Look) -> Option<AnyView> {
    let t = InvitationText::of(desk.locale);
    if kit.lexicon.syllables.is_none() && kit.lexicon.passive.is_none() {
        return None;
    }
    let all = &look.reading.sentences;
    let some =
        |of: fn(&Sentence) -> bool| -> Vec<&Sentence> { all.iter().filter(|s| of(s)).collect() };
    let very_long = some(|sentence| sentence.words > VERY_LONG);
    let long = some(|sentence| sentence.words > LONG && sentence.words <= VERY_LONG);
    let passive = some(|sentence| sentence.passive.is_some());
    let list = |title: String, tip: &'static str, some: Vec<&Sentence>| {
        let rows: Vec<_> = some
            .iter()
            .filter_map(|sentence| row(t, kit, look, sentence))
            .collect();
        (!rows.is_empty())
            .then(|| view! { <h3>{title}</h3> <p>{tip}</p> <ul class="others">{rows}</ul> })
    };
    let none = very_long.is_empty() && long.is_empty();
    Some(
        view! {
            <section aria-labelledby="sentences">
                <h2 id="sentences">{t.sentences}</h2>
                {none.then(|| view! { <p>{t.sentences_none}</p> })}
                {list(fill(t.very_long, &[&VERY_LONG.to_string()]), t.long_tip, very_long)}
                {list(fill(t.long, &[&LONG.to_string()]), t.long_tip, long)}
                {list(t.passive.to_owned(), t.passive_tip, passive)}
            </section>
        }
        .into_any(),
    )
}

fn row(t: &InvitationText, kit: &Kit, look: &Look, sentence: &Sentence) -> Option<AnyView> {
    let text = look.text.get(sentence.place.clone())?.to_owned();
    let words = fill(t.words_in, &[&sentence.words.to_string()]);
    let language = kit.lexicon.language.clone();
    Some(view! { <li><q dir="auto" lang=language>{text}</q> " " <span class="of">{words}</span></li> }.into_any())
}
