//! Every text the interface shows, in every language; dates and numbers.
//!
//! Invariant: a text that misses in one language does not build.

mod locale;

pub use locale::{Locale, direction, language_name};
