//! Where the materials come from: the practice library, its texts, the conversation cards.
//!
//! Invariant: each file is fetched once while the page lives, however many places ask for it at the same
//! time; what could not be had is asked for anew by the next one who needs it.

use std::{cell::RefCell, collections::BTreeMap, pin::Pin, sync::Arc, thread::LocalKey};

use futures::{FutureExt, future::Shared};
use leptos::prelude::*;

use super::effects;
use crate::{
    domain::{
        BarrierId, Phrase,
        materials::{Cards, PracticeTexts, PracticeWording, Practices},
    },
    exchange::{read_cards, read_practice_texts, read_practices},
    i18n::Locale,
    platform,
    state::{App, Load, Sheet},
};

/// A file on its way; `None` when it could not be had or read.
type Coming<T> = Shared<Pin<Box<dyn Future<Output = Option<Arc<T>>>>>>;
type Kept<T> = RefCell<BTreeMap<String, Coming<T>>>;

thread_local! {
    static PRACTICES: Kept<Practices> = RefCell::default();
    static TEXTS: Kept<PracticeTexts> = RefCell::default();
    static CARDS: Kept<Cards> = RefCell::default();
}

fn file<T: 'static>(
    kept: &'static LocalKey<Kept<T>>,
    name: String,
    read: impl FnOnce(&str) -> Option<T> + 'static,
) -> Coming<T> {
    if let Some(coming) = kept.with_borrow(|kept| kept.get(&name).cloned()) {
        return coming;
    }
    let own = name.clone();
    let coming: Pin<Box<dyn Future<Output = Option<Arc<T>>>>> = Box::pin(async move {
        let address = format!("questionnaires/materials/{own}.json");
        let text = platform::fetch_text(&address).await.ok();
        let read = text.and_then(|text| read(&text)).map(Arc::new);
        if read.is_none() {
            kept.with_borrow_mut(|kept| kept.remove(&own));
        }
        read
    });
    let coming = coming.shared();
    kept.with_borrow_mut(|kept| kept.insert(name, coming.clone()));
    coming
}

/// The practice library without its texts.
pub async fn practices() -> Option<Arc<Practices>> {
    file(&PRACTICES, "practices".to_owned(), read_practices).await
}

/// The conversation cards, in the chosen language or else the reference language.
pub async fn cards(app: App) -> Option<Arc<Cards>> {
    let reference = Locale::default().tag().to_owned();
    for tag in [untrack(|| app.language()), reference] {
        let name = format!("conversation-cards.{tag}");
        let own = tag.clone();
        let read = move |text: &str| read_cards(text).filter(|cards| cards.language == own);
        if let Some(cards) = file(&CARDS, name, read).await {
            return Some(cards);
        }
    }
    None
}

/// The library's texts: the chosen language, and the reference language behind it where that has gaps.
pub async fn wording(
    app: App,
    locale: Locale,
    library: &Arc<Practices>,
) -> Option<PracticeWording> {
    let reference = &library.reference_language;
    let chosen = untrack(|| app.language());
    let mut texts = Vec::new();
    if &chosen != reference && library.languages.contains(&chosen) {
        texts.extend(texts_in(&chosen, library).await);
    }
    let has_all = |texts: &Arc<PracticeTexts>| {
        let practices = &mut library.practices.iter();
        practices.all(|practice| texts.practices.contains_key(&practice.id))
    };
    if !texts.first().is_some_and(has_all) {
        texts.extend(texts_in(reference, library).await);
    }
    let page = locale.tag().to_owned();
    let texts: Vec<_> = texts.iter().map(|texts| (**texts).clone()).collect();
    (!texts.is_empty()).then(|| PracticeWording::new(texts, reference.clone(), page))
}

async fn texts_in(tag: &str, library: &Arc<Practices>) -> Option<Arc<PracticeTexts>> {
    let (library, own) = (library.clone(), tag.to_owned());
    let read = move |text: &str| read_practice_texts(text, &own, &library);
    file(&TEXTS, format!("practices.{tag}"), read).await
}

/// The default questionnaire in the chosen language: its barriers are those that the materials name.
pub async fn barriers(app: App) -> Option<Sheet> {
    let id = match untrack(|| app.default_questionnaire()) {
        Some(id) => id,
        None => effects::catalogue().await.ready()?.default.clone(),
    };
    let language = untrack(|| app.language());
    let key = (id.clone(), language.clone());
    let there = app
        .library
        .with_untracked(|library| library.sheets.get(&key).and_then(Load::ready).cloned());
    match there {
        Some(sheet) => Some(sheet),
        None => Some(effects::sheet(&id, &language).await.ok()?.0),
    }
}

/// The names of barriers, in the order of the questionnaire.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarrierNames(Arc<Vec<(BarrierId, Phrase)>>);

impl BarrierNames {
    /// Those of a questionnaire; none where it could not be had.
    pub fn of(sheet: Option<&Sheet>) -> Self {
        let barriers = sheet.into_iter().flat_map(|sheet| {
            let barriers = sheet.questionnaire.barriers.iter();
            barriers.map(|barrier| (barrier.id.clone(), sheet.wording.barrier(&barrier.id)))
        });
        Self(Arc::new(barriers.collect()))
    }

    /// A barrier's name; `None` where the questionnaire has no such barrier.
    pub fn name(&self, id: &BarrierId) -> Option<Phrase> {
        self.iter()
            .find(|(other, _)| other == id)
            .map(|(_, name)| name.clone())
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &(BarrierId, Phrase)> {
        self.0.iter()
    }
}
