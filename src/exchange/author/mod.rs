//! Files of a questionnaire that somebody writes: recognised, checked, changed, compared, packed.
//!
//! Invariant: a file is text until it is read; a change leaves every other letter of it where it was.

mod check;
mod comparison;
mod edit;
mod jobs;
mod layout;
mod pack;
mod place;
mod recognise;
mod unpack;

#[cfg(test)]
mod comparison_tests;
#[cfg(test)]
mod jobs_tests;

pub use check::{Files, Part, check_files, check_part, default_barriers, parts, questionnaires};
pub use comparison::{Comparison, Moved, TextChange, VersionAdvice};
pub use edit::{append, remove, set};
pub use jobs::{NewStatement, add_language, add_statement, change_city, change_text, raised};
pub use layout::{Step, text_at};
pub use pack::pack;
pub use place::place_of;
pub use recognise::{KEPT_LIMIT, OWN_LIMIT, Refused, Unsorted, recognise};
pub use unpack::{is_ours, unpack};
