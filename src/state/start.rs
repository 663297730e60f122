//! What a person chose on the home page.
//!
//! Invariant: what begins is what was chosen, however slow the network is and whatever language is
//! chosen meanwhile.

use crate::domain::{QuestionnaireId, Scope};

/// What begins when the person presses start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The chosen questionnaire; the catalogue's default where none was chosen.
    pub questionnaire: Option<QuestionnaireId>,
    /// The short check or the full one.
    pub scope: Scope,
}

/// The short check of the default questionnaire: what a first visitor gets without any choice.
impl Default for Start {
    fn default() -> Self {
        Self {
            questionnaire: None,
            scope: Scope::Core,
        }
    }
}
