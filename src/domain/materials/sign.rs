//! A sign: how to see that an invitation tells something.
//!
//! Invariant: the rule is data, so a city adds its own.

use serde::{Deserialize, Serialize};

/// How to see that an invitation tells something.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Unique within the file.
    pub id: String,
    /// What it is called, where it is not found: "Telefoonnummer".
    pub name: String,
    /// What is told where it is found: a sentence.
    pub label: String,
    /// What to do where it is not found.
    pub tip: String,
    /// Words that show it. Case and accents don't matter; they match whole words.
    #[serde(default)]
    pub words: Vec<String>,
    /// Regular expressions that show it (the syntax of the `regex` crate; small letters match capitals
    /// too, and letters outside ASCII only themselves). Where one has a group, the group is what shows it.
    #[serde(default)]
    pub patterns: Vec<String>,
    /// Regular expressions of what only looks like it: what begins within them does not count.
    #[serde(default)]
    pub except: Vec<String>,
    /// Whether the first word of what was found, with a capital, counts wherever it stands: the name of a
    /// person to ask.
    #[serde(default)]
    pub again: bool,
    /// Told where it is found; where it is not, nobody misses it.
    #[serde(default)]
    pub optional: bool,
    /// Ids of signs that say enough: where one of them is found, this one is not missed.
    #[serde(default)]
    pub unless: Vec<String>,
}
