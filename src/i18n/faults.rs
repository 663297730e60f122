//! Faults of files in words: what is wrong and, for who opened the file, what to do now.
//!
//! Invariant: one exhaustive match for each kind of error.

use super::{Author, Files, Locale, fill};
use crate::exchange::{Fault, FaultKind, JsonType, OpenError};

/// The sentence for a file that could not be opened, and its faults as (place, words).
pub fn open_error(locale: Locale, error: &OpenError) -> (String, Vec<(String, String)>) {
    let t = Files::of(locale);
    let sentence = match error {
        OpenError::Empty => t.empty.to_owned(),
        OpenError::TooLarge { .. } => t.too_large.to_owned(),
        OpenError::NotText => t.not_text.to_owned(),
        OpenError::NotJson { line, .. } => fill(t.not_json, &[&line.to_string()]),
        OpenError::NotOurs { .. } => t.not_ours.to_owned(),
        OpenError::Newer { .. } => t.newer.to_owned(),
        OpenError::Faulty(faults) => fill(t.faulty, &[&faults.len().to_string()]),
    };
    let places = match error {
        OpenError::Faulty(faults) => faults
            .iter()
            .map(|each| (each.path.clone(), fault(locale, each)))
            .collect(),
        _ => Vec::new(),
    };
    (sentence, places)
}

/// One fault in words.
pub fn fault(locale: Locale, fault: &Fault) -> String {
    let t = Author::of(locale);
    match &fault.kind {
        FaultKind::NotText => Files::of(locale).not_text.to_owned(),
        FaultKind::NotJson { line, column } => {
            fill(t.f_not_json, &[&line.to_string(), &column.to_string()])
        }
        FaultKind::MissingFile => fill(t.failed, &[&fault.file]),
        FaultKind::WrongType { expected } => fill(t.f_wrong_type, &[json_type(locale, *expected)]),
        FaultKind::MissingField { name } => fill(t.f_missing_field, &[name]),
        FaultKind::UnknownField { name } => fill(t.f_unknown_field, &[name]),
        FaultKind::DuplicateField { name } => fill(t.f_duplicate_id, &[name]),
        FaultKind::UnknownValue { found, allowed } => {
            fill(t.f_unknown_value, &[found, &allowed.join(", ")])
        }
        FaultKind::BadId { id } => fill(t.f_bad_id, &[id]),
        FaultKind::DuplicateId { id } => fill(t.f_duplicate_id, &[id]),
        FaultKind::UnknownReference { id, .. } => fill(t.f_unknown_reference, &[id]),
        FaultKind::WrongId { found, expected } => fill(t.f_wrong_value, &[found, expected]),
        FaultKind::WrongFormat { found, expected } => fill(t.f_wrong_format, &[found, expected]),
        FaultKind::WrongLanguage { found, expected } => {
            fill(t.f_wrong_language, &[found, expected])
        }
        FaultKind::WrongScaleOrder { found, expected } => {
            fill(t.f_wrong_value, &[found, expected.id()])
        }
        FaultKind::PointsOffScale { answer } => fill(t.f_points, &[answer.id()]),
        FaultKind::NoBarriers => t.f_no_barriers.to_owned(),
        FaultKind::NoStatements => t.f_no_statements.to_owned(),
        FaultKind::CoreCount { found } => fill(t.f_core_count, &[&found.to_string()]),
        FaultKind::MissingText { .. } => t.f_missing_text.to_owned(),
        FaultKind::UnneededText => t.f_unneeded_text.to_owned(),
        FaultKind::EmptyText => t.f_empty_text.to_owned(),
        FaultKind::TooLong { limit } => fill(t.f_too_long, &[&limit.to_string()]),
        FaultKind::TooMany { limit } => fill(t.f_too_many, &[&limit.to_string()]),
        FaultKind::NotADay { found } => fill(t.f_not_a_day, &[found]),
        FaultKind::OutOfRange { least, most } => {
            fill(t.f_out_of_range, &[&least.to_string(), &most.to_string()])
        }
        FaultKind::NotAPattern { found } => fill(t.f_not_a_pattern, &[found]),
        FaultKind::NotAPage { found } => fill(t.f_not_a_page, &[found]),
    }
}

fn json_type(locale: Locale, json: JsonType) -> &'static str {
    let t = Author::of(locale);
    match json {
        JsonType::Object => t.type_object,
        JsonType::List => t.type_list,
        JsonType::Text => t.type_text,
        JsonType::Flag => t.type_flag,
        JsonType::WholeNumber => t.type_number,
    }
}
