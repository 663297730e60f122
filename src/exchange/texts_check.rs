//! Every fault and gap of a questionnaire's texts in one language.
//!
//! Invariant: apart from gaps and fields written twice, there is none exactly when the strict start
//! takes the file: it parses as [`LanguageTexts`] that fit the structure, and the reference
//! language is complete (a property test holds the two together).
//!
//! [`LanguageTexts`]: crate::domain::LanguageTexts

use std::collections::BTreeSet;

use crate::domain::Answer;

use super::checker::Checker;
use super::fault::FaultKind;
use super::json::Json;
use super::outline::Outline;
use super::spot::{Fields, Spot};

/// The texts that every statement needs.
const USUAL: [&str; 5] = ["statement", "why", "perspective", "tip", "evidence"];
/// The texts that some statements need, or may have.
const SPECIAL: [&str; 3] = ["critical_for", "na_when", "hint"];

/// Checks the texts of the language `tag`.
pub fn check_texts(checker: &mut Checker, tag: &str, json: &Json, outline: &Outline) {
    let optional = [
        "title",
        "scale",
        "themes",
        "needs",
        "barriers",
        "statements",
    ];
    let Some(fields) = checker.object(&Spot::root(json), &["language"], &optional) else {
        return;
    };
    checker.language(&fields, tag);
    let mut texts = Texts {
        checker,
        falls_back: outline.reference.as_deref() != Some(tag),
    };
    texts.text(&fields, "title");
    texts.scale(&fields);
    texts.names(&fields, "themes", outline.themes.as_ref());
    texts.names(&fields, "needs", outline.needs.as_ref());
    texts.barriers(&fields, outline);
    texts.statements(&fields, outline);
}

struct Texts<'c> {
    checker: &'c mut Checker,
    /// Whether the reference language fills in what is missing here.
    falls_back: bool,
}

impl Texts<'_> {
    fn missing(&mut self, path: &str) {
        let falls_back = self.falls_back;
        self.checker
            .fault(path, FaultKind::MissingText { falls_back });
    }

    /// A text that must be there.
    fn text(&mut self, fields: &Fields<'_>, name: &str) {
        match fields.spot(name) {
            Some(spot) => {
                self.checker.filled_text(&spot);
            }
            None => self.missing(&fields.path_of(name)),
        }
    }

    /// The entries of a part, each checked by `entry`; tells which are missing and which unneeded.
    fn part(
        &mut self,
        fields: &Fields<'_>,
        name: &str,
        known: Option<&BTreeSet<String>>,
        mut entry: impl FnMut(&mut Self, &str, &Spot<'_>),
    ) {
        let entries = match fields.given(name) {
            Some(spot) => match self.checker.entries(&spot) {
                Some(entries) => Some(entries),
                None => return,
            },
            None => None,
        };
        let mut found = BTreeSet::new();
        for (id, spot) in entries.iter().flat_map(Fields::iter) {
            found.insert(id);
            if known.is_some_and(|known| !known.contains(id)) {
                self.checker.fault(spot.path(), FaultKind::UnneededText);
            } else {
                entry(self, id, &spot);
            }
        }
        for id in known.into_iter().flatten() {
            if !found.contains(id.as_str()) {
                match &entries {
                    Some(entries) => self.missing(&entries.path_of(id)),
                    None => self.missing(&format!("{name}.{id}")),
                }
            }
        }
    }

    fn scale(&mut self, fields: &Fields<'_>) {
        let known = Answer::ALL
            .iter()
            .map(|answer| answer.id().to_owned())
            .collect();
        self.part(fields, "scale", Some(&known), |texts, _, spot| {
            texts.fields(spot, &["label", "help"], &[]);
        });
    }

    fn names(&mut self, fields: &Fields<'_>, name: &str, known: Option<&BTreeSet<String>>) {
        self.part(fields, name, known, |texts, _, spot| {
            texts.checker.filled_text(spot);
        });
    }

    fn barriers(&mut self, fields: &Fields<'_>, outline: &Outline) {
        self.part(
            fields,
            "barriers",
            outline.barriers.as_ref(),
            |texts, _, spot| {
                texts.fields(spot, &["name", "definition"], &[]);
            },
        );
    }

    fn statements(&mut self, fields: &Fields<'_>, outline: &Outline) {
        let all = outline.statements.as_ref();
        let known = all.map(|all| all.keys().cloned().collect());
        self.part(fields, "statements", known.as_ref(), |texts, id, spot| {
            let Some(found) = texts.fields(spot, &USUAL, &SPECIAL) else {
                return;
            };
            let Some(asks) = all.and_then(|all| all.get(id)) else {
                return;
            };
            for (name, asked) in [
                ("critical_for", asks.critical),
                ("na_when", asks.not_applicable),
            ] {
                match found.spot(name) {
                    Some(text) if !asked => {
                        texts.checker.fault(text.path(), FaultKind::UnneededText);
                    }
                    None if asked => texts.missing(&found.path_of(name)),
                    _ => {}
                }
            }
        });
    }

    /// An object of texts.
    fn fields<'a>(
        &mut self,
        spot: &Spot<'a>,
        needed: &[&str],
        special: &[&str],
    ) -> Option<Fields<'a>> {
        let optional: Vec<_> = needed.iter().chain(special).copied().collect();
        let fields = self.checker.object(spot, &[], &optional)?;
        for name in needed {
            self.text(&fields, name);
        }
        for name in special {
            if let Some(text) = fields.spot(name) {
                self.checker.filled_text(&text);
            }
        }
        Some(fields)
    }
}
