//! Many assessment files and gatherings as one data set, for an engine such as DuckDB.
//!
//! Invariant: tidy, one observation a row; no name and no free text of anybody, no day but only its month,
//! and of a gathering nothing but what its wall showed.

use serde::Serialize;

use crate::domain::{
    Assessment, Day, Questionnaire, Scope, Scores,
    gathering::{Bar, Gathering, Kind, Picture},
};

/// The format and version that stands in every row.
pub const DATA_FORMAT: &str = "drempelmeter/data/1";

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DataKind {
    /// One answer of one organisation that handed in its file.
    Answer,
    /// One barrier of one organisation that handed in its file.
    Score,
    /// One statement of a gathering, as its wall showed it.
    Hall,
}

/// One observation. What a kind of row does not have is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DataRow {
    /// [`DATA_FORMAT`].
    pub format: &'static str,
    /// What the row is about.
    pub kind: DataKind,
    /// The number of the file within this data set, from 1; it leads back to nobody.
    pub source: u32,
    /// The month, `2026-11`: a day could lead back to one organisation.
    pub month: String,
    /// The questionnaire.
    pub questionnaire: String,
    /// Its version.
    pub version: String,
    /// `core` or `full`; empty for a gathering, which always answers the core.
    pub scope: Option<&'static str>,
    /// The barrier.
    pub barrier: String,
    /// The statement; empty for a score.
    pub statement: Option<String>,
    /// The answer, as files write it.
    pub answer: Option<&'static str>,
    /// Its points, 0 to 100.
    pub points: Option<u32>,
    /// The score of a barrier, 0 to 100; empty where too little is known.
    pub score: Option<u32>,
    /// The lowest that the score can be.
    pub low: Option<u32>,
    /// The highest that the score can be.
    pub high: Option<u32>,
    /// Statements with points among those that count, in percent.
    pub coverage: Option<u32>,
    /// Statements that shut the door for a group of people.
    pub closed: Option<usize>,
    /// How many surely said yes.
    pub yes: Option<u32>,
    /// How many surely said partly.
    pub partly: Option<u32>,
    /// How many surely said not yet.
    pub not_yet: Option<u32>,
    /// How many surely did not know or left it open.
    pub unknown: Option<u32>,
    /// How many others, of whom it is not told.
    pub together: Option<u32>,
    /// How many contributions.
    pub contributions: Option<u32>,
}

impl DataRow {
    fn new(kind: DataKind, source: u32, day: Day, questionnaire: &Questionnaire) -> Self {
        let month: String = day.to_string().chars().take(7).collect();
        Self {
            format: DATA_FORMAT,
            kind,
            source,
            month,
            questionnaire: questionnaire.id.to_string(),
            version: questionnaire.version.clone(),
            scope: None,
            barrier: String::new(),
            statement: None,
            answer: None,
            points: None,
            score: None,
            low: None,
            high: None,
            coverage: None,
            closed: None,
            yes: None,
            partly: None,
            not_yet: None,
            unknown: None,
            together: None,
            contributions: None,
        }
    }
}

/// The rows of an assessment that its owner handed in: its answers, then its barriers.
pub fn assessment_rows(
    source: u32,
    questionnaire: &Questionnaire,
    assessment: &Assessment,
) -> Vec<DataRow> {
    let scope = Some(assessment.scope.id());
    let row = |kind| DataRow {
        scope,
        ..DataRow::new(kind, source, assessment.date, questionnaire)
    };
    let answers = questionnaire
        .in_scope(assessment.scope)
        .filter_map(|(barrier, statement)| {
            let answer = assessment.answers.of(&statement.id)?;
            Some(DataRow {
                barrier: barrier.id.to_string(),
                statement: Some(statement.id.to_string()),
                answer: Some(answer.id()),
                points: answer.points(),
                ..row(DataKind::Answer)
            })
        });
    let scores = Scores::of(questionnaire, &assessment.answers, assessment.scope);
    let barriers = scores.barriers.iter().map(|barrier| {
        let known = |number: Option<u32>| number.filter(|_| barrier.score().is_some());
        DataRow {
            barrier: barrier.barrier.to_string(),
            score: barrier.score(),
            low: known(barrier.tally.low()),
            high: known(barrier.tally.high()),
            coverage: barrier.tally.coverage(),
            closed: Some(barrier.closed_doors.len()),
            ..row(DataKind::Score)
        }
    });
    answers.chain(barriers).collect()
}

/// The rows of a gathering: what its wall showed, nothing where it showed nothing.
pub fn gathering_rows(
    source: u32,
    questionnaire: &Questionnaire,
    gathering: &Gathering,
) -> Vec<DataRow> {
    let statements = questionnaire.in_scope(Scope::Core).count();
    let picture = Picture::of(&gathering.collection, statements);
    // What was made up to practise is nobody's.
    if picture.is_empty() || gathering.practice {
        return Vec::new();
    }
    let row = |bar: &Bar| DataRow {
        yes: Some(bar.at_least(Kind::Yes)),
        partly: Some(bar.at_least(Kind::Partly)),
        not_yet: Some(bar.at_least(Kind::NotYet)),
        unknown: Some(bar.at_least(Kind::Unknown)),
        together: Some(bar.together),
        contributions: Some(bar.total()),
        ..DataRow::new(DataKind::Hall, source, gathering.date, questionnaire)
    };
    questionnaire
        .in_scope(Scope::Core)
        .zip(&picture.bars)
        .map(|((barrier, statement), bar)| DataRow {
            barrier: barrier.id.to_string(),
            statement: Some(statement.id.to_string()),
            ..row(bar)
        })
        .collect()
}

/// Rows as CSV for engines: comma, UTF-8, LF, no byte order mark. Unlike the tables for a spreadsheet:
/// engines take a comma for granted, and a mark before the first column's name for a part of it.
pub fn data_csv(rows: &[DataRow]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing into memory never fails.
        if writer.serialize(row).is_err() {
            break;
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Rows as NDJSON: one object a line.
pub fn data_ndjson(rows: &[DataRow]) -> String {
    rows.iter()
        .filter_map(|row| serde_json::to_string(row).ok())
        .map(|row| row + "\n")
        .collect()
}
