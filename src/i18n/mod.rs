//! Every text the interface shows, in every language; dates and numbers.
//!
//! Invariant: a text that misses in one language does not build.

mod en;
mod faults;
mod fill;
mod fr;
mod interface;
mod locale;
mod nl;
mod texts;
mod write;

pub use faults::{fault, open_error};
pub use fill::fill;
pub use interface::{install_english, install_french};
pub use locale::{Locale, direction, language_name};
pub use texts::*;
pub use write::{
    band, date, gathering_title, hall_answers, hall_door, hall_kind, people_words, standing,
};
