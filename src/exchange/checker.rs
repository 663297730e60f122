//! Walks a JSON value and collects what is wrong with it.
//!
//! Invariant: it never stops at the first fault, and every fault says where it stands.

use std::collections::BTreeSet;

use crate::domain::{Day, cut, is_id};

use super::fault::{FOUND_LIMIT, Fault, FaultKind, JsonType};
use super::json::Json;

/// The most faults that are kept of one file; a file with more is no file of ours.
const FAULT_LIMIT: usize = 1000;

/// The faults of one file.
pub struct Checker {
    file: String,
    faults: Vec<Fault>,
}

/// A value and its place in the file.
#[derive(Clone)]
pub struct Spot<'a> {
    json: &'a Json,
    path: String,
}

/// The fields of an object, and its place in the file.
pub struct Fields<'a> {
    fields: &'a [(String, Json)],
    path: String,
}

impl<'a> Spot<'a> {
    /// The whole file.
    pub const fn root(json: &'a Json) -> Self {
        Self {
            json,
            path: String::new(),
        }
    }

    /// The place, as it stands in a [`Fault`].
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl<'a> Fields<'a> {
    /// The value of a field; `None` where it is missing or `null`.
    pub fn spot(&self, name: &str) -> Option<Spot<'a>> {
        self.given(name).filter(|spot| *spot.json != Json::Null)
    }

    /// The value of a field, also `null`: for fields that can be left out but not be empty.
    pub fn given(&self, name: &str) -> Option<Spot<'a>> {
        let (name, json) = self.fields.iter().find(|(field, _)| field == name)?;
        let path = below(&self.path, name);
        Some(Spot { json, path })
    }

    /// The place of a field, whether it is there or not.
    pub fn path(&self, name: &str) -> String {
        below(&self.path, name)
    }

    /// All fields with their values, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, Spot<'a>)> {
        self.fields.iter().map(|(name, json)| {
            let path = below(&self.path, name);
            (name.as_str(), Spot { json, path })
        })
    }
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
        Json::read(content).map_err(|kind| self.fault("", kind)).ok()
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
        for (name, _) in fields.fields {
            if !required.contains(&name.as_str()) && !optional.contains(&name.as_str()) {
                let name = shown(name);
                self.fault(&spot.path, FaultKind::UnknownField { name });
            }
        }
        for name in required {
            if fields.spot(name).is_none() {
                let name = (*name).to_owned();
                self.fault(&spot.path, FaultKind::MissingField { name });
            }
        }
        Some(fields)
    }

    /// An object with any fields, each once.
    pub fn entries<'a>(&mut self, spot: &Spot<'a>) -> Option<Fields<'a>> {
        let Json::Object(fields) = spot.json else {
            return self.wrong_type(spot, JsonType::Object);
        };
        let mut seen = BTreeSet::new();
        for (name, _) in fields {
            if !seen.insert(name) {
                let name = shown(name);
                self.fault(&spot.path, FaultKind::DuplicateField { name });
            }
        }
        Some(Fields {
            fields,
            path: spot.path.clone(),
        })
    }

    /// The items of a list.
    pub fn list<'a>(&mut self, spot: &Spot<'a>) -> Option<Vec<Spot<'a>>> {
        let Json::List(items) = spot.json else {
            return self.wrong_type(spot, JsonType::List);
        };
        let place = |(index, json)| Spot {
            json,
            path: format!("{}[{index}]", spot.path),
        };
        Some(items.iter().enumerate().map(place).collect())
    }

    /// A text, also an empty one.
    pub fn text<'a>(&mut self, spot: &Spot<'a>) -> Option<&'a str> {
        match spot.json {
            Json::Text(text) => Some(text),
            _ => self.wrong_type(spot, JsonType::Text),
        }
    }

    /// A text with something to read in it.
    pub fn filled_text<'a>(&mut self, spot: &Spot<'a>) -> Option<&'a str> {
        let text = self.text(spot)?;
        if text.trim().is_empty() {
            self.fault(&spot.path, FaultKind::EmptyText);
            return None;
        }
        Some(text)
    }

    /// `true` or `false`.
    pub fn flag(&mut self, spot: &Spot<'_>) -> Option<bool> {
        match spot.json {
            Json::Flag(flag) => Some(*flag),
            _ => self.wrong_type(spot, JsonType::Flag),
        }
    }

    /// A whole number from zero up.
    pub fn number(&mut self, spot: &Spot<'_>) -> Option<u64> {
        match spot.json {
            Json::Number(Some(number)) => Some(*number),
            _ => self.wrong_type(spot, JsonType::WholeNumber),
        }
    }

    /// An id.
    pub fn id<'a>(&mut self, spot: &Spot<'a>) -> Option<&'a str> {
        let id = self.text(spot)?;
        self.id_text(&spot.path, id).then_some(id)
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
            self.fault(&spot.path, FaultKind::DuplicateId { id: shown(id) });
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
            self.fault(&spot.path, kind);
        }
        value.map(|(_, value)| *value)
    }

    /// A day of the calendar.
    pub fn day(&mut self, spot: &Spot<'_>) -> Option<Day> {
        let text = self.text(spot)?;
        let day = text.parse().ok();
        if day.is_none() {
            self.fault(&spot.path, FaultKind::NotADay { found: shown(text) });
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
            self.fault(&spot.path, FaultKind::WrongFormat { found, expected });
        }
    }

    /// The language of the file's name.
    pub fn language(&mut self, fields: &Fields<'_>, expected: &str) {
        if let Some(spot) = fields.spot("language")
            && let Some(found) = self.text(&spot)
            && found != expected
        {
            let (found, expected) = (shown(found), expected.to_owned());
            self.fault(&spot.path, FaultKind::WrongLanguage { found, expected });
        }
    }

    fn wrong_type<T>(&mut self, spot: &Spot<'_>, expected: JsonType) -> Option<T> {
        self.fault(&spot.path, FaultKind::WrongType { expected });
        None
    }
}

/// What stands in a file, short enough to tell back, without characters that can't be seen.
pub fn shown(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !c.is_control()).collect();
    cut(&seen, FOUND_LIMIT).to_owned()
}

/// The place of a field: `statements.BET-01`, or `statements["a b"]` where the name is no id.
fn below(path: &str, name: &str) -> String {
    let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    match (plain && !name.is_empty(), path.is_empty()) {
        (true, true) => shown(name),
        (true, false) => format!("{path}.{}", shown(name)),
        (false, _) => format!("{path}[\"{}\"]", shown(name)),
    }
}
