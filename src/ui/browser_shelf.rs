//! The browser's storage as a shelf.
//!
//! Invariant: the prefix carries the page's folder, so that two apps on one web space stay apart.

use std::rc::Rc;

use crate::{
    platform::{Storage, StorageError, site_path},
    state::{MemoryShelf, Shelf, ShelfError},
};

struct BrowserShelf(Storage);

impl Shelf for BrowserShelf {
    fn keys(&self) -> Vec<String> {
        self.0.keys()
    }

    fn read(&self, key: &str) -> Option<String> {
        self.0.read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.0.write(key, text).map_err(shelf_error)
    }

    fn remove(&self, key: &str) {
        self.0.remove(key);
    }
}

const fn shelf_error(error: StorageError) -> ShelfError {
    match error {
        StorageError::Full => ShelfError::Full,
        StorageError::Blocked => ShelfError::Blocked,
    }
}

/// The prefix of every key and lock of this app on this web space.
pub fn prefix() -> String {
    format!("drempelmeter:{}:", site_path())
}

/// The browser's storage, or memory with the reason why.
pub fn shelf() -> (Rc<dyn Shelf>, Option<ShelfError>) {
    match Storage::open(prefix()) {
        Ok(storage) => (Rc::new(BrowserShelf(storage)), None),
        Err(error) => (Rc::new(MemoryShelf::default()), Some(shelf_error(error))),
    }
}
