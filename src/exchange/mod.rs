//! Domain values to files and storage records, and back. Pure.
//!
//! Invariant: input from outside is hostile until it is decoded; a fault never loses what was there.

mod assessment_file;
mod assessment_reader;
mod catalogue_check;
mod checker;
mod fault;
mod fields;
mod json;
mod json_parser;
mod json_writer;
mod ledger;
mod materials_check;
mod migration;
mod open_error;
mod outline;
mod questionnaire_check;
mod reader;
#[cfg(not(target_arch = "wasm32"))]
mod schemas;
mod spot;
mod start;
mod structure_check;
mod texts_check;

#[cfg(test)]
mod agreement_tests;
#[cfg(test)]
mod assessment_property_tests;
#[cfg(test)]
mod assessment_tests;

pub use assessment_file::{
    ASSESSMENT_FORMAT, ActionFile, AssessmentFile, ENTRIES_LIMIT, FILE_LIMIT, OrganisationFile,
    RoundFile, write_assessment,
};
pub use assessment_reader::read_assessment;
pub use catalogue_check::check_catalogue;
pub use fault::{FOUND_LIMIT, Fault, FaultKind, JsonType, Reference};
pub use fields::{DELETED, assessment_from_fields, fields_of};
pub use json::Json;
pub use ledger::{Ledger, LedgerError, STORE_FORMAT};
pub use materials_check::check_materials;
pub use open_error::OpenError;
pub use questionnaire_check::check_questionnaire;
pub use reader::Reader;
#[cfg(not(target_arch = "wasm32"))]
pub use schemas::schemas;
pub use start::{read_catalogue, read_questionnaire, read_texts};
