//! Where texts are kept: the browser's storage, or memory where that is not to be had.
//!
//! Invariant: a shelf keeps what it said it kept; when it can't, it says so.

/// A place to keep texts under keys. Keys here are without the app's prefix.
pub trait Shelf {
    /// All keys.
    fn keys(&self) -> Vec<String>;
    /// The text under a key.
    fn read(&self, key: &str) -> Option<String>;
    /// Keeps a text under a key.
    ///
    /// # Errors
    /// [`ShelfError::Full`] or [`ShelfError::Blocked`]; what stood there before stays.
    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError>;
    /// Takes a text away.
    fn remove(&self, key: &str);
}

/// Why a text could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// No room left.
    Full,
    /// The browser does not allow it, or has no storage.
    Blocked,
}
