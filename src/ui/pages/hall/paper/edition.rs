//! What papers in one language are made of.
//!
//! Invariant: all languages are there before anything is shown, so that what is printed is complete.

use std::sync::Arc;

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::super::view::HallView;
use crate::{
    domain::{
        Barrier, QuestionnaireId, Scope,
        materials::{Card, Cards},
    },
    exchange::read_cards,
    i18n::Locale,
    platform,
    state::{Load, LoadFault, Sheet},
    ui::report_source::report_source,
};

/// What papers in one language are made of.
#[derive(Clone)]
pub struct Edition {
    /// The language.
    pub locale: Locale,
    /// The questionnaire in that language.
    pub sheet: Sheet,
    /// The conversation cards.
    pub cards: Arc<Cards>,
}

impl Edition {
    /// The barriers that are asked about and have cards, each with its number and its cards.
    pub fn barriers_with_cards(&self) -> impl Iterator<Item = (usize, &Barrier, &Vec<Card>)> {
        let barriers = self.sheet.questionnaire.barriers_in_scope(Scope::Core);
        barriers.zip(1..).filter_map(|(barrier, number)| {
            let cards = self.cards.barriers.get(&barrier.id)?;
            Some((number, barrier, cards))
        })
    }
}

/// Loads an edition in each language of the gathering.
pub fn load(view: &HallView, editions: RwSignal<Load<Vec<Edition>>>) {
    let (id, languages) = view
        .hall
        .now
        .with_untracked(|now| (now.questionnaire.clone(), now.languages.clone()));
    spawn_local(ScopedFuture::new(async move {
        let mut found = Vec::new();
        for locale in languages.iter().filter_map(|tag| Locale::from_tag(tag)) {
            match edition(&id, locale).await {
                Ok(edition) => found.push(edition),
                Err(fault) => {
                    editions.try_set(Load::Failed(fault));
                    return;
                }
            }
        }
        editions.try_set(Load::Ready(found));
    }));
}

async fn edition(id: &QuestionnaireId, locale: Locale) -> Result<Edition, LoadFault> {
    let sheet = report_source(id, locale).await?.sheet;
    let file = format!(
        "questionnaires/materials/conversation-cards.{}.json",
        locale.tag()
    );
    let Ok(text) = platform::fetch_text(&file).await else {
        return Err(LoadFault::Absent { file });
    };
    let cards = read_cards(&text).ok_or(LoadFault::Faulty { file })?;
    Ok(Edition {
        locale,
        sheet,
        cards: Arc::new(cards),
    })
}
