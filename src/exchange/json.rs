//! A JSON value as it stands in a file.
//!
//! Invariant: nothing of the file is lost in here: a field that is written twice is there twice,
//! so that it can be told. (`serde_json::Value` keeps only the last one.)

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::FaultKind;

/// A JSON value, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`: the same as left out.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number; `None` where it is not whole, below zero or too large for any of our fields.
    Number(Option<u64>),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Fields by name, in the order of the file; a name can stand here twice.
    Object(Vec<(String, Self)>),
}

impl Json {
    /// Reads a file's content; a byte order mark before it is skipped.
    ///
    /// # Errors
    /// [`FaultKind::NotJson`] with the place where reading stopped. Nesting deeper than 128 is
    /// refused, so that no file can exhaust the stack.
    pub fn read(content: &str) -> Result<Self, FaultKind> {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content);
        serde_json::from_str(content).map_err(|error| FaultKind::NotJson {
            line: error.line(),
            column: error.column(),
        })
    }

    /// The first field with this name; `None` where it is missing, `null`, or this is no object.
    pub fn field(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else {
            return None;
        };
        fields
            .iter()
            .find(|(field, _)| field == name)
            .map(|(_, value)| value)
            .filter(|value| **value != Self::Null)
    }

    /// The text; `None` where this is something else.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Values)
    }
}

struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(Some(number)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(u64::try_from(number).ok()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Number(None))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = entries.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_written_twice_is_not_lost() {
        let json = Json::read("\u{feff}{\"a\": 1, \"a\": \"two\", \"b\": null}").unwrap();
        let Json::Object(fields) = &json else {
            panic!("{json:?}");
        };
        assert_eq!(fields.len(), 3);
        assert_eq!(json.field("a"), Some(&Json::Number(Some(1))));
        assert_eq!(json.field("b"), None);
    }

    #[test]
    fn a_file_that_stops_halfway_says_where() {
        assert_eq!(
            Json::read("{\n  \"a\": "),
            Err(FaultKind::NotJson { line: 2, column: 7 })
        );
    }

    #[test]
    fn a_file_nested_without_end_is_refused_and_does_not_bring_the_app_down() {
        for bomb in ["[".repeat(100_000), "{\"a\":".repeat(100_000)] {
            assert!(matches!(Json::read(&bomb), Err(FaultKind::NotJson { .. })));
        }
    }
}
