//! Changes at any place of a JSON file, as an author's slip of the hand could make them.

use proptest::prelude::*;

use crate::exchange::json::Json;

/// One change: at which place (of all, in order), what, and the word or value to do it with.
#[derive(Clone, Debug)]
pub struct Change {
    place: prop::sample::Index,
    kind: Kind,
    word: &'static str,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Delete,
    Double,
    Rename,
    Replace,
    Append,
}

const KINDS: [Kind; 5] = [
    Kind::Delete,
    Kind::Double,
    Kind::Rename,
    Kind::Replace,
    Kind::Append,
];

const WORDS: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "1",
    "2",
    "1.5",
    "-1",
    "99999999999",
    "\"\"",
    "\" \"",
    "\"x\"",
    "\"nl\"",
    "\"fr\"",
    "\"yes\"",
    "\"armoede\"",
    "\"small\"",
    "\"a b\"",
    "\"core\"",
    "{}",
    "{\"x\":1}",
    "[]",
    "[\"x\"]",
    "\"not-yet\"",
    "\"points\"",
    "\"INF-01\"",
    "\"critical_for\"",
    "\"hint\"",
    "\"needs\"",
    "\"de\"",
    "\"http://\"",
    "\"https://stad.be\"",
];

pub fn changes() -> impl Strategy<Value = Vec<Change>> {
    let (kinds, words) = (KINDS.to_vec(), WORDS.to_vec());
    let change = (
        any::<prop::sample::Index>(),
        prop::sample::select(kinds),
        prop::sample::select(words),
    )
        .prop_map(|(place, kind, word)| Change { place, kind, word });
    prop::collection::vec(change, 1..3)
}

pub fn changed(content: &str, changes: &[Change]) -> String {
    let mut json = Json::read(content).unwrap();
    for change in changes {
        let mut left = change.place.index(children(&json));
        apply(&mut json, &mut left, change.kind, change.word);
    }
    written(&json)
}

/// The content after every single change that can be made.
pub fn each_change(content: &str) -> impl Iterator<Item = (String, String)> {
    let json = Json::read(content).unwrap();
    let places = (0..children(&json)).flat_map(|place| KINDS.map(|kind| (place, kind)));
    places.flat_map(move |(place, kind)| {
        // To delete, double or name needs no word, or only one that is a name.
        let words = if matches!(kind, Kind::Delete | Kind::Double) {
            &WORDS[..1]
        } else {
            WORDS
        };
        let json = json.clone();
        words.iter().map(move |word| {
            let mut json = json.clone();
            apply(&mut json, &mut place.clone(), kind, word);
            (written(&json), format!("place {place}, {kind:?}, {word}"))
        })
    })
}

/// The structure or the texts with one barrier of two statements.
pub fn small(content: &str) -> String {
    let Json::Object(mut fields) = Json::read(content).unwrap() else {
        panic!("no object");
    };
    for (name, value) in &mut fields {
        match (name.as_str(), value) {
            ("barriers", Json::List(barriers)) => {
                barriers.truncate(1);
                let Json::Object(barrier) = &mut barriers[0] else {
                    panic!("no barrier");
                };
                for (_, value) in barrier {
                    if let Json::List(statements) = value {
                        statements.truncate(2);
                    }
                }
            }
            ("barriers", Json::Object(texts)) => texts.truncate(1),
            ("statements", Json::Object(texts)) => texts.truncate(2),
            _ => {}
        }
    }
    written(&Json::Object(fields))
}

/// How many values stand within this one.
fn children(json: &Json) -> usize {
    match json {
        Json::List(items) => items.iter().map(|item| 1 + children(item)).sum(),
        Json::Object(fields) => fields.iter().map(|(_, value)| 1 + children(value)).sum(),
        _ => 0,
    }
}

/// Changes the value that stands `left` places further on; `true` once that was done.
fn apply(json: &mut Json, left: &mut usize, kind: Kind, word: &str) -> bool {
    match json {
        Json::List(items) => {
            for index in 0..items.len() {
                if *left == 0 {
                    match kind {
                        Kind::Delete => drop(items.remove(index)),
                        Kind::Double | Kind::Rename => items.insert(index, items[index].clone()),
                        Kind::Replace => replace(&mut items[index], word),
                        Kind::Append => append(&mut items[index], word),
                    }
                    return true;
                }
                *left -= 1;
                if apply(&mut items[index], left, kind, word) {
                    return true;
                }
            }
        }
        Json::Object(fields) => {
            for index in 0..fields.len() {
                if *left == 0 {
                    match kind {
                        Kind::Delete => drop(fields.remove(index)),
                        Kind::Double => fields.insert(index, fields[index].clone()),
                        Kind::Rename => fields[index].0 = word.trim_matches('"').to_owned(),
                        Kind::Replace => replace(&mut fields[index].1, word),
                        Kind::Append => append(&mut fields[index].1, word),
                    }
                    return true;
                }
                *left -= 1;
                if apply(&mut fields[index].1, left, kind, word) {
                    return true;
                }
            }
        }
        _ => {}
    }
    false
}

fn replace(json: &mut Json, word: &str) {
    // Serde also reads a list as an object, its fields in order; the start and the checker do not:
    // the only case in which they differ by design.
    if !(matches!(json, Json::Object(_)) && word.starts_with('[')) {
        *json = Json::read(word).unwrap();
    }
}

fn append(json: &mut Json, word: &str) {
    match json {
        Json::List(items) => items.push(Json::read(word).unwrap()),
        Json::Object(fields) => {
            fields.push((word.trim_matches('"').to_owned(), Json::Text("x".into())));
        }
        Json::Text(text) => text.push_str(word),
        other => replace(other, word),
    }
}

fn written(json: &Json) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    match json {
        Json::Null => "null".into(),
        Json::Flag(flag) => flag.to_string(),
        Json::Number(number) => number.map_or("1.5".into(), |n| n.to_string()),
        Json::Text(text) => quoted(text),
        Json::List(items) => format!(
            "[{}]",
            items.iter().map(written).collect::<Vec<_>>().join(",")
        ),
        Json::Object(fields) => {
            let field =
                |(name, value): &(String, Json)| format!("{}:{}", quoted(name), written(value));
            format!(
                "{{{}}}",
                fields.iter().map(field).collect::<Vec<_>>().join(",")
            )
        }
    }
}
