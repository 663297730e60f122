//! Conversation cards that belong together: to begin, about one barrier, to finish.
//!
//! Invariant: a deck has at least one card, and a name that a person knows.

use crate::{
    domain::{
        Phrase,
        materials::{Cards, OpenCard},
    },
    i18n::{Locale, MaterialsText},
    ui::{components::Question, materials_source::BarrierNames},
};

/// Cards that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    /// Its word in the address: a barrier's id, `opening` or `closing`.
    pub key: String,
    /// What it is about.
    pub name: Phrase,
    /// Whether it is about a barrier.
    pub of_barrier: bool,
    /// The questions.
    pub questions: Vec<Question>,
}

/// All decks that have cards: to begin, the barriers in the order of the questionnaire, to finish.
pub fn decks(locale: Locale, cards: &Cards, names: &BarrierNames) -> Vec<Deck> {
    let t = MaterialsText::of(locale);
    let open = |key: &str, name: &str, cards: &[OpenCard]| Deck {
        key: key.to_owned(),
        name: Phrase::own(name),
        of_barrier: false,
        questions: cards
            .iter()
            .map(|card| Question {
                sort: None,
                text: card.question.clone(),
            })
            .collect(),
    };
    let about = names.iter().filter_map(|(id, name)| {
        let questions = cards.barriers.get(id)?.iter().map(|card| Question {
            sort: cards.types.get(&card.sort).cloned(),
            text: card.question.clone(),
        });
        Some(Deck {
            key: id.to_string(),
            name: name.clone(),
            of_barrier: true,
            questions: questions.collect(),
        })
    });
    let mut decks = vec![open("opening", t.opening, &cards.opening)];
    decks.extend(about);
    decks.push(open("closing", t.closing, &cards.closing));
    for deck in &mut decks {
        deck.questions
            .retain(|question| !question.text.trim().is_empty());
    }
    decks.retain(|deck| !deck.questions.is_empty());
    decks
}
