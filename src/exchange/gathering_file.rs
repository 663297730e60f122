//! The gathering file: what a host saves to go on elsewhere, or hands to another host.
//!
//! Invariant: bytes as RFC 8785 (fields in alphabetical order, no spaces), texts in Unicode's composed
//! form, so that the same gathering is always the same file. What the wall shows is not in it: it
//! belongs to one room.

use serde::Serialize;

use super::answer_digits::answers_text;
use super::assessment_file::clean;
use crate::domain::gathering::{
    Commitment, Contribution, Entry, Gathering, Part, Purpose, TITLE_LIMIT, Way,
};
use crate::domain::{BarrierId, Day, NOTE_LIMIT, QuestionnaireId, SHORT_LIMIT};

/// The format that this app writes.
pub const GATHERING_FORMAT: &str = "drempelmeter/gathering/1";

/// The file's fields. They stand here in alphabetical order, as RFC 8785 wants them written.
/// What is empty or `false` may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GatheringFile {
    /// Whether the last picture was made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
    /// What the tables promised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<CommitmentFile>,
    /// What came in, in the order in which it came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<ContributionFile>,
    /// The day.
    pub date: Day,
    /// Always [`GATHERING_FORMAT`].
    pub format: String,
    /// Names it among all gatherings: 16 hexadecimal digits.
    pub id: String,
    /// Languages of the sheets and the wall, the first one before all, as language tags.
    pub languages: Vec<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Only to practise: what is in it was made up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub practice: bool,
    /// What it is for.
    pub purpose: Purpose,
    /// The questionnaire whose core statements are answered.
    pub questionnaire: QuestionnaireId,
    /// The version of the questionnaire.
    pub questionnaire_version: String,
    /// The parts of the afternoon, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub script: Vec<PartFile>,
    /// From how many contributions on something is shown: 5 to 10 in a workshop, 2 in a team's round.
    pub smallest_group: u32,
    /// What it is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// What a table promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CommitmentFile {
    /// The barrier of the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub barrier: Option<BarrierId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// Names it within its gathering.
    pub id: String,
    /// The step, in the table's own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub step: String,
}

/// What one association or one person gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContributionFile {
    /// A digit for each core statement, in the order of the questionnaire: 0 open, 1 yes, 2 partly,
    /// 3 not yet, 4 don't know, 5 not applicable. (For 10,000 contributions of 25 answers,
    /// words would take up to 5 MB, all that a file may have; digits take 1 MB.)
    pub answers: String,
    /// Taken out by the host.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
    /// The picture in which it was shown first, from 0; left out while it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_in: Option<u32>,
    /// Tells apart what came in the same way.
    pub token: u32,
    /// How it came.
    pub way: Way,
}

/// One part of the script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartFile {
    /// 1 to 240.
    pub minutes: u32,
    /// Which step of the workshop script it is.
    pub step: String,
}

/// Writes a gathering as a file, all but its wall. Texts are cut at the domain's limits, and a smallest
/// group that its purpose does not allow becomes the nearest that it does.
pub fn write_gathering(gathering: &Gathering) -> String {
    let allowed = gathering.purpose.groups();
    let file = GatheringFile {
        closed: gathering.closed,
        commitments: gathering.commitments.iter().map(commitment).collect(),
        contributions: gathering
            .collection
            .entries()
            .iter()
            .map(contribution)
            .collect(),
        date: gathering.date,
        format: GATHERING_FORMAT.to_owned(),
        id: gathering.id.to_string(),
        languages: gathering.languages.clone(),
        place: clean(&gathering.place, TITLE_LIMIT),
        practice: gathering.practice,
        purpose: gathering.purpose,
        questionnaire: gathering.questionnaire.clone(),
        questionnaire_version: clean(&gathering.version, SHORT_LIMIT),
        script: gathering.script.iter().map(part).collect(),
        smallest_group: gathering
            .smallest_group
            .clamp(*allowed.start(), *allowed.end()),
        title: clean(&gathering.title, TITLE_LIMIT),
    };
    // Only a map with keys that are no texts could fail, and there is none.
    serde_json::to_string(&file).unwrap_or_default()
}

fn commitment(commitment: &Commitment) -> CommitmentFile {
    CommitmentFile {
        barrier: commitment.barrier.clone(),
        date: commitment.date,
        id: commitment.id.clone(),
        step: clean(&commitment.step, NOTE_LIMIT),
    }
}

fn contribution(entry: &Entry) -> ContributionFile {
    let Contribution {
        way,
        token,
        answers,
    } = &entry.contribution;
    ContributionFile {
        answers: answers_text(answers),
        removed: entry.removed,
        shown_in: entry.shown_in,
        token: *token,
        way: *way,
    }
}

fn part(part: &Part) -> PartFile {
    PartFile {
        minutes: part.minutes,
        step: part.step.clone(),
    }
}
