//! Conversation cards for a workshop: `conversation-cards.<language>.json`.
//!
//! Invariant: cards ask; nobody gets points or blame.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::BarrierId;

/// All cards in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cards {
    /// Always `drempelmeter/cards/1`.
    pub format: String,
    /// The language tag.
    pub language: String,
    /// What they are called.
    pub title: String,
    /// How to use them.
    pub how: String,
    /// Minutes for one table.
    pub minutes: u32,
    /// How many people sit at a table.
    pub people: GroupSize,
    /// Names of the types of card.
    pub types: BTreeMap<String, String>,
    /// The cards by barrier.
    pub barriers: BTreeMap<BarrierId, Vec<Card>>,
    /// Cards to begin with.
    pub opening: Vec<OpenCard>,
    /// Cards to end with.
    pub closing: Vec<OpenCard>,
}

/// How many people sit at a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GroupSize {
    /// At least.
    pub min: u32,
    /// At most.
    pub max: u32,
}

/// A card about a barrier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Unique within the file.
    pub id: String,
    /// One of the types.
    #[serde(rename = "type")]
    pub sort: String,
    /// What it asks.
    pub question: String,
}

/// A card to begin or end with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenCard {
    /// Unique within the file.
    pub id: String,
    /// What it asks.
    pub question: String,
}
