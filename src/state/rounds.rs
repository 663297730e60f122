//! Round after round: a check that was begun anew, and the rounds of one organisation.
//!
//! Invariant: an earlier round is only looked at. The id of the round before stands beside the check in
//! this browser, never in a file: it finds an organisation that has another name by now.

use leptos::prelude::*;

use super::{App, CheckId, CheckSummary, Notice, ledgers::RecordKind};
use crate::domain::{Assessment, StatementId};

/// The field that says which check of this browser a round was begun from.
const BEFORE: &str = "round/before";

impl App {
    /// Begins the next round of a check, and opens it.
    pub fn next_round(&self, id: &CheckId) -> Option<CheckId> {
        let assessment = self.keeper.with_value(|keeper| keeper.check(id))?;
        // The questionnaire of today, where it is here: nothing was answered of an older one.
        let version = untrack(|| self.sheet_of(&assessment.questionnaire))
            .ready()
            .map_or(assessment.questionnaire_version.clone(), |sheet| {
                sheet.questionnaire.version.clone()
            });
        let next = self.adopt(&assessment.next_round(version, self.today()));
        let before = (BEFORE.to_owned(), Some(id.to_string()));
        let name = RecordKind::Check.name(next.as_str());
        self.tell(self.write(|keeper| keeper.ledgers_mut().write(&name, vec![before])));
        self.notice.set(Some(Notice::RoundBegun));
        Some(next)
    }

    /// The round that a check was begun from, when it is still in this browser and not in the bin; and
    /// again whenever the checks change.
    pub fn earlier_round(&self, id: &CheckId) -> Option<CheckSummary> {
        let linked = self.linked();
        let check = linked.iter().find(|check| check.is(id))?;
        let earlier = linked.iter().find(|other| check.began_from(other))?;
        Some(earlier.summary.clone())
    }

    /// All rounds of the organisation of a check in this browser, the oldest first: linked by what they
    /// were begun from, or by the same name that is not empty. Those of other questionnaires are not
    /// among them, nor those in which nothing is answered yet, but the check itself is.
    pub fn rounds(&self, id: &CheckId) -> Vec<CheckSummary> {
        let mut rest = self.linked();
        let Some(own) = rest.iter().position(|check| check.is(id)) else {
            return Vec::new();
        };
        let mut rounds = vec![rest.remove(own)];
        rest.retain(|check| check.summary.deleted.is_none());
        // Each round that joins may bring others along.
        while let Some(place) = rest
            .iter()
            .position(|check| rounds.iter().any(|round| check.belongs_to(round)))
        {
            rounds.push(rest.remove(place));
        }
        rounds.retain(|round| round.is(id) || !round.summary.assessment.answers.is_empty());
        rounds.sort_by_key(|round| round.summary.assessment.date);
        // Of two of one day the one that was begun from the other comes later.
        let mut sorted: Vec<Linked> = Vec::new();
        for round in rounds {
            let after = sorted.iter().position(|other| other.began_from(&round));
            sorted.insert(after.unwrap_or(sorted.len()), round);
        }
        sorted.into_iter().map(|round| round.summary).collect()
    }

    /// Whether there may be other rounds to compare a check with: a quick look at the list, not at every
    /// record.
    pub fn has_rounds(&self, id: &CheckId, assessment: &Assessment) -> bool {
        let name = assessment.organisation.name.trim();
        let same = |other: &CheckSummary| {
            &other.id != id
                && other.deleted.is_none()
                && other.assessment.questionnaire == assessment.questionnaire
                && !name.is_empty()
                && other.assessment.organisation.name.trim() == name
        };
        assessment.copied_from.is_some() || self.checks.with(|checks| checks.iter().any(same))
    }

    /// Takes over answers of the earlier round, and tells it with its undo.
    pub fn take_over(&self, earlier: &Assessment, statements: &[StatementId], words: &'static str) {
        let undo = self.change(&mut |assessment| {
            for statement in statements {
                assessment.take_over(earlier, statement);
            }
        });
        self.notice.set(undo.map(|undo| Notice::Done(words, undo)));
    }

    /// All checks of the list, with what they were begun from in this browser.
    fn linked(&self) -> Vec<Linked> {
        self.checks.with(|checks| {
            let before = |check: &CheckSummary| {
                let name = RecordKind::Check.name(check.id.as_str());
                let ledger = self
                    .keeper
                    .with_value(|keeper| keeper.ledgers().merged(&name));
                let before = CheckId::parse(ledger.value(BEFORE)?)?;
                // A file of it may have been opened in the place of one that is gone.
                let here = checks.iter().any(|other| other.id == before);
                here.then_some(before)
            };
            let linked = checks.iter().map(|check| Linked {
                before: before(check),
                summary: check.clone(),
            });
            linked.collect()
        })
    }
}

/// A check with the one of this browser that it was begun from.
struct Linked {
    summary: CheckSummary,
    before: Option<CheckId>,
}

impl Linked {
    fn is(&self, id: &CheckId) -> bool {
        &self.summary.id == id
    }

    fn same_questionnaire(&self, other: &Self) -> bool {
        self.summary.assessment.questionnaire == other.summary.assessment.questionnaire
    }

    fn belongs_to(&self, other: &Self) -> bool {
        let name = self.summary.assessment.organisation.name.trim();
        let same_name =
            !name.is_empty() && name == other.summary.assessment.organisation.name.trim();
        self.same_questionnaire(other)
            && (same_name || self.began_from(other) || other.began_from(self))
    }

    fn began_from(&self, other: &Self) -> bool {
        let Some(from) = &self.summary.assessment.copied_from else {
            return false;
        };
        let told = &other.summary.assessment;
        let found = match &self.before {
            Some(before) => other.is(before),
            None => told.date == from.date && told.organisation.name == from.name,
        };
        found
            && !other.is(&self.summary.id)
            && other.summary.deleted.is_none()
            && self.same_questionnaire(other)
    }
}
