//! A report as PDF.
//!
//! Invariant: the same report gives the same bytes, natively and in the browser. The checker's verdict
//! "pages and data agree" stands on it.

mod blocks;
mod draw;
mod face;
mod figures;
mod layout;
mod paint;
mod picture;
mod rows;
mod sheet;
mod stream_ends;
mod tags;
mod wrap;

pub use face::{FaceFiles, Faces};
pub use paint::SOURCE_NAME;

use super::Report;

/// The number of this renderer. It rises when, and only when, the golden PDFs change
/// (`tests/golden_reports.rs`), so that the checker never calls an older page changed.
pub const RENDERER: u32 = 1;

/// Why no PDF was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// The writer found something that one of the standards forbids.
    Standard(String),
    /// The page's size is refused.
    Page,
    /// The report file could not be put in.
    Source,
    /// The writer made no table of objects as expected.
    Table,
}

/// Makes the PDF.
///
/// # Errors
/// A [`PdfError`]; no report that `compose` makes should give one.
pub fn pdf(report: &Report, faces: &Faces) -> Result<Vec<u8>, PdfError> {
    let sheets = blocks::lay_out(report, faces);
    let bytes = paint::paint(report, faces, &sheets)?;
    stream_ends::with_clear_stream_ends(&bytes).ok_or(PdfError::Table)
}
