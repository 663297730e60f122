//! The materials beside the questionnaires: practice library, conversation cards, lexicon, workshop
//! script. Their files stand in `questionnaires/materials/`.
//!
//! Invariant: each type is a file as it stands there, or a part of one; an unknown field is refused.

mod cards;
mod choice;
mod lexicon;
mod passive_rule;
mod practice_wording;
mod practices;
mod search;
mod shown_by;
mod sign;
mod syllable_rule;
mod words;
mod workshop;

pub use cards::{Card, Cards, GroupSize, OpenCard};
pub use choice::Choice;
pub use lexicon::{LEXICON_FORMAT, Lexicon, Word};
pub use passive_rule::PassiveRule;
pub use practice_wording::PracticeWording;
pub use practices::{Practice, PracticeText, PracticeTexts, Practices};
pub use search::{Searchable, search};
pub use shown_by::{EVERYDAY_WORDS, MEASURED, SHORT_SENTENCES, ShownBy, WORDS_FOR_ALL};
pub use sign::Sign;
pub use syllable_rule::SyllableRule;
pub use workshop::{WorkshopScript, WorkshopStep, WorkshopVersion};
