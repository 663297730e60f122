//! What a person reads of a questionnaire: the chosen language, falling back text by text.
//!
//! Invariant: there is always something to read, and a text in another language than the page
//! around it says so, so that a screen reader speaks it rightly.

use super::{
    Answer, BarrierId, LanguageTexts, NeedId, Questionnaire, StatementId, StatementText, ThemeId,
};

/// A text, with its language where that is not the page's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// What is read.
    pub text: String,
    /// The language tag, only where it differs from the language of the page.
    pub language: Option<String>,
}

impl Phrase {
    /// A text in the language of the page.
    pub fn own(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            language: None,
        }
    }
}

/// Which text of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The statement itself.
    Statement,
    /// Why it matters.
    Why,
    /// How it can feel.
    Perspective,
    /// A small step.
    Tip,
    /// What could show it.
    Evidence,
    /// Whom a "not yet" shuts out.
    CriticalFor,
    /// When it does not apply.
    NaWhen,
    /// Help with choosing.
    Hint,
}

impl Part {
    fn of(self, texts: &StatementText) -> Option<&String> {
        match self {
            Self::Statement => texts.statement.as_ref(),
            Self::Why => texts.why.as_ref(),
            Self::Perspective => texts.perspective.as_ref(),
            Self::Tip => texts.tip.as_ref(),
            Self::Evidence => texts.evidence.as_ref(),
            Self::CriticalFor => texts.critical_for.as_ref(),
            Self::NaWhen => texts.na_when.as_ref(),
            Self::Hint => texts.hint.as_ref(),
        }
    }
}

/// The texts of one questionnaire in the chosen language, with the reference language behind them.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    chosen: LanguageTexts,
    reference: Option<LanguageTexts>,
    page: String,
}

impl Wording {
    /// Texts in the chosen language; `reference` is needed only where that one has gaps. `page` is
    /// the language of the interface around them, which may not exist in the chosen one.
    pub const fn new(
        chosen: LanguageTexts,
        reference: Option<LanguageTexts>,
        page: String,
    ) -> Self {
        Self {
            chosen,
            reference,
            page,
        }
    }

    /// The chosen language's tag.
    pub fn language(&self) -> &str {
        &self.chosen.language
    }

    /// Whether some texts come from the reference language.
    pub const fn falls_back(&self) -> bool {
        self.reference.is_some()
    }

    /// The questionnaire's name.
    pub fn title(&self) -> Phrase {
        self.find(|t| t.title.as_ref(), "Drempelmeter")
    }

    /// An answer's label, for example "Ja".
    pub fn label(&self, answer: Answer) -> Phrase {
        self.find(|t| t.scale.get(&answer)?.label.as_ref(), answer.id())
    }

    /// When to choose an answer.
    pub fn help(&self, answer: Answer) -> Option<Phrase> {
        self.look(|t| t.scale.get(&answer)?.help.as_ref())
    }

    /// A theme's name.
    pub fn theme(&self, id: &ThemeId) -> Phrase {
        self.find(|t| t.themes.get(id), id.as_str())
    }

    /// A need's name.
    pub fn need(&self, id: &NeedId) -> Phrase {
        self.find(|t| t.needs.get(id), id.as_str())
    }

    /// A barrier's name.
    pub fn barrier(&self, id: &BarrierId) -> Phrase {
        self.find(|t| t.barriers.get(id)?.name.as_ref(), id.as_str())
    }

    /// The question that says what a barrier is.
    pub fn definition(&self, id: &BarrierId) -> Option<Phrase> {
        self.look(|t| t.barriers.get(id)?.definition.as_ref())
    }

    /// A statement's own sentence.
    pub fn statement(&self, id: &StatementId) -> Phrase {
        self.part(id, Part::Statement)
            .unwrap_or_else(|| Phrase::own(id.as_str()))
    }

    /// Another text of a statement, where it has one.
    pub fn part(&self, id: &StatementId, part: Part) -> Option<Phrase> {
        self.look(|t| part.of(t.statements.get(id)?))
    }

    fn find(&self, text: impl Fn(&LanguageTexts) -> Option<&String>, otherwise: &str) -> Phrase {
        self.look(text).unwrap_or_else(|| Phrase::own(otherwise))
    }

    fn look(&self, text: impl Fn(&LanguageTexts) -> Option<&String>) -> Option<Phrase> {
        let [chosen, reference] = [Some(&self.chosen), self.reference.as_ref()]
            .map(|texts| texts.and_then(|texts| Some((text(texts)?, &texts.language))));
        chosen.or(reference).map(|(text, language)| Phrase {
            text: text.clone(),
            language: (*language != self.page).then(|| language.clone()),
        })
    }
}

impl LanguageTexts {
    /// Whether a text is missing that `questionnaire` needs.
    pub fn has_gaps(&self, questionnaire: &Questionnaire) -> bool {
        self.title.is_none()
            || questionnaire.scale.iter().any(|point| {
                !self
                    .scale
                    .get(&point.id)
                    .is_some_and(|t| t.label.is_some() && t.help.is_some())
            })
            || questionnaire
                .themes
                .iter()
                .any(|id| !self.themes.contains_key(id))
            || questionnaire
                .needs
                .iter()
                .any(|id| !self.needs.contains_key(id))
            || questionnaire.barriers.iter().any(|barrier| {
                !self
                    .barriers
                    .get(&barrier.id)
                    .is_some_and(|t| t.name.is_some() && t.definition.is_some())
            })
            || questionnaire.statements().any(|(_, statement)| {
                self.statements.get(&statement.id).is_none_or(|texts| {
                    [
                        Part::Statement,
                        Part::Why,
                        Part::Perspective,
                        Part::Tip,
                        Part::Evidence,
                    ]
                    .into_iter()
                    .chain(statement.critical.then_some(Part::CriticalFor))
                    .chain(statement.not_applicable.then_some(Part::NaWhen))
                    .any(|part| part.of(texts).is_none())
                })
            })
    }
}
