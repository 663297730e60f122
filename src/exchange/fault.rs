//! What is wrong in a file, and where.
//!
//! Invariant: a fault carries data only. The sentence that a person reads is made of it in `i18n`.

use crate::domain::Answer;

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, as seen from the folder of questionnaires, for example `drempelmeter/nl.json`;
    /// empty for a file that a person opened.
    pub file: String,
    /// The place in the file, for example `barriers[2].statements[0].themes[1]`; empty for all of it.
    pub path: String,
    /// What is wrong.
    pub kind: FaultKind,
}

impl Fault {
    /// Whether this is a text that another language fills in: a notice, nothing is broken.
    pub const fn is_gap(&self) -> bool {
        matches!(self.kind, FaultKind::MissingText { falls_back: true })
    }
}

/// What can be wrong in a file. What was found is cut to at most [`FOUND_LIMIT`] characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The bytes are no UTF-8.
    NotText,
    /// No JSON from this place on; both count from 1.
    NotJson {
        /// The line.
        line: usize,
        /// The character in it.
        column: usize,
    },
    /// A file that must be there is not.
    MissingFile,
    /// Another sort of value than the one that belongs here.
    WrongType {
        /// What belongs here.
        expected: JsonType,
    },
    /// A field that must be there is not.
    MissingField {
        /// The field.
        name: String,
    },
    /// A field that means nothing here.
    UnknownField {
        /// The field.
        name: String,
    },
    /// A field that is written twice: only one of the two can count.
    DuplicateField {
        /// The field.
        name: String,
    },
    /// A word outside the list of allowed ones.
    UnknownValue {
        /// What stands there.
        found: String,
        /// What can stand there.
        allowed: Vec<&'static str>,
    },
    /// No id: 1 to [`crate::domain::ID_LIMIT`] letters without accents, digits and hyphens.
    BadId {
        /// What stands there.
        id: String,
    },
    /// An id that another one of this list has already.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// An id of something that does not exist.
    UnknownReference {
        /// The id.
        id: String,
        /// What should have it.
        kind: Reference,
    },
    /// Another id than that of the folder.
    WrongId {
        /// What stands there.
        found: String,
        /// The folder's name.
        expected: String,
    },
    /// Another format than this app reads.
    WrongFormat {
        /// What stands there.
        found: String,
        /// What should stand there.
        expected: &'static str,
    },
    /// Another language than the file's name says.
    WrongLanguage {
        /// What stands there.
        found: String,
        /// The language of the file's name.
        expected: String,
    },
    /// An answer of the scale in another place than its own; the order is fixed.
    WrongScaleOrder {
        /// What stands there.
        found: String,
        /// The answer that belongs here.
        expected: Answer,
    },
    /// Other points than this answer gives.
    PointsOffScale {
        /// The answer.
        answer: Answer,
    },
    /// A questionnaire without barriers.
    NoBarriers,
    /// A barrier without statements.
    NoStatements,
    /// A barrier must have exactly one statement of the short check.
    CoreCount {
        /// How many it has.
        found: usize,
    },
    /// A text that the structure needs.
    MissingText {
        /// The reference language fills it in.
        falls_back: bool,
    },
    /// A text that nothing shows: its id is unknown, or its statement does not ask for it.
    UnneededText,
    /// A text without a letter in it.
    EmptyText,
    /// Too many characters.
    TooLong {
        /// The most that is read.
        limit: usize,
    },
    /// Too many entries in a list.
    TooMany {
        /// The most that is read.
        limit: usize,
    },
    /// A number that is too small or too large.
    OutOfRange {
        /// The smallest allowed.
        least: u64,
        /// The largest allowed.
        most: u64,
    },
    /// No day of the calendar, written as `2026-11-22`.
    NotADay {
        /// What stands there.
        found: String,
    },
    /// No regular expression.
    NotAPattern {
        /// What stands there.
        found: String,
    },
    /// No address of a page: it must begin with `https://` or `http://`.
    NotAPage {
        /// What stands there.
        found: String,
    },
}

/// The longest piece of a file that is told back, in characters.
pub const FOUND_LIMIT: usize = 60;

/// The sorts of values of JSON that our files use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `{ … }`
    Object,
    /// `[ … ]`
    List,
    /// `"…"`
    Text,
    /// `true` or `false`
    Flag,
    /// `0`, `1`, `2` …
    WholeNumber,
}

/// What an id can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A theme of the questionnaire.
    Theme,
    /// A need of the questionnaire.
    Need,
    /// A barrier of the questionnaire.
    Barrier,
    /// A questionnaire of the index.
    Questionnaire,
    /// A language of the questionnaire.
    Language,
    /// A practice of the library.
    Practice,
    /// A kind of practice.
    Kind,
    /// A sign of the lexicon.
    Sign,
}
