//! The JSON Schema of every file, made from the Rust types that read it. Never in the browser.
//!
//! Invariant: `questionnaires/schema/` on disk equals what is made here (`tests/shipped_data.rs`).

use schemars::{JsonSchema, schema_for};

use crate::domain::materials::{Cards, Lexicon, PracticeTexts, Practices, WorkshopScript};
use crate::domain::{Catalogue, Examples, LanguageTexts, Questionnaire};

use super::{AssessmentFile, GatheringFile, ReportFile};

/// All schemas: the file's name in `questionnaires/schema/`, and its content.
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("index.json", schema::<Catalogue>()),
        ("questionnaire.json", schema::<Questionnaire>()),
        ("language.json", schema::<LanguageTexts>()),
        ("assessment.json", schema::<AssessmentFile>()),
        ("report.json", schema::<ReportFile>()),
        ("gathering.json", schema::<GatheringFile>()),
        ("examples.json", schema::<Examples>()),
        ("practices.json", schema::<Practices>()),
        ("practice-texts.json", schema::<PracticeTexts>()),
        ("conversation-cards.json", schema::<Cards>()),
        ("lexicon.json", schema::<Lexicon>()),
        ("workshop-script.json", schema::<WorkshopScript>()),
    ]
}

fn schema<T: JsonSchema>() -> String {
    let mut text = serde_json::to_string_pretty(&schema_for!(T)).unwrap_or_default();
    text.push('\n');
    text
}
