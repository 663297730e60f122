//! How to count the syllables of a word: data of a lexicon.
//!
//! Invariant: a word has at least one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How to count syllables: each unit, else each single vowel, is one. A digit is one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SyllableRule {
    /// Letters that make a syllable; a vowel with a diaeresis begins a new one.
    pub vowels: String,
    /// Rows of vowels that are one syllable, the longest first.
    pub units: Vec<String>,
    /// Words for which the rule is wrong, in small letters.
    pub exceptions: BTreeMap<String, usize>,
}

impl SyllableRule {
    /// The syllables of a word, at least one; of a number: its digits.
    pub fn count(&self, word: &str) -> usize {
        let word = word.to_lowercase();
        let known = |word: &str| self.exceptions.get(word).copied();
        let parts = word
            .split('-')
            .map(|part| known(part).unwrap_or_else(|| self.count_part(part)));
        known(&word)
            .unwrap_or_else(|| parts.fold(0, usize::saturating_add))
            .max(1)
    }

    fn count_part(&self, word: &str) -> usize {
        let mut rest = word;
        let mut count = 0;
        while let Some(first) = rest.chars().next() {
            let unit = self
                .units
                .iter()
                .find(|unit| !unit.is_empty() && rest.starts_with(unit.as_str()));
            if unit.is_some() || self.vowels.contains(first) || first.is_ascii_digit() {
                count += 1;
            }
            let step = unit.map_or(first.len_utf8(), String::len);
            rest = rest.get(step..).unwrap_or_default();
        }
        count
    }
}
