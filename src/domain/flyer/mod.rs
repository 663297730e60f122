//! What can be seen of an invitation: what it tells, how its sentences and words read.
//!
//! Invariant: it tells what is there and what was not found, never that something is wrong.

mod ease;
mod find;
mod flyer_reading;
mod hint;
mod measures;
mod proposal;
mod sentence;

pub use ease::Ease;
pub use find::Find;
pub use flyer_reading::FlyerReading;
pub use hint::{Hint, WordList};
pub use measures::{DIFFICULT_IN_FIFTY, Measures};
pub use proposal::{Proposal, proposals};
pub use sentence::{LONG, Sentence, VERY_LONG};
