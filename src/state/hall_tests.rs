//! A host's windows: nothing is lost, nothing counts twice, whatever dies in between.

use std::{
    rc::Rc,
    sync::atomic::{AtomicU64, Ordering},
};

use leptos::prelude::*;

use super::{App, Hall, Keeper, MemoryShelf, Shelf, ShelfError, World};
use crate::domain::{
    Answer,
    gathering::{
        Contribution, Gathering, GatheringId, Moment, Part, Purpose, Screen, Taken, Wall, Way,
    },
};
use crate::i18n::Locale;

pub(super) fn id() -> GatheringId {
    GatheringId::new([3; 8])
}

pub(super) fn gathering() -> Gathering {
    Gathering {
        id: id(),
        purpose: Purpose::Workshop,
        title: "Zaal".into(),
        place: String::new(),
        date: "2026-11-23".parse().unwrap(),
        questionnaire: "drempelmeter".into(),
        version: "1.0.0".into(),
        languages: vec!["nl".into()],
        smallest_group: 5,
        script: vec![Part {
            step: "welcome".into(),
            minutes: 8,
        }],
        collection: Default::default(),
        commitments: Vec::new(),
        closed: false,
        practice: false,
        wall: Wall::default(),
    }
}

/// Never twice the same, as chance should be.
fn chance() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(1);
    LAST.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed)
}

pub(super) fn window(shelf: &dyn Fn() -> Rc<dyn Shelf>, tab: &str) -> App {
    let world = World {
        today: || "2026-11-23".parse().unwrap(),
        chance,
        speaks: false,
    };
    let keeper = Keeper::new(shelf(), tab.to_owned());
    App::open(keeper, None, world, vec!["nl".into()], Locale::Nl)
}

pub(super) fn given(token: u32) -> Contribution {
    Contribution {
        way: Way::Code,
        token,
        answers: vec![Some(Answer::Yes), Some(Answer::NotYet)],
    }
}

fn count(hall: &Hall) -> usize {
    hall.now.with_untracked(|now| now.collection.len())
}

#[test]
fn two_windows_on_one_gathering_count_each_once() {
    let owner = Owner::new();
    owner.with(|| {
        let shelf = MemoryShelf::default();
        let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
        let (first, second) = (window(&open, "a"), window(&open, "b"));
        first.keep_gathering(&gathering());
        let (one, two) = (
            first.open_gathering(id()).unwrap(),
            second.open_gathering(id()).unwrap(),
        );
        assert_eq!(one.take_in(&given(1)), Taken::New);
        // The other window has not been told yet.
        assert_eq!(two.take_in(&given(1)), Taken::New);
        assert_eq!(two.take_in(&given(2)), Taken::New);
        one.look_again();
        two.look_again();
        assert_eq!((count(&one), count(&two)), (2, 2));
        assert_eq!(one.take_in(&given(2)), Taken::Already);

        // What one window took out is out in both, and a list that holds it does not bring it back.
        assert!(one.take_out(&given(1)));
        two.look_again();
        assert_eq!(count(&two), 1);
        assert_eq!(two.take_in_all(vec![given(1), given(2), given(3)]).new, 1);
        assert_eq!(count(&two), 2);
        // Handed in once more by a person, it counts again.
        assert_eq!(two.take_in(&given(1)), Taken::Again);
    });
}

#[test]
fn a_laptop_that_dies_is_opened_again_with_nothing_lost() {
    let owner = Owner::new();
    owner.with(|| {
        let shelf = MemoryShelf::default();
        let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
        let app = window(&open, "a");
        app.keep_gathering(&gathering());
        let hall = app.open_gathering(id()).unwrap();
        for token in 0..6 {
            hall.take_in(&given(token));
        }
        assert!(hall.show(Moment::Meanwhile));
        hall.take_in(&given(6));
        hall.change(|now| now.title = "Zaal Zuid".into());
        hall.steer(|wall| {
            wall.show(Screen::Totals);
            wall.revealed = true;
        });
        hall.promise(Some("taal".into()), "Kortere zinnen".into(), None);
        hall.promise(None, "Een nummer op de affiche".into(), None);
        let before = hall.now.get_untracked();

        let again = window(&open, "b").open_gathering(id()).unwrap();
        let now = again.now.get_untracked();
        assert_eq!(now, before);
        assert_eq!(now.collection.waiting(), 1);
        let steps: Vec<_> = now
            .commitments
            .iter()
            .map(|one| one.step.as_str())
            .collect();
        assert_eq!(steps, ["Kortere zinnen", "Een nummer op de affiche"]);
    });
}

