//! A shelf in memory: for tests, and for going on where the browser's storage is blocked.
//!
//! Invariant: clones share one content, as tabs of one browser do.

use std::{cell::RefCell, rc::Rc};

use super::{Shelf, ShelfError};
use crate::domain::SortedMap;

/// Keeps texts until the page closes.
#[derive(Clone, Debug, Default)]
pub struct MemoryShelf {
    texts: Rc<RefCell<SortedMap<String, String>>>,
    refuses: Rc<RefCell<Option<ShelfError>>>,
}

impl MemoryShelf {
    /// From now on every write fails like this (`None`: writes work again).
    pub fn refuse(&self, error: Option<ShelfError>) {
        *self.refuses.borrow_mut() = error;
    }
}

impl Shelf for MemoryShelf {
    fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }

    fn read(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        if let Some(error) = *self.refuses.borrow() {
            return Err(error);
        }
        self.texts.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }
}
