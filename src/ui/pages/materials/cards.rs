//! The conversation cards: which there are, each subject to show one by one, all of them to print.
//!
//! Invariant: every card stands on this page as it stands on paper.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    deck::{Deck, decks},
    not_loaded, show,
};
use crate::{
    domain::materials::Cards,
    i18n::{Locale, MaterialsText, Shell},
    platform,
    state::App,
    ui::{
        components::{button, card_sheet, link_button, phrase},
        materials_source::{self, BarrierNames},
        page::PageView,
    },
};

/// The cards in one language.
pub struct CardBox {
    /// The language of the interface.
    pub locale: Locale,
    /// The cards as they stand in the file.
    pub cards: Arc<Cards>,
    /// The same, by subject.
    pub decks: Vec<Deck>,
    /// Whether there are practices for the barrier with this id.
    pub with_ideas: Vec<String>,
}

/// The page of one subject, or of all.
pub async fn page(app: App, locale: Locale, subject: &str) -> PageView {
    let t = MaterialsText::of(locale);
    // The cards on paper, and what can be read from afar, are those of a hall.
    platform::add_style("hall.css");
    let (cards, sheet, library) = futures::join!(
        materials_source::cards(app),
        materials_source::barriers(app),
        materials_source::practices(),
    );
    let (Some(cards), Some(sheet)) = (cards, sheet) else {
        return not_loaded(t.cards, locale);
    };
    let decks = decks(locale, &cards, &BarrierNames::of(Some(&sheet)));
    let practices = library.iter().flat_map(|library| &library.practices);
    let ids = practices.flat_map(|practice| &practice.barriers);
    let set = CardBox {
        locale,
        cards,
        decks,
        with_ideas: ids.map(ToString::to_string).collect(),
    };
    let place = set.decks.iter().position(|deck| deck.key == subject);
    match place {
        Some(place) => show::page(app, set, place),
        None => PageView::new(t.cards, overview(&set, !subject.is_empty())),
    }
}

fn overview(set: &CardBox, not_here: bool) -> AnyView {
    let t = MaterialsText::of(set.locale);
    if set.decks.is_empty() {
        return view! { <p class="lead">{t.no_cards}</p> {to_ideas(set)} }.into_any();
    }
    let language = language(set);
    let links: Vec<_> = set
        .decks
        .iter()
        .map(|deck| {
            let href = format!("#/cards/{}", deck.key);
            view! { <li><a href=href>{phrase(deck.name.clone())}</a></li> }
        })
        .collect();
    let sheets: Vec<_> = set.decks.iter().map(|deck| sheet(set, deck)).collect();
    view! {
        <div class="no-print">
            {not_here.then(|| view! { <p class="notice" role="status">{t.unknown_deck}</p> })}
            <p class="lead">{t.cards_intro}</p>
            <p lang=language>{set.cards.how.clone()}</p>
            <h2 id="one-by-one">{t.choose}</h2>
            <p>{t.choose_hint}</p>
            <nav aria-labelledby="one-by-one"><ul class="decks">{links}</ul></nav>
            <h2>{t.paper}</h2>
            <p>{t.paper_hint}</p>
            <p class="actions">
                {button("primary", Shell::of(set.locale).print, |_| platform::print())}
                {to_ideas(set)}
            </p>
        </div>
        <div class="papers">{sheets}</div>
    }
    .into_any()
}

/// A subject as a sheet of paper.
pub fn sheet(set: &CardBox, deck: &Deck) -> AnyView {
    let title = view! { <h3 class="paper-title">{phrase(deck.name.clone())}</h3> }.into_any();
    card_sheet(&set.cards.language, title, &deck.questions, &set.cards.how)
}

/// The language of the cards, where that is not the page's.
pub fn language(set: &CardBox) -> Option<String> {
    let language = &set.cards.language;
    (language != set.locale.tag()).then(|| language.clone())
}

fn to_ideas(set: &CardBox) -> Option<AnyView> {
    let t = MaterialsText::of(set.locale);
    let some = !set.with_ideas.is_empty();
    some.then(|| link_button("plain", t.title, "#/practices".to_owned()))
}
