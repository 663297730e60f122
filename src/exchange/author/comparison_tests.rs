//! Comparing, on the shipped questionnaire.
//!
//! Invariant: each kind of change is made on its own and told on its own.

use super::{Comparison, Files, VersionAdvice};
use crate::domain::Questionnaire;
use crate::exchange::read_questionnaire;

const STRUCTURE: &str = include_str!("../../../questionnaires/drempelmeter/questionnaire.json");
const DUTCH: &str = include_str!("../../../questionnaires/drempelmeter/nl.json");

fn files(structure: &str, dutch: &str) -> Files {
    [("questionnaire", structure), ("nl", dutch)]
        .into_iter()
        .map(|(name, content)| (format!("drempelmeter/{name}.json"), content.to_owned()))
        .collect()
}

fn compared(change: impl FnOnce(&mut Questionnaire), dutch: &str) -> Comparison {
    let mut questionnaire = read_questionnaire(STRUCTURE).unwrap();
    change(&mut questionnaire);
    let structure = serde_json::to_string(&questionnaire).unwrap();
    Comparison::of(
        &files(STRUCTURE, DUTCH),
        &files(&structure, dutch),
        "drempelmeter",
    )
    .unwrap()
}

#[test]
fn the_same_in_another_layout_is_no_change() {
    let found = compared(|_| (), DUTCH);
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(found.advice(), VersionAdvice::May);
}

#[test]
fn statements_that_come_go_and_move_are_told_apart() {
    let found = compared(
        |questionnaire| {
            let mut new = questionnaire.barriers[0].statements[0].clone();
            new.id = "BET-99".into();
            new.core = false;
            // At the front: those behind it did not move by themselves.
            questionnaire.barriers[0].statements.insert(0, new);
            let elsewhere = questionnaire.barriers[1].statements.pop().unwrap();
            questionnaire.barriers[2].statements.push(elsewhere);
            questionnaire.barriers[3].statements.swap(0, 4);
            questionnaire.barriers[4].statements.remove(1);
            questionnaire.barriers[5].statements[0].critical ^= true;
        },
        DUTCH,
    );
    assert_eq!(found.added, ["BET-99".into()]);
    assert_eq!(found.removed.len(), 1);
    assert_eq!(found.weighed.len(), 1);
    let ways: Vec<_> = found.moved.iter().map(|m| m.from == m.to).collect();
    assert_eq!(ways.iter().filter(|same| !**same).count(), 1);
    assert_eq!(ways.iter().filter(|same| **same).count(), 2);
    assert!(!found.frame);
    assert_eq!(found.advice(), VersionAdvice::Raise);
}

#[test]
fn a_raised_version_is_seen_and_a_new_language_needs_none() {
    let found = compared(
        |questionnaire| {
            questionnaire.version = "1.1.0".into();
            questionnaire.barriers[0].code = "XYZ".into();
        },
        DUTCH,
    );
    assert_eq!(found.advice(), VersionAdvice::Raised);
    let found = compared(|q| q.languages.push("pl".into()), DUTCH);
    assert_eq!(found.languages_added, ["pl"]);
    assert_eq!(found.advice(), VersionAdvice::May);
    assert!(!found.is_empty());
}

#[test]
fn texts_stand_old_and_new_beside_each_other() {
    let mut texts: serde_json::Value = serde_json::from_str(DUTCH).unwrap();
    let statement = &mut texts["statements"]["BET-01"];
    statement["statement"] = "Iets anders.".into();
    statement["hint"] = "Nieuw.".into();
    statement.as_object_mut().unwrap().remove("tip");
    let found = compared(|_| (), &texts.to_string());
    let places = found.texts.iter();
    let places: Vec<_> = places
        .map(|t| (t.place.as_str(), t.may_change_meaning()))
        .collect();
    for expected in [
        ("statements.BET-01.statement", true),
        ("statements.BET-01.hint", false),
        ("statements.BET-01.tip", false),
    ] {
        assert!(places.contains(&expected), "{places:?}");
    }
    assert_eq!(found.texts.len(), 3);
    assert_eq!(found.texts[2].new, None);
}

#[test]
fn what_cannot_be_read_is_not_compared() {
    let sound = files(STRUCTURE, DUTCH);
    assert_eq!(
        Comparison::of(&sound, &files("{", DUTCH), "drempelmeter"),
        None
    );
    let found = Comparison::of(&sound, &files(STRUCTURE, "{"), "drempelmeter").unwrap();
    assert!(found.texts.iter().all(|text| text.new.is_none()));
}
