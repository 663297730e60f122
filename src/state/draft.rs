//! The files of a questionnaire that somebody is writing, kept in this browser.
//!
//! Invariant: each file has a key of its own, so that a change writes one file; what another version of
//! the app or another tab kept there is set aside, never written over; what could not be written stays
//! in memory and goes along with the next write.

use leptos::prelude::*;

use super::{App, Ledgers, ShelfError};
use crate::{domain::SortedMap, exchange::author::Files};

/// Its keys begin so.
const DRAFT: &str = "draft:";
/// What a record begins with; the file's text follows.
const HEADER: &str = "drempelmeter/draft/1\n";

impl App {
    /// The files that are kept, and those that could not be yet.
    pub fn draft(&self) -> Files {
        let read = |keeper: &mut super::Keeper| {
            let (drafts, ledgers) = keeper.drafts_mut();
            drafts.read(ledgers)
        };
        self.keeper.try_update_value(read).unwrap_or_default()
    }

    /// Keeps a file, and what could not be kept before; `None` takes it away. Where the storage refuses,
    /// that is told on every page.
    pub fn keep_draft(&self, path: &str, content: Option<&str>) {
        let result = self.write(|keeper| {
            let (drafts, ledgers) = keeper.drafts_mut();
            drafts.keep(ledgers, path, content)
        });
        self.tell(result);
    }

    /// Whether every file is kept.
    pub fn is_draft_kept(&self) -> bool {
        self.trouble.with(Option::is_none) && !self.has_unkept_draft()
    }

    /// The texts of other tabs that were set aside since the page opened: path and text.
    pub fn draft_set_aside(&self) -> Vec<(String, String)> {
        self.trouble.track();
        self.keeper
            .with_value(|keeper| keeper.drafts().aside.clone())
    }

    pub(super) fn has_unkept_draft(&self) -> bool {
        self.keeper
            .with_value(|keeper| !keeper.drafts().unkept.is_empty())
    }
}

/// The files as one tab knows them; by key.
#[derive(Default)]
pub struct Drafts {
    /// What this tab read or wrote last.
    seen: SortedMap<String, String>,
    /// What could not be written yet; `None`: taken away.
    unkept: SortedMap<String, Option<String>>,
    /// What was set aside: path and text.
    aside: Vec<(String, String)>,
}

impl Drafts {
    fn read(&mut self, ledgers: &Ledgers) -> Files {
        let shelf = ledgers.shelf();
        let mut files = Files::new();
        for key in shelf.keys() {
            let Some(path) = key.strip_prefix(DRAFT) else {
                continue;
            };
            let Some(record) = shelf.read(&key) else {
                continue;
            };
            if let Some(content) = record.strip_prefix(HEADER)
                && !self.unkept.contains_key(&key)
            {
                files.insert(path.to_owned(), content.to_owned());
                self.seen.insert(key, record);
            }
        }
        for (key, record) in self.unkept.iter() {
            let content = record.as_ref().and_then(|text| text.strip_prefix(HEADER));
            if let (Some(path), Some(content)) = (key.strip_prefix(DRAFT), content) {
                files.insert(path.to_owned(), content.to_owned());
            }
        }
        files
    }

    fn keep(
        &mut self,
        ledgers: &Ledgers,
        path: &str,
        content: Option<&str>,
    ) -> Result<(), ShelfError> {
        let record = content.map(|content| format!("{HEADER}{content}"));
        self.unkept.insert(format!("{DRAFT}{path}"), record);
        self.write_again(ledgers)
    }

    /// Writes everything that is not kept yet.
    ///
    /// # Errors
    /// The shelf's; what it refused stays here.
    pub fn write_again(&mut self, ledgers: &Ledgers) -> Result<(), ShelfError> {
        let mut result = Ok(());
        let keys: Vec<String> = self.unkept.keys().cloned().collect();
        for key in keys {
            let Some(record) = self.unkept.remove(&key) else {
                continue;
            };
            if let Err(error) = self.write(ledgers, &key, record.as_deref()) {
                self.unkept.insert(key, record);
                result = Err(error);
            }
        }
        result
    }

