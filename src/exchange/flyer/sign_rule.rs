//! One sign of a lexicon, ready to find.
//!
//! Invariant: a pattern that is none is left out here and named by the check of the materials.

use std::{collections::BTreeSet, ops::Range};

use regex_lite::Regex;

use super::{phrases::Phrases, tokens::Token};
use crate::domain::materials::Sign;

/// The rule of a sign.
#[derive(Clone, Debug)]
pub struct SignRule {
    words: Phrases,
    patterns: Vec<Regex>,
    except: Vec<Regex>,
    again: bool,
}

/// Whether this is a regular expression that can be used.
pub fn is_pattern(pattern: &str) -> bool {
    compiled(pattern).is_some()
}

fn compiled(pattern: &str) -> Option<Regex> {
    Regex::new(&format!("(?i:{pattern})")).ok()
}

impl SignRule {
    /// Makes a sign ready.
    pub fn new(sign: &Sign) -> Self {
        let mut words = Phrases::default();
        sign.words.iter().for_each(|word| words.add(0, word));
        let all = |patterns: &[String]| patterns.iter().filter_map(|of| compiled(of)).collect();
        Self {
            words,
            patterns: all(&sign.patterns),
            except: all(&sign.except),
            again: sign.again,
        }
    }

    /// Where it is found, in order; what overlaps is one place.
    pub fn find(&self, text: &str, words: &[Token]) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = self
            .patterns
            .iter()
            .flat_map(|pattern| pattern.captures_iter(text))
            .filter_map(|found| found.get(1).or_else(|| found.get(0)))
            .map(|found| found.range())
            .filter(|place| !place.is_empty())
            .collect();
        let by_words = self.words.find(text, words);
        found.extend(by_words.into_iter().map(|(_, place)| place));
        if found.is_empty() {
            return found;
        }
        let except: Vec<Range<usize>> = self
            .except
            .iter()
            .flat_map(|pattern| pattern.find_iter(text))
            .map(|found| found.range())
            .collect();
        found.retain(|place| !except.iter().any(|other| other.contains(&place.start)));
        if self.again {
            found.extend(again(text, words, &found));
        }
        joined(found)
    }
}

/// Every other place of the first words of what was found.
fn again(text: &str, words: &[Token], found: &[Range<usize>]) -> Vec<Range<usize>> {
    let first = |place: &Range<usize>| words.iter().find(|word| place.contains(&word.place.start));
    let names: BTreeSet<&str> = found
        .iter()
        .filter_map(|place| Some(first(place)?.folded.as_str()))
        .collect();
    let capital = |word: &Token| {
        let written = text.get(word.place.clone());
        written.is_some_and(|written| written.starts_with(char::is_uppercase))
    };
    words
        .iter()
        .filter(|word| names.contains(word.folded.as_str()) && capital(word))
        .map(|word| word.place.clone())
        .collect()
}

/// The places in order, those that overlap as one.
fn joined(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_by_key(|place| (place.start, place.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for place in places {
        match joined.last_mut().filter(|last| place.start < last.end) {
            Some(last) => last.end = last.end.max(place.end),
            None => joined.push(place),
        }
    }
    joined
}
