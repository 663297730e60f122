//! Which statements are asked: the short check or all of them.
//!
//! Invariant: the scope is stored with the answers and decides the scoring.

use serde::{Deserialize, Serialize};

use super::Statement;

/// The short check (`core`: one statement a barrier) or the full one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// One statement a barrier.
    Core,
    /// All statements.
    #[default]
    Full,
}

impl Scope {
    /// Whether this scope asks `statement`.
    pub const fn asks(self, statement: &Statement) -> bool {
        match self {
            Self::Core => statement.core,
            Self::Full => true,
        }
    }

    /// The scope's id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Full => "full",
        }
    }

    /// The scope with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Core, Self::Full].into_iter().find(|s| s.id() == id)
    }
}
