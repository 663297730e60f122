//! The text of a file that a person opens: plain text, Word, OpenDocument or PDF.
//!
//! Invariant: whatever bytes come in, a text or a [`DocumentError`] comes out; no more is unpacked than the
//! limits, and nothing but text is looked at.

mod marked_up;
mod paper;
mod plain;

use super::is_archive;
use crate::domain::cut;

/// The largest file that is opened, in bytes.
pub const DOCUMENT_LIMIT: usize = 20 * 1024 * 1024;

/// The most characters that are taken out of a file: what comes after is past any invitation.
pub const TEXT_LIMIT: usize = 200_000;

/// Why a file gives no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentError {
    /// Not a kind of file that holds text.
    NotText,
    /// Such a file, but without text: a scan, a photo, an empty page.
    NoText,
    /// Such a file, but cut off, damaged or locked.
    Damaged,
}

/// The text of a file, by its content and not by its name, with plain line ends.
///
/// # Errors
/// A [`DocumentError`].
pub fn document_text(bytes: Vec<u8>) -> Result<String, DocumentError> {
    let text = if bytes.starts_with(b"%PDF") {
        paper::text(&bytes)?
    } else if is_archive(&bytes) {
        marked_up::text(bytes)?
    } else {
        plain::text(&bytes)?
    };
    let text = tidy(cut(&text, TEXT_LIMIT));
    if text.trim().is_empty() {
        return Err(DocumentError::NoText);
    }
    Ok(text)
}

/// Plain line ends, no control characters, at most one empty line in a row.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 2;
    for line in text.replace("\r\n", "\n").replace('\r', "\n").lines() {
        let line: String = line
            .chars()
            .filter(|letter| !letter.is_control() || *letter == '\t')
            .collect();
        let line = line.trim_end();
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_lines_and_loses_what_nobody_sees() {
        assert_eq!(tidy("a\r\n\r\n\r\n\r\nb \u{7}\rc\n\n"), "a\n\nb\nc");
    }

    #[test]
    fn what_is_no_text_is_told() {
        assert_eq!(document_text(Vec::new()), Err(DocumentError::NoText));
        assert_eq!(document_text(b" \n ".to_vec()), Err(DocumentError::NoText));
        let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec();
        assert_eq!(document_text(picture), Err(DocumentError::NotText));
        assert_eq!(
            document_text(b"%PDF-1.7\n%%EOF".to_vec()),
            Err(DocumentError::Damaged)
        );
        assert_eq!(
            document_text(b"PK\x03\x04cut".to_vec()),
            Err(DocumentError::Damaged)
        );
    }

    #[test]
    fn the_text_of_a_pdf_comes_out() {
        let page = include_bytes!("../../../tests/fuzz/corpus/document/page.pdf");
        assert_eq!(document_text(page.to_vec()), Ok("Kom zingen".to_owned()));
    }

    #[test]
    fn old_and_new_ways_of_writing_letters_are_read() {
        assert_eq!(document_text("é €".into()), Ok("é €".to_owned()));
        assert_eq!(
            document_text(b"\xef\xbb\xbfcaf\xc3\xa9".to_vec()),
            Ok("café".to_owned())
        );
        // As an old Windows wrote it.
        assert_eq!(
            document_text(b"caf\xe9 5 \x80".to_vec()),
            Ok("café 5 €".to_owned())
        );
        let wide: Vec<u8> = "\u{feff}één"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(document_text(wide), Ok("één".to_owned()));
    }
}
