//! The browser's local storage, under a prefix of its own.
//!
//! Invariant: only keys with the prefix are ever seen, written or taken away: other pages of the
//! same web space share the storage.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsValue;

/// Why a text could not be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// No room left.
    Full,
    /// Not allowed, or not there.
    Blocked,
}

/// Local storage under a prefix.
pub struct Storage {
    prefix: String,
}

impl Storage {
    /// Opens the storage.
    ///
    /// # Errors
    /// [`StorageError::Blocked`] when the browser has none for us. gloo-storage panics then, so
    /// this asks first, and tries a write: some browsers hand out a storage that takes nothing.
    pub fn open(prefix: String) -> Result<Self, StorageError> {
        let raw = web_sys::window()
            .and_then(|window| window.local_storage().ok().flatten())
            .ok_or(StorageError::Blocked)?;
        let probe = format!("{prefix}probe");
        match raw.set_item(&probe, "1") {
            Ok(()) => {
                raw.remove_item(&probe).ok();
                Ok(Self { prefix })
            }
            // A full storage can still be read; each later write tells that it is full.
            Err(error) if is_full(&error) => Ok(Self { prefix }),
            Err(_) => Err(StorageError::Blocked),
        }
    }

    /// All keys, without the prefix.
    pub fn keys(&self) -> Vec<String> {
        let raw = LocalStorage::raw();
        let length = raw.length().unwrap_or(0);
        (0..length)
            .filter_map(|index| raw.key(index).ok().flatten())
            .filter_map(|key| key.strip_prefix(&self.prefix).map(str::to_owned))
            .collect()
    }

    /// The text under a key.
    pub fn read(&self, key: &str) -> Option<String> {
        LocalStorage::raw().get_item(&self.key(key)).ok().flatten()
    }

    /// Stores a text.
    ///
    /// # Errors
    /// [`StorageError`]; what stood there before stays.
    pub fn write(&self, key: &str, text: &str) -> Result<(), StorageError> {
        LocalStorage::raw()
            .set_item(&self.key(key), text)
            .map_err(|error| {
                if is_full(&error) {
                    StorageError::Full
                } else {
                    StorageError::Blocked
                }
            })
    }

    /// Takes a text away.
    pub fn remove(&self, key: &str) {
        LocalStorage::raw().remove_item(&self.key(key)).ok();
    }

    fn key(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }
}

/// Firefox has a name of its own for a full storage.
fn is_full(error: &JsValue) -> bool {
    js_sys::Reflect::get(error, &"name".into())
        .ok()
        .and_then(|name| name.as_string())
        .is_some_and(|name| name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED")
}
