//! Plain text, in the ways of writing letters that are still met.
//!
//! Invariant: bytes that make no text are told, not shown as signs.

use super::DocumentError;

/// Of so many characters, one that no text has is too many.
const STRANGE_IN: usize = 200;

/// The text.
pub fn text(bytes: &[u8]) -> Result<String, DocumentError> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => std::str::from_utf8(bytes).map_or_else(|_| western(bytes), str::to_owned),
    };
    let strange = |letter: &char| {
        *letter == '\u{fffd}'
            || (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t' | '\u{c}'))
    };
    let count = text.chars().filter(strange).count();
    if count * STRANGE_IN > text.chars().count() {
        return Err(DocumentError::NotText);
    }
    Ok(text)
}

fn wide(bytes: &[u8], number: fn([u8; 2]) -> u16) -> String {
    let numbers = bytes
        .chunks_exact(2)
        .filter_map(|pair| Some(number(pair.try_into().ok()?)));
    char::decode_utf16(numbers)
        .map(|letter| letter.unwrap_or('\u{fffd}'))
        .collect()
}

/// Windows-1252, where it differs from the first letters of Unicode in what Western texts use.
fn western(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| match byte {
            0x80 => '€',
            0x85 => '…',
            0x91 => '‘',
            0x92 => '’',
            0x93 => '“',
            0x94 => '”',
            0x95 => '•',
            0x96 => '–',
            0x97 => '—',
            0x8c => 'Œ',
            0x9c => 'œ',
            other => char::from(*other),
        })
        .collect()
}
