//! Two tabs at once, in every order: no answer disappears, and the later one wins.

use std::{collections::BTreeMap, rc::Rc};

use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use super::{CheckId, Keeper, MemoryShelf, Shelf, ShelfError};
use crate::domain::{Answer, Assessment, Scope};

fn blank() -> Assessment {
    Assessment::new(
        "drempelmeter".into(),
        "1.0.0".into(),
        Scope::Full,
        "2026-11-22".parse().unwrap(),
        "nl".into(),
    )
}

fn id() -> CheckId {
    CheckId::parse("koor").unwrap()
}

/// What a person, or chance, does with the tabs.
#[derive(Clone, Debug)]
enum Act {
    /// Answers a statement in a tab that may still show an older state.
    Answer {
        tab: usize,
        statement: u8,
        answer: Option<Answer>,
    },
    /// The tab is told what the other one wrote.
    Look { tab: usize },
    /// The tab is killed and opened again; it folds its dead self.
    Reopen { tab: usize },
}

fn act() -> impl Strategy<Value = Act> {
    let answer = proptest::option::of(proptest::sample::select(Answer::ALL.to_vec()));
    prop_oneof![
        6 => (0..2_usize, 0..8_u8, answer).prop_map(|(tab, statement, answer)| Act::Answer { tab, statement, answer }),
        3 => (0..2_usize).prop_map(|tab| Act::Look { tab }),
        2 => (0..2_usize).prop_map(|tab| Act::Reopen { tab }),
    ]
}

struct Tab {
    keeper: Keeper,
    shown: Assessment,
}

impl Tab {
    fn open(shelf: &MemoryShelf, name: String) -> Self {
        let mut keeper = Keeper::new(Rc::new(shelf.clone()), name);
        let shown = keeper.check(&id()).unwrap_or_else(blank);
        if keeper.check(&id()).is_none() {
            keeper.keep(&id(), None, &shown).unwrap();
        }
        Self { keeper, shown }
    }
}

fn play(acts: &[Act]) {
    let shelf = MemoryShelf::default();
    let mut names = 0..;
    let mut name = || format!("tab{}", names.next().unwrap());
    let mut tabs = [Tab::open(&shelf, name()), Tab::open(&shelf, name())];
    let mut expected: BTreeMap<String, Option<Answer>> = BTreeMap::new();
    for act in acts {
        match act {
            Act::Answer {
                tab,
                statement,
                answer,
            } => {
                let tab = &mut tabs[*tab];
                let statement = format!("S-{statement}");
                let before = tab.shown.clone();
                tab.shown.answers.set(statement.as_str().into(), *answer);
                if before != tab.shown {
                    tab.keeper.keep(&id(), Some(&before), &tab.shown).unwrap();
                    expected.insert(statement, *answer);
                }
            }
            Act::Look { tab } => {
                let tab = &mut tabs[*tab];
                tab.shown = tab.keeper.check(&id()).unwrap();
            }
            Act::Reopen { tab } => {
                let gone = tabs[*tab].keeper.ledgers().tab().to_owned();
                tabs[*tab] = Tab::open(&shelf, name());
                tabs[*tab].keeper.ledgers_mut().fold(&gone).unwrap();
            }
        }
    }
    let kept = Tab::open(&shelf, name()).shown;
    for (statement, answer) in expected {
        assert_eq!(
            kept.answers.of(&statement.as_str().into()),
            answer,
            "{statement} in {acts:#?}"
        );
    }
}

