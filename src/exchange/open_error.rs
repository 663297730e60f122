//! Why a file that a person opened could not be read.
//!
//! Invariant: nothing was changed; the sentence that a person reads is made of it in `i18n`.

use super::Fault;

/// Why a file is no assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Nothing is in it.
    Empty,
    /// Larger than any file of ours; both in bytes.
    TooLarge {
        /// How large it is.
        size: usize,
        /// The most that is read.
        limit: usize,
    },
    /// No UTF-8: a picture, a PDF, or damaged.
    NotText,
    /// No JSON from this place on: another sort of file, or cut off. Both count from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The character in it.
        column: usize,
    },
    /// JSON, but not a file of this app.
    NotOurs {
        /// What it says that it is, if anything.
        format: Option<String>,
    },
    /// Made by a newer version of this app.
    Newer {
        /// The version of the format.
        version: u32,
    },
    /// A file of ours with faults: all of them.
    Faulty(Vec<Fault>),
}
