//! [`Json`] to JSON text.
//!
//! Invariant: writes what `serde_json` writes, byte for byte, without what that brings along for
//! numbers with a fraction and for types of all sorts.

use super::json::Json;

/// Writes a value behind `text`.
pub fn write(text: &mut String, json: &Json) {
    match json {
        // A number of which nothing is known can't be written.
        Json::Null | Json::Number(None) => text.push_str("null"),
        Json::Flag(true) => text.push_str("true"),
        Json::Flag(false) => text.push_str("false"),
        Json::Number(Some(number)) => text.push_str(&number.to_string()),
        Json::Text(words) => write_text(text, words),
        Json::List(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(text, item);
            }
            text.push(']');
        }
        Json::Object(fields) => {
            text.push('{');
            for (place, (name, value)) in fields.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_text(text, name);
                text.push(':');
                write(text, value);
            }
            text.push('}');
        }
    }
}

fn write_text(text: &mut String, words: &str) {
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..' ' => text.push_str(&format!("\\u{:04x}", u32::from(letter))),
            _ => text.push(letter),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_written_as_serde_json_writes_it(words in "[\\x00-\\x22\\\\a-cé😀]{0,10}") {
            let expected = serde_json::to_string(&words).unwrap();
            prop_assert_eq!(Json::Text(words).write(), expected);
        }
    }

    #[test]
    fn lists_and_objects_are_written_as_they_were_read() {
        let content = r#"{"a":[1,true,false,null,{}],"b":{"c":"d","c":[]}}"#;
        assert_eq!(Json::read(content).unwrap().write(), content);
    }
}
