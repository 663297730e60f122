//! What an organisation would lose when it measures again: its old answers in view, the thread between
//! its rounds, or the way back after taking answers over.

use std::rc::Rc;

use leptos::prelude::*;

use super::hall_tests::window;
use super::{App, CheckId, MemoryShelf, Notice, Shelf};
use crate::domain::{Answer, Assessment, Band, Scope, StatementId, Wish};

fn play(with: impl FnOnce(App)) {
    Owner::new().with(|| {
        let shelf = MemoryShelf::default();
        let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
        with(window(&open, "a"));
    });
}

fn round(app: App, name: &str, date: &str) -> CheckId {
    let date = date.parse().unwrap();
    let mut round = Assessment::new(
        "drempelmeter".into(),
        "1.0.0".into(),
        Scope::Core,
        date,
        "nl".into(),
    );
    round.organisation.name = name.into();
    round.answers.set("BET-01".into(), Some(Answer::Partly));
    round.evidence.insert("BET-01".into(), "affiche".into());
    app.adopt(&round)
}

fn open(app: App) -> Assessment {
    app.open.get_untracked().unwrap().assessment
}

fn rounds(app: App, id: &CheckId) -> Vec<CheckId> {
    app.list();
    let rounds = untrack(|| app.rounds(id));
    rounds.into_iter().map(|round| round.id).collect()
}

fn earlier(app: App, id: &CheckId) -> Option<CheckId> {
    app.list();
    untrack(|| app.earlier_round(id)).map(|round| round.id)
}

#[test]
fn a_new_round_asks_anew_and_finds_the_one_before() {
    play(|app| {
        let first = round(app, "Koor", "2025-11-20");
        let second = app.next_round(&first).unwrap();
        assert!(open(app).answers.is_empty());
        assert_eq!(earlier(app, &second), Some(first.clone()));
        assert_eq!(earlier(app, &first), None);
        app.answer(&"BET-01".into(), Answer::Yes);
        assert_eq!(rounds(app, &first), [first.clone(), second.clone()]);
        assert_eq!(rounds(app, &second), [first, second]);
    });
}

#[test]
fn an_organisation_with_another_name_keeps_its_rounds() {
    play(|app| {
        let first = round(app, "Koor", "2025-11-20");
        let second = app.next_round(&first).unwrap();
        app.rename(&first, "Koor De Lijster");
        app.rename(&second, "Zangkoor De Lijster");
        assert_eq!(earlier(app, &second), Some(first.clone()));
        assert_eq!(rounds(app, &second), [first, second]);
    });
}

#[test]
fn a_round_from_a_file_is_found_by_its_name_and_day() {
    play(|app| {
        let first = round(app, "Koor", "2025-11-20");
        let second = app.next_round(&first).unwrap();
        let file = untrack(|| app.earlier_round(&second)).unwrap().assessment;
        app.delete(&first);
        assert_eq!(earlier(app, &second), None, "one in the bin is not here");
        app.write(|keeper| {
            keeper.forget(&first);
            Ok(())
        })
        .unwrap();
        let again = app.adopt(&file);
        assert_eq!(earlier(app, &second), Some(again));
    });
}

#[test]
fn rounds_of_others_are_not_mixed_in() {
    play(|app| {
        let own = round(app, "Koor", "2025-11-20");
        round(app, "Harmonie", "2025-11-20");
        let nameless = round(app, "", "2025-11-20");
        round(app, "", "2025-11-21");
        assert_eq!(rounds(app, &own), [own]);
        assert_eq!(rounds(app, &nameless), [nameless]);
    });
}

#[test]
fn rounds_stand_in_the_order_in_which_they_were_begun_also_on_one_day() {
    play(|app| {
        let mut all = vec![round(app, "Koor", "2026-11-23")];
        for _ in 0..4 {
            all.push(app.next_round(all.last().unwrap()).unwrap());
            app.answer(&"BET-01".into(), Answer::Yes);
        }
        let oldest = round(app, "Koor", "2024-01-01");
        all.insert(0, oldest);
        assert_eq!(rounds(app, &all[3]), all);
    });
}

