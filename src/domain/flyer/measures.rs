//! What is counted of an invitation as a whole.
//!
//! Invariant: counts add up piece by piece, so that a long text can be read in slices.

use super::{Ease, VERY_LONG};
use crate::domain::materials::{EVERYDAY_WORDS, SHORT_SENTENCES, WORDS_FOR_ALL};

/// Difficult words that are still few: one in so many words.
pub const DIFFICULT_IN_FIFTY: usize = 50;
/// The most words of a sentence in the mean, for short sentences.
const MEAN: usize = 12;

/// The counts of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// Sentences with at least one word.
    pub sentences: usize,
    /// Words in them.
    pub words: usize,
    /// The most words of one sentence.
    pub longest: usize,
    /// Syllables; 0 where the lexicon has no rule for them.
    pub syllables: usize,
    /// Words on the list of difficult ones.
    pub difficult: usize,
    /// Words on the list of words for one gender.
    pub gendered: usize,
    /// Letters, and how many of them are capitals.
    pub letters: usize,
    /// Capitals among the letters.
    pub capitals: usize,
    /// Letters of another script than ours.
    pub foreign: usize,
}

impl Measures {
    /// How easy it reads; `None` where syllables can't be counted.
    pub fn ease(&self) -> Option<Ease> {
        (self.syllables > 0)
            .then(|| Ease::of(self.sentences, self.words, self.syllables))
            .flatten()
    }

    /// Whether most of it is in capitals, which take more effort to read.
    pub const fn shouts(&self) -> bool {
        self.letters >= 40 && self.capitals * 10 > self.letters * 6
    }

    /// Whether most of it is in another script, where the lexicon's words say nothing.
    pub const fn is_other_script(&self) -> bool {
        self.foreign * 2 > self.letters
    }

    /// Whether a sign that is measured holds.
    pub fn holds(&self, sign: &str) -> bool {
        match sign {
            SHORT_SENTENCES => {
                self.words > 0 && self.longest <= VERY_LONG && self.words <= MEAN * self.sentences
            }
            EVERYDAY_WORDS => self.words > 0 && self.difficult * DIFFICULT_IN_FIFTY <= self.words,
            WORDS_FOR_ALL => self.words > 0 && self.gendered == 0,
            _ => false,
        }
    }
}
