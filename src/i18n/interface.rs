//! Which interface languages are loaded. Dutch always is; the others come when they are asked for,
//! so that nobody waits for texts that nobody reads.
//!
//! Invariant: a language that was loaded once stays; reading never waits.

use std::sync::OnceLock;

use super::{ENGLISH, FRENCH, Interface, Locale};

static LOADED_FRENCH: OnceLock<&Interface> = OnceLock::new();
static LOADED_ENGLISH: OnceLock<&Interface> = OnceLock::new();

const fn place(locale: Locale) -> Option<&'static OnceLock<&'static Interface>> {
    match locale {
        Locale::Nl => None,
        Locale::Fr => Some(&LOADED_FRENCH),
        Locale::En => Some(&LOADED_ENGLISH),
    }
}

/// The texts of a language, once they are there; `None` for Dutch, which stands with each page.
#[cfg(target_arch = "wasm32")]
pub(super) fn loaded(locale: Locale) -> Option<&'static Interface> {
    place(locale)?.get().copied()
}

/// Natively every language is there from the start.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn loaded(locale: Locale) -> Option<&'static Interface> {
    let texts = match locale {
        Locale::Nl => return None,
        Locale::Fr => &FRENCH,
        Locale::En => &ENGLISH,
    };
    place(locale).map(|place| *place.get_or_init(|| texts))
}

/// Loads French from now on. Called from the chunk that holds it.
pub fn install_french() {
    LOADED_FRENCH.get_or_init(|| &FRENCH);
}

/// Loads English from now on. Called from the chunk that holds it.
pub fn install_english() {
    LOADED_ENGLISH.get_or_init(|| &ENGLISH);
}
