//! Where each value of a JSON text stands.
//!
//! Invariant: only sound JSON is laid out, so every place in here is a place between two characters.

use std::ops::Range;

use crate::exchange::Json;

/// One step of a place in a file: into a field, or to an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The field with this name.
    Field(String),
    /// The item with this number, from zero.
    Item(usize),
}

impl Step {
    /// The steps of a place as a fault tells it, for example `barriers[2].statements[0].themes[1]`.
    pub fn path(path: &str) -> Vec<Self> {
        let mut steps = Vec::new();
        let mut rest = path;
        while !rest.is_empty() {
            if let Some(quoted) = rest.strip_prefix("[\"") {
                let (name, after) = quoted.split_once("\"]").unwrap_or((quoted, ""));
                steps.push(Self::Field(name.to_owned()));
                rest = after;
            } else if let Some(item) = rest.strip_prefix('[') {
                let (item, after) = item.split_once(']').unwrap_or((item, ""));
                steps.push(Self::Item(item.parse().unwrap_or(usize::MAX)));
                rest = after;
            } else {
                rest = rest.strip_prefix('.').unwrap_or(rest);
                let end = rest.find(['.', '[']).unwrap_or(rest.len());
                let (name, after) = rest.split_at(end);
                steps.push(Self::Field(name.to_owned()));
                rest = if after.is_empty() || end > 0 {
                    after
                } else {
                    ""
                };
            }
        }
        steps
    }
}

/// A value, and where it stands in the text, in bytes.
#[derive(Debug)]
pub struct Layout {
    /// From its first byte to behind its last.
    pub span: Range<usize>,
    /// What is in it.
    pub inside: Inside,
}

/// What is in a value.
#[derive(Debug)]
pub enum Inside {
    /// Fields: where the name begins, the name, the value.
    Fields(Vec<(usize, String, Layout)>),
    /// Items.
    Items(Vec<Layout>),
    /// A text, a number or a word.
    Nothing,
}

impl Layout {
    /// Lays out a text; `None` where it is no JSON.
    pub fn read(content: &str) -> Option<Self> {
        Json::read(content).ok()?;
        let mut scan = Scan { content, place: 0 };
        scan.value()
    }

    /// What stands at the end of these steps.
    pub fn step(&self, step: &Step) -> Option<&Self> {
        match (step, &self.inside) {
            (Step::Field(name), Inside::Fields(fields)) => {
                let found = fields.iter().find(|(_, own, _)| own == name);
                found.map(|(_, _, value)| value)
            }
            (Step::Item(place), Inside::Items(items)) => items.get(*place),
            _ => None,
        }
    }

    /// As far as these steps lead, and how many of them.
    pub fn follow(&self, steps: &[Step]) -> (&Self, usize) {
        let mut here = self;
        for (taken, step) in steps.iter().enumerate() {
            match here.step(step) {
                Some(next) => here = next,
                None => return (here, taken),
            }
        }
        (here, steps.len())
    }
}

/// The text at a place of a file; `None` where there is none.
pub fn text_at(content: &str, path: &[Step]) -> Option<String> {
    let layout = Layout::read(content)?;
    let (found, taken) = layout.follow(path);
    let found = content
        .get(found.span.clone())
        .filter(|_| taken == path.len())?;
    Some(Json::read(found).ok()?.text()?.to_owned())
}

struct Scan<'a> {
    content: &'a str,
    place: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.content.as_bytes().get(self.place).copied()
    }

    /// Skips what stands between values, a byte order mark among it.
    fn between(&mut self) {
        while self.peek().is_some_and(|byte| {
            matches!(
                byte,
                b' ' | b'\n' | b'\r' | b'\t' | b',' | b':' | 0xef | 0xbb | 0xbf
            )
        }) {
            self.place += 1;
        }
    }

    fn value(&mut self) -> Option<Layout> {
        self.between();
        let start = self.place;
        let inside = match self.peek()? {
            b'{' => {
                self.place += 1;
                let mut fields = Vec::new();
                while self.more(b'}')? {
                    let begin = self.place;
                    let name = self.name()?;
                    fields.push((begin, name, self.value()?));
                }
                Inside::Fields(fields)
            }
            b'[' => {
                self.place += 1;
                let mut items = Vec::new();
                while self.more(b']')? {
                    items.push(self.value()?);
                }
                Inside::Items(items)
            }
            b'"' => {
                self.name()?;
                Inside::Nothing
            }
            _ => {
                let ends =
                    |byte: u8| matches!(byte, b',' | b']' | b'}') || byte.is_ascii_whitespace();
                while self.peek().is_some_and(|byte| !ends(byte)) {
                    self.place += 1;
                }
                Inside::Nothing
            }
        };
        let span = start..self.place;
        Some(Layout { span, inside })
    }

    /// Whether another value comes before `end`, which is skipped.
    fn more(&mut self, end: u8) -> Option<bool> {
        self.between();
        let ends = self.peek()? == end;
        self.place += usize::from(ends);
        Some(!ends)
    }

    /// A text in quotation marks.
    fn name(&mut self) -> Option<String> {
        let start = self.place;
        self.place += 1;
        loop {
            match self.peek()? {
                b'\\' => self.place += 2,
                b'"' => break,
                _ => self.place += 1,
            }
        }
        self.place += 1;
        let quoted = self.content.get(start..self.place)?;
        match Json::read(quoted).ok()? {
            Json::Text(name) => Some(name),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_as_a_fault_tells_it_leads_to_its_value() {
        let content = "\u{feff}{\"a\": [1, {\"é \\\" b\": true}], \"c\": {}}";
        let layout = Layout::read(content).unwrap();
        for (path, expected) in [
            ("a[0]", "1"),
            ("a[1][\"é \\\" b\"]", "{\"é \\\" b\": true}"),
            ("a[1]", "{\"é \\\" b\": true}"),
            ("c", "{}"),
            ("c.gone", "{}"),
            ("a[7].x", "[1, {\"é \\\" b\": true}]"),
        ] {
            let (found, _) = layout.follow(&Step::path(path));
            assert_eq!(content.get(found.span.clone()), Some(expected), "{path}");
        }
        assert!(Layout::read("{\"a\":").is_none());
    }

    #[test]
    fn any_path_comes_to_an_end() {
        for path in ["", ".", "..", "[", "[x", "[\"", "a..b", "].[", "a[1"] {
            let steps = Step::path(path);
            assert!(steps.len() < 5, "{path}: {steps:?}");
        }
    }

    #[test]
    fn the_shipped_texts_are_laid_out_to_the_last_value() {
        let content = include_str!("../../../questionnaires/drempelmeter/nl.json");
        let layout = Layout::read(content).unwrap();
        let (found, taken) = layout.follow(&Step::path("statements.BET-01.why"));
        assert_eq!(taken, 3);
        assert!(content.get(found.span.clone()).unwrap().starts_with('"'));
        assert_eq!(layout.span, 0..content.trim_end().len());
    }
}
