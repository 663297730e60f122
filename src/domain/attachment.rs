//! What leaves the house when a result is attached to a request, and the choices that made it.
//!
//! Invariant: it holds nothing that was not ticked; private notes only when asked for.

use super::{
    ActionPlan, Answers, Assessment, Day, Organisation, Questionnaire, QuestionnaireId, Scope,
    StatementId, Texts, ThemeId,
};

/// What a person ticks and fills in to make an attachment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentChoices {
    /// The grant it is for.
    pub grant: String,
    /// The themes of the city's programme that the plan serves.
    pub themes: Vec<ThemeId>,
    /// Whether the chosen steps go along.
    pub plan: bool,
    /// Whether what shows the answers goes along.
    pub evidence: bool,
    /// Whether the private notes go along; never unless ticked.
    pub notes: bool,
    /// Whether the change since the last round goes along.
    pub change: bool,
    /// "We filled this in ourselves, and honestly."
    pub declared: bool,
    /// The language of the attachment.
    pub language: String,
}

/// An attachment: a report's content before it has words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The number of the renderer that made its pages.
    pub renderer: u32,
    /// The questionnaire's files as one SHA-256, in hexadecimal.
    pub fingerprint: String,
    /// Where the app is, for the link; empty when that is nowhere on the web.
    pub home: String,
    /// Which questionnaire was answered.
    pub questionnaire: QuestionnaireId,
    /// Its version.
    pub questionnaire_version: String,
    /// Which statements were asked.
    pub scope: Scope,
    /// The day it is about.
    pub date: Day,
    /// The language of the pages.
    pub language: String,
    /// The language of the organisation's own texts.
    pub own_language: String,
    /// Who asks.
    pub organisation: Organisation,
    /// How many people filled it in together.
    pub people: Option<u32>,
    /// The grant it is for.
    pub grant: String,
    /// The themes of the city's programme that the plan serves, in the questionnaire's order.
    pub themes: Vec<ThemeId>,
    /// Whether the organisation declares that it filled this in itself and honestly.
    pub declared: bool,
    /// The answers to the statements in scope.
    pub answers: Answers,
    /// The plan, when ticked.
    pub plan: Option<ActionPlan>,
    /// What shows the answers, by statement, when ticked.
    pub evidence: Option<Texts>,
    /// The private notes, by statement, when ticked.
    pub notes: Option<Texts>,
    /// The round before, when ticked.
    pub earlier: Option<EarlierRound>,
}

/// What must be known of an earlier round to tell the change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierRound {
    /// Its day.
    pub date: Day,
    /// Its answers to the statements in scope.
    pub answers: Answers,
}

/// What the app adds: which renderer and which files, and where the app is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The number of the renderer.
    pub renderer: u32,
    /// The questionnaire's files as one SHA-256, in hexadecimal.
    pub fingerprint: String,
    /// Where the app is; empty when that is nowhere on the web.
    pub home: String,
}

impl AttachmentChoices {
    /// What is ticked before a person ticks: the plan and the evidence, and the themes that the
    /// chosen steps serve. Never the notes.
    pub fn proposed(questionnaire: &Questionnaire, assessment: &Assessment) -> Self {
        let served = |theme: &&ThemeId| {
            assessment
                .actions
                .iter()
                .filter_map(|action| questionnaire.statement(action.statement.as_ref()?))
                .any(|(_, statement)| statement.themes.contains(theme))
        };
        Self {
            grant: String::new(),
            themes: questionnaire
                .themes
                .iter()
                .filter(served)
                .cloned()
                .collect(),
            plan: true,
            evidence: true,
            notes: false,
            change: true,
            declared: false,
            language: "nl".to_owned(),
        }
    }
}

impl Attachment {
    /// Takes out of an assessment what was ticked, and nothing else.
    pub fn of(
        questionnaire: &Questionnaire,
        assessment: &Assessment,
        earlier: Option<&Assessment>,
        choices: &AttachmentChoices,
        origin: Origin,
    ) -> Self {
        let scope = assessment.scope;
        let asked = |id: &StatementId| {
            questionnaire
                .statement(id)
                .is_some_and(|(_, statement)| scope.asks(statement))
        };
        let answers = |of: &Answers| -> Answers {
            of.iter()
                .filter(|(id, _)| asked(id))
                .map(|(id, answer)| (id.clone(), answer))
                .collect()
        };
        let texts = |of: &Texts| -> Texts {
            of.iter()
                .filter(|(id, _)| asked(id))
                .map(|(id, text)| (id.clone(), text.clone()))
                .collect()
        };
        Self {
            renderer: origin.renderer,
            fingerprint: origin.fingerprint,
            home: origin.home,
            questionnaire: questionnaire.id.clone(),
            questionnaire_version: questionnaire.version.clone(),
            scope,
            date: assessment.date,
            language: choices.language.clone(),
            own_language: assessment.language.clone(),
            organisation: assessment.organisation.clone(),
            people: assessment.people,
            grant: choices.grant.clone(),
            themes: questionnaire
                .themes
                .iter()
                .filter(|theme| choices.themes.contains(theme))
                .cloned()
                .collect(),
            declared: choices.declared,
            answers: answers(&assessment.answers),
            plan: choices.plan.then(|| numbered(&assessment.actions)),
            evidence: choices.evidence.then(|| texts(&assessment.evidence)),
            notes: choices.notes.then(|| texts(&assessment.notes)),
            earlier: earlier
                .filter(|_| choices.change)
                .map(|round| EarlierRound {
                    date: round.date,
                    answers: answers(&round.answers),
                }),
        }
    }

    /// What people wrote freely and goes along: the grant, the steps, the evidence and the notes.
    pub fn own_texts(&self) -> impl Iterator<Item = &str> {
        let steps = self.plan.iter().flat_map(ActionPlan::iter);
        let steps = steps.flat_map(|action| [action.step.as_str(), action.who.as_str()]);
        let written = [&self.evidence, &self.notes].into_iter().flatten();
        let written = written.flat_map(|texts| texts.values().map(String::as_str));
        [self.grant.as_str()]
            .into_iter()
            .chain(steps)
            .chain(written)
    }

    /// Whether it comes from a report; the data of a working file or a code has no fingerprint.
    pub const fn is_report(&self) -> bool {
        !self.fingerprint.is_empty()
    }
}

/// The steps with the ids that reading a file gives them, so that writing and reading changes nothing.
/// A step without words says nothing to an officer.
fn numbered(plan: &ActionPlan) -> ActionPlan {
    plan.iter()
        .filter(|action| !action.step.trim().is_empty())
        .zip(1_usize..)
        .map(|(action, number)| super::Action {
            id: number.to_string(),
            ..action.clone()
        })
        .collect()
}

#[cfg(test)]
#[path = "attachment_tests.rs"]
mod tests;
