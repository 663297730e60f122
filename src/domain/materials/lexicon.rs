//! Words that can be simpler, and signs that an invitation is complete: `lexicon.<language>.json`.
//!
//! Invariant: no word on a list is wrong; each comes with something else to write. A language may have
//! the signs alone: all lists may be absent.

use serde::{Deserialize, Serialize};

use super::{PassiveRule, ShownBy, Sign, SyllableRule};

/// The format of the file.
pub const LEXICON_FORMAT: &str = "drempelmeter/lexicon/1";

/// The lexicon of one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lexicon {
    /// Always [`LEXICON_FORMAT`].
    pub format: String,
    /// The language tag.
    pub language: String,
    /// What is said of a word on a list.
    #[serde(default)]
    pub label: String,
    /// How to read the lists.
    #[serde(default)]
    pub note: String,
    /// What an invitation should tell, in the order in which it is shown.
    pub present: Vec<Sign>,
    /// What the signs say of the statements of the questionnaire.
    #[serde(default)]
    pub statements: Vec<ShownBy>,
    /// Difficult words.
    #[serde(default)]
    pub difficult: Vec<Word>,
    /// Words for one gender only.
    #[serde(default)]
    pub gendered: Vec<Word>,
    /// Words that keep people away.
    #[serde(default)]
    pub excluding: Vec<Word>,
    /// Short forms that end in a full stop, without it: no sentence ends there.
    #[serde(default)]
    pub abbreviations: Vec<String>,
    /// How to see a passive sentence; without it none is looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passive: Option<PassiveRule>,
    /// How to count syllables; without it no reading figure is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub syllables: Option<SyllableRule>,
}

/// A word or saying, with something else to write.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// As it stands in the lexicon.
    pub term: String,
    /// Other forms of it.
    pub forms: Vec<String>,
    /// What to write instead.
    pub instead: String,
    /// Why it keeps people away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}
