//! Reads an invitation by the rules of a lexicon. Whatever text comes in: a reading comes out.
//!
//! Invariant: the time grows with the length of the text and nothing else, and reading can stop between
//! two pieces, so that no text holds up the page.

mod flyer_reader;
mod passive;
mod phrases;
mod pieces;
mod rules;
mod sentences;
mod sign_rule;
mod tokens;

#[cfg(test)]
mod flyer_tests;

pub use flyer_reader::{FLYER_LIMIT, FlyerReader, read_flyer};
pub use rules::Rules;
pub use sign_rule::is_pattern;
