//! Finds words and sayings of a list in a text.
//!
//! Invariant: whole words, case and accents forgiven; a star in a listed word stands for any letters, as
//! in "rolstoel*"; where two of the list begin at one word, the longer is found.

use std::{collections::HashMap, ops::Range};

use super::tokens::{Token, tokens};

/// A word of a saying, with a star before or behind it or not.
#[derive(Clone, Debug)]
struct Part {
    text: String,
    open_before: bool,
    open_behind: bool,
}

impl Part {
    fn fits(&self, word: &str) -> bool {
        match (self.open_before, self.open_behind) {
            (false, false) => word == self.text,
            (false, true) => word.starts_with(&self.text),
            (true, false) => word.ends_with(&self.text),
            (true, true) => word.contains(&self.text),
        }
    }
}

/// A saying, and which entry of the list it belongs to.
#[derive(Clone, Debug)]
struct Saying {
    parts: Vec<Part>,
    entry: usize,
}

/// A list of sayings, ready to find.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    sayings: Vec<Saying>,
    /// By their first word.
    by_first: HashMap<String, Vec<usize>>,
    /// Those whose first word is open.
    open: Vec<usize>,
}

impl Phrases {
    /// Adds a saying of an entry; one without letters is left out.
    pub fn add(&mut self, entry: usize, saying: &str) {
        let parts = parts(saying);
        let Some(first) = parts.first() else { return };
        let place = self.sayings.len();
        if first.open_before || first.open_behind {
            self.open.push(place);
        } else {
            self.by_first
                .entry(first.text.clone())
                .or_default()
                .push(place);
        }
        self.sayings.push(Saying { parts, entry });
    }

    /// All places, in order, none within another: the entry and its bytes.
    pub fn find(&self, text: &str, words: &[Token]) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            match self.longest(text, rest) {
                Some((entry, length, place)) => {
                    found.push((entry, place));
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    fn longest(&self, text: &str, words: &[Token]) -> Option<(usize, usize, Range<usize>)> {
        let first = words.first()?;
        let exact = self.by_first.get(&first.folded);
        let candidates = exact.into_iter().flatten().chain(&self.open);
        candidates
            .filter_map(|place| self.sayings.get(*place))
            .filter(|saying| fits(saying, text, words))
            .max_by_key(|saying| saying.parts.len())
            .and_then(|saying| {
                let length = saying.parts.len();
                let last = words.get(length - 1)?;
                Some((saying.entry, length, first.place.start..last.place.end))
            })
    }
}

/// Whether the saying stands at the beginning of these words, within one sentence.
fn fits(saying: &Saying, text: &str, words: &[Token]) -> bool {
    let pairs = || saying.parts.iter().zip(words);
    saying.parts.len() <= words.len()
        && pairs().all(|(part, word)| part.fits(&word.folded))
        && words
            .iter()
            .zip(words.iter().skip(1))
            .take(saying.parts.len() - 1)
            .all(|(one, next)| {
                let between = text.get(one.place.end..next.place.start);
                between.is_some_and(|between| !between.contains(['.', '!', '?', ';', ':']))
            })
}

/// The words of a saying. The star is no letter, so its place is looked for around each word.
fn parts(saying: &str) -> Vec<Part> {
    let star = |found: Option<char>| found == Some('*');
    tokens(saying)
        .into_iter()
        .map(|token| Part {
            open_before: star(
                saying
                    .get(..token.place.start)
                    .and_then(|s| s.chars().next_back()),
            ),
            open_behind: star(saying.get(token.place.end..).and_then(|s| s.chars().next())),
            text: token.folded,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(list: &[&str], text: &str, expected: &[&str]) {
        let mut phrases = Phrases::default();
        for (entry, saying) in list.iter().enumerate() {
            phrases.add(entry, saying);
        }
        let found: Vec<_> = phrases
            .find(text, &tokens(text))
            .into_iter()
            .map(|(_, place)| text.get(place).unwrap())
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn whole_words_are_found_however_they_are_written() {
        check(&["één"], "Een huis, eenden en ÉÉN.", &["Een", "ÉÉN"]);
        check(&["a.d.h.v."], "Kies a.d.h.v. de lijst", &["a.d.h.v"]);
        check(&["op papier"], "Op  papier. Op. Papier", &["Op  papier"]);
    }

    #[test]
    fn a_star_stands_for_letters() {
        check(
            &["rolstoel*", "*toilet"],
            "De rolstoelen en het invalidentoilet",
            &["rolstoelen", "invalidentoilet"],
        );
        check(&["* kom"], "kom", &["kom"]);
    }

    #[test]
    fn the_longer_saying_is_found() {
        check(
            &["gratis", "gratis proberen"],
            "Gratis! Gratis proberen.",
            &["Gratis", "Gratis proberen"],
        );
    }
}
