//! Finds passive sentences by a lexicon's rule.
//!
//! Invariant: an auxiliary and a participle in one sentence, near each other; in doubt nothing is said.

use std::{collections::BTreeSet, ops::Range};

use regex_lite::Regex;

use super::tokens::{Token, fold};
use crate::domain::materials::PassiveRule;

/// The rule, ready to use.
#[derive(Clone, Debug)]
pub struct Passive {
    auxiliaries: BTreeSet<String>,
    participles: Vec<Regex>,
    not: BTreeSet<String>,
    apart: usize,
}

impl Passive {
    /// Makes the rule ready; a pattern that is none is left out.
    pub fn new(rule: &PassiveRule) -> Self {
        let set = |words: &[String]| words.iter().map(|word| fold(word)).collect();
        let whole = |pattern: &String| Regex::new(&format!("^(?:{pattern})$")).ok();
        Self {
            auxiliaries: set(&rule.auxiliaries),
            participles: rule.participles.iter().filter_map(whole).collect(),
            not: set(&rule.not),
            apart: rule.apart,
        }
    }

    /// The bytes from the auxiliary to the participle or the other way round.
    pub fn find(&self, words: &[Token]) -> Option<Range<usize>> {
        let at = |of: &dyn Fn(&str) -> bool| -> Vec<usize> {
            let fitting = words.iter().enumerate();
            let fitting = fitting.filter(|(_, word)| of(&word.folded));
            fitting.map(|(place, _)| place).collect()
        };
        let auxiliaries = at(&|word| self.auxiliaries.contains(word));
        if auxiliaries.is_empty() {
            return None;
        }
        let participles = at(&|word| self.is_participle(word));
        let near = |one: usize, other: usize| one.abs_diff(other) <= self.apart.saturating_add(1);
        let (one, other) = auxiliaries.iter().find_map(|one| {
            let other = participles.iter().find(|other| near(*one, **other))?;
            Some((*one, *other))
        })?;
        let (first, last) = (words.get(one.min(other))?, words.get(one.max(other))?);
        Some(first.place.start..last.place.end)
    }

    fn is_participle(&self, word: &str) -> bool {
        !self.not.contains(word) && self.participles.iter().any(|of| of.is_match(word))
    }
}
