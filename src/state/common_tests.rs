//! What a team would lose: an answer that it agreed on, another check of its own, or the right number
//! of people under its round.

use std::rc::Rc;

use leptos::prelude::*;

use super::hall_tests::{gathering, given, id, window};
use super::{App, Hall, MemoryShelf, Shelf};
use crate::domain::{
    Answer, Assessment, Scope, StatementId,
    gathering::{Gathering, Purpose},
};

fn team() -> Gathering {
    Gathering {
        purpose: Purpose::Team,
        smallest_group: Purpose::Team.fewest(),
        ..gathering()
    }
}

/// Plays with windows on one gathering of a team, in which two people handed in.
fn play(windows: impl FnOnce(Hall, Hall)) {
    Owner::new().with(|| {
        let shelf = MemoryShelf::default();
        let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
        let (first, second) = (window(&open, "a"), window(&open, "b"));
        first.keep_gathering(&team());
        let one = first.open_gathering(id()).unwrap();
        one.take_in(&given(1));
        one.take_in(&given(2));
        windows(one, second.open_gathering(id()).unwrap());
    });
}

fn decide(hall: &Hall, statement: &str, answer: Answer) {
    hall.decide(&[(statement.into(), Some(answer))]).unwrap();
}

fn common(hall: &Hall) -> Assessment {
    untrack(|| hall.common()).unwrap().1
}

fn answer(hall: &Hall, statement: &str) -> Option<Answer> {
    common(hall).answers.of(&StatementId::from(statement))
}

fn checks(app: App) -> usize {
    app.list();
    app.checks.with_untracked(Vec::len)
}

#[test]
fn the_first_common_answer_begins_a_check_of_its_own() {
    play(|hall, _| {
        let app = hall.app;
        let own = app.begin("drempelmeter".into(), "1.0.0".into(), Scope::Core);
        assert!(untrack(|| hall.common()).is_none());
        assert_eq!(checks(app), 1, "looking begins nothing");
        decide(&hall, "BET-01", Answer::Partly);
        let kept = common(&hall);
        assert_eq!((kept.scope, kept.people), (Scope::Core, Some(2)));
        assert_eq!(checks(app), 2);
        assert_ne!(untrack(|| hall.common()).unwrap().0, own);
        app.open_check(&own);
        let before = app.open.get_untracked().unwrap().assessment;
        assert!(
            before.answers.is_empty(),
            "even a blank check of one's own stays"
        );
    });
}

#[test]
fn two_windows_fill_in_the_same_common_answer() {
    play(|one, two| {
        decide(&one, "BET-01", Answer::Yes);
        // The other window has not been told yet.
        decide(&two, "TAA-01", Answer::NotYet);
        decide(&one, "BET-01", Answer::Partly);
        for hall in [one, two] {
            assert_eq!(answer(&hall, "BET-01"), Some(Answer::Partly));
            assert_eq!(answer(&hall, "TAA-01"), Some(Answer::NotYet));
            assert_eq!(checks(hall.app), 1);
        }
    });
}

#[test]
fn who_comes_back_finds_it_again() {
    Owner::new().with(|| {
        let shelf = MemoryShelf::default();
        let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
        let app = window(&open, "a");
        app.keep_gathering(&team());
        decide(&app.open_gathering(id()).unwrap(), "BET-01", Answer::Yes);
        let again = window(&open, "b").open_gathering(id()).unwrap();
        assert_eq!(answer(&again, "BET-01"), Some(Answer::Yes));
    });
}

#[test]
fn the_number_of_people_follows_what_comes_in() {
    play(|one, two| {
        decide(&one, "BET-01", Answer::Yes);
        // A window that does not know of the check, nor of what the other one takes in.
        two.take_in(&given(3));
        assert_eq!(common(&one).people, Some(3));
        one.take_in(&given(4));
        assert_eq!(common(&one).people, Some(4));
        one.take_in_all(vec![given(5), given(6)]);
        assert_eq!(common(&two).people, Some(6));
        assert!(one.take_out(&given(1)));
        assert_eq!(common(&one).people, Some(5));
        // The same list from a file.
        let mut file = one.now.get_untracked();
        file.collection.add(given(7));
        one.app.keep_gathering(&file);
        assert_eq!(common(&one).people, Some(6));
    });
}

