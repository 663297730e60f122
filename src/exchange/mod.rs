//! Domain values to files and storage records, and back. Pure.
//!
//! Invariant: input from outside is hostile until it is decoded; a fault never loses what was there.

mod archive;
mod assessment_file;
mod assessment_reader;
mod calendar;
mod catalogue_check;
mod checker;
mod envelope;
mod fault;
mod fields;
mod fingerprint;
mod json;
mod json_parser;
mod json_writer;
mod ledger;
mod mark;
mod materials_check;
mod migration;
mod open_error;
mod outline;
mod parts_reader;
mod pdf_source;
mod picture;
mod picture_size;
mod questionnaire_check;
mod reader;
mod report_file;
mod report_reader;
mod result_link;
#[cfg(not(target_arch = "wasm32"))]
mod schemas;
mod spot;
mod start;
mod structure_check;
mod tables;
mod texts_check;

#[cfg(test)]
mod agreement_tests;
#[cfg(test)]
mod assessment_property_tests;
#[cfg(test)]
mod assessment_tests;

pub use archive::{
    ARCHIVE_ENTRIES, ARCHIVE_PACKED, ARCHIVE_UNPACKED, Archive, ArchiveError, is_archive,
};
pub use assessment_file::{
    ASSESSMENT_FORMAT, ActionFile, AssessmentFile, ENTRIES_LIMIT, FILE_LIMIT, OrganisationFile,
    RoundFile, write_assessment,
};
pub use assessment_reader::read_assessment;
pub use calendar::{CalendarWords, calendar};
pub use catalogue_check::check_catalogue;
pub use fault::{FOUND_LIMIT, Fault, FaultKind, JsonType, Reference};
pub use fields::{DELETED, assessment_from_fields, fields_of};
pub use fingerprint::fingerprint;
pub use json::Json;
pub use ledger::{Ledger, LedgerError, STORE_FORMAT};
pub use mark::mark;
pub use materials_check::check_materials;
pub use open_error::OpenError;
pub use pdf_source::{NoSource, PDF_LIMIT, is_pdf, source_in_pdf};
pub use picture::{PICTURE_LIMIT, link_in_picture, link_in_text};
pub use picture_size::picture_size;
pub use questionnaire_check::check_questionnaire;
pub use reader::{Reader, text};
pub use report_file::{EarlierFile, REPORT_FORMAT, ReportFile, write_report};
pub use report_reader::read_report;
pub use result_link::{LinkError, SharedResult, read_link, which_questionnaire, write_link};
#[cfg(not(target_arch = "wasm32"))]
pub use schemas::schemas;
pub use start::{read_catalogue, read_questionnaire, read_texts};
pub use tables::{Cell, Table};
