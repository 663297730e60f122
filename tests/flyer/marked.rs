//! An invitation with its marks, as `tests/fixtures/invitations/README.md` tells.

use std::ops::Range;

/// A text without its marks, and where they stood.
pub struct Marked {
    pub name: String,
    pub text: String,
    pub marks: Vec<(String, Range<usize>)>,
}

impl Marked {
    /// Takes the marks out of a file.
    pub fn read(name: &str, file: &str) -> Self {
        let (_, body) = file.split_once("\n\n").expect("a head and a text");
        let mut text = String::new();
        let mut marks = Vec::new();
        let mut rest = body;
        while let Some((before, marked)) = rest.split_once('{') {
            text.push_str(before);
            let (facts, words) = marked.split_once('|').expect("a mark with its facts");
            let (words, after) = words.split_once('}').expect("a mark that ends");
            let place = text.len()..text.len() + words.len();
            text.push_str(words);
            marks.extend(
                facts
                    .split(',')
                    .map(|fact| (fact.trim().to_owned(), place.clone())),
            );
            rest = after;
        }
        text.push_str(rest);
        Self {
            name: name.to_owned(),
            text,
            marks,
        }
    }

    /// The places of a fact.
    pub fn of(&self, fact: &str) -> impl Iterator<Item = &Range<usize>> {
        self.marks
            .iter()
            .filter(move |(name, _)| name == fact)
            .map(|(_, place)| place)
    }
}
