//! Names one assessment within this browser.
//!
//! Invariant: a check's id stands in addresses and storage keys, so it is short and of plain letters.

use std::fmt;

use crate::domain::is_id;

/// Names one assessment ("check") of this browser.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckId(String);

impl CheckId {
    /// Takes an id from an address or a storage key; `None` when it can't be one.
    pub fn parse(id: &str) -> Option<Self> {
        is_id(id).then(|| Self(id.to_owned()))
    }

    /// A new id from chance.
    pub fn random(chance: u64) -> Self {
        Self(short_id(chance))
    }

    /// The id of an example; examples are never kept.
    pub fn example(name: &str) -> Option<Self> {
        Self::parse(&format!("{EXAMPLE}{name}"))
    }

    /// The example's name, when this is one.
    pub fn example_name(&self) -> Option<&str> {
        self.0.strip_prefix(EXAMPLE)
    }

    /// The id as it stands in addresses and keys.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const EXAMPLE: &str = "example-";

impl fmt::Display for CheckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Ten letters and digits (50 bits) from chance: for checks, tabs and actions.
pub fn short_id(chance: u64) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    (0..10_u32)
        .filter_map(|place| {
            let index = usize::try_from(chance >> (5 * place) & 31).ok()?;
            LETTERS.get(index).map(|letter| char::from(*letter))
        })
        .collect()
}
