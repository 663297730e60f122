//! A check that was asked for, and begins as soon as its questionnaire is there.
//!
//! Invariant: what begins is what was chosen, however slow the network is.

use crate::domain::{QuestionnaireId, Scope};

/// What is to begin.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Start {
    /// The chosen questionnaire; the catalogue's default where none was chosen.
    pub questionnaire: Option<QuestionnaireId>,
    /// The short check or the full one.
    pub scope: Scope,
}
