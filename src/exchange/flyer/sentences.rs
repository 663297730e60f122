//! Where the sentences of a text end.
//!
//! Invariant: an invitation is half lists and labels: a new line ends a sentence unless it goes on with a
//! small letter.

use std::{collections::BTreeSet, ops::Range};

use super::tokens::fold;

/// The most characters of a short form.
const SHORT_FORM: usize = 24;

/// The sentences, as places of the text without the space around them. `abbreviations` are folded, without
/// their last full stop.
pub fn sentences(text: &str, abbreviations: &BTreeSet<String>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if ends(text, at, letter, end, abbreviations) {
            found.extend(trimmed(text, start..end));
            start = end;
        }
    }
    found.extend(trimmed(text, start..text.len()));
    found
}

fn ends(text: &str, at: usize, letter: char, end: usize, abbreviations: &BTreeSet<String>) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    let next = rest.chars().next();
    let goes_on = || {
        let mut coming = rest.trim_start().chars();
        coming.next().is_some_and(char::is_lowercase)
    };
    match letter {
        '\n' => rest.starts_with('\n') || !goes_on(),
        '!' | '?' | '…' => next.is_none_or(|next| !next.is_alphanumeric()) && !goes_on(),
        '.' => {
            let closes = next.is_none_or(|next| next.is_whitespace() || "'\"”’)".contains(next));
            closes
                && !goes_on()
                && !is_short_form(text.get(..at).unwrap_or_default(), abbreviations)
        }
        _ => false,
    }
}

/// Whether the last word before a full stop is a short form or an initial.
fn is_short_form(before: &str, abbreviations: &BTreeSet<String>) -> bool {
    // No short form is longer, and a text without spaces must not be gone over again at each full stop.
    let last = before.char_indices().rev().take(SHORT_FORM).last();
    let word = last
        .and_then(|(start, _)| before.get(start..))
        .unwrap_or_default()
        .rsplit(|letter: char| letter.is_whitespace() || "(\"'".contains(letter))
        .next()
        .unwrap_or_default();
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial || abbreviations.contains(&fold(word))
}

/// The place without blank space around it; `None` where nothing is left.
fn trimmed(text: &str, place: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(place.clone())?;
    let start = place.start + (part.len() - part.trim_start().len());
    let end = place.end - (part.len() - part.trim_end().len());
    (start < end).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let short = ["bv", "o.a", "tel"].map(str::to_owned).into();
        let found: Vec<_> = sentences(text, &short)
            .into_iter()
            .map(|place| text.get(place).unwrap())
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn sentences_end_where_a_reader_rests() {
        check("Kom mee! Zingen? Ja.", &["Kom mee!", "Zingen?", "Ja."]);
        check(
            "Om 19.30 u. in de zaal. Tot dan",
            &["Om 19.30 u. in de zaal.", "Tot dan"],
        );
        check(
            "Breng iets mee, bv. Koffie. Bel J. Peeters",
            &["Breng iets mee, bv. Koffie.", "Bel J. Peeters"],
        );
        check(
            "Wij zingen\nelke week.\nWaar: zaal\n- gratis",
            &["Wij zingen\nelke week.", "Waar: zaal", "- gratis"],
        );
        check("Titel\n\nen dan", &["Titel", "en dan"]);
        check(" \n ", &[]);
    }
}
