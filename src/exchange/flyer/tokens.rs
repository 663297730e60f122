//! The words of a text, each with its place.
//!
//! Invariant: folding takes away what writers leave out or mix up: capitals, accents, curly quotes.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word or number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// In small letters, without accents.
    pub folded: String,
    /// Its bytes.
    pub place: Range<usize>,
}

/// Small letters, without accents, with straight quotes.
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            '’' | '‘' | '`' => '\'',
            '‑' => '-',
            other => other,
        })
        .collect()
}

/// The words of a text, in order. A hyphen, quote or slash within a word belongs to it, and so does the full
/// stop between single letters ("a.d.h.v.") and between digits ("19.30").
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut start = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, letter)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let before = start.and_then(|start| text.get(start..at));
        let within = is_letter(letter) || before.is_some_and(|before| joins(before, letter, next));
        match (within, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.extend(token(text, from..at));
                start = None;
            }
            _ => {}
        }
    }
    found.extend(start.and_then(|start| token(text, start..text.len())));
    found
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric() || is_combining_mark(letter)
}

fn token(text: &str, place: Range<usize>) -> Option<Token> {
    let folded = fold(text.get(place.clone())?);
    (!folded.is_empty()).then_some(Token { folded, place })
}

/// Whether this sign joins what stands before it to what comes next.
fn joins(before: &str, sign: char, next: Option<char>) -> bool {
    let Some(next) = next.filter(|next| next.is_alphanumeric()) else {
        return false;
    };
    let mut back = before.chars().rev();
    let last = back.next().unwrap_or(' ');
    let single = back.next().is_none_or(|letter| !letter.is_alphanumeric());
    match sign {
        '\'' | '’' | '‘' | '`' | '-' | '‑' | '/' | '&' => true,
        '.' if last.is_ascii_digit() => next.is_ascii_digit(),
        '.' => single && last.is_alphabetic() && next.is_alphabetic(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = tokens(text);
        let words: Vec<_> = found.iter().map(|token| token.folded.as_str()).collect();
        assert_eq!(words, expected, "{text}");
        for token in &found {
            assert_eq!(fold(text.get(token.place.clone()).unwrap()), token.folded);
        }
    }

    #[test]
    fn words_are_what_a_reader_takes_for_one() {
        check(
            "Kom mee, dames en heren!",
            &["kom", "mee", "dames", "en", "heren"],
        );
        check("a.d.h.v. een QR-code", &["a.d.h.v", "een", "qr-code"]);
        check("om 19.30u. Eén café", &["om", "19.30u", "een", "cafe"]);
        check("heer/mevrouw foto’s 't", &["heer/mevrouw", "foto's", "t"]);
        check("Kom.Wij zijn er- 5/6", &["kom", "wij", "zijn", "er", "5/6"]);
        check("", &[]);
        check("— ! …", &[]);
    }

    #[test]
    fn letters_that_are_written_in_two_parts_are_one_letter() {
        check("cafe\u{301}s", &["cafes"]);
    }
}
