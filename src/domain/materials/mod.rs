//! The materials beside the questionnaires: practice library, conversation cards, lexicon, workshop
//! script. Their files stand in `questionnaires/materials/`.
//!
//! Invariant: each type is a file as it stands there; an unknown field is refused.

mod cards;
mod lexicon;
mod practices;
mod workshop;

pub use cards::{Card, Cards, GroupSize, OpenCard};
pub use lexicon::{Lexicon, Sign, Word};
pub use practices::{Practice, PracticeText, PracticeTexts, Practices};
pub use workshop::{WorkshopScript, WorkshopStep, WorkshopVersion};
