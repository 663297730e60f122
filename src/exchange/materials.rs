//! Reads the materials: the script and the cards of a workshop, the lexicon.
//!
//! Invariant: a file is taken whole or not at all; `check` tells the faults.

use crate::domain::materials::{Cards, LEXICON_FORMAT, Lexicon, WorkshopScript};

/// Reads `workshop-script.<language>.json`.
pub fn read_script(content: &str) -> Option<WorkshopScript> {
    serde_json::from_str::<WorkshopScript>(content)
        .ok()
        .filter(|script| script.format == "drempelmeter/workshop/1")
}

/// Reads `conversation-cards.<language>.json`.
pub fn read_cards(content: &str) -> Option<Cards> {
    serde_json::from_str::<Cards>(content)
        .ok()
        .filter(|cards| cards.format == "drempelmeter/cards/1")
}

/// Reads `lexicon.<language>.json`.
pub fn read_lexicon(content: &str) -> Option<Lexicon> {
    serde_json::from_str::<Lexicon>(content)
        .ok()
        .filter(|lexicon| lexicon.format == LEXICON_FORMAT)
}
