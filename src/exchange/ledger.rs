//! What one browser tab wrote of one assessment: field to (value or cleared, counter, tab).
//!
//! Browser storage has no lock, so each tab writes a ledger of its own and reads all of them merged.
//! Invariant: merging is commutative, associative and idempotent, and the later write wins: the
//! highest counter, then the highest tab. So no answer disappears, in whatever order tabs write.

use crate::domain::SortedMap;

use super::json::Json;
use super::reader::Reader;

/// The format of the record in storage.
pub const STORE_FORMAT: &str = "drempelmeter/store/1";

/// Written fields with their stamps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    fields: SortedMap<String, Entry>,
}

/// A value (`None`: cleared), the counter at which it was written, and the tab that wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry(Option<String>, u64, String);

impl Entry {
    /// Reads `["yes", 3, "tab"]`.
    fn read(json: Json) -> Option<Self> {
        let Json::List(parts) = json else {
            return None;
        };
        let Ok([value, counter, tab]) = <[Json; 3]>::try_from(parts) else {
            return None;
        };
        match (value, counter, tab) {
            (Json::Text(value), Json::Number(Some(counter)), Json::Text(tab)) => {
                Some(Self(Some(value), counter, tab))
            }
            (Json::Null, Json::Number(Some(counter)), Json::Text(tab)) => {
                Some(Self(None, counter, tab))
            }
            _ => None,
        }
    }

    fn written(&self) -> Json {
        Json::List(vec![
            self.0.clone().map_or(Json::Null, Json::Text),
            Json::Number(Some(self.1)),
            Json::Text(self.2.clone()),
        ])
    }

    fn stamp(&self) -> (u64, &str) {
        (self.1, &self.2)
    }
}

/// Why a stored record could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedgerError {
    /// Damaged, or not ours.
    Unreadable,
    /// Written by a newer version of the app.
    Newer,
}

impl Ledger {
    /// Notes a value (`None`: cleared) as written by `tab`, after everything up to the counter `seen`.
    pub fn write(&mut self, seen: u64, tab: &str, field: &str, value: Option<String>) {
        let counter = self.highest().max(seen) + 1;
        let entry = Entry(value, counter, tab.to_owned());
        self.fields.insert(field.to_owned(), entry);
    }

    /// Takes over every entry of `other` that is later than the one here.
    pub fn merge(&mut self, other: &Self) {
        for (field, entry) in other.fields.iter() {
            let newer = self
                .fields
                .get(field)
                .is_none_or(|own| own.stamp() < entry.stamp());
            if newer {
                self.fields.insert(field.clone(), entry.clone());
            }
        }
    }

    /// The fields that have a value, by name.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields
            .iter()
            .filter_map(|(field, entry)| Some((field.as_str(), entry.0.as_deref()?)))
    }

    /// The value of a field; `None` when it was cleared or never written.
    pub fn value(&self, field: &str) -> Option<&str> {
        self.fields.get(field)?.0.as_deref()
    }

    /// Whether nothing was ever written.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The highest counter in it; 0 where nothing was written.
    pub fn highest(&self) -> u64 {
        self.fields.values().map(|entry| entry.1).max().unwrap_or(0)
    }

    /// The record as it stands in storage.
    pub fn encode(&self) -> String {
        let fields = self.fields.iter();
        let fields = fields.map(|(field, entry)| (field.clone(), entry.written()));
        Json::object([
            ("format", Json::Text(STORE_FORMAT.to_owned())),
            ("fields", Json::Object(fields.collect())),
        ])
        .write()
    }

    /// Reads a record.
    ///
    /// # Errors
    /// [`LedgerError::Newer`] for a later version of the format, else [`LedgerError::Unreadable`].
    pub fn decode(record: &str) -> Result<Self, LedgerError> {
        let unreadable = LedgerError::Unreadable;
        let json = Json::read(record).ok().and_then(Reader::new);
        let mut record = json.ok_or(unreadable)?;
        let format = record.text("format").ok_or(unreadable)?;
        if format != STORE_FORMAT {
            let version = format
                .strip_prefix("drempelmeter/store/")
                .and_then(|version| version.parse::<u32>().ok());
            return Err(match version {
                Some(version) if version > 1 => LedgerError::Newer,
                _ => LedgerError::Unreadable,
            });
        }
        let fields = record.map("fields", Some, Entry::read);
        fields.map(|fields| Self { fields }).ok_or(unreadable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ledger() -> impl Strategy<Value = Ledger> {
        let entry = (0..6_u64, "[ab]");
        proptest::collection::btree_map("[a-d]", entry, 0..5).prop_map(|fields| Ledger {
            fields: fields
                .into_iter()
                // One tab never uses a counter twice for one field: the value follows from the stamp.
                .map(|(field, (counter, tab))| {
                    let value = (counter % 2 == 0).then(|| format!("{field}{counter}{tab}"));
                    (field, Entry(value, counter, tab))
                })
                .collect(),
        })
    }

    fn merged(mut a: Ledger, b: &Ledger) -> Ledger {
        a.merge(b);
        a
    }

    proptest! {
        #[test]
        fn the_order_in_which_tabs_are_read_changes_nothing(a in ledger(), b in ledger(), c in ledger()) {
            prop_assert_eq!(merged(a.clone(), &b), merged(b.clone(), &a));
            prop_assert_eq!(merged(merged(a.clone(), &b), &c), merged(a.clone(), &merged(b.clone(), &c)));
            prop_assert_eq!(merged(a.clone(), &a), a);
        }

        #[test]
        fn a_record_comes_back_as_it_was(a in ledger()) {
            prop_assert_eq!(Ledger::decode(&a.encode()), Ok(a));
        }

        #[test]
        fn any_text_in_storage_is_read_or_refused_and_never_stops_the_app(text in ".*") {
            let _ = Ledger::decode(&text);
        }
    }

    #[test]
    fn a_record_of_a_newer_version_is_told_apart_from_a_damaged_one() {
        let newer = r#"{"format":"drempelmeter/store/2","other":1}"#;
        assert_eq!(Ledger::decode(newer), Err(LedgerError::Newer));
        for damaged in [
            "",
            "{}",
            "null",
            r#"{"format":"x","fields":{}}"#,
            r#"{"format":"drempelmeter/store/1"}"#,
        ] {
            assert_eq!(
                Ledger::decode(damaged),
                Err(LedgerError::Unreadable),
                "{damaged}"
            );
        }
    }

    #[test]
    fn a_later_answer_wins_over_an_earlier_one_of_another_tab() {
        let (mut first, mut second) = (Ledger::default(), Ledger::default());
        first.write(0, "z", "answer/A", Some("yes".into()));
        second.write(first.highest(), "a", "answer/A", Some("not-yet".into()));
        first.merge(&second);
        assert_eq!(first.value("answer/A"), Some("not-yet"));
        let seen = first.highest();
        first.write(seen, "z", "answer/A", None);
        assert_eq!(first.value("answer/A"), None);
        assert_eq!(first.values().count(), 0);
    }
}
