//! Intents on the check that is open: begin, answer, take back, plan.
//!
//! Invariant: a change is shown and kept in the same moment; an example is never changed.

use leptos::prelude::*;

use super::{App, CheckId, Notice, Open, Source, Undo};
use crate::{
    domain::{Action, Answer, Assessment, QuestionnaireId, Scope, StatementId},
    exchange::ENTRIES_LIMIT,
};

impl App {
    /// Begins a check and opens it. An own check that is still blank is used again, so that
    /// starting twice leaves no empty ones behind.
    pub fn begin(&self, questionnaire: QuestionnaireId, version: String, scope: Scope) -> CheckId {
        let blank = self.checks.with_untracked(|checks| {
            checks
                .iter()
                .find(|check| {
                    check.deleted.is_none()
                        && check.assessment.is_blank()
                        && check.assessment.questionnaire == questionnaire
                })
                .map(|check| (check.id.clone(), check.assessment.clone()))
        });
        let language = untrack(|| self.language());
        let assessment = Assessment::new(questionnaire, version, scope, self.today(), language);
        match blank {
            Some((id, before)) => {
                self.keep(&id, Some(&before), &assessment);
                id
            }
            None => self.adopt(&assessment),
        }
    }

    /// Keeps an assessment as a new check of one's own, and opens it.
    pub fn adopt(&self, assessment: &Assessment) -> CheckId {
        let id = CheckId::random((self.world.chance)());
        self.keep(&id, None, assessment);
        id
    }

    /// Opens a check of this browser. Tells whether there is such a check.
    pub fn open_check(&self, id: &CheckId) -> bool {
        let assessment = self.keeper.with_value(|keeper| keeper.check(id));
        let found = assessment.is_some();
        self.open.set(assessment.map(|assessment| Open {
            id: id.clone(),
            assessment,
            source: Source::Own,
        }));
        found
    }

    /// Opens an example, to look at.
    pub fn open_example(&self, id: &CheckId, assessment: Assessment) {
        self.open.set(Some(Open {
            id: id.clone(),
            assessment,
            source: Source::Example,
        }));
    }

    /// Changes the open check and keeps what changed. Does nothing to an example.
    pub fn change(&self, edit: &mut dyn FnMut(&mut Assessment)) -> Option<Undo> {
        let open = self.open.get_untracked()?;
        if open.source == Source::Example {
            return None;
        }
        let mut after = open.assessment.clone();
        edit(&mut after);
        if after == open.assessment {
            return None;
        }
        self.keep(&open.id, Some(&open.assessment), &after);
        Some(Undo::Change {
            check: open.id,
            before: Box::new(open.assessment),
            after: Box::new(after),
        })
    }

    /// Gives an answer to a statement of the open check.
    pub fn answer(&self, statement: &StatementId, answer: Answer) {
        self.change(&mut |assessment| assessment.answers.set(statement.clone(), Some(answer)));
    }

    /// Takes an answer back, with its undo.
    pub fn clear_answer(&self, statement: &StatementId) {
        let undo = self.change(&mut |assessment| {
            assessment.answers.set(statement.clone(), None);
            assessment.reasons.remove(statement);
        });
        self.notice.set(undo.map(Notice::AnswerCleared));
    }

    /// Puts a new step into the plan and gives its id; `None`, with a notice, when the plan is full:
    /// a file holds no more than [`ENTRIES_LIMIT`] steps. Without `statement` it is a step of one's own.
    pub fn add_action(&self, statement: Option<StatementId>, step: &str) -> Option<String> {
        let full = |open: &Open| open.assessment.actions.iter().count() >= ENTRIES_LIMIT;
        if self
            .open
            .with_untracked(|open| open.as_ref().is_some_and(full))
        {
            self.notice.set(Some(Notice::PlanFull));
            return None;
        }
        let action = Action {
            id: super::short_id((self.world.chance)()),
            statement,
            step: step.to_owned(),
            who: String::new(),
            date: None,
            done: false,
        };
        self.change(&mut |assessment| assessment.actions.put(action.clone()));
        Some(action.id)
    }

    /// Takes a step out of the plan, with its undo.
    pub fn remove_action(&self, action: &str) {
        let undo = self.change(&mut |assessment| assessment.actions.remove(action));
        self.notice.set(undo.map(Notice::ActionRemoved));
    }

    pub(super) fn keep(&self, id: &CheckId, before: Option<&Assessment>, after: &Assessment) {
        let result = self.write(|keeper| keeper.keep(id, before, after));
        self.tell(result);
        let merged = self.keeper.with_value(|keeper| keeper.check(id));
        self.open.set(Some(Open {
            id: id.clone(),
            assessment: merged.unwrap_or_else(|| after.clone()),
            source: Source::Own,
        }));
        if before.is_none() {
            self.list();
        }
    }
}
