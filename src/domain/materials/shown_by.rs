//! What the signs of an invitation say of a statement.
//!
//! Invariant: it gives a proposal, never an answer: a person takes it over or not.

use serde::{Deserialize, Serialize};

use crate::domain::{Answer, StatementId};

/// The sign that every sentence is short: at most 20 words, and 12 in the mean.
pub const SHORT_SENTENCES: &str = "short-sentences";
/// The sign that at most one word in fifty stands on the list of difficult words.
pub const EVERYDAY_WORDS: &str = "everyday-words";
/// The sign that no word stands on the list of words for one gender.
pub const WORDS_FOR_ALL: &str = "words-for-all";

/// The signs that are measured and not found: they stand in no list.
pub const MEASURED: [&str; 3] = [SHORT_SENTENCES, EVERYDAY_WORDS, WORDS_FOR_ALL];

/// Which signs speak for a statement, and what they propose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShownBy {
    /// The statement.
    pub statement: StatementId,
    /// All that is needed; of each, one of these signs is enough.
    pub needs: Vec<Vec<String>>,
    /// What is proposed where all is there.
    pub all: Answer,
    /// What is proposed where something of it is there; nothing where this is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub some: Option<Answer>,
    /// What is proposed where nothing of it is there; nothing where this is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub none: Option<Answer>,
}
