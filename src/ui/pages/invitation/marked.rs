//! The text itself, with what was seen marked in it.
//!
//! Invariant: every mark says in words what it is, not by its colour alone; the text is shown as text.

use std::{ops::Range, sync::Arc};

use leptos::prelude::*;

use super::desk::{Desk, Kit, Look};
use crate::{
    domain::flyer::{VERY_LONG, WordList},
    i18n::InvitationText,
    ui::components::options,
};

/// A place with what stands beside it.
struct Mark {
    place: Range<usize>,
    kind: &'static str,
    words: String,
}

/// The text, with a choice of what is marked.
pub fn in_text(desk: &Desk, kit: &Arc<Kit>, look: &Arc<Look>) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let choices = vec![
        ("facts".to_owned(), t.show_facts.to_owned(), String::new()),
        ("words".to_owned(), t.show_words.to_owned(), String::new()),
    ];
    let shown = desk.shown;
    // Without lists of words there is nothing else to mark.
    let has_lists = !kit.lexicon.difficult.is_empty();
    let (kit, look) = (kit.clone(), look.clone());
    let text = move || {
        let marks = match has_lists && shown.with(|shown| shown == "words") {
            true => words(&kit, &look),
            false => facts(&kit, &look),
        };
        text_with(&look.text, look.reading.read, &kit.lexicon.language, marks)
    };
    view! {
        <section aria-labelledby="in-text">
            <h2 id="in-text">{t.in_text}</h2>
            {has_lists.then(|| view! {
                <div class="no-print">
                    {options("show", t.show, choices, shown.into(), move |id| shown.set(id))}
                </div>
            })}
            {text}
        </section>
    }
    .into_any()
}

/// The text with the facts marked, for a place without a choice.
pub fn with_facts(kit: &Kit, look: &Look) -> AnyView {
    let marks = facts(kit, look);
    text_with(&look.text, look.reading.read, &kit.lexicon.language, marks)
}

fn facts(kit: &Kit, look: &Look) -> Vec<Mark> {
    let name = |sign: usize| kit.lexicon.present.get(sign).map(|sign| sign.name.clone());
    let finds = look.reading.finds.iter();
    let mut marks: Vec<Mark> = Vec::new();
    for find in finds {
        let Some(words) = name(find.sign) else {
            continue;
        };
        // Two signs at one place are one mark with both names.
        match marks.last_mut().filter(|last| last.place == find.place) {
            Some(last) => last.words = format!("{}, {}", last.words, words.to_lowercase()),
            None => marks.push(Mark {
                place: find.place.clone(),
                kind: "fact",
                words,
            }),
        }
    }
    marks
}

fn words(kit: &Kit, look: &Look) -> Vec<Mark> {
    let lexicon = &kit.lexicon;
    let mut marks: Vec<Mark> = look
        .reading
        .hints
        .iter()
        .filter_map(|hint| {
            let (list, kind) = match hint.list {
                WordList::Difficult => (&lexicon.difficult, "difficult"),
                WordList::Gendered => (&lexicon.gendered, "gendered"),
                WordList::Excluding => (&lexicon.excluding, "excluding"),
            };
            Some(Mark {
                place: hint.place.clone(),
                kind,
                words: list.get(hint.word)?.instead.clone(),
            })
        })
        .collect();
    let long = look.reading.sentences.iter();
    // Only the end of a long sentence is marked: a mark over all of it would hide the words in it.
    marks.extend(
        long.filter(|sentence| sentence.words > VERY_LONG)
            .filter_map(|sentence| {
                let text = look.text.get(sentence.place.clone())?;
                let last = text.char_indices().next_back()?.0;
                Some(Mark {
                    place: sentence.place.start + last..sentence.place.end,
                    kind: "long",
                    words: sentence.words.to_string(),
                })
            }),
    );
    marks.sort_by_key(|mark| (mark.place.start, mark.place.end));
    marks
}

/// The text up to where it was read. A mark that begins within another is left out: it stands in the lists.
fn text_with(text: &str, read: usize, language: &str, marks: Vec<Mark>) -> AnyView {
    let mut parts: Vec<AnyView> = Vec::new();
    let mut at = 0;
    let plain =
        |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned().into_any();
    for mark in marks {
        if mark.place.start < at {
            continue;
        }
        let Some(marked) = text.get(mark.place.clone()) else {
            continue;
        };
        parts.push(plain(at, mark.place.start));
        parts.push(
            view! { <mark class=mark.kind>{marked.to_owned()}<small>{mark.words}</small></mark> }
                .into_any(),
        );
        at = mark.place.end;
    }
    parts.push(plain(at, read));
    view! { <div class="flyer-text" dir="auto" lang=language.to_owned()>{parts}</div> }.into_any()
}
