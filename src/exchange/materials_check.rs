//! Faults of the materials: practice library, conversation cards, lexicon, workshop script.
//!
//! Invariant: the files are JSON, of a format that this app reads, in the language of their name,
//! and every barrier, kind and practice that they name exists. Their other fields are held by the
//! JSON Schemas.

use std::collections::BTreeSet;

use crate::domain::{BarrierId, materials::LEXICON_FORMAT};

use super::checker::Checker;
use super::fault::{Fault, FaultKind, Reference};
use super::lexicon_check::check_lexicon;
use super::spot::{Fields, Spot, shown};

/// Checks the files of the folder `materials`, given as names and contents. `barriers` are those of
/// the default questionnaire.
pub fn check_materials(files: &[(String, String)], barriers: &[BarrierId]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut practices = BTreeSet::new();
    let mut kinds = BTreeSet::new();
    // The library first: its texts name its practices.
    let (library, others): (Vec<_>, Vec<_>) =
        files.iter().partition(|(name, _)| name == "practices.json");
    for (name, content) in library.into_iter().chain(others) {
        let mut checker = Checker::new(format!("materials/{name}"));
        if let Some(json) = checker.read(content)
            && let Some(fields) = checker.entries(&Spot::root(&json))
        {
            let (sort, tag) = sort_and_language(name);
            if let Some(tag) = tag {
                checker.require(&fields, "language");
                checker.language(&fields, tag);
            }
            let mut check = Check {
                checker: &mut checker,
                barriers,
            };
            match (sort, tag) {
                ("practices", None) => {
                    check.format(&fields, "drempelmeter/practices/1");
                    check.library(&fields, &mut practices, &mut kinds);
                }
                ("practices", Some(_)) => {
                    check.known(&fields, "kinds", &kinds, Reference::Kind);
                    check.known(&fields, "practices", &practices, Reference::Practice);
                    check.search_words(&fields);
                }
                ("conversation-cards", Some(_)) => {
                    check.format(&fields, "drempelmeter/cards/1");
                    check.cards(&fields);
                }
                ("lexicon", Some(_)) => {
                    check.format(&fields, LEXICON_FORMAT);
                    check_lexicon(check.checker, &fields);
                }
                ("workshop-script", Some(_)) => check.format(&fields, "drempelmeter/workshop/1"),
                _ => {}
            }
        }
        faults.extend(checker.into_faults());
    }
    faults
}

/// `practices.nl.json` is `practices` in `nl`.
fn sort_and_language(name: &str) -> (&str, Option<&str>) {
    let name = name.strip_suffix(".json").unwrap_or(name);
    match name.split_once('.') {
        Some((sort, tag)) => (sort, Some(tag)),
        None => (name, None),
    }
}

struct Check<'c> {
    checker: &'c mut Checker,
    barriers: &'c [BarrierId],
}

