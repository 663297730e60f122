//! The strict start and the validator must agree: otherwise a city's edited file would be refused
//! without a word why, or let in with a fault.
//!
//! The shipped files are changed at random places; the strict readers, serde's derives (of which the
//! JSON Schemas are made) and the checker must say the same.

mod changes;

use std::fmt::Debug;

use proptest::prelude::*;
use serde::de::DeserializeOwned;

use crate::domain::{Catalogue, Questionnaire};

use changes::{changed, changes, each_change, small};

use super::{
    Fault, FaultKind, check_catalogue, check_materials, check_questionnaire, read_catalogue,
    read_questionnaire, read_texts,
};

const STRUCTURE: &str = include_str!("../../questionnaires/drempelmeter/questionnaire.json");
const OTHER: &str = include_str!("../../questionnaires/samenwerken/questionnaire.json");
const DUTCH: &str = include_str!("../../questionnaires/samenwerken/nl.json");
const FRENCH: &str = include_str!("../../questionnaires/samenwerken/fr.json");
const ENGLISH: &str = include_str!("../../questionnaires/samenwerken/en.json");
const INDEX: &str = include_str!("../../questionnaires/index.json");

fn faults_of(file: &str, faults: Vec<Fault>) -> Vec<Fault> {
    faults
        .into_iter()
        .filter(|f| f.file == file && !f.is_gap())
        .collect()
}

/// What the strict reader takes, which must be what serde's derive takes.
fn taken<T: DeserializeOwned + Debug + PartialEq>(
    content: &str,
    read: fn(&str) -> Option<T>,
) -> Option<T> {
    let taken = read(content);
    assert_eq!(taken, serde_json::from_str(content).ok(), "{content}");
    taken
}

fn structure_starts(content: &str, folder: &str) -> bool {
    taken(content, read_questionnaire).is_some_and(|q| q.is_sound() && q.id.as_str() == folder)
}

fn index_starts(content: &str) -> bool {
    taken(content, read_catalogue).is_some_and(|c: Catalogue| c.is_sound())
}

/// In a list of texts by id, the start takes the last of two; the checker tells of both.
fn doubles(faults: &[Fault]) -> bool {
    faults
        .iter()
        .any(|f| matches!(f.kind, FaultKind::DuplicateField { .. }))
}

fn texts_start(content: &str, tag: &str, structure: &str) -> bool {
    let questionnaire: Questionnaire = serde_json::from_str(structure).unwrap();
    taken(content, read_texts).is_some_and(|texts| {
        let complete = tag != questionnaire.reference_language || !texts.has_gaps(&questionnaire);
        texts.fit(tag, &questionnaire) && complete
    })
}

fn language_files(changed: &str, tag: &str) -> Vec<(String, String)> {
    [("nl", DUTCH), ("fr", FRENCH), ("en", ENGLISH)]
        .map(|(own, content)| {
            (
                own.to_owned(),
                if own == tag { changed } else { content }.to_owned(),
            )
        })
        .into()
}

#[test]
fn every_single_change_of_a_small_structure_is_let_in_exactly_when_no_fault_is_told() {
    let mut let_in = 0;
    for (content, change) in each_change(&small(OTHER)) {
        let starts = structure_starts(&content, "samenwerken");
        let faults = check_questionnaire("samenwerken", &content, &[]);
        let faults = faults_of("samenwerken/questionnaire.json", faults);
        assert_eq!(starts, faults.is_empty(), "{change}: {faults:?}");
        let_in += u32::from(starts);
    }
    assert!(let_in > 100, "{let_in}: the changes do not try both sides");
}

#[test]
fn every_single_change_of_small_texts_is_let_in_exactly_when_no_fault_is_told() {
    let structure = small(OTHER);
    for (tag, shipped) in [("nl", DUTCH), ("fr", FRENCH)] {
        for (content, change) in each_change(&small(shipped)) {
            let starts = texts_start(&content, tag, &structure);
            let files = [(tag.to_owned(), content)];
            let faults = check_questionnaire("samenwerken", &structure, &files);
            let faults = faults_of(&format!("samenwerken/{tag}.json"), faults);
            assert!(
                starts || !faults.is_empty(),
                "refused without a word: {change}"
            );
            assert!(
                !starts || faults.is_empty() || doubles(&faults),
                "{change}: {faults:?}"
            );
        }
    }
}

#[test]
fn every_single_change_of_the_index_is_let_in_exactly_when_no_fault_is_told() {
    for (content, change) in each_change(INDEX) {
        let starts = index_starts(&content);
        let faults = check_catalogue(&content);
        assert!(
            starts || !faults.is_empty(),
            "refused without a word: {change}"
        );
        assert!(
            !starts || faults.is_empty() || doubles(&faults),
            "{change}: {faults:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_structure_is_let_in_exactly_when_no_fault_is_told(changes in changes()) {
        for (folder, shipped) in [("drempelmeter", STRUCTURE), ("samenwerken", OTHER)] {
            let content = changed(shipped, &changes);
            let starts = structure_starts(&content, folder);
            let faults = faults_of(&format!("{folder}/questionnaire.json"), check_questionnaire(folder, &content, &[]));
            prop_assert_eq!(starts, faults.is_empty(), "{:?}\n{:?}", faults, changes);
        }
    }

    #[test]
    fn changed_texts_are_let_in_exactly_when_no_fault_is_told(changes in changes()) {
        for (tag, shipped) in [("nl", DUTCH), ("fr", FRENCH)] {
            let content = changed(shipped, &changes);
            let starts = texts_start(&content, tag, OTHER);
            let faults = check_questionnaire("samenwerken", OTHER, &language_files(&content, tag));
            let faults = faults_of(&format!("samenwerken/{tag}.json"), faults);
            prop_assert!(starts || !faults.is_empty(), "refused without a word: {:?}", changes);
            prop_assert!(!starts || faults.is_empty() || doubles(&faults), "{:?}\n{:?}", faults, changes);
        }
    }

    #[test]
    fn a_changed_index_is_let_in_exactly_when_no_fault_is_told(changes in changes()) {
        let content = changed(INDEX, &changes);
        let starts = index_starts(&content);
        let faults = check_catalogue(&content);
        prop_assert!(starts || !faults.is_empty(), "refused without a word: {:?}", changes);
        prop_assert!(!starts || faults.is_empty() || doubles(&faults), "{:?}\n{:?}", faults, changes);
    }

    /// Whatever stands in a file, the author's page can be shown.
    #[test]
    fn any_content_is_checked_and_never_stops_the_app(content in ".{0,80}|[\\[\\]{}\":,a-z0-9 ]{0,80}", tag in ".{0,5}") {
        let files = [(tag, content.clone())];
        let _ = check_questionnaire(&content, &content, &files);
        let _ = check_questionnaire("drempelmeter", STRUCTURE, &files);
        let _ = check_catalogue(&content);
        let _ = check_materials(&files, &[]);
    }
}
