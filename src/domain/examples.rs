//! Which examples there are: `seeds/index.json`.
//!
//! Invariant: examples are fictional and never mixed with a person's own checks.

use serde::{Deserialize, Serialize};

use super::SortedMap;

/// The format that this app reads.
pub const EXAMPLES_FORMAT: &str = "drempelmeter/examples/1";

/// The examples, in the order in which they are offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// Always [`EXAMPLES_FORMAT`].
    pub format: String,
    /// The examples.
    pub examples: Vec<Example>,
}

/// One example: an assessment file in `seeds/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The file's name without `.json`.
    pub id: String,
    /// The organisation's name, as in the file.
    pub name: String,
    /// One sentence on what it shows, by language tag.
    pub note: SortedMap<String, String>,
}
