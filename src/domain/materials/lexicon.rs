//! Words that can be simpler, and signs that an invitation is complete: `lexicon.<language>.json`.
//!
//! Invariant: no word on a list is wrong; each comes with something else to write.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The lexicon of one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lexicon {
    /// Always `drempelmeter/lexicon/1`.
    pub format: String,
    /// The language tag.
    pub language: String,
    /// What is said of a word on a list.
    pub label: String,
    /// How to read the lists.
    pub note: String,
    /// Difficult words.
    pub difficult: Vec<Word>,
    /// Words for one gender only.
    pub gendered: Vec<Word>,
    /// Words that keep people away.
    pub excluding: Vec<Word>,
    /// What an invitation should tell, by id.
    pub present: BTreeMap<String, Sign>,
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

/// How to see that an invitation tells something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// What is told where it does.
    pub label: String,
    /// What to do where it does not.
    pub tip: String,
    /// Words that show it.
    pub words: Vec<String>,
    /// Regular expressions that show it.
    pub patterns: Vec<String>,
}
