//! What the files of texts must fit, as far as the structure could be read.
//!
//! Invariant: a part that could not be read is `None`, so that one fault in the structure does not
//! come back as a hundred faults in the texts.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Answer, Cost, Effort};

/// The ids of a questionnaire's structure.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The language that has every text.
    pub reference: Option<String>,
    /// All languages, with their place in the structure.
    pub languages: Vec<(String, String)>,
    /// The themes.
    pub themes: Option<BTreeSet<String>>,
    /// The needs.
    pub needs: Option<BTreeSet<String>>,
    /// The barriers.
    pub barriers: Option<BTreeSet<String>>,
    /// The statements, and which texts they ask for.
    pub statements: Option<BTreeMap<String, Asks>>,
}

/// Which texts a statement asks for besides the usual ones.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asks {
    /// `critical_for`.
    pub critical: bool,
    /// `na_when`.
    pub not_applicable: bool,
}

/// The answers, with their ids in files.
pub const ANSWERS: [(&str, Answer); 5] = [
    (Answer::Yes.id(), Answer::Yes),
    (Answer::Partly.id(), Answer::Partly),
    (Answer::NotYet.id(), Answer::NotYet),
    (Answer::DontKnow.id(), Answer::DontKnow),
    (Answer::NotApplicable.id(), Answer::NotApplicable),
];

/// How much work a step takes, with the words in files.
pub const EFFORTS: [(&str, Effort); 3] = [
    ("small", Effort::Small),
    ("medium", Effort::Medium),
    ("large", Effort::Large),
];

/// How much money a step takes, with the words in files.
pub const COSTS: [(&str, Cost); 3] = [
    ("free", Cost::Free),
    ("small", Cost::Small),
    ("larger", Cost::Larger),
];
