//! The check that is open.
//!
//! Invariant: an example is looked at, never changed and never kept.

use super::CheckId;
use crate::domain::Assessment;

/// Whose the open check is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The person's own.
    Own,
    /// One of the examples: to look at only.
    Example,
}

/// The check that is open in this tab.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// Its id.
    pub id: CheckId,
    /// Its content.
    pub assessment: Assessment,
    /// Whose it is.
    pub source: Source,
}
