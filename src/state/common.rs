//! The answer that a team gives together: a check of its own, tied to the gathering by its id.
//!
//! Invariant: it never touches another check. Its id is made from the gathering's, so that two windows
//! that begin at the same moment begin the same one. One that was put in the bin stays there: who
//! answers again begins a new one.

use leptos::prelude::*;

use super::{
    App, CheckId, Hall, Keeper, Undo,
    ledgers::{RecordKind, RecordName},
};
use crate::{
    domain::{
        Answer, Assessment, PEOPLE_LIMIT, Scope, StatementId,
        gathering::{GatheringId, Purpose},
    },
    exchange::DELETED,
};

/// How many people the check was marked with last; another number was put there by hand.
const PEOPLE: &str = "common/people";

impl Hall {
    /// The check with the common answers, and again whenever it changes; `None` until the first one is
    /// given, and while it is in the bin.
    pub fn common(&self) -> Option<(CheckId, Assessment)> {
        self.app.checks.track();
        self.kept_common()
    }

    /// Gives common answers (`None`: opens the statement again), and gives what undoes it. The first
    /// one begins the check.
    pub fn decide(&self, answers: &[(StatementId, Option<Answer>)]) -> Option<Undo> {
        self.change_common(|after| {
            for (statement, answer) in answers {
                after.answers.set(statement.clone(), *answer);
                if *answer != Some(Answer::NotApplicable) {
                    after.reasons.remove(statement);
                }
            }
        })
    }

    /// Lets the common check ask all statements.
    pub fn ask_all(&self) {
        self.change_common(|after| after.scope = Scope::Full);
    }

    /// Lets the number of people follow what came in, unless somebody changed it by hand.
    pub(super) fn count_people(&self) {
        let team = self.now.with_untracked(|now| now.purpose == Purpose::Team);
        let Some((id, before)) = team.then(|| self.kept_common()).flatten() else {
            return;
        };
        let marked = marked(self.app, &id);
        let people = self.app.people_in(self.id);
        if before.people == marked && people != marked {
            let mut after = before.clone();
            after.people = people;
            self.app.keep_as_is(&id, &before, &after);
            self.app.mark(&id, people);
        }
    }

    fn change_common(&self, edit: impl FnOnce(&mut Assessment)) -> Option<Undo> {
        let (check, before) = self.kept_common().or_else(|| self.begin_common())?;
        let mut after = before.clone();
        edit(&mut after);
        if after == before {
            return None;
        }
        self.app.keep_as_is(&check, &before, &after);
        self.count_people();
        Some(Undo::Change {
            check,
            before: Box::new(before),
            after: Box::new(after),
        })
    }

    fn begin_common(&self) -> Option<(CheckId, Assessment)> {
        let app = self.app;
        let last = app.keeper.with_value(|keeper| last(keeper, self.id));
        let id = common_id(self.id, last.unwrap_or(0).checked_add(1)?)?;
        let mut assessment = self.now.with_untracked(|now| {
            Assessment::new(
                now.questionnaire.clone(),
                now.version.clone(),
                Scope::Core,
                app.today(),
                untrack(|| app.language()),
            )
        });
        assessment.people = app.people_in(self.id);
        app.tell(app.write(|keeper| keeper.keep(&id, None, &assessment)));
        app.mark(&id, assessment.people);
        Some((id, assessment))
    }

    fn kept_common(&self) -> Option<(CheckId, Assessment)> {
        let questionnaire = self.now.with_untracked(|now| now.questionnaire.clone());
        self.app.keeper.with_value(|keeper| {
            let id = common_id(self.id, last(keeper, self.id)?)?;
            let deleted = keeper
                .ledgers()
                .merged(&record(&id))
                .value(DELETED)
                .is_some();
            let check = keeper.check(&id).filter(|_| !deleted)?;
            (check.questionnaire == questionnaire).then_some((id, check))
        })
    }
}

impl App {
    /// How many people's answers count in a gathering, in all windows.
    fn people_in(&self, id: GatheringId) -> Option<u32> {
        let people = self.hall_summary(id)?.gathering.collection.len();
        let people = u32::try_from(people).ok()?;
        (people > 0).then(|| people.min(PEOPLE_LIMIT))
    }

    /// Remembers how many people a common check was marked with.
    fn mark(&self, id: &CheckId, people: Option<u32>) {
        let change = (PEOPLE.to_owned(), people.map(|people| people.to_string()));
        let result = self.write(|keeper| keeper.ledgers_mut().write(&record(id), vec![change]));
        self.tell(result);
    }
}

fn marked(app: App, id: &CheckId) -> Option<u32> {
    let ledger = app
        .keeper
        .with_value(|keeper| keeper.ledgers().merged(&record(id)));
    ledger.value(PEOPLE)?.parse().ok()
}

/// The number of the common check of a gathering that was begun last, in the bin or not.
fn last(keeper: &Keeper, gathering: GatheringId) -> Option<u32> {
    let ids = keeper.ledgers().ids(RecordKind::Check).into_iter();
    let number = |id: String| id.strip_prefix(&prefix(gathering))?.parse().ok();
    ids.filter_map(number).max()
}

fn common_id(gathering: GatheringId, number: u32) -> Option<CheckId> {
    CheckId::parse(&format!("{}{number}", prefix(gathering)))
}

fn prefix(gathering: GatheringId) -> String {
    format!("team-{gathering}-")
}

fn record(id: &CheckId) -> RecordName {
    RecordKind::Check.name(id.as_str())
}
