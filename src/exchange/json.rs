//! A JSON value as it stands in a file.
//!
//! Invariant: nothing of the file is lost in here: a field that is written twice is there twice,
//! so that it can be told. (`serde_json::Value` keeps only the last one.)

use super::FaultKind;
use super::json_parser::Parser;
use super::json_writer::write;

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
    /// [`FaultKind::NotJson`] with the place where reading stopped.
    pub fn read(content: &str) -> Result<Self, FaultKind> {
        let content = content.strip_prefix('\u{feff}').unwrap_or(content);
        let mut parser = Parser::new(content);
        parser.whole().ok_or_else(|| {
            let (line, column) = parser.line_and_column();
            FaultKind::NotJson { line, column }
        })
    }

    /// An object with these fields.
    pub fn object<const N: usize>(fields: [(&str, Self); N]) -> Self {
        let fields = fields.map(|(name, value)| (name.to_owned(), value));
        Self::Object(fields.into())
    }

    /// The JSON text of this value.
    pub fn write(&self) -> String {
        let mut text = String::new();
        write(&mut text, self);
        text
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
