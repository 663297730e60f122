//! A text of the questionnaire, marked with its language where that is not the chosen one.
//!
//! Invariant: a screen reader always knows the language of what it reads.

use leptos::prelude::*;

use crate::{domain::Phrase, i18n::direction};

/// The text, in a `span` with `lang` where it falls back to another language.
pub fn phrase(phrase: Phrase) -> AnyView {
    match phrase.language {
        Some(language) => {
            let dir = direction(&language);
            view! { <span lang=language dir=dir>{phrase.text}</span> }.into_any()
        }
        None => phrase.text.into_any(),
    }
}

/// Like [`phrase`], for a text that may be missing.
pub fn say(text: Option<Phrase>) -> Option<AnyView> {
    text.map(phrase)
}
