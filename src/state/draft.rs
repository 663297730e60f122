//! The files of a questionnaire that somebody is writing, kept in this browser.
//!
//! Invariant: each file has a key of its own, so that a change writes one file; what another version of
//! the app kept there is set aside, never written over.

use leptos::prelude::*;

use super::{App, Shelf, ShelfError};
use crate::exchange::author::Files;

/// Its keys begin so.
const DRAFT: &str = "draft:";
/// What a record begins with; the file's text follows.
const HEADER: &str = "drempelmeter/draft/1\n";

impl App {
    /// The files that are kept.
    pub fn draft(&self) -> Files {
        self.keeper.with_value(|keeper| read(&*keeper.shelf()))
    }

    /// Keeps a file; `None` takes it away.
    ///
    /// # Errors
    /// The shelf's. It is told on every page too.
    pub fn keep_draft(&self, path: &str, content: Option<&str>) -> Result<(), ShelfError> {
        let result = self
            .keeper
            .with_value(|keeper| write(&*keeper.shelf(), path, content));
        self.tell(result);
        result
    }
}

fn read(shelf: &dyn Shelf) -> Files {
    let kept = shelf.keys().into_iter().filter_map(|key| {
        let path = key.strip_prefix(DRAFT)?.to_owned();
        let record = shelf.read(&key)?;
        Some((path, record.strip_prefix(HEADER)?.to_owned()))
    });
    kept.collect()
}

fn write(shelf: &dyn Shelf, path: &str, content: Option<&str>) -> Result<(), ShelfError> {
    let key = format!("{DRAFT}{path}");
    let strange = shelf.read(&key).filter(|old| !old.starts_with(HEADER));
    if let Some(strange) = strange {
        shelf.write(&format!("backup:{key}"), &strange)?;
    }
    match content {
        Some(content) => shelf.write(&key, &format!("{HEADER}{content}")),
        None => {
            shelf.remove(&key);
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::MemoryShelf;
    use super::*;

    #[test]
    fn a_draft_comes_back_file_by_file() {
        let shelf = MemoryShelf::default();
        write(&shelf, "a/nl.json", Some("{}")).unwrap();
        write(&shelf, "index.json", Some("x")).unwrap();
        write(&shelf, "index.json", None).unwrap();
        let files: Vec<_> = read(&shelf).keys().cloned().collect();
        assert_eq!(files, ["a/nl.json"]);
    }

    #[test]
    fn a_full_storage_is_told_and_leaves_what_was_there() {
        let shelf = MemoryShelf::default();
        write(&shelf, "index.json", Some("old")).unwrap();
        shelf.refuse(Some(ShelfError::Full));
        assert_eq!(
            write(&shelf, "index.json", Some("new")),
            Err(ShelfError::Full)
        );
        assert_eq!(
            read(&shelf).get("index.json").map(String::as_str),
            Some("old")
        );
    }

    #[test]
    fn what_another_version_kept_is_set_aside() {
        let shelf = MemoryShelf::default();
        shelf
            .write("draft:index.json", "drempelmeter/draft/2\nnew")
            .unwrap();
        assert!(read(&shelf).is_empty());
        write(&shelf, "index.json", Some("{}")).unwrap();
        let backup = shelf.read("backup:draft:index.json");
        assert_eq!(backup.as_deref(), Some("drempelmeter/draft/2\nnew"));
    }
}
