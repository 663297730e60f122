//! Walks a JSON value and collects what is wrong with it.
//!
//! Invariant: it never stops at the first fault, and every fault says where it stands.

use std::collections::BTreeSet;

use crate::domain::{Day, is_id};

use super::fault::{Fault, FaultKind, JsonType};
use super::json::Json;
use super::spot::{Fields, Spot, shown};

/// The most faults that are kept of one file; a file with more is no file of ours.
const FAULT_LIMIT: usize = 1000;

/// The faults of one file.
pub struct Checker {
    file: String,
    faults: Vec<Fault>,
}

impl Checker {
    /// Begins a file.
    pub fn new(file: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            faults: Vec::new(),
        }
    }

    /// What was found.
    pub fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Reads the file's content as JSON.
    pub fn read(&mut self, content: &str) -> Option<Json> {
        Json::read(content)
            .map_err(|kind| self.fault("", kind))
            .ok()
    }

    /// Notes a fault.
    pub fn fault(&mut self, path: &str, kind: FaultKind) {
        if self.faults.len() < FAULT_LIMIT {
            self.faults.push(Fault {
                file: self.file.clone(),
                path: path.to_owned(),
                kind,
            });
        }
    }

    /// An object with these fields and no others.
    pub fn object<'a>(
        &mut self,
        spot: &Spot<'a>,
        required: &[&str],
        optional: &[&str],
    ) -> Option<Fields<'a>> {
        let fields = self.entries(spot)?;
        for (name, _) in fields.iter() {
            if !required.contains(&name) && !optional.contains(&name) {
                let name = shown(name);
                self.fault(spot.path(), FaultKind::UnknownField { name });
            }
        }
        for name in required {
            self.require(&fields, name);
        }
        Some(fields)
    }

    /// Notes a field that must be there and is not.
    pub fn require(&mut self, fields: &Fields<'_>, name: &str) {
        if fields.spot(name).is_none() {
            let name = name.to_owned();
            self.fault(fields.path(), FaultKind::MissingField { name });
        }
    }

    /// An object with any fields, each once.
    pub fn entries<'a>(&mut self, spot: &Spot<'a>) -> Option<Fields<'a>> {
        let Some(fields) = spot.fields() else {
            return self.wrong_type(spot, JsonType::Object);
        };
        let mut seen = BTreeSet::new();
        for (name, _) in fields.iter() {
            if !seen.insert(name) {
                let name = shown(name);
                self.fault(spot.path(), FaultKind::DuplicateField { name });
            }
        }
        Some(fields)
    }

    /// The items of a list.
    pub fn list<'a>(&mut self, spot: &Spot<'a>) -> Option<Vec<Spot<'a>>> {
        spot.items()
            .or_else(|| self.wrong_type(spot, JsonType::List))
    }

    /// A text, also an empty one.
    pub fn text<'a>(&mut self, spot: &Spot<'a>) -> Option<&'a str> {
        match spot.json() {
            Json::Text(text) => Some(text),
            _ => self.wrong_type(spot, JsonType::Text),
        }
    }

    /// A text with something to read in it.
    pub fn filled_text<'a>(&mut self, spot: &Spot<'a>) -> Option<&'a str> {
        let text = self.text(spot)?;
        if text.trim().is_empty() {
            self.fault(spot.path(), FaultKind::EmptyText);
            return None;
        }
        Some(text)
    }

    /// `true` or `false`.
    pub fn flag(&mut self, spot: &Spot<'_>) -> Option<bool> {
        match spot.json() {
            Json::Flag(flag) => Some(*flag),
            _ => self.wrong_type(spot, JsonType::Flag),
        }
    }

    /// A whole number from zero up.
    pub fn number(&mut self, spot: &Spot<'_>) -> Option<u64> {
        match spot.json() {
            Json::Number(Some(number)) => Some(*number),
            _ => self.wrong_type(spot, JsonType::WholeNumber),
        }
    }

    /// An id.
    pub fn id<'a>(&mut self, spot: &Spot<'a>) -> Option<&'a str> {
        let id = self.text(spot)?;
        self.id_text(spot.path(), id).then_some(id)
    }

    /// Whether a field's name or a text is an id.
    pub fn id_text(&mut self, path: &str, id: &str) -> bool {
        if !is_id(id) {
            self.fault(path, FaultKind::BadId { id: shown(id) });
        }
        is_id(id)
    }

    /// An id that is not in `seen` yet; puts it there.
    pub fn new_id<'a>(&mut self, spot: &Spot<'a>, seen: &mut BTreeSet<&'a str>) -> Option<&'a str> {
        let id = self.id(spot)?;
        if !seen.insert(id) {
            self.fault(spot.path(), FaultKind::DuplicateId { id: shown(id) });
        }
        Some(id)
    }

    /// One of a fixed list of words, as the value that it stands for.
    pub fn one_of<T: Copy>(&mut self, spot: &Spot<'_>, values: &[(&'static str, T)]) -> Option<T> {
        let text = self.text(spot)?;
        let value = values.iter().find(|(word, _)| *word == text);
        if value.is_none() {
            let kind = FaultKind::UnknownValue {
                found: shown(text),
                allowed: values.iter().map(|(word, _)| *word).collect(),
            };
            self.fault(spot.path(), kind);
        }
        value.map(|(_, value)| *value)
    }

    /// A day of the calendar.
    pub fn day(&mut self, spot: &Spot<'_>) -> Option<Day> {
        let text = self.text(spot)?;
        let day = text.parse().ok();
        if day.is_none() {
            self.fault(spot.path(), FaultKind::NotADay { found: shown(text) });
        }
        day
    }

    /// The format that this app reads.
    pub fn format(&mut self, fields: &Fields<'_>, expected: &'static str) {
        if let Some(spot) = fields.spot("format")
            && let Some(found) = self.text(&spot)
            && found != expected
        {
            let found = shown(found);
            self.fault(spot.path(), FaultKind::WrongFormat { found, expected });
        }
    }

    /// The language of the file's name.
    pub fn language(&mut self, fields: &Fields<'_>, expected: &str) {
        if let Some(spot) = fields.spot("language")
            && let Some(found) = self.text(&spot)
            && found != expected
        {
            let (found, expected) = (shown(found), expected.to_owned());
            self.fault(spot.path(), FaultKind::WrongLanguage { found, expected });
        }
    }

    fn wrong_type<T>(&mut self, spot: &Spot<'_>, expected: JsonType) -> Option<T> {
        self.fault(spot.path(), FaultKind::WrongType { expected });
        None
    }
}
