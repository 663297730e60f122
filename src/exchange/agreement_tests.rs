//! The strict start and the validator must agree: otherwise a city's edited file would be refused
//! without a word why, or let in with a fault.
//!
//! The shipped files are changed at random places; serde's parser and the checker must say the same.

use proptest::prelude::*;

use crate::domain::{Catalogue, LanguageTexts, Questionnaire};

use super::json::Json;
use super::{Fault, FaultKind, check_catalogue, check_materials, check_questionnaire};

const STRUCTURE: &str = include_str!("../../questionnaires/drempelmeter/questionnaire.json");
const OTHER: &str = include_str!("../../questionnaires/samenwerken/questionnaire.json");
const DUTCH: &str = include_str!("../../questionnaires/samenwerken/nl.json");
const FRENCH: &str = include_str!("../../questionnaires/samenwerken/fr.json");
const ENGLISH: &str = include_str!("../../questionnaires/samenwerken/en.json");
const INDEX: &str = include_str!("../../questionnaires/index.json");

/// One change: at which place (of all, in order), what, and the word or value to do it with.
#[derive(Clone, Debug)]
struct Change {
    place: prop::sample::Index,
    kind: Kind,
    word: &'static str,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Delete,
    Double,
    Rename,
    Replace,
    Append,
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let kinds = vec![
        Kind::Delete,
        Kind::Double,
        Kind::Rename,
        Kind::Replace,
        Kind::Append,
    ];
    let words = vec![
        "null",
        "true",
        "false",
        "0",
        "1",
        "2",
        "1.5",
        "-1",
        "99999999999",
        "\"\"",
        "\" \"",
        "\"x\"",
        "\"nl\"",
        "\"fr\"",
        "\"yes\"",
        "\"armoede\"",
        "\"small\"",
        "\"a b\"",
        "\"core\"",
        "{}",
        "{\"x\":1}",
        "[]",
        "[\"x\"]",
        "\"not-yet\"",
        "\"points\"",
        "\"INF-01\"",
        "\"critical_for\"",
        "\"hint\"",
        "\"needs\"",
        "\"de\"",
        "\"http://\"",
        "\"https://stad.be\"",
    ];
    let change = (
        any::<prop::sample::Index>(),
        prop::sample::select(kinds),
        prop::sample::select(words),
    )
        .prop_map(|(place, kind, word)| Change { place, kind, word });
    prop::collection::vec(change, 1..3)
}

fn changed(content: &str, changes: &[Change]) -> String {
    let mut json = Json::read(content).unwrap();
    for change in changes {
        let mut left = change.place.index(children(&json));
        apply(&mut json, &mut left, change);
    }
    written(&json)
}

/// How many values stand within this one.
fn children(json: &Json) -> usize {
    match json {
        Json::List(items) => items.iter().map(|item| 1 + children(item)).sum(),
        Json::Object(fields) => fields.iter().map(|(_, value)| 1 + children(value)).sum(),
        _ => 0,
    }
}

/// Changes the value that stands `left` places further on; `true` once that was done.
fn apply(json: &mut Json, left: &mut usize, change: &Change) -> bool {
    match json {
        Json::List(items) => {
            for index in 0..items.len() {
                if *left == 0 {
                    match change.kind {
                        Kind::Delete => drop(items.remove(index)),
                        Kind::Double | Kind::Rename => items.insert(index, items[index].clone()),
                        Kind::Replace => replace(&mut items[index], change.word),
                        Kind::Append => append(&mut items[index], change.word),
                    }
                    return true;
                }
                *left -= 1;
                if apply(&mut items[index], left, change) {
                    return true;
                }
            }
        }
        Json::Object(fields) => {
            for index in 0..fields.len() {
                if *left == 0 {
                    match change.kind {
                        Kind::Delete => drop(fields.remove(index)),
                        Kind::Double => fields.insert(index, fields[index].clone()),
                        Kind::Rename => fields[index].0 = change.word.trim_matches('"').to_owned(),
                        Kind::Replace => replace(&mut fields[index].1, change.word),
                        Kind::Append => append(&mut fields[index].1, change.word),
                    }
                    return true;
                }
                *left -= 1;
                if apply(&mut fields[index].1, left, change) {
                    return true;
                }
            }
        }
        _ => {}
    }
    false
}