#[test]
fn a_number_that_somebody_wrote_stays() {
    play(|hall, _| {
        decide(&hall, "BET-01", Answer::Yes);
        let (check, _) = untrack(|| hall.common()).unwrap();
        for (people, answer) in [(Some(9), Answer::Yes), (None, Answer::Partly)] {
            hall.app.open_check(&check);
            hall.app
                .change(&mut |assessment| assessment.people = people);
            hall.take_in(&given(people.unwrap_or(5)));
            decide(&hall, "TAA-01", answer);
            assert_eq!(common(&hall).people, people);
        }
    });
}

#[test]
fn a_common_answer_in_the_bin_stays_there_and_the_next_one_begins_anew() {
    play(|hall, _| {
        decide(&hall, "BET-01", Answer::Yes);
        let (first, _) = untrack(|| hall.common()).unwrap();
        hall.app.delete(&first);
        assert!(untrack(|| hall.common()).is_none());
        hall.take_in(&given(3));
        assert!(
            untrack(|| hall.common()).is_none(),
            "only an answer begins one"
        );
        decide(&hall, "TAA-01", Answer::NotYet);
        let (second, now) = untrack(|| hall.common()).unwrap();
        assert_ne!(first, second);
        assert_eq!(now.answers.of(&"BET-01".into()), None);
        assert_eq!(now.people, Some(3));
        // Taken out of the bin, the first one is an ordinary check.
        hall.app.restore(&first);
        assert_eq!(untrack(|| hall.common()).unwrap().0, second);
    });
}

#[test]
fn what_was_taken_over_in_one_go_goes_in_one_go() {
    play(|hall, other| {
        decide(&hall, "BET-01", Answer::NotYet);
        let both = [
            ("TAA-01".into(), Some(Answer::Yes)),
            ("DIG-01".into(), Some(Answer::Partly)),
        ];
        let undo = hall.decide(&both).unwrap();
        assert_eq!(answer(&hall, "TAA-01"), Some(Answer::Yes));
        decide(&other, "VER-01", Answer::Yes);
        hall.app.undo(&undo);
        assert_eq!(answer(&hall, "TAA-01"), None);
        assert_eq!(answer(&hall, "DIG-01"), None);
        assert_eq!(
            answer(&hall, "BET-01"),
            Some(Answer::NotYet),
            "an earlier answer stays"
        );
        assert_eq!(
            answer(&hall, "VER-01"),
            Some(Answer::Yes),
            "and so does a later one"
        );
        assert_eq!(
            hall.decide(&[("BET-01".into(), Some(Answer::NotYet))]),
            None
        );
    });
}

#[test]
fn going_on_with_all_statements_keeps_the_common_answers() {
    play(|hall, _| {
        decide(&hall, "BET-01", Answer::Yes);
        hall.ask_all();
        let kept = common(&hall);
        assert_eq!(kept.scope, Scope::Full);
        assert_eq!(kept.answers.of(&"BET-01".into()), Some(Answer::Yes));
    });
}

#[test]
fn a_page_hears_of_every_common_answer() {
    play(|hall, _| {
        let told = Memo::new(move |_| hall.common().map(|(_, check)| check.answers));
        assert!(told.get_untracked().is_none());
        decide(&hall, "BET-01", Answer::Yes);
        let now = told.get_untracked().unwrap();
        assert_eq!(now.of(&"BET-01".into()), Some(Answer::Yes));
        hall.decide(&[("BET-01".into(), None)]);
        assert!(told.get_untracked().unwrap().is_empty());
    });
}