    fn write(
        &mut self,
        ledgers: &Ledgers,
        key: &str,
        record: Option<&str>,
    ) -> Result<(), ShelfError> {
        let shelf = ledgers.shelf();
        let kept = shelf.read(key);
        // Another tab or another version wrote it since this tab looked.
        if let Some(kept) = kept
            && self.seen.get(key) != Some(&kept)
            && record != Some(kept.as_str())
        {
            ledgers.set_aside(key, &kept)?;
            let path = key.strip_prefix(DRAFT).unwrap_or(key).to_owned();
            let content = kept.strip_prefix(HEADER).unwrap_or(&kept).to_owned();
            self.aside.push((path, content));
            // Where the storage refuses the next line, it is not set aside once more.
            self.seen.insert(key.to_owned(), kept);
        }
        if let Some(record) = record {
            shelf.write(key, record)?;
            self.seen.insert(key.to_owned(), record.to_owned());
        } else {
            shelf.remove(key);
            self.seen.remove(key);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::{MemoryShelf, Shelf};
    use super::*;

    /// A tab on this shelf.
    fn tab(shelf: &MemoryShelf) -> (Drafts, Ledgers) {
        let ledgers = Ledgers::new(Rc::new(shelf.clone()), "one".into());
        let mut drafts = Drafts::default();
        drafts.read(&ledgers);
        (drafts, ledgers)
    }

    fn kept(shelf: &MemoryShelf) -> Files {
        let (mut drafts, ledgers) = tab(shelf);
        drafts.read(&ledgers)
    }

    #[test]
    fn a_draft_comes_back_file_by_file() {
        let shelf = MemoryShelf::default();
        let (mut one, ledgers) = tab(&shelf);
        one.keep(&ledgers, "a/nl.json", Some("{}")).unwrap();
        one.keep(&ledgers, "index.json", Some("x")).unwrap();
        one.keep(&ledgers, "index.json", None).unwrap();
        let files: Vec<_> = kept(&shelf).keys().cloned().collect();
        assert_eq!(files, ["a/nl.json"]);
        assert!(one.aside.is_empty(), "nobody else wrote");
    }

    #[test]
    fn a_full_storage_is_told_and_leaves_what_was_there() {
        let shelf = MemoryShelf::default();
        let (mut one, ledgers) = tab(&shelf);
        one.keep(&ledgers, "index.json", Some("old")).unwrap();
        shelf.refuse(Some(ShelfError::Full));
        let refused = one.keep(&ledgers, "index.json", Some("new"));
        assert_eq!(refused, Err(ShelfError::Full));
        let text = |files: &Files| files.get("index.json").cloned();
        assert_eq!(text(&kept(&shelf)).as_deref(), Some("old"));
        let here = one.read(&ledgers);
        assert_eq!(text(&here).as_deref(), Some("new"), "not lost in this tab");
    }

    #[test]
    fn what_was_refused_goes_along_with_the_next_write_of_another_file() {
        let shelf = MemoryShelf::default();
        let (mut one, ledgers) = tab(&shelf);
        shelf.refuse(Some(ShelfError::Full));
        one.keep(&ledgers, "a/nl.json", Some("first")).unwrap_err();
        one.keep(&ledgers, "a/fr.json", Some("second")).unwrap_err();
        shelf.refuse(None);
        one.keep(&ledgers, "index.json", Some("third")).unwrap();
        assert!(one.unkept.is_empty());
        assert_eq!(kept(&shelf).len(), 3);
    }

    #[test]
    fn what_another_version_kept_is_set_aside() {
        let shelf = MemoryShelf::default();
        let newer = "drempelmeter/draft/2\nnew";
        shelf.write("draft:index.json", newer).unwrap();
        assert!(kept(&shelf).is_empty());
        let (mut one, ledgers) = tab(&shelf);
        one.keep(&ledgers, "index.json", Some("{}")).unwrap();
        let backup = shelf.read("backup:draft:index.json");
        assert_eq!(backup.as_deref(), Some(newer));
    }

    #[test]
    fn what_another_tab_wrote_is_set_aside_each_time_and_told() {
        let shelf = MemoryShelf::default();
        let ((mut one, ledgers), (mut two, _)) = (tab(&shelf), tab(&shelf));
        for (tab, text) in [(&mut one, "1"), (&mut two, "2")] {
            tab.keep(&ledgers, "nl.json", Some(text)).unwrap();
        }
        one.keep(&ledgers, "nl.json", Some("3")).unwrap();
        one.keep(&ledgers, "nl.json", Some("4")).unwrap();
        let record = |key: &str| shelf.read(key).unwrap();
        assert_eq!(record("draft:nl.json"), format!("{HEADER}4"));
        assert_eq!(record("backup:draft:nl.json"), format!("{HEADER}1"));
        assert_eq!(record("backup:draft:nl.json.2"), format!("{HEADER}2"));
        assert_eq!(one.aside, [("nl.json".to_owned(), "2".to_owned())]);
        assert_eq!(two.aside, [("nl.json".to_owned(), "1".to_owned())]);
        assert_eq!(shelf.keys().len(), 3, "its own text is not set aside");
    }

    #[test]
    fn both_tabs_may_write_the_same() {
        let shelf = MemoryShelf::default();
        let ((mut one, ledgers), (mut two, _)) = (tab(&shelf), tab(&shelf));
        one.keep(&ledgers, "nl.json", Some("1")).unwrap();
        two.keep(&ledgers, "nl.json", Some("1")).unwrap();
        assert_eq!(shelf.keys(), ["draft:nl.json"]);
    }
}
