//! Faults of a lexicon: signs that no rule can find, and rules about signs that are not there.
//!
//! Invariant: every regular expression can be used, and every id of a sign names one.

use std::collections::BTreeSet;

use super::checker::Checker;
use super::fault::{FaultKind, Reference};
use super::flyer::is_pattern;
use super::spot::{Fields, Spot, shown};
use crate::domain::materials::MEASURED;

/// Checks what the JSON Schema can't say.
pub fn check_lexicon(checker: &mut Checker, fields: &Fields<'_>) {
    checker.require(fields, "present");
    let signs: Vec<_> = list(checker, fields, "present")
        .iter()
        .filter_map(|spot| checker.entries(spot))
        .collect();
    let mut ids = BTreeSet::new();
    for sign in &signs {
        checker.require(sign, "id");
        if let Some(id) = sign.spot("id") {
            checker.new_id(&id, &mut ids);
        }
        for name in ["patterns", "except"] {
            for pattern in list(checker, sign, name) {
                regular_expression(checker, &pattern);
            }
        }
    }
    for sign in &signs {
        for id in list(checker, sign, "unless") {
            known(checker, &id, &ids);
        }
    }
    for rule in list(checker, fields, "statements") {
        let Some(rule) = checker.entries(&rule) else {
            continue;
        };
        for any in list(checker, &rule, "needs") {
            for id in checker.list(&any).unwrap_or_default() {
                if !checker.text(&id).is_some_and(|id| MEASURED.contains(&id)) {
                    known(checker, &id, &ids);
                }
            }
        }
    }
    if let Some(passive) = fields
        .spot("passive")
        .and_then(|spot| checker.entries(&spot))
    {
        for pattern in list(checker, &passive, "participles") {
            regular_expression(checker, &pattern);
        }
    }
}

fn list<'a>(checker: &mut Checker, fields: &Fields<'a>, name: &str) -> Vec<Spot<'a>> {
    let items = fields.spot(name).and_then(|spot| checker.list(&spot));
    items.unwrap_or_default()
}

fn regular_expression(checker: &mut Checker, spot: &Spot<'_>) {
    if let Some(pattern) = checker.text(spot)
        && !is_pattern(pattern)
    {
        let found = shown(pattern);
        checker.fault(spot.path(), FaultKind::NotAPattern { found });
    }
}

fn known(checker: &mut Checker, spot: &Spot<'_>, ids: &BTreeSet<&str>) {
    if let Some(id) = checker.text(spot)
        && !ids.contains(id)
    {
        let (id, kind) = (shown(id), Reference::Sign);
        checker.fault(spot.path(), FaultKind::UnknownReference { id, kind });
    }
}

#[cfg(test)]
mod tests {
    use crate::exchange::check_materials;

    /// Otherwise a city's own rule would find nothing, and nobody would know why.
    #[test]
    fn a_rule_that_can_find_nothing_is_told() {
        let lexicon = r#"{"format": "drempelmeter/lexicon/1", "language": "nl", "present": [
            {"id": "a", "patterns": ["(", "ok"], "except": ["["], "unless": ["b"]},
            {"id": "a"}],
            "statements": [{"needs": [["a", "short-sentences"], ["c"]]}],
            "passive": {"participles": ["*"]}}"#;
        let files = [("lexicon.nl.json".to_owned(), lexicon.to_owned())];
        let told: Vec<_> = check_materials(&files, &[])
            .into_iter()
            .map(|fault| format!("{} {:?}", fault.path, fault.kind))
            .collect();
        assert_eq!(
            told,
            [
                "present[0].patterns[0] NotAPattern { found: \"(\" }",
                "present[0].except[0] NotAPattern { found: \"[\" }",
                "present[1].id DuplicateId { id: \"a\" }",
                "present[0].unless[0] UnknownReference { id: \"b\", kind: Sign }",
                "statements[0].needs[1][0] UnknownReference { id: \"c\", kind: Sign }",
                "passive.participles[0] NotAPattern { found: \"*\" }",
            ]
        );
    }
}
