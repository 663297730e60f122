//! The jobs, on the shipped questionnaires.
//!
//! Invariant: what a job makes passes the same checks as what somebody writes.

use super::{
    Comparison, Files, NewStatement, Step, add_language, add_statement, change_city, change_text,
    check_files, raised,
};
use crate::domain::{City, Cost, Effort};
use crate::exchange::read_questionnaire;

/// A questionnaire of the site, with the index.
pub(super) fn shipped() -> Files {
    [
        (
            "index.json",
            include_str!("../../../questionnaires/index.json"),
        ),
        (
            "samenwerken/questionnaire.json",
            include_str!("../../../questionnaires/samenwerken/questionnaire.json"),
        ),
        (
            "samenwerken/nl.json",
            include_str!("../../../questionnaires/samenwerken/nl.json"),
        ),
        (
            "samenwerken/fr.json",
            include_str!("../../../questionnaires/samenwerken/fr.json"),
        ),
        (
            "samenwerken/en.json",
            include_str!("../../../questionnaires/samenwerken/en.json"),
        ),
    ]
    .into_iter()
    .map(|(path, content)| (path.to_owned(), content.to_owned()))
    .collect()
}

fn statement(files: &Files) -> NewStatement {
    let content = files.get("samenwerken/questionnaire.json").unwrap();
    let questionnaire = read_questionnaire(content).unwrap();
    let texts = [
        "statement",
        "why",
        "perspective",
        "tip",
        "evidence",
        "critical_for",
    ];
    NewStatement {
        barrier: questionnaire.barriers[1].id.to_string(),
        id: "NEW-01".into(),
        effort: Effort::Medium,
        cost: Cost::Free,
        critical: true,
        not_applicable: false,
        flyer: false,
        texts: texts
            .map(|name| (name.to_owned(), format!("De {name}.")))
            .into_iter()
            .collect(),
    }
}

#[test]
fn an_added_statement_leaves_no_fault_and_raises_the_version() {
    let files = shipped();
    let changed = add_statement(&files, "samenwerken", &statement(&files)).unwrap();
    let faults = check_files(&changed, false, &[]);
    assert!(
        faults.iter().all(crate::exchange::Fault::is_gap),
        "{faults:?}"
    );
    let found = Comparison::of(&files, &changed, "samenwerken").unwrap();
    assert_eq!(found.added, ["NEW-01".into()]);
    assert_eq!(found.version, ("1.0.0".into(), "1.1.0".into()));
    assert!(found.moved.is_empty() && found.weighed.is_empty());
    // Its id is taken now, and no id is no id.
    assert!(add_statement(&changed, "samenwerken", &statement(&files)).is_none());
    let nameless = NewStatement {
        id: "a b".into(),
        ..statement(&files)
    };
    assert!(add_statement(&files, "samenwerken", &nameless).is_none());
}

#[test]
fn an_added_language_has_only_gaps_and_its_texts_fill_them() {
    let files = add_language(&shipped(), "samenwerken", "pap").unwrap();
    let gaps = check_files(&files, false, &[]);
    assert!(
        gaps.len() > 20 && gaps.iter().all(crate::exchange::Fault::is_gap),
        "{gaps:?}"
    );
    let path = Step::path("statements.DOE-01.why");
    let id = &gaps
        .iter()
        .find(|gap| gap.path.starts_with("statements."))
        .unwrap()
        .path;
    let whole = Step::path(&format!("{id}.statement"));
    let files = change_text(&files, "samenwerken/pap.json", &whole, "Nos ta huntu.").unwrap();
    assert!(
        files
            .get("samenwerken/pap.json")
            .unwrap()
            .contains("\n    \"")
    );
    assert!(change_text(&files, "samenwerken/gone.json", &path, "x").is_none());
    assert!(add_language(&files, "samenwerken", "pap").is_none());
    assert!(add_language(&files, "samenwerken", "p/p").is_none());
}

#[test]
fn an_emptied_text_is_taken_away() {
    let path = Step::path("title");
    let files = change_text(&shipped(), "samenwerken/fr.json", &path, " ").unwrap();
    assert!(
        !files
            .get("samenwerken/fr.json")
            .unwrap()
            .contains("\"title\"")
    );
}

#[test]
fn the_help_desk_is_filled_in_and_nothing_else_changes() {
    let city = City {
        phone: " 03 000 00 00 ".into(),
        ..City::default()
    };
    let files = change_city(&shipped(), &city).unwrap();
    assert!(
        files
            .get("index.json")
            .unwrap()
            .contains("\"phone\": \"03 000 00 00\"")
    );
    assert!(
        check_files(&files, false, &[])
            .iter()
            .all(crate::exchange::Fault::is_gap)
    );
}

#[test]
fn a_version_rises() {
    for (version, next) in [
        ("1.0.0", "1.1.0"),
        ("2.9", "2.10"),
        ("7", "8"),
        ("mei 2026", "mei 2026.1"),
    ] {
        assert_eq!(raised(version), next);
    }
}