/// A picture for every single one who comes late would give that one away.
#[test]
fn the_picture_of_the_closing_is_made_only_once() {
    let owner = Owner::new();
    owner.with(|| {
        let shelf = MemoryShelf::default();
        let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
        let app = window(&open, "a");
        app.keep_gathering(&gathering());
        let hall = app.open_gathering(id()).unwrap();
        for token in 0..5 {
            hall.take_in(&given(token));
        }
        assert!(hall.show(Moment::Meanwhile));

        hall.take_in(&given(5));
        assert!(!hall.show(Moment::Meanwhile));
        assert!(hall.show(Moment::Closing));

        // Not in another window either.
        let again = window(&open, "b").open_gathering(id()).unwrap();
        again.take_in(&given(6));
        assert!(again.read(|now| !now.can_show(Moment::Closing)));
        assert!(!again.show(Moment::Closing));

        // Three who come later still are shown together.
        again.take_in(&given(7));
        again.take_in(&given(8));
        assert!(again.show(Moment::Meanwhile));
        assert_eq!(again.read(|now| now.collection.pictures()), 3);
    });
}

#[test]
fn a_gathering_in_the_bin_comes_back() {
    let owner = Owner::new();
    owner.with(|| {
        let shelf = MemoryShelf::default();
        let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
        let app = window(&open, "a");
        app.keep_gathering(&gathering());
        app.put_gathering_in_bin(id(), Some(app.today()));
        assert!(app.open_gathering(id()).is_none());
        assert_eq!(app.gatherings().len(), 1);
        app.put_gathering_in_bin(id(), None);
        assert!(app.open_gathering(id()).is_some());
    });
}

/// A shelf that takes nothing.
struct Full;

impl Shelf for Full {
    fn keys(&self) -> Vec<String> {
        Vec::new()
    }
    fn read(&self, _: &str) -> Option<String> {
        None
    }
    fn write(&self, _: &str, _: &str) -> Result<(), ShelfError> {
        Err(ShelfError::Full)
    }
    fn remove(&self, _: &str) {}
}

#[test]
fn a_full_storage_is_told_and_the_hall_goes_on() {
    let owner = Owner::new();
    owner.with(|| {
        let open = || -> Rc<dyn Shelf> { Rc::new(Full) };
        let app = window(&open, "a");
        app.keep_gathering(&gathering());
        assert_eq!(app.trouble.get_untracked(), Some(ShelfError::Full));
        let hall = app.open_gathering(id()).unwrap();
        for token in 0..3 {
            hall.take_in(&given(token));
        }
        hall.look_again();
        assert_eq!(count(&hall), 3);
    });
}

#[test]
fn joining_leaves_every_other_check_as_it_was() {
    let owner = Owner::new();
    owner.with(|| {
        let shelf = MemoryShelf::default();
        let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
        let app = window(&open, "a");
        let own = app.begin("drempelmeter".into(), "1.0.0".into(), Default::default());
        app.answer(&"BET-01".into(), Answer::Yes);
        let before = app.open.get_untracked().unwrap().assessment;
        let blank = crate::domain::Assessment::new(
            "drempelmeter".into(),
            "1.0.0".into(),
            crate::domain::Scope::Core,
            app.today(),
            "nl".into(),
        );
        let joined = app.join("AbC", &blank);
        assert_ne!(joined, own);
        app.answer(&"BET-01".into(), Answer::NotYet);
        let tie = app.joined(&joined).unwrap();
        assert_eq!((tie.link.as_str(), tie.code), ("AbC", None));
        app.hand_in(&joined, "0123456789".into());
        // Answering goes on; what was handed in stays.
        app.answer(&"BET-01".into(), Answer::Partly);
        let tie = app.joined(&joined).unwrap();
        assert_eq!(tie.code.as_deref(), Some("0123456789"));
        assert_eq!(app.joined_by("AbC").len(), 1);
        app.improve(&joined);
        assert_eq!(app.joined(&joined).unwrap().code, None);
        assert!(app.joined(&own).is_none());
        app.open_check(&own);
        assert_eq!(app.open.get_untracked().unwrap().assessment, before);
    });
}
