//! The script of a workshop: `workshop-script.<language>.json`.
//!
//! Invariant: the steps of a version follow each other without gaps.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The script in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkshopScript {
    /// Always `drempelmeter/workshop/1`.
    pub format: String,
    /// The language tag.
    pub language: String,
    /// What it is called.
    pub title: String,
    /// For whom it is.
    pub intro: String,
    /// What to do before.
    pub before: Vec<String>,
    /// The versions by their minutes.
    pub versions: BTreeMap<String, WorkshopVersion>,
    /// What to do after.
    pub after: Vec<String>,
}

/// A version of the script.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkshopVersion {
    /// How long it takes.
    pub minutes: u32,
    /// What it is called.
    pub label: String,
    /// The steps, in order.
    pub steps: Vec<WorkshopStep>,
}

/// One step of a workshop. Times are minutes from the beginning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkshopStep {
    /// Unique within the version.
    pub id: String,
    /// When it begins.
    pub start: u32,
    /// When it ends.
    pub end: u32,
    /// How long it takes.
    pub minutes: u32,
    /// What it is called.
    pub title: String,
    /// What the host says.
    pub say: String,
    /// What stands on the wall.
    pub screen: String,
    /// What is needed.
    pub materials: Vec<String>,
}
