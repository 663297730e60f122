//! A lexicon made ready to read with: made once, used for every change of the text.

use std::collections::BTreeSet;

use super::{passive::Passive, phrases::Phrases, sign_rule::SignRule, tokens::fold};
use crate::domain::{
    flyer::WordList,
    materials::{Lexicon, SyllableRule, Word},
};

/// The rules of a lexicon.
#[derive(Clone, Debug)]
pub struct Rules {
    pub(super) signs: Vec<SignRule>,
    pub(super) lists: [(WordList, Phrases); 3],
    pub(super) abbreviations: BTreeSet<String>,
    pub(super) passive: Option<Passive>,
    pub(super) syllables: Option<SyllableRule>,
}

impl Rules {
    /// Makes a lexicon ready.
    pub fn of(lexicon: &Lexicon) -> Self {
        Self {
            signs: lexicon.present.iter().map(SignRule::new).collect(),
            lists: [
                (WordList::Difficult, list(&lexicon.difficult)),
                (WordList::Gendered, list(&lexicon.gendered)),
                (WordList::Excluding, list(&lexicon.excluding)),
            ],
            abbreviations: lexicon.abbreviations.iter().map(|of| fold(of)).collect(),
            passive: lexicon.passive.as_ref().map(Passive::new),
            syllables: lexicon.syllables.clone(),
        }
    }
}

fn list(words: &[Word]) -> Phrases {
    let mut phrases = Phrases::default();
    for (entry, word) in words.iter().enumerate() {
        phrases.add(entry, &word.term);
        word.forms.iter().for_each(|form| phrases.add(entry, form));
    }
    phrases
}
