//! Domain values to files and storage records, and back. Pure.
//!
//! Invariant: input from outside is hostile until it is decoded; a fault never loses what was there.

mod answer_digits;
mod archive;
mod assessment_file;
mod assessment_reader;
pub mod author;
mod calendar;
mod catalogue_check;
mod checker;
mod crockford;
mod data_set;
mod document;
mod envelope;
mod fault;
mod fields;
mod fingerprint;
mod flyer;
mod gathering_fields;
mod gathering_file;
mod gathering_reader;
mod invitation;
mod json;
mod json_parser;
mod json_writer;
mod ledger;
mod lexicon_check;
mod list_link;
mod mark;
mod materials;
mod materials_check;
mod migration;
mod open_error;
mod outline;
mod packed;
mod parts_reader;
mod pdf_source;
mod picture;
mod picture_size;
mod questionnaire_check;
mod reader;
mod report_file;
mod report_reader;
mod result_code;
mod result_link;
#[cfg(not(target_arch = "wasm32"))]
mod schemas;
mod spot;
mod start;
mod structure_check;
mod tables;
mod texts_check;
mod wall_field;

#[cfg(test)]
mod agreement_tests;
#[cfg(test)]
mod assessment_property_tests;
#[cfg(test)]
mod assessment_tests;
#[cfg(test)]
mod gathering_fields_tests;
#[cfg(test)]
mod gathering_property_tests;

pub use archive::{
    ARCHIVE_ENTRIES, ARCHIVE_PACKED, ARCHIVE_UNPACKED, Archive, ArchiveError, is_archive, is_hidden,
};
pub use assessment_file::{
    ASSESSMENT_FORMAT, ActionFile, AssessmentFile, ENTRIES_LIMIT, FILE_LIMIT, OrganisationFile,
    RoundFile, WishFile, write_assessment,
};
pub use assessment_reader::read_assessment;
pub use calendar::{CalendarWords, calendar};
pub use catalogue_check::check_catalogue;
pub use data_set::{
    DATA_FORMAT, DataKind, DataRow, assessment_rows, data_csv, data_ndjson, gathering_rows,
};
pub use document::{DOCUMENT_LIMIT, DocumentError, document_text};
pub use fault::{FOUND_LIMIT, Fault, FaultKind, JsonType, Reference};
pub use fields::{DELETED, assessment_from_fields, fields_of};
pub use fingerprint::fingerprint;
pub use flyer::{FLYER_LIMIT, FlyerReader, Rules, is_pattern, read_flyer};
pub use gathering_fields::{
    Change, commitment_field, entry_field, gathering_fields, gathering_from_fields,
};
pub use gathering_file::{
    CommitmentFile, ContributionFile, GATHERING_FORMAT, GatheringFile, PartFile, write_gathering,
};
pub use gathering_reader::read_gathering;
pub use invitation::{Invitation, LINK_TITLE_LIMIT, read_invitation, write_invitation};
pub use json::Json;
pub use ledger::{Ledger, LedgerError, STORE_FORMAT};
pub use list_link::{ListError, read_list, write_list};
pub use mark::mark;
pub use materials::{
    PRACTICES_LIMIT, read_cards, read_lexicon, read_practice_texts, read_practices, read_script,
};
pub use materials_check::check_materials;
pub use open_error::OpenError;
pub use packed::LinkError;
pub use pdf_source::{NoSource, PDF_LIMIT, is_pdf, source_in_pdf};
pub use picture::{PICTURE_LIMIT, Scanned, scan_picture, scan_text};
pub use picture_size::picture_size;
pub use questionnaire_check::check_questionnaire;
pub use reader::{Reader, text};
pub use report_file::{EarlierFile, REPORT_FORMAT, ReportFile, write_report};
pub use report_reader::read_report;
pub use result_code::{CodeError, GROUP, ResultCode, TAGS, code_length, read_code, write_code};
pub use result_link::{SharedResult, read_link, which_questionnaire, write_link};
#[cfg(not(target_arch = "wasm32"))]
pub use schemas::schemas;
pub use start::{read_catalogue, read_questionnaire, read_texts};
pub use tables::{Cell, Table};