fn replace(json: &mut Json, word: &str) {
    // Serde also reads a list as an object, its fields in order. The start lets such a file in (as
    // one with gaps), the checker tells of it: the only case in which they differ by design.
    if !(matches!(json, Json::Object(_)) && word.starts_with('[')) {
        *json = Json::read(word).unwrap();
    }
}

fn append(json: &mut Json, word: &str) {
    match json {
        Json::List(items) => items.push(Json::read(word).unwrap()),
        Json::Object(fields) => {
            fields.push((word.trim_matches('"').to_owned(), Json::Text("x".into())));
        }
        Json::Text(text) => text.push_str(word),
        other => replace(other, word),
    }
}

fn written(json: &Json) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    match json {
        Json::Null => "null".into(),
        Json::Flag(flag) => flag.to_string(),
        Json::Number(number) => number.map_or("1.5".into(), |n| n.to_string()),
        Json::Text(text) => quoted(text),
        Json::List(items) => format!(
            "[{}]",
            items.iter().map(written).collect::<Vec<_>>().join(",")
        ),
        Json::Object(fields) => {
            let field =
                |(name, value): &(String, Json)| format!("{}:{}", quoted(name), written(value));
            format!(
                "{{{}}}",
                fields.iter().map(field).collect::<Vec<_>>().join(",")
            )
        }
    }
}

fn faults_of(file: &str, faults: Vec<Fault>) -> Vec<Fault> {
    faults
        .into_iter()
        .filter(|f| f.file == file && !f.is_gap())
        .collect()
}

/// In a list of texts by id, serde takes the last of two; the checker tells of both.
fn doubles(faults: &[Fault]) -> bool {
    faults
        .iter()
        .any(|f| matches!(f.kind, FaultKind::DuplicateField { .. }))
}

fn texts_start(content: &str, tag: &str) -> bool {
    let questionnaire: Questionnaire = serde_json::from_str(OTHER).unwrap();
    serde_json::from_str::<LanguageTexts>(content).is_ok_and(|texts| {
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_structure_is_let_in_exactly_when_no_fault_is_told(changes in changes()) {
        for (folder, shipped) in [("drempelmeter", STRUCTURE), ("samenwerken", OTHER)] {
            let content = changed(shipped, &changes);
            let starts = serde_json::from_str::<Questionnaire>(&content)
                .is_ok_and(|q| q.is_sound() && q.id.as_str() == folder);
            let faults = faults_of(&format!("{folder}/questionnaire.json"), check_questionnaire(folder, &content, &[]));
            prop_assert_eq!(starts, faults.is_empty(), "{:?}\n{:?}", faults, changes);
        }
    }

    #[test]
    fn changed_texts_are_let_in_exactly_when_no_fault_is_told(changes in changes()) {
        for (tag, shipped) in [("nl", DUTCH), ("fr", FRENCH)] {
            let content = changed(shipped, &changes);
            let starts = texts_start(&content, tag);
            let faults = check_questionnaire("samenwerken", OTHER, &language_files(&content, tag));
            let faults = faults_of(&format!("samenwerken/{tag}.json"), faults);
            prop_assert!(starts || !faults.is_empty(), "refused without a word: {:?}", changes);
            prop_assert!(!starts || faults.is_empty() || doubles(&faults), "{:?}\n{:?}", faults, changes);
        }
    }

    #[test]
    fn a_changed_index_is_let_in_exactly_when_no_fault_is_told(changes in changes()) {
        let content = changed(INDEX, &changes);
        let starts = serde_json::from_str::<Catalogue>(&content).is_ok_and(|c| c.is_sound());
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
