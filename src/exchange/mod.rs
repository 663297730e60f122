//! Domain values to files and storage records, and back. Pure.
//!
//! Invariant: input from outside is hostile until it is decoded; a fault never loses what was there.

mod fields;
mod ledger;

pub use fields::{DELETED, assessment_from_fields, fields_of};
pub use ledger::{Ledger, LedgerError, STORE_FORMAT};