#[test]
fn a_thousand_interleavings_of_two_tabs_keep_every_answer() {
    let mut runner = TestRunner::new(Config::with_cases(1000));
    let acts = proptest::collection::vec(act(), 1..60);
    runner
        .run(&acts, |acts| {
            play(&acts);
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_a_full_storage_refused_is_written_as_soon_as_there_is_room() {
    let shelf = MemoryShelf::default();
    let mut tab = Tab::open(&shelf, "one".into());
    shelf.refuse(Some(ShelfError::Full));
    let mut after = tab.shown.clone();
    after.answers.set("A".into(), Some(Answer::Yes));
    assert_eq!(
        tab.keeper.keep(&id(), Some(&tab.shown), &after),
        Err(ShelfError::Full)
    );
    assert_eq!(
        tab.keeper.check(&id()),
        Some(after.clone()),
        "the app goes on in memory"
    );
    shelf.refuse(None);
    let before = after.clone();
    after.answers.set("B".into(), Some(Answer::Partly));
    tab.keeper.keep(&id(), Some(&before), &after).unwrap();
    assert_eq!(Tab::open(&shelf, "two".into()).shown, after);
}

#[test]
fn a_damaged_record_is_set_aside_once_and_never_overwritten() {
    let shelf = MemoryShelf::default();
    let tab = Tab::open(&shelf, "one".into());
    shelf.write("check:koor:old", "{damaged").unwrap();
    shelf
        .write("check:koor:new", r#"{"format":"drempelmeter/store/9"}"#)
        .unwrap();
    let told = tab.keeper.ledgers().set_aside_unreadable();
    assert_eq!(told.len(), 2);
    assert_eq!(
        shelf.read("backup:check:koor:old").as_deref(),
        Some("{damaged")
    );
    assert_eq!(shelf.read("check:koor:old"), None);
    assert!(
        told.iter().any(|u| u.newer && u.key == "check:koor:new"),
        "a newer record stays where it is"
    );
    shelf.write("check:koor:old", "{damaged again").unwrap();
    tab.keeper.ledgers().set_aside_unreadable();
    assert_eq!(
        shelf.read("backup:check:koor:old").as_deref(),
        Some("{damaged")
    );
    assert_eq!(
        shelf.read("backup:check:koor:old.2").as_deref(),
        Some("{damaged again")
    );
    assert!(
        tab.keeper.check(&id()).is_some(),
        "what can be read is still there"
    );
}

#[test]
fn a_full_storage_leaves_a_damaged_record_in_its_place() {
    let shelf = MemoryShelf::default();
    let tab = Tab::open(&shelf, "one".into());
    shelf.write("check:koor:old", "{damaged").unwrap();
    shelf.refuse(Some(ShelfError::Full));
    assert_eq!(tab.keeper.ledgers().set_aside_unreadable().len(), 1);
    assert_eq!(shelf.read("check:koor:old").as_deref(), Some("{damaged"));
}

#[test]
fn what_one_tab_wiped_another_does_not_bring_back() {
    let shelf = MemoryShelf::default();
    let mut one = Tab::open(&shelf, "one".into());
    let mut two = Tab::open(&shelf, "two".into());
    let mut after = two.shown.clone();
    after.answers.set("A".into(), Some(Answer::Yes));
    two.keeper.keep(&id(), Some(&two.shown), &after).unwrap();
    one.keeper.ledgers_mut().wipe();
    assert!(shelf.keys().is_empty());
    two.keeper.ledgers_mut().dropped("check:koor:two");
    two.keeper.ledgers().write_again().unwrap();
    assert!(
        shelf.keys().is_empty(),
        "nothing is left on a shared computer"
    );
}

#[test]
fn the_bin_keeps_until_it_is_taken_out_or_forgotten() {
    let shelf = MemoryShelf::default();
    let mut tab = Tab::open(&shelf, "one".into());
    tab.keeper
        .put_in_bin(&id(), "2026-11-22".parse().ok())
        .unwrap();
    assert!(tab.keeper.checks().is_empty());
    assert_eq!(tab.keeper.bin().len(), 1);
    tab.keeper.put_in_bin(&id(), None).unwrap();
    assert_eq!(tab.keeper.checks(), vec![(id(), blank())]);
    tab.keeper.forget(&id());
    assert!(shelf.keys().is_empty());
}
