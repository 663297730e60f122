//! A value of a file together with its place.
//!
//! Invariant: a place is written like `barriers[2].statements[0].themes[1]`, never longer than the
//! nesting needs, so that an author finds it again.

use crate::domain::cut;

use super::fault::FOUND_LIMIT;
use super::json::Json;

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

    /// The place, as it stands in a [`super::Fault`].
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The value.
    pub const fn json(&self) -> &'a Json {
        self.json
    }

    /// The fields, where this is an object.
    pub fn fields(&self) -> Option<Fields<'a>> {
        let Json::Object(fields) = self.json else {
            return None;
        };
        let path = self.path.clone();
        Some(Fields { fields, path })
    }

    /// The items, where this is a list.
    pub fn items(&self) -> Option<Vec<Self>> {
        let Json::List(items) = self.json else {
            return None;
        };
        let place = |(index, json)| Self {
            json,
            path: format!("{}[{index}]", self.path),
        };
        Some(items.iter().enumerate().map(place).collect())
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

    /// The place of the object.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The place of a field, whether it is there or not.
    pub fn path_of(&self, name: &str) -> String {
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

/// What stands in a file, short enough to tell back, without characters that can't be seen.
pub fn shown(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !c.is_control()).collect();
    cut(&seen, FOUND_LIMIT).to_owned()
}

/// The place of a field: `statements.BET-01`, or `statements["a b"]` where the name is no id.
fn below(path: &str, name: &str) -> String {
    let plain = name
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    match (plain && !name.is_empty(), path.is_empty()) {
        (true, true) => shown(name),
        (true, false) => format!("{path}.{}", shown(name)),
        (false, _) => format!("{path}[\"{}\"]", shown(name)),
    }
}