#[test]
fn answers_are_taken_over_when_asked_and_given_back_when_undone() {
    play(|app| {
        let first = round(app, "Koor", "2025-11-20");
        let second = app.next_round(&first).unwrap();
        let before = untrack(|| app.earlier_round(&second)).unwrap().assessment;
        app.answer(&"TAA-01".into(), Answer::Yes);
        app.take_over(&before, &["BET-01".into(), "BET-02".into()], "told");
        let now = open(app);
        assert_eq!(now.answers.of(&"BET-01".into()), Some(Answer::Partly));
        assert_eq!(now.evidence, before.evidence);
        let Some(Notice::Done("told", undo)) = app.notice.get_untracked() else {
            panic!("{:?}", app.notice.get_untracked());
        };
        app.answer(&"DIG-01".into(), Answer::NotYet);
        app.undo(&undo);
        let now = open(app);
        assert_eq!(now.answers.of(&"BET-01".into()), None);
        assert!(now.evidence.is_empty());
        assert_eq!(now.answers.of(&"TAA-01".into()), Some(Answer::Yes));
        assert_eq!(now.answers.of(&"DIG-01".into()), Some(Answer::NotYet));
    });
}

#[test]
fn an_answer_that_was_changed_after_taking_over_outlives_the_undo() {
    play(|app| {
        let ids = ["BET-01", "BET-02", "BET-03", "TAA-01", "TAA-02"].map(StatementId::from);
        let first = round(app, "Koor", "2025-11-20");
        for id in &ids {
            app.answer(id, Answer::Partly);
        }
        let before = open(app);
        app.next_round(&first).unwrap();
        app.take_over(&before, &ids, "told");
        let Some(Notice::Done(_, undo)) = app.notice.get_untracked() else {
            panic!("{:?}", app.notice.get_untracked());
        };
        app.answer(&ids[1], Answer::Yes);
        app.undo(&undo);
        let now = open(app);
        let kept: Vec<_> = ids.iter().map(|id| now.answers.of(id)).collect();
        assert_eq!(kept, [None, Some(Answer::Yes), None, None, None]);
    });
}

#[test]
fn a_statement_answered_anew_keeps_that_answer_when_the_clearing_is_undone() {
    play(|app| {
        round(app, "Koor", "2025-11-20");
        app.clear_answer(&"BET-01".into());
        let Some(Notice::AnswerCleared(undo)) = app.notice.get_untracked() else {
            panic!("{:?}", app.notice.get_untracked());
        };
        app.answer(&"BET-01".into(), Answer::NotYet);
        app.undo(&undo);
        assert_eq!(open(app).answers.of(&"BET-01".into()), Some(Answer::NotYet));
    });
}

#[test]
fn both_rounds_offer_to_compare_also_after_another_name() {
    play(|app| {
        let first = round(app, "Koor", "2025-11-20");
        let alone = untrack(|| app.has_rounds(&first, &open(app)));
        assert!(!alone, "there is nothing to compare with yet");
        let second = app.next_round(&first).unwrap();
        app.rename(&second, "Zangkoor De Lijster");
        for id in [first, second] {
            app.open_check(&id);
            assert!(untrack(|| app.has_rounds(&id, &open(app))), "{id}");
        }
    });
}

#[test]
fn wishes_of_two_tabs_are_kept_beside_each_other() {
    Owner::new().with(|| {
        let shelf = MemoryShelf::default();
        let tab = |name| {
            let open = || -> Rc<dyn Shelf> { Rc::new(shelf.clone()) };
            window(&open, name)
        };
        let (one, two) = (tab("a"), tab("b"));
        let id = round(one, "Koor", "2025-11-20");
        two.open_check(&id);
        let wish = |app: App, barrier: &str| {
            app.change(&mut |a| {
                let words = String::new();
                let target = Band::Strong;
                a.wishes.put(&barrier.into(), &Wish { target, words });
            });
        };
        // Neither was told what the other one chose.
        wish(one, "taal");
        wish(two, "beeld");
        for app in [one, two] {
            app.open_check(&id);
            assert_eq!(open(app).wishes.len(), 2);
        }
    });
}
