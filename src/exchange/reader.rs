//! Takes the fields of a JSON object one by one, for the strict start and the records in storage.
//!
//! Invariant: `None` for anything but what was asked for. The readers that stand on this say the
//! same as the types' serde derives (`agreement_tests` holds them together). With [`Json`]'s own
//! parser and writer this took 84 kB of WebAssembly (22 kB compressed) off the first load.

use crate::domain::SortedMap;

use super::json::Json;

/// The fields of an object that were not taken yet.
pub struct Reader(Vec<(String, Json)>);

impl Reader {
    /// Begins an object.
    pub fn new(json: Json) -> Option<Self> {
        entries(json).map(Self)
    }

    /// Takes a field.
    pub fn take(&mut self, name: &str) -> Option<Json> {
        let place = self.0.iter().position(|(field, _)| field == name)?;
        Some(self.0.remove(place).1)
    }

    /// Takes a text that must be there.
    pub fn text(&mut self, name: &str) -> Option<String> {
        text(self.take(name)?)
    }

    /// Takes a text that may be missing or `null`.
    pub fn optional_text(&mut self, name: &str) -> Option<Option<String>> {
        match self.take(name) {
            None | Some(Json::Null) => Some(None),
            Some(json) => text(json).map(Some),
        }
    }

    /// Takes a flag that must be there.
    pub fn flag(&mut self, name: &str) -> Option<bool> {
        match self.take(name)? {
            Json::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// Takes one of a fixed list of words that must be there, as the value that it stands for.
    pub fn one_of<T: Copy>(&mut self, name: &str, words: &[(&str, T)]) -> Option<T> {
        let found = self.text(name)?;
        let (_, value) = words.iter().find(|(word, _)| *word == found)?;
        Some(*value)
    }

    /// Takes a list that must be there.
    pub fn list<T>(&mut self, name: &str, item: impl FnMut(Json) -> Option<T>) -> Option<Vec<T>> {
        match self.take(name)? {
            Json::List(items) => items.into_iter().map(item).collect(),
            _ => None,
        }
    }

    /// Takes an id that must be there.
    pub fn id<T: From<String>>(&mut self, name: &str) -> Option<T> {
        self.text(name).map(T::from)
    }

    /// Takes a list of ids that must be there.
    pub fn ids<T: From<String>>(&mut self, name: &str) -> Option<Vec<T>> {
        self.list(name, |id| text(id).map(T::from))
    }

    /// Takes an object of values by name that must be there. Of two with one name the last one counts.
    pub fn map<K: Ord, V>(
        &mut self,
        name: &str,
        key: impl Fn(String) -> Option<K>,
        value: impl Fn(Json) -> Option<V>,
    ) -> Option<SortedMap<K, V>> {
        let mut map = SortedMap::new();
        for (name, json) in entries(self.take(name)?)? {
            map.insert(key(name)?, value(json)?);
        }
        Some(map)
    }

    /// Takes a field with `take`; what stands for nothing where it is missing.
    pub fn or_empty<T: Default>(
        &mut self,
        name: &str,
        take: impl FnOnce(&mut Self, &str) -> Option<T>,
    ) -> Option<T> {
        if self.0.iter().any(|(field, _)| field == name) {
            take(self, name)
        } else {
            Some(T::default())
        }
    }

    /// Ends the object: no field may be left, so none was unknown and none written twice.
    pub fn end(self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

/// A text.
pub fn text(json: Json) -> Option<String> {
    match json {
        Json::Text(text) => Some(text),
        _ => None,
    }
}

fn entries(json: Json) -> Option<Vec<(String, Json)>> {
    match json {
        Json::Object(fields) => Some(fields),
        _ => None,
    }
}
