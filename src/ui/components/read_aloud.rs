//! A button that reads a part of the page aloud.
//!
//! Invariant: one voice at a time; the button that began it also stops it.

use leptos::prelude::*;

use crate::{
    i18n::{Locale, Shell},
    platform,
    state::App,
};

/// Reads `texts` (each with its language) when pressed. Absent where the browser has no voice.
pub fn read_aloud(
    app: App,
    locale: Locale,
    name: String,
    texts: impl Fn() -> Vec<(String, String)> + 'static,
) -> Option<AnyView> {
    app.speaks().then(|| {
        let t = Shell::of(locale);
        let (own, spoken) = (name.clone(), name);
        let speaking = Memo::new(move |_| app.speaking.with(|now| now.as_ref() == Some(&own)));
        let press = move |_| {
            if speaking.get_untracked() {
                platform::stop_speaking();
                app.speaking.set(None);
                return;
            }
            app.speaking.set(Some(spoken.clone()));
            let mine = spoken.clone();
            platform::speak(&texts(), move || {
                app.speaking.update(|now| {
                    if now.as_ref() == Some(&mine) {
                        *now = None;
                    }
                });
            });
        };
        view! {
            <button type="button" class="button quiet aloud" on:click=press>
                {move || if speaking.get() { t.stop_reading } else { t.read_aloud }}
            </button>
        }
        .into_any()
    })
}
