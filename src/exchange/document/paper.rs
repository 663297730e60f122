//! The text of a PDF, by the `lopdf` crate.
//!
//! Invariant: no more pages than [`PAGES`] are read, and no stream is unpacked past [`UNPACKED`].

use lopdf::{Document, LoadOptions};

use super::{DocumentError, TEXT_LIMIT};

/// The most pages that are read.
const PAGES: usize = 30;
/// The most that one stream may unpack to, in bytes.
const UNPACKED: usize = 16 * 1024 * 1024;

/// The text of the first pages, in the order in which the file draws it.
pub fn text(bytes: &[u8]) -> Result<String, DocumentError> {
    let options = LoadOptions {
        max_decompressed_size: Some(UNPACKED),
        ..LoadOptions::default()
    };
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|_| DocumentError::Damaged)?;
    if document.is_encrypted() {
        return Err(DocumentError::Damaged);
    }
    let pages: Vec<u32> = document.get_pages().into_keys().take(PAGES).collect();
    if pages.is_empty() {
        return Err(DocumentError::Damaged);
    }
    let mut text = String::new();
    for page in pages {
        // A page that can't be read hides only itself.
        if let Ok(page) = document.extract_text_with_limit(&[page], UNPACKED) {
            text.push_str(&page);
            text.push('\n');
        }
        if text.len() > TEXT_LIMIT {
            break;
        }
    }
    Ok(text)
}
