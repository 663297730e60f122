//! What an author would lose, or leave behind on a shared computer.

use std::rc::Rc;

use leptos::prelude::*;

use super::hall_tests::window;
use super::{App, MemoryShelf, Shelf, ShelfError, ledgers::WIPED_KEY};

fn play(with: impl FnOnce(&MemoryShelf, App, App)) {
    Owner::new().with(|| {
        let shelf = MemoryShelf::default();
        let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
        let [one, two] = ["a", "b"].map(|name| window(&open, name));
        with(&shelf, one, two);
    });
}

#[test]
fn a_file_that_is_not_kept_stays_told_until_it_is() {
    play(|shelf, app, _| {
        let is_kept = || untrack(|| app.is_draft_kept());
        shelf.refuse(Some(ShelfError::Full));
        app.keep_draft("a/nl.json", Some("mine"));
        assert!(!is_kept());
        shelf.refuse(None);
        // Something else finds room.
        app.set(|_| {});
        assert!(!is_kept(), "the file still stands in memory only");
        assert_eq!(app.trouble.get_untracked(), Some(ShelfError::Full));
        app.try_again();
        assert!(is_kept());
        assert_eq!(app.trouble.get_untracked(), None);
        assert!(shelf.read("draft:a/nl.json").is_some());
    });
}

#[test]
fn what_one_tab_wiped_is_gone_from_the_desk_of_another() {
    play(|shelf, one, two| {
        shelf.refuse(Some(ShelfError::Full));
        two.keep_draft("a/fr.json", Some("in memory"));
        shelf.refuse(None);
        one.keep_draft("a/nl.json", Some("kept"));
        assert_eq!(two.draft().len(), 2);
        one.wipe();
        // The browser tells the other tab of a key that came and went.
        two.look_again(Some(WIPED_KEY), false);
        two.look_again(Some(WIPED_KEY), true);
        assert_eq!(two.wipes.get_untracked(), 1, "pages start blank");
        assert!(two.draft().is_empty());
        two.try_again();
        assert!(shelf.keys().is_empty(), "nothing comes back");
    });
}

#[test]
fn a_file_that_another_tab_took_away_is_no_wipe() {
    play(|_, one, two| {
        one.keep_draft("a/nl.json", Some("kept"));
        one.keep_draft("a/nl.json", None);
        two.look_again(Some("draft:a/nl.json"), true);
        assert_eq!(two.wipes.get_untracked(), 0);
    });
}

#[test]
fn the_text_of_another_tab_is_told_and_can_be_saved() {
    play(|_, one, two| {
        one.keep_draft("a/nl.json", Some("one"));
        two.keep_draft("a/nl.json", Some("two"));
        let aside = untrack(|| two.draft_set_aside());
        assert_eq!(aside, [("a/nl.json".to_owned(), "one".to_owned())]);
    });
}
