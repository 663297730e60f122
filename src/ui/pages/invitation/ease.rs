//! How easily the text reads, as a hint.
//!
//! Invariant: a figure never comes without its caution, and not at all for a language without a rule.

use std::sync::Arc;

use leptos::prelude::*;

use super::desk::{Desk, Kit, Look};
use crate::i18n::{InvitationText, fill};

/// A text with fewer words says little.
const ENOUGH_WORDS: usize = 100;

/// The figures with their caution.
pub fn ease(desk: &Desk, kit: &Arc<Kit>, look: &Look) -> Option<AnyView> {
    let t = InvitationText::of(desk.locale);
    kit.lexicon.syllables.as_ref()?;
    let measures = &look.reading.measures;
    let ease = measures.ease()?;
    let mean = mean_words(look)?;
    let figures = fill(
        t.ease_figures,
        &[&ease.flesch_douma.to_string(), &ease.brouwer.to_string()],
    );
    Some(
        view! {
            <section aria-labelledby="ease">
                <h2 id="ease">{t.ease}</h2>
                <p>{fill(t.ease_mean, &[&mean.to_string()])}</p>
                <p>{figures}</p>
                {(measures.words < ENOUGH_WORDS).then(|| view! { <p>{t.ease_short}</p> })}
                <p class="hint">{t.ease_caution}</p>
            </section>
        }
        .into_any(),
    )
}

/// Words a sentence, rounded half up.
pub fn mean_words(look: &Look) -> Option<usize> {
    let measures = &look.reading.measures;
    (2 * measures.words + measures.sentences).checked_div(2 * measures.sentences)
}
