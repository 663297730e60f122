//! The practice library with everything that a page of it needs.
//!
//! Invariant: all of it is there before anything is shown, so that nothing jumps; only the names of barriers
//! and the cards may be missing.

use std::sync::Arc;

use super::deck::{Deck, decks};
use crate::{
    domain::{
        BarrierId, Phrase,
        materials::{Practice, PracticeWording, Practices, Searchable},
    },
    i18n::Locale,
    state::App,
    ui::materials_source::{self, BarrierNames},
};

/// The library in one language.
#[derive(Clone)]
pub struct Ideas {
    /// The state.
    pub app: App,
    /// The language of the interface.
    pub locale: Locale,
    /// The practices.
    pub library: Arc<Practices>,
    /// Their texts.
    pub wording: Arc<PracticeWording>,
    /// The names of the barriers that they lower.
    pub names: BarrierNames,
    /// Which barriers have conversation cards.
    pub with_cards: Arc<Vec<String>>,
}

impl Ideas {
    /// Loads it; `None` where the practices or their texts can't be had.
    pub async fn load(app: App, locale: Locale) -> Option<Self> {
        let (library, sheet, cards) = futures::join!(
            materials_source::practices(),
            materials_source::barriers(app),
            materials_source::cards(app),
        );
        let library = library?;
        let wording = materials_source::wording(app, locale, &library).await?;
        let names = BarrierNames::of(sheet.as_ref());
        let decks = cards.map(|cards| decks(locale, &cards, &names));
        let with_cards = decks.iter().flatten().map(|deck: &Deck| deck.key.clone());
        Some(Self {
            app,
            locale,
            library,
            wording: Arc::new(wording),
            with_cards: Arc::new(with_cards.collect()),
            names,
        })
    }

    /// Whether there are conversation cards about a barrier.
    pub fn has_cards(&self, barrier: &BarrierId) -> bool {
        self.with_cards.iter().any(|key| key == barrier.as_str())
    }

    /// The barriers that a practice lowers, by their names.
    pub fn barriers_of(&self, practice: &Practice) -> Vec<(BarrierId, Phrase)> {
        let named = |id: &BarrierId| Some((id.clone(), self.names.name(id)?));
        practice.barriers.iter().filter_map(named).collect()
    }

    /// What can be found of each practice, in their order.
    pub fn searchable(&self) -> Vec<Searchable> {
        let texts = |practice: &Practice| {
            let wording = &self.wording;
            let phrases = [
                Some(wording.name(practice)),
                wording.line(practice),
                wording.try_it(practice),
                wording.kind(&practice.kind),
            ];
            let barriers = self.barriers_of(practice);
            let mut texts = vec![practice.name.clone()];
            texts.extend(practice.city.clone());
            texts.extend(phrases.into_iter().flatten().map(|phrase| phrase.text));
            texts.extend(barriers.into_iter().map(|(_, name)| name.text));
            let more = practice.barriers.iter();
            texts.extend(more.flat_map(|id| wording.search_words(id)).cloned());
            Searchable::of(texts.iter().map(String::as_str))
        };
        self.library.practices.iter().map(texts).collect()
    }
}
