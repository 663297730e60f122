//! What was loaded: the catalogue, the questionnaires and the examples.
//!
//! Invariant: while something loads or fails, what was there before stays usable.

use std::sync::Arc;

use crate::domain::{Catalogue, Examples, Questionnaire, QuestionnaireId, SortedMap, Wording};

/// Something that is fetched.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Load<T> {
    /// On its way, or not asked for yet.
    #[default]
    Loading,
    /// There.
    Ready(T),
    /// Could not be had.
    Failed(LoadFault),
}

impl<T> Load<T> {
    /// The value, when it is there.
    pub const fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }

    const fn has_failed(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}

/// Why something could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadFault {
    /// No connection, or no such file.
    Absent {
        /// The address, relative to the page.
        file: String,
    },
    /// The file has faults; the author's page lists them.
    Faulty {
        /// The address, relative to the page.
        file: String,
    },
}

/// A questionnaire with its texts in one language.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The structure.
    pub questionnaire: Arc<Questionnaire>,
    /// The texts.
    pub wording: Arc<Wording>,
}

/// The same sheet, not one with equal content: comparing all texts on every change would be slow.
impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.questionnaire, &other.questionnaire)
            && Arc::ptr_eq(&self.wording, &other.wording)
    }
}

/// Everything that was loaded.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Which questionnaires there are.
    pub catalogue: Load<Arc<Catalogue>>,
    /// Questionnaires by id and language.
    pub sheets: SortedMap<(QuestionnaireId, String), Load<Sheet>>,
    /// Which examples there are.
    pub examples: Load<Arc<Examples>>,
}

impl Library {
    /// The questionnaire in this language; while that loads, in any language that is there.
    pub fn sheet(&self, id: &QuestionnaireId, language: &str) -> Load<Sheet> {
        let wanted = self.sheets.get(&(id.clone(), language.to_owned()));
        if let Some(Load::Ready(sheet)) = wanted {
            return Load::Ready(sheet.clone());
        }
        let other = self
            .sheets
            .iter()
            .filter(|((other, _), _)| other == id)
            .find_map(|(_, load)| load.ready());
        match (other, wanted) {
            (Some(sheet), _) => Load::Ready(sheet.clone()),
            (None, Some(load)) => load.clone(),
            (None, None) => Load::Loading,
        }
    }

    /// Whether this questionnaire was asked for in this language. What failed was asked for too:
    /// it would else be fetched again and again without end.
    pub fn knows(&self, id: &QuestionnaireId, language: &str) -> bool {
        self.sheets.contains_key(&(id.clone(), language.to_owned()))
    }

    /// Forgets what failed, so that it is asked for again.
    pub fn forget_failures(&mut self) {
        self.sheets.retain(|_, load| !load.has_failed());
        if self.catalogue.has_failed() {
            self.catalogue = Load::Loading;
        }
        if self.examples.has_failed() {
            self.examples = Load::Loading;
        }
    }
}
