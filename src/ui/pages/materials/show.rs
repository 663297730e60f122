//! The cards of one subject, one at a time and large: on a wall, or on a phone that goes around.
//!
//! Invariant: forward and back work by button, arrow key and clicker; at either end it stays where it is
//! and says so.

use std::cell::RefCell;

use leptos::{ev, prelude::*};

use super::{
    cards::{CardBox, language, sheet},
    deck::Deck,
    for_barrier,
};
use crate::{
    i18n::{MaterialsText, Shell, fill},
    platform,
    state::{App, Route},
    ui::{
        components::{button, link_button, live},
        page::PageView,
    },
};

/// Where one is in a deck, and whether one went against its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Which card, from 0.
    pub card: usize,
    /// Whether there was nothing further that way.
    pub at_end: bool,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the next card.
    Forward,
    /// To the card before.
    Back,
}

impl Turn {
    /// What a key asks. Clickers send page keys. Up and down still move a page that is longer than the screen.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowRight" | "PageDown" => Some(Self::Forward),
            "ArrowLeft" | "PageUp" => Some(Self::Back),
            _ => None,
        }
    }
}

impl Place {
    /// The place after a turn in a deck of `count` cards.
    pub const fn turned(self, turn: Turn, count: usize) -> Self {
        let card = match turn {
            Turn::Forward if self.card + 1 < count => Some(self.card + 1),
            Turn::Back => self.card.checked_sub(1),
            Turn::Forward => None,
        };
        match card {
            Some(card) => Self {
                card,
                at_end: false,
            },
            None => Self {
                card: self.card,
                at_end: true,
            },
        }
    }
}

thread_local! {
    /// The card that was shown when the page was drawn anew in another language: its subject and place.
    static SHOWN: RefCell<Option<(String, usize)>> = const { RefCell::new(None) };
}

/// Where one begins in a deck; after another language was chosen, where one was.
fn begin(app: App, deck: &Deck) -> RwSignal<Place> {
    let before = SHOWN.take().filter(|(key, _)| *key == deck.key);
    let place = RwSignal::new(Place {
        card: before.map_or(0, |(_, card)| card),
        at_end: false,
    });
    let (key, path) = (deck.key.clone(), format!("cards/{}", deck.key));
    on_cleanup(move || {
        let stays = app
            .route
            .with_untracked(|route| *route == Route::Materials(path));
        SHOWN.set(stays.then(|| (key, place.get_untracked().card)));
    });
    place
}

/// The page of one subject.
pub fn page(app: App, set: CardBox, subject: usize) -> PageView {
    let t = MaterialsText::of(set.locale);
    let Some(deck) = set.decks.get(subject) else {
        return PageView::new(t.cards, ());
    };
    let (count, place) = (deck.questions.len(), begin(app, deck));
    let turn = move |turn| place.update(|place| *place = place.turned(turn, count));
    let keys = window_event_listener(ev::keydown, move |event| {
        let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
        if held || platform::in_field(&event) {
            return;
        }
        if let Some(asked) = Turn::of_key(&event.key()) {
            turn(asked);
            event.prevent_default();
        }
    });
    on_cleanup(move || keys.remove());
    let body = view! {
        <div class="no-print">
            {stage(&set, deck, place)}
            <p class="actions card-turns">
                {button("plain", t.previous, move |_| turn(Turn::Back))}
                {button("primary", t.next, move |_| turn(Turn::Forward))}
            </p>
            <p class="hint">{t.keys}</p>
            <p class="actions">
                {button("plain", t.full_screen, |_| platform::full_screen())}
                {button("plain", Shell::of(set.locale).print, |_| platform::print())}
                {further(&set, deck, subject)}
            </p>
        </div>
        <div class="print-only"><div class="papers">{sheet(&set, deck)}</div></div>
    };
    PageView {
        above: Some(t.cards.to_owned()),
        title: deck.name.clone(),
        body: body.into_any(),
    }
}

/// The card that is shown.
fn stage(set: &CardBox, deck: &Deck, place: RwSignal<Place>) -> AnyView {
    let t = MaterialsText::of(set.locale);
    let (questions, language) = (deck.questions.clone(), language(set));
    let count = questions.len();
    let card = live(move || {
        let Place { card, at_end } = place.get();
        let question = questions.get(card)?.clone();
        let of = fill(t.card_of, &[&(card + 1).to_string(), &count.to_string()]);
        let end = match (at_end, card) {
            (false, _) => None,
            (true, 0) if count > 1 => Some(t.at_first),
            (true, _) => Some(t.at_last),
        };
        Some(view! {
            <p class="of">{of}</p>
            <div class="question" lang=language.clone()>
                {question.sort.map(|sort| view! { <p class="sort">{sort}</p> })}
                <p class="asked">{question.text}</p>
            </div>
            <p class="of end">{end}</p>
        })
    });
    view! { <section class="card-stage" aria-live="polite">{card}</section> }.into_any()
}

/// The next subject, the ideas for this one, all cards.
fn further(set: &CardBox, deck: &Deck, subject: usize) -> AnyView {
    let t = MaterialsText::of(set.locale);
    let next = set.decks.get(subject + 1).map(|next| {
        link_button(
            "plain",
            fill(t.to_cards, &[&next.name.text]),
            format!("#/cards/{}", next.key),
        )
    });
    let ideas = (deck.of_barrier && set.with_ideas.contains(&deck.key)).then(|| {
        link_button(
            "plain",
            fill(t.ideas_for, &[&deck.name.text]),
            for_barrier(&deck.key.as_str().into()),
        )
    });
    view! {
        {next}
        {ideas}
        {link_button("plain", t.all_cards, "#/cards".to_owned())}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_and_clickers_turn_and_nothing_else_does() {
        for key in ["ArrowRight", "PageDown"] {
            assert_eq!(Turn::of_key(key), Some(Turn::Forward), "{key}");
        }
        for key in ["ArrowLeft", "PageUp"] {
            assert_eq!(Turn::of_key(key), Some(Turn::Back), "{key}");
        }
        for key in ["ArrowDown", "ArrowUp", " ", "Tab", "Enter", "a"] {
            assert_eq!(Turn::of_key(key), None, "{key}");
        }
    }

    #[test]
    fn at_either_end_it_stays_and_says_so() {
        let at = |card, at_end| Place { card, at_end };
        assert_eq!(at(0, false).turned(Turn::Forward, 2), at(1, false));
        assert_eq!(at(1, false).turned(Turn::Forward, 2), at(1, true));
        assert_eq!(at(1, true).turned(Turn::Back, 2), at(0, false));
        assert_eq!(at(0, false).turned(Turn::Back, 2), at(0, true));
        assert_eq!(at(0, false).turned(Turn::Forward, 1), at(0, true));
        assert_eq!(at(0, false).turned(Turn::Forward, 0), at(0, true));
    }
}
