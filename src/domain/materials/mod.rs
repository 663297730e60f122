//! The materials beside the questionnaires: practice library, conversation cards, lexicon, workshop
//! script. Their files stand in `questionnaires/materials/`.
//!
//! Invariant: each type of a file is as the file stands there; an unknown field is refused.

mod cards;
mod choice;
mod lexicon;
mod practice_wording;
mod practices;
mod search;
mod words;
mod workshop;

pub use cards::{Card, Cards, GroupSize, OpenCard};
pub use choice::Choice;
pub use lexicon::{Lexicon, Sign, Word};
pub use practice_wording::PracticeWording;
pub use practices::{Practice, PracticeText, PracticeTexts, Practices};
pub use search::{Searchable, search};
pub use workshop::{WorkshopScript, WorkshopStep, WorkshopVersion};
