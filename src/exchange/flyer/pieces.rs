//! A long text in pieces, so that it can be read in slices.
//!
//! Invariant: the pieces are the whole text; they end between paragraphs where there are any.

use std::ops::Range;

/// From here on a piece ends with its paragraph, in bytes; an invitation of one page is one piece.
const PARAGRAPH: usize = 4_000;
/// From here on it ends with its line.
const LINE: usize = 6_000;
/// Here it ends wherever it is: a line that never ends.
const MOST: usize = 8_000;

/// The pieces of a text, in order.
pub fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let rest = text.get(start..).unwrap_or_default();
        let length = length(rest);
        found.push(start..start + length);
        start += length;
    }
    found
}

fn length(text: &str) -> usize {
    if text.len() <= PARAGRAPH {
        return text.len();
    }
    let most = (0..=MOST.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))
        .unwrap_or(text.len());
    let after = |from: usize, what: &str| {
        let from = (from..most).find(|start| text.is_char_boundary(*start))?;
        let found = text.get(from..most)?.find(what)?;
        Some(from + found + what.len())
    };
    after(PARAGRAPH, "\n\n")
        .or_else(|| after(LINE, "\n"))
        .or_else(|| after(LINE, " "))
        .unwrap_or(most.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_are_the_whole_text() {
        for text in [
            "",
            "kort",
            &"é".repeat(20_000),
            &"woord ".repeat(9_000),
            &"lijn\n\n".repeat(9_000),
        ] {
            let pieces = pieces(text);
            let whole: String = pieces
                .iter()
                .map(|place| text.get(place.clone()).unwrap())
                .collect();
            assert_eq!(whole, *text);
            assert!(pieces.iter().all(|place| place.len() <= MOST));
        }
    }
}
