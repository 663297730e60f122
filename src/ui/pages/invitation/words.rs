//! Words of the text for which the lexicon has others.
//!
//! Invariant: never "wrong": each comes with another word, and with why where the lexicon says so.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    desk::{Desk, Kit, Look},
    in_language,
};
use crate::{
    domain::{flyer::WordList, materials::Word},
    i18n::{InvitationText, fill},
};

/// A word as it stands in the text, how often, and its entry.
type Seen<'a> = (String, usize, &'a Word);

/// The lists that have something to tell; nothing where the lexicon has no lists.
pub fn words(desk: &Desk, kit: &Arc<Kit>, look: &Look) -> Option<AnyView> {
    let t = InvitationText::of(desk.locale);
    let lexicon = &kit.lexicon;
    if lexicon.difficult.is_empty() {
        return None;
    }
    let difficult = seen(look, WordList::Difficult, &lexicon.difficult);
    let gendered = seen(look, WordList::Gendered, &lexicon.gendered);
    let excluding = seen(look, WordList::Excluding, &lexicon.excluding);
    let language = in_language(kit, desk.locale);
    let note = lexicon.note.clone();
    Some(
        view! {
            <section aria-labelledby="words">
                <h2 id="words">{t.words}</h2>
                {if difficult.is_empty() {
                    view! { <p>{t.words_none}</p> }.into_any()
                } else {
                    view! { <p lang=language.clone()>{note}</p> {table(t, &lexicon.language, &difficult)} }.into_any()
                }}
                {(!gendered.is_empty()).then(|| view! {
                    <h3>{t.gendered}</h3>
                    <p>{t.gendered_about}</p>
                    {table(t, &lexicon.language, &gendered)}
                })}
                {(!excluding.is_empty()).then(|| view! {
                    <h3>{t.excluding}</h3>
                    {table(t, &lexicon.language, &excluding)}
                })}
            </section>
        }
        .into_any(),
    )
}

fn seen<'a>(look: &Look, list: WordList, entries: &'a [Word]) -> Vec<Seen<'a>> {
    let mut seen: Vec<Seen<'a>> = Vec::new();
    for hint in look.reading.of_list(list) {
        let (Some(entry), Some(words)) =
            (entries.get(hint.word), look.text.get(hint.place.clone()))
        else {
            continue;
        };
        match seen
            .iter_mut()
            .find(|(_, _, other)| std::ptr::eq(*other, entry))
        {
            Some((_, times, _)) => *times += 1,
            None => seen.push((
                words.split_whitespace().collect::<Vec<_>>().join(" "),
                1,
                entry,
            )),
        }
    }
    seen
}

fn table(t: &InvitationText, language: &str, seen: &[Seen<'_>]) -> AnyView {
    let rows: Vec<_> = seen
        .iter()
        .map(|(words, times, entry)| {
            let often = (*times > 1).then(|| format!(" ({})", fill(t.times, &[&times.to_string()])));
            view! {
                <li>
                    <q lang=language.to_owned()>{words.clone()}</q>
                    {often}
                    <span class="instead">{t.instead} " " <b lang=language.to_owned()>{entry.instead.clone()}</b></span>
                    {entry.why.clone().map(|why| view! { <span class="of" lang=language.to_owned()>{why}</span> })}
                </li>
            }
        })
        .collect();
    view! { <ul class="others">{rows}</ul> }.into_any()
}
