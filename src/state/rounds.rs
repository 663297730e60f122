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
        self.checks.with(|checks| {
            let check = self.link(checks, checks.iter().find(|check| &check.id == id)?);
            checks.iter().find(|other| check.began_from(other)).cloned()
        })
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
        in_order(&rounds, &self.linked())
    }

    /// Whether there may be other rounds to compare a check with: a quick look at the list, and only at
    /// the records of the rounds that were begun from another.
    pub fn has_rounds(&self, id: &CheckId, assessment: &Assessment) -> bool {
        let name = assessment.organisation.name.trim();
        let same = |other: &CheckSummary| {
            let same_name = !name.is_empty() && other.assessment.organisation.name.trim() == name;
            &other.id != id
                && other.deleted.is_none()
                && other.assessment.questionnaire == assessment.questionnaire
                && (same_name
                    || other.assessment.copied_from.is_some()
                        && self.before(&other.id).as_ref() == Some(id))
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
            let linked = checks.iter().map(|check| self.link(checks, check));
            linked.collect()
        })
    }

    /// A check of the list with what it was begun from: reads its own record only.
    fn link(&self, checks: &[CheckSummary], check: &CheckSummary) -> Linked {
        let before = self.before(&check.id);
        Linked {
            // A file of it may have been opened in the place of one that is gone.
            before: before.filter(|before| checks.iter().any(|other| &other.id == before)),
            summary: check.clone(),
        }
    }

    /// The check of this browser that a round was begun from, as it was remembered then.
    fn before(&self, id: &CheckId) -> Option<CheckId> {
        let name = RecordKind::Check.name(id.as_str());
        let ledger = self
            .keeper
            .with_value(|keeper| keeper.ledgers().merged(&name));
        CheckId::parse(ledger.value(BEFORE)?)
    }
}

/// Rounds by their day, and those of one day by how many rounds came before them among `all`.
fn in_order(rounds: &[Linked], all: &[Linked]) -> Vec<CheckSummary> {
    let ancestors = |round: &Linked| {
        let before = |round: &Linked| all.iter().find(|other| round.came_from(&other.summary));
        // No longer than there are rounds: two of them may name each other.
        std::iter::successors(before(round), |round| before(round))
            .take(all.len())
            .count()
    };
    let mut sorted: Vec<_> = rounds
        .iter()
        .map(|round| (round.summary.assessment.date, ancestors(round), round))
        .collect();
    sorted.sort_by_key(|(day, ancestors, _)| (*day, *ancestors));
    sorted
        .into_iter()
        .map(|(.., round)| round.summary.clone())
        .collect()
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

    fn same_questionnaire(&self, other: &CheckSummary) -> bool {
        self.summary.assessment.questionnaire == other.assessment.questionnaire
    }

    fn belongs_to(&self, other: &Self) -> bool {
        let name = self.summary.assessment.organisation.name.trim();
        let same_name =
            !name.is_empty() && name == other.summary.assessment.organisation.name.trim();
        self.same_questionnaire(&other.summary)
            && (same_name || self.began_from(&other.summary) || other.began_from(&self.summary))
    }

    fn began_from(&self, other: &CheckSummary) -> bool {
        self.came_from(other) && other.deleted.is_none()
    }

    /// As [`Self::began_from`], also when the other one is in the bin.
    fn came_from(&self, other: &CheckSummary) -> bool {
        let Some(from) = &self.summary.assessment.copied_from else {
            return false;
        };
        let told = &other.assessment;
        let found = match &self.before {
            Some(before) => &other.id == before,
            None => told.date == from.date && told.organisation.name == from.name,
        };
        found && !self.is(&other.id) && self.same_questionnaire(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{RoundRef, Scope};

    /// A round of one day, begun from another one.
    fn round(id: &str, before: Option<&str>) -> Linked {
        let day = "2026-11-23".parse().unwrap();
        let (questionnaire, version) = ("drempelmeter".into(), "1.0.0".into());
        let mut assessment = Assessment::new(questionnaire, version, Scope::Core, day, "nl".into());
        assessment.copied_from = before.map(|_| RoundRef {
            name: String::new(),
            date: day,
        });
        Linked {
            summary: CheckSummary {
                id: CheckId::parse(id).unwrap(),
                assessment,
                deleted: None,
            },
            before: before.and_then(CheckId::parse),
        }
    }

    fn ids(rounds: &[Linked]) -> Vec<String> {
        let sorted = in_order(rounds, rounds);
        sorted.iter().map(|round| round.id.to_string()).collect()
    }

    /// Every order of these rounds.
    fn permutations(rounds: &[(&str, Option<&str>)]) -> Vec<Vec<Linked>> {
        let mut all: Vec<Vec<usize>> = vec![Vec::new()];
        for place in 0..rounds.len() {
            all = all
                .into_iter()
                .flat_map(|row| {
                    (0..=row.len()).map(move |at| {
                        let mut row = row.clone();
                        row.insert(at, place);
                        row
                    })
                })
                .collect();
        }
        all.into_iter()
            .map(|row| {
                row.into_iter()
                    .map(|at| round(rounds[at].0, rounds[at].1))
                    .collect()
            })
            .collect()
    }

    #[test]
    fn rounds_of_one_day_stand_as_they_were_begun_however_they_were_listed() {
        let rounds = [
            ("one", None),
            ("two", Some("one")),
            ("three", Some("two")),
            ("four", Some("three")),
            ("five", Some("four")),
        ];
        let orders = permutations(&rounds);
        assert_eq!(orders.len(), 120);
        for order in orders {
            assert_eq!(ids(&order), ["one", "two", "three", "four", "five"]);
        }
    }

    #[test]
    fn rounds_that_name_each_other_all_stay() {
        let rounds = [("one", Some("two")), ("two", Some("one"))];
        for order in permutations(&rounds) {
            assert_eq!(ids(&order).len(), 2);
        }
    }
}
