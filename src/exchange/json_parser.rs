//! JSON text to [`Json`].
//!
//! Invariant: reads what `serde_json` reads and refuses what it refuses (a property test holds the
//! two together), except that a number may be of any size. Part of what `reader` saves on the first load.

use super::json::Json;

/// How deep lists and objects may stand in each other: no file can exhaust the stack.
const DEPTH_LIMIT: u8 = 127;

/// JSON text that is read from front to back.
pub struct Parser<'a> {
    content: &'a str,
    place: usize,
    depth_left: u8,
}

impl<'a> Parser<'a> {
    /// Begins at the front.
    pub const fn new(content: &'a str) -> Self {
        Self {
            content,
            place: 0,
            depth_left: DEPTH_LIMIT,
        }
    }

    /// Reads all of the text as one value; `None` where it is no JSON.
    pub fn whole(&mut self) -> Option<Json> {
        let value = self.value()?;
        (self.place == self.content.len()).then_some(value)
    }

    /// The line and the character in it where reading stopped; both count from 1.
    pub fn line_and_column(&self) -> (usize, usize) {
        let read = self.content.char_indices();
        let read = read.take_while(|(start, _)| *start <= self.place);
        read.fold((1, 0), |(line, column), (start, letter)| {
            if letter == '\n' && start < self.place {
                (line + 1, 0)
            } else {
                (line, column + 1)
            }
        })
    }

    fn value(&mut self) -> Option<Json> {
        self.skip_space();
        let value = match self.peek()? {
            b'n' => self.word("null").map(|()| Json::Null),
            b't' => self.word("true").map(|()| Json::Flag(true)),
            b'f' => self.word("false").map(|()| Json::Flag(false)),
            b'"' => self.text().map(Json::Text),
            b'[' => self.between("[", "]", Self::value).map(Json::List),
            b'{' => self.between("{", "}", Self::field).map(Json::Object),
            _ => self.number(),
        };
        self.skip_space();
        value
    }

    fn field(&mut self) -> Option<(String, Json)> {
        self.skip_space();
        let name = self.text()?;
        self.skip_space();
        self.word(":")?;
        Some((name, self.value()?))
    }

    /// Items with commas between them.
    fn between<T>(
        &mut self,
        begin: &str,
        end: &str,
        item: fn(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.word(begin)?;
        self.depth_left = self.depth_left.checked_sub(1)?;
        self.skip_space();
        let mut items = Vec::new();
        if self.word(end).is_none() {
            items.push(item(self)?);
            while self.word(",").is_some() {
                items.push(item(self)?);
            }
            self.word(end)?;
        }
        self.depth_left += 1;
        Some(items)
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.place;
        self.skip_any(b"-");
        if self.word("0").is_none() {
            self.digits()?;
        }
        if self.word(".").is_some() {
            self.digits()?;
        }
        if self.skip_any(b"eE") {
            self.skip_any(b"+-");
            self.digits()?;
        }
        let number = self.content.get(start..self.place)?;
        Some(Json::Number(number.parse().ok()))
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.place;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.place += 1;
        }
        (self.place > start).then_some(())
    }

    fn text(&mut self) -> Option<String> {
        self.word("\"")?;
        let mut text = String::new();
        loop {
            let start = self.place;
            let plain = |byte| byte >= b' ' && byte != b'"' && byte != b'\\';
            while self.peek().is_some_and(plain) {
                self.place += 1;
            }
            text.push_str(self.content.get(start..self.place)?);
            if self.word("\"").is_some() {
                return Some(text);
            }
            self.word("\\")?;
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let byte = self.peek()?;
        let letter = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return None,
        };
        self.place += 1;
        Some(letter)
    }

    /// A character by its number, or by two where it lies beyond 16 bits.
    fn unicode(&mut self) -> Option<char> {
        let first = self.hexadecimal()?;
        let Some(high) = first.checked_sub(0xD800).filter(|high| *high < 0x400) else {
            return char::from_u32(first);
        };
        self.word("\\")?;
        let low = self.hexadecimal()?.checked_sub(0xDC00);
        char::from_u32(0x1_0000 + (high << 10) + low.filter(|low| *low < 0x400)?)
    }

    fn hexadecimal(&mut self) -> Option<u32> {
        self.word("u")?;
        let digits = self.content.get(self.place..self.place + 4)?;
        let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        self.place += 4;
        u32::from_str_radix(digits, 16).ok().filter(|_| all)
    }

    fn peek(&self) -> Option<u8> {
        self.content.as_bytes().get(self.place).copied()
    }

    fn skip_any(&mut self, bytes: &[u8]) -> bool {
        let found = self.peek().is_some_and(|byte| bytes.contains(&byte));
        self.place += usize::from(found);
        found
    }

    fn skip_space(&mut self) {
        while self.skip_any(b" \n\r\t") {}
    }

    fn word(&mut self, word: &str) -> Option<()> {
        let found = self.content.get(self.place..)?.starts_with(word);
        self.place += if found { word.len() } else { 0 };
        found.then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// The same value as `serde_json` has it; it keeps the last of two fields with one name.
    fn as_serde(json: Json) -> Value {
        match json {
            Json::Null => Value::Null,
            Json::Flag(flag) => flag.into(),
            Json::Number(number) => number.into(),
            Json::Text(text) => text.into(),
            Json::List(items) => items.into_iter().map(as_serde).collect(),
            Json::Object(fields) => {
                Value::Object(fields.into_iter().map(|(k, v)| (k, as_serde(v))).collect())
            }
        }
    }

    /// As [`Json`] keeps it: a number that none of our fields can hold is only known to be one.
    fn whole_numbers(value: Value) -> Value {
        match value {
            Value::Number(number) => number.as_u64().into(),
            Value::Array(items) => items.into_iter().map(whole_numbers).collect(),
            Value::Object(fields) => {
                let fields = fields.into_iter().map(|(k, v)| (k, whole_numbers(v)));
                Value::Object(fields.collect())
            }
            other => other,
        }
    }

    fn agree(content: &str) {
        let expected = serde_json::from_str::<Value>(content).ok();
        let found = Parser::new(content).whole();
        assert_eq!(
            found.map(as_serde),
            expected.map(whole_numbers),
            "{content}"
        );
    }

    #[test]
    fn the_shipped_files_and_hard_cases_are_read_as_serde_json_reads_them() {
        for content in [
            include_str!("../../questionnaires/drempelmeter/questionnaire.json"),
            include_str!("../../questionnaires/drempelmeter/fr.json"),
            include_str!("../../questionnaires/index.json"),
            r#""\u00e9\n\/\\\"\b\f\r\t😀\ud83d\ude00""#,
            r#""\ud83d""#,
            r#""\ude00\ud83d""#,
            r#""\ud83d\u0041""#,
            r#""\u+123""#,
            r#""\u12"#,
            r#""\u12é4""#,
            "\"a\nb\"",
            "\"\u{7f}\"",
            "\"open",
            "[1,]",
            "[,1]",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "{a:1}",
            "[1 2]",
            "[1}",
            "01",
            "-",
            "-0",
            "1.",
            ".5",
            "1e",
            "1e+5",
            "1.5E-3",
            "18446744073709551615",
            "18446744073709551616",
            "+1",
            "nul",
            "nullx",
            "true false",
            "",
            " \u{a0}1",
        ] {
            agree(content);
        }
        for depth in 125..130 {
            agree(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_serde_json_reads_it(content in r#"[\[\]{}":, a0-9eu\\+.\-é\n]{0,12}"#) {
            agree(&content);
        }
    }
}
