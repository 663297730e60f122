//! Every fault of `questionnaires/index.json`.
//!
//! Invariant: there is none exactly when the strict start takes the file: it parses as a
//! [`Catalogue`](crate::domain::Catalogue) and is sound.

use std::collections::BTreeSet;

use crate::domain::{AT_LEAST_LIMIT, CATALOGUE_FORMAT, CRITERIA_LIMIT, Measure, is_page};

use super::checker::Checker;
use super::fault::{Fault, FaultKind, Reference};
use super::spot::{Spot, shown};

/// Checks the index of questionnaires.
pub fn check_catalogue(content: &str) -> Vec<Fault> {
    let mut checker = Checker::new("index.json");
    if let Some(json) = checker.read(content) {
        catalogue(&mut checker, &Spot::root(&json));
    }
    checker.into_faults()
}

fn catalogue(checker: &mut Checker, spot: &Spot<'_>) {
    let required = ["format", "default", "questionnaires"];
    let Some(fields) = checker.object(spot, &required, &["city", "criteria"]) else {
        return;
    };
    checker.format(&fields, CATALOGUE_FORMAT);
    let mut seen = BTreeSet::new();
    let items = fields
        .spot("questionnaires")
        .and_then(|spot| checker.list(&spot));
    let is_list = items.is_some();
    for item in items.unwrap_or_default() {
        let Some(entry) = checker.object(&item, &["id", "title", "about"], &[]) else {
            continue;
        };
        if let Some(id) = entry.spot("id") {
            checker.new_id(&id, &mut seen);
        }
        for name in ["title", "about"] {
            if let Some(texts) = entry.spot(name) {
                by_language(checker, &texts);
            }
        }
    }
    if let Some(spot) = fields.spot("default")
        && let Some(id) = checker.text(&spot)
        && is_list
        && !seen.contains(id)
    {
        let (id, kind) = (shown(id), Reference::Questionnaire);
        checker.fault(spot.path(), FaultKind::UnknownReference { id, kind });
    }
    if let Some(spot) = fields.given("city") {
        city(checker, &spot);
    }
    if let Some(spot) = fields.given("criteria") {
        criteria(checker, &spot);
    }
}

fn criteria(checker: &mut Checker, spot: &Spot<'_>) {
    let items = checker.list(spot).unwrap_or_default();
    if items.len() > CRITERIA_LIMIT {
        let limit = CRITERIA_LIMIT;
        checker.fault(spot.path(), FaultKind::TooMany { limit });
    }
    for item in items {
        let Some(fields) = checker.object(&item, &["measure", "at_least", "text"], &[]) else {
            continue;
        };
        if let Some(spot) = fields.spot("measure") {
            checker.one_of(&spot, &Measure::ALL);
        }
        if let Some(spot) = fields.spot("at_least")
            && let Some(number) = checker.number(&spot)
            && number > u64::from(AT_LEAST_LIMIT)
        {
            let (least, most) = (0, u64::from(AT_LEAST_LIMIT));
            checker.fault(spot.path(), FaultKind::OutOfRange { least, most });
        }
        if let Some(texts) = fields.spot("text") {
            by_language(checker, &texts);
        }
    }
}

/// Texts by language tag: at least one.
fn by_language(checker: &mut Checker, spot: &Spot<'_>) {
    let Some(texts) = checker.entries(spot) else {
        return;
    };
    for (tag, text) in texts.iter() {
        checker.id_text(text.path(), tag);
        checker.filled_text(&text);
    }
    if texts.iter().next().is_none() {
        checker.fault(spot.path(), FaultKind::MissingText { falls_back: false });
    }
}

fn city(checker: &mut Checker, spot: &Spot<'_>) {
    let names = ["name", "phone", "email", "grant_page"];
    let Some(fields) = checker.object(spot, &[], &names) else {
        return;
    };
    for name in names {
        let text = fields.given(name).and_then(|spot| checker.text(&spot));
        if let Some(text) = text
            && name == "grant_page"
            && !text.is_empty()
            && !is_page(text)
        {
            let found = shown(text);
            checker.fault(&fields.path_of(name), FaultKind::NotAPage { found });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_is_told_each_fault_of_the_index() {
        let faults = check_catalogue(
            r#"{"format": "drempelmeter/index/1", "default": "b", "questionnaires": [
                {"id": "a", "title": {"nl": "A"}, "about": {}},
                {"id": "a", "title": {"nl": ""}, "about": {"nl": "x"}, "color": 1}
            ], "city": {"grant_page": "javascript:alert(1)"},
            "criteria": [{"measure": "beauty", "at_least": 1001, "text": {}}]}"#,
        );
        let told: Vec<_> = faults
            .iter()
            .map(|f| format!("{} {:?}", f.path, f.kind))
            .collect();
        assert_eq!(
            told,
            [
                "questionnaires[0].about MissingText { falls_back: false }",
                "questionnaires[1] UnknownField { name: \"color\" }",
                "questionnaires[1].id DuplicateId { id: \"a\" }",
                "questionnaires[1].title.nl EmptyText",
                "default UnknownReference { id: \"b\", kind: Questionnaire }",
                "city.grant_page NotAPage { found: \"javascript:alert(1)\" }",
                "criteria[0].measure UnknownValue { found: \"beauty\", allowed: [\"themes\", \"steps\", \"dated-steps\", \"evidence\", \"closed-doors-planned\", \"coverage\", \"people\"] }",
                "criteria[0].at_least OutOfRange { least: 0, most: 1000 }",
                "criteria[0].text MissingText { falls_back: false }",
            ]
        );
    }
}
