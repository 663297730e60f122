//! What one association or one person gave to a gathering.
//!
//! Invariant: no name and no free text is in here; equal contributions are one and the same.

use serde::{Deserialize, Serialize};

use crate::domain::Answer;

/// The way by which a contribution came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// A code that was read aloud, typed or scanned; the token is its tag.
    Code,
    /// A sheet of paper that was typed over; the token is drawn for each sheet.
    Paper,
    /// A file; the token is drawn from its bytes, so the same file counts once.
    File,
}

/// The answers to the core statements, with what tells equal ones of two associations apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Contribution {
    /// How it came.
    pub way: Way,
    /// Tells apart what came in the same way.
    pub token: u32,
    /// One for each core statement, in the order of the questionnaire; `None` is open.
    pub answers: Vec<Option<Answer>>,
}

impl Contribution {
    /// Whether nothing was answered at all: such a sheet was left blank.
    pub fn is_blank(&self) -> bool {
        self.answers.iter().all(Option::is_none)
    }
}
