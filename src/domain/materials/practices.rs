//! The practice library: what other cities and associations did.
//!
//! Invariant: structure in one file, texts in one file a language, joined by the practice's id.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::BarrierId;

/// The library's structure: `practices.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Practices {
    /// Always `drempelmeter/practices/1`.
    pub format: String,
    /// The language that has every text.
    pub reference_language: String,
    /// Language tags for which there is a file of texts.
    pub languages: Vec<String>,
    /// Ids of the kinds of practice.
    pub kinds: Vec<String>,
    /// The practices, in order.
    pub practices: Vec<Practice>,
}

/// One practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Unique within the library.
    pub id: String,
    /// Its own name.
    pub name: String,
    /// Where it comes from; `null` where it is of no city.
    pub city: Option<String>,
    /// One of the library's kinds.
    pub kind: String,
    /// The barriers that it lowers.
    pub barriers: Vec<BarrierId>,
    /// Title of the source it was found in.
    pub source: String,
}

/// The library's texts in one language: `practices.<language>.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PracticeTexts {
    /// The language tag.
    pub language: String,
    /// Names of the kinds.
    pub kinds: BTreeMap<String, String>,
    /// The texts by practice.
    pub practices: BTreeMap<String, PracticeText>,
    /// By barrier, words that a person may type to find the practices that lower it, and that stand in no
    /// text. They are never shown.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub search: BTreeMap<BarrierId, Vec<String>>,
}

/// The texts of one practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PracticeText {
    /// Its name in this language.
    pub name: String,
    /// What it is, in one sentence.
    pub line: String,
    /// How an association can try it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub try_it: Option<String>,
}
