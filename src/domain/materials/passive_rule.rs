//! How to see a passive sentence: data of a lexicon.
//!
//! Invariant: an auxiliary alone is never enough: "we worden lid" is not passive.

use serde::{Deserialize, Serialize};

/// How to see a passive sentence.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PassiveRule {
    /// The forms of the auxiliary.
    pub auxiliaries: Vec<String>,
    /// Regular expressions of a whole participle, in small letters without accents.
    pub participles: Vec<String>,
    /// Words that look like a participle and are none.
    pub not: Vec<String>,
    /// The most words between the auxiliary and the participle.
    pub apart: usize,
}
