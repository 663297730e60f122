//! The questionnaire as a visitor would see it.
//!
//! Invariant: made of the parts that the real pages are made of; what is answered here is kept nowhere.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    desk::Desk,
    jobs::{choice, entry, structure, which},
    trial::trial,
};
use crate::{
    domain::{Answers, LanguageTexts, Scope, Wording},
    exchange::{
        author::{Files, questionnaires},
        read_texts,
    },
    i18n::{AuthorDesk, language_name},
    state::Sheet,
    ui::components::{live, options},
};

/// What is looked at.
#[derive(Clone, Copy)]
pub struct Look {
    /// The desk.
    pub desk: Desk,
    /// The language tag.
    pub tag: RwSignal<String>,
    /// Which statements.
    pub scope: RwSignal<Scope>,
    /// The barrier, by its place.
    pub place: RwSignal<usize>,
    /// What was tried out.
    pub answers: RwSignal<Answers>,
}

/// The choice of questionnaire, language and barrier, and the page of that barrier.
pub fn preview(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let ids = desk.files.with_untracked(questionnaires);
    let own = RwSignal::new(ids.first().cloned().unwrap_or_default());
    let look = Look {
        desk,
        tag: RwSignal::new(String::new()),
        scope: RwSignal::new(Scope::Core),
        place: RwSignal::new(0),
        answers: RwSignal::new(Answers::default()),
    };
    let several = (ids.len() > 1).then(|| which(desk, ids, own));
    let languages = move || {
        let questionnaire = desk.files.with(|files| structure(files, &own.get()))?;
        if !questionnaire.languages.contains(&look.tag.get_untracked()) {
            look.tag.set(questionnaire.reference_language.clone());
        }
        let tags = questionnaire.languages.iter();
        let entries = tags
            .map(|tag| entry(tag, language_name(tag)))
            .collect::<Vec<_>>();
        Some(choice(
            "look-language",
            t.language,
            entries.into_any(),
            move |tag| look.tag.set(tag),
        ))
    };
    let scope = Signal::derive(move || look.scope.get().id().to_owned());
    let scopes = [(Scope::Core, t.short), (Scope::Full, t.full)]
        .map(|(scope, words)| (scope.id().to_owned(), words.to_owned(), String::new()));
    let page = move || {
        let tag = look.tag.get();
        match desk.files.with(|files| sheet(files, &own.get(), &tag)) {
            Some(sheet) => trial(look, &sheet),
            None => view! { <p class="notice">{t.mend_first}</p> }.into_any(),
        }
    };
    view! {
        <p>{t.look_intro}</p>
        {several}
        {live(languages)}
        {options("look-scope", t.scope, scopes.into(), scope, move |id| {
            let core = id == Scope::Core.id();
            look.scope.set(if core { Scope::Core } else { Scope::Full });
        })}
        {live(page)}
    }
    .into_any()
}

/// The sheet that a visitor would get in a language; `None` where faults are in the way.
fn sheet(files: &Files, id: &str, tag: &str) -> Option<Sheet> {
    let questionnaire = structure(files, id).filter(|questionnaire| questionnaire.is_sound())?;
    let texts = |tag: &str| match files.get(&format!("{id}/{tag}.json")) {
        Some(content) => read_texts(content).filter(|texts| texts.fit(tag, &questionnaire)),
        None => Some(LanguageTexts {
            language: tag.to_owned(),
            ..LanguageTexts::default()
        }),
    };
    let reference = questionnaire.reference_language.clone();
    let chosen = texts(tag)?;
    let behind = if tag == reference {
        None
    } else {
        Some(texts(&reference)?)
    };
    let behind = behind.filter(|_| chosen.has_gaps(&questionnaire));
    // The page is taken to be in the chosen language, so that every text that falls back is marked.
    let wording = Wording::new(chosen, behind, tag.to_owned());
    Some(Sheet {
        questionnaire: Arc::new(questionnaire),
        wording: Arc::new(wording),
    })
}