impl Check<'_> {
    fn format(&mut self, fields: &Fields<'_>, expected: &'static str) {
        self.checker.require(fields, "format");
        self.checker.format(fields, expected);
    }

    fn barrier(&mut self, path: &str, id: &str) {
        if !self.barriers.iter().any(|barrier| barrier.as_str() == id) {
            let (id, kind) = (shown(id), Reference::Barrier);
            self.checker
                .fault(path, FaultKind::UnknownReference { id, kind });
        }
    }

    fn library(
        &mut self,
        fields: &Fields<'_>,
        practices: &mut BTreeSet<String>,
        kinds: &mut BTreeSet<String>,
    ) {
        for item in self.items(fields, "kinds") {
            if let Some(kind) = self.checker.id(&item) {
                kinds.insert(kind.to_owned());
            }
        }
        let mut seen = BTreeSet::new();
        for item in self.items(fields, "practices") {
            let Some(practice) = self.checker.entries(&item) else {
                continue;
            };
            self.checker.require(&practice, "id");
            if let Some(id) = practice.spot("id") {
                self.checker.new_id(&id, &mut seen);
            }
            if let Some(spot) = practice.spot("kind")
                && let Some(id) = self.checker.text(&spot)
                && !kinds.contains(id)
            {
                let (id, kind) = (shown(id), Reference::Kind);
                self.checker
                    .fault(spot.path(), FaultKind::UnknownReference { id, kind });
            }
            for barrier in self.items(&practice, "barriers") {
                if let Some(id) = self.checker.text(&barrier) {
                    self.barrier(barrier.path(), id);
                }
            }
        }
        practices.extend(seen.into_iter().map(str::to_owned));
    }

    /// Every field of the object `name` is one of `known`.
    fn known(
        &mut self,
        fields: &Fields<'_>,
        name: &str,
        known: &BTreeSet<String>,
        kind: Reference,
    ) {
        self.checker.require(fields, name);
        let entries = fields
            .spot(name)
            .and_then(|spot| self.checker.entries(&spot));
        for (id, spot) in entries.iter().flat_map(Fields::iter) {
            if !known.contains(id) {
                let id = shown(id);
                self.checker
                    .fault(spot.path(), FaultKind::UnknownReference { id, kind });
            }
        }
    }

    /// The search words stand under barriers, each a list of texts; a file may have none.
    fn search_words(&mut self, fields: &Fields<'_>) {
        let entries = fields
            .spot("search")
            .and_then(|spot| self.checker.entries(&spot));
        for (id, spot) in entries.iter().flat_map(Fields::iter) {
            self.barrier(spot.path(), id);
            for word in self.checker.list(&spot).unwrap_or_default() {
                self.checker.text(&word);
            }
        }
    }

    fn cards(&mut self, fields: &Fields<'_>) {
        self.checker.require(fields, "barriers");
        let entries = fields
            .spot("barriers")
            .and_then(|spot| self.checker.entries(&spot));
        for (id, spot) in entries.iter().flat_map(Fields::iter) {
            self.barrier(spot.path(), id);
        }
    }

    fn items<'a>(&mut self, fields: &Fields<'a>, name: &str) -> Vec<Spot<'a>> {
        self.checker.require(fields, name);
        let items = fields.spot(name).and_then(|spot| self.checker.list(&spot));
        items.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_practice_for_a_barrier_that_does_not_exist_is_told() {
        let files = [
            (
                "practices.nl.json",
                r#"{"language": "fr", "kinds": {}, "practices": {"b": {}},
                    "search": {"prijs": ["gratis", 1], "geld": []}}"#,
            ),
            (
                "practices.json",
                r#"{"format": "drempelmeter/practices/1", "kinds": ["k"], "practices":
                    [{"id": "a", "kind": "k", "barriers": ["geld", "prijs"]}]}"#,
            ),
            ("lexicon.nl.json", r#"{"language": "nl", "present": []}"#),
            ("conversation-cards.nl.json", "{"),
        ];
        let files = files.map(|(name, content)| (name.to_owned(), content.to_owned()));
        let told: Vec<_> = check_materials(&files, &["prijs".into()])
            .into_iter()
            .map(|fault| format!("{} {} {:?}", fault.file, fault.path, fault.kind))
            .collect();
        assert_eq!(
            told,
            [
                "materials/practices.json practices[0].barriers[0] UnknownReference { id: \"geld\", kind: Barrier }",
                "materials/practices.nl.json language WrongLanguage { found: \"fr\", expected: \"nl\" }",
                "materials/practices.nl.json practices.b UnknownReference { id: \"b\", kind: Practice }",
                "materials/practices.nl.json search.prijs[1] WrongType { expected: Text }",
                "materials/practices.nl.json search.geld UnknownReference { id: \"geld\", kind: Barrier }",
                "materials/lexicon.nl.json  MissingField { name: \"format\" }",
                "materials/conversation-cards.nl.json  NotJson { line: 1, column: 1 }",
            ]
        );
    }
}
