//! The answers of one assessment.
//!
//! Invariant: answers to statements that this questionnaire does not know are carried along untouched.

use serde::{Deserialize, Serialize};

use super::{Answer, SortedMap, Statement, StatementId, Tally};

/// Answers by statement; a statement that is not in here is still open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Answers(SortedMap<StatementId, Answer>);

impl Answers {
    /// The answer to a statement; `None` while it is open.
    pub fn of(&self, statement: &StatementId) -> Option<Answer> {
        self.0.get(statement).copied()
    }

    /// Gives an answer, or opens the statement again with `None`.
    pub fn set(&mut self, statement: StatementId, answer: Option<Answer>) {
        match answer {
            Some(answer) => self.0.insert(statement, answer),
            None => self.0.remove(&statement),
        };
    }

    /// All answers by statement id.
    pub fn iter(&self) -> impl Iterator<Item = (&StatementId, Answer)> {
        self.0.iter().map(|(id, answer)| (id, *answer))
    }

    /// Whether nothing was answered yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Counts the answers to `statements`.
    pub fn tally<'a>(&self, statements: impl IntoIterator<Item = &'a Statement>) -> Tally {
        statements.into_iter().map(|s| self.of(&s.id)).collect()
    }
}

impl FromIterator<(StatementId, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (StatementId, Answer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
