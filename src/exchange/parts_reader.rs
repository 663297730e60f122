//! Reads the parts that an assessment file and a report file have in common.
//!
//! Invariant: every fault is noted, and a part with faults is left out.

use crate::domain::{
    Action, Answers, Day, NAME_LIMIT, NOTE_LIMIT, Organisation, PEOPLE_LIMIT, SHORT_LIMIT, Scope,
    StatementId, Texts,
};

use super::assessment_file::{ENTRIES_LIMIT, clean};
use super::checker::Checker;
use super::fault::FaultKind;
use super::outline::ANSWERS;
use super::spot::{Fields, Spot};

/// The scopes by their ids.
pub const SCOPES: [(&str, Scope); 2] = [
    (Scope::Core.id(), Scope::Core),
    (Scope::Full.id(), Scope::Full),
];

/// Reads parts of one file; the faults go to its checker.
pub struct PartsReader<'c>(pub &'c mut Checker);

impl PartsReader<'_> {
    /// A text of at most `limit` characters, cleaned.
    pub fn text(&mut self, spot: &Spot<'_>, limit: usize) -> Option<String> {
        let text = self.0.text(spot)?;
        if text.chars().nth(limit).is_some() {
            self.0.fault(spot.path(), FaultKind::TooLong { limit });
            return None;
        }
        Some(clean(text, limit))
    }

    /// A text that may be left out.
    pub fn optional(&mut self, fields: &Fields<'_>, name: &str, limit: usize) -> String {
        let text = fields.spot(name).and_then(|spot| self.text(&spot, limit));
        text.unwrap_or_default()
    }

    /// The version of the questionnaire.
    pub fn version(&mut self, fields: &Fields<'_>) -> Option<String> {
        let spot = fields.spot("questionnaire_version")?;
        let version = self.text(&spot, SHORT_LIMIT)?;
        if version.trim().is_empty() {
            self.0.fault(spot.path(), FaultKind::EmptyText);
        }
        Some(version)
    }

    /// A day that may be left out.
    pub fn day(&mut self, fields: &Fields<'_>, name: &str) -> Option<Day> {
        fields.spot(name).and_then(|spot| self.0.day(&spot))
    }

    /// Who fills it in; all of it may be left out.
    pub fn organisation(&mut self, fields: &Fields<'_>) -> Organisation {
        let names = ["name", "kind", "legal_form", "kbo", "register"];
        let spot = fields.spot("organisation");
        let Some(fields) = spot.and_then(|spot| self.0.object(&spot, &[], &names)) else {
            return Organisation::default();
        };
        Organisation {
            name: self.optional(&fields, "name", NAME_LIMIT),
            kind: self.optional(&fields, "kind", SHORT_LIMIT),
            legal_form: self.optional(&fields, "legal_form", SHORT_LIMIT),
            kbo: self.optional(&fields, "kbo", SHORT_LIMIT),
            register: self.optional(&fields, "register", SHORT_LIMIT),
        }
    }

    /// How many people filled it in.
    pub fn people(&mut self, fields: &Fields<'_>) -> Option<u32> {
        let spot = fields.spot("people")?;
        let number = self.0.number(&spot)?;
        let people = u32::try_from(number).ok();
        let people = people.filter(|people| (1..=PEOPLE_LIMIT).contains(people));
        if people.is_none() {
            let (least, most) = (1, u64::from(PEOPLE_LIMIT));
            self.0
                .fault(spot.path(), FaultKind::OutOfRange { least, most });
        }
        people
    }

    /// The entries of a part by statement; too many are a fault.
    fn by_statement<'a>(
        &mut self,
        fields: &Fields<'a>,
        name: &str,
    ) -> Vec<(StatementId, Spot<'a>)> {
        let Some(part) = fields.spot(name) else {
            return Vec::new();
        };
        let Some(entries) = self.0.entries(&part) else {
            return Vec::new();
        };
        let entries: Vec<_> = entries.iter().collect();
        if self.too_many(part.path(), entries.len()) {
            return Vec::new();
        }
        entries
            .into_iter()
            .filter(|(id, spot)| self.0.id_text(spot.path(), id))
            .map(|(id, spot)| (StatementId::new(id), spot))
            .collect()
    }

    /// Whether these are more entries than any file of ours has.
    pub fn too_many(&mut self, path: &str, entries: usize) -> bool {
        let limit = ENTRIES_LIMIT;
        if entries > limit {
            self.0.fault(path, FaultKind::TooMany { limit });
        }
        entries > limit
    }

    /// The answers by statement.
    pub fn answers(&mut self, fields: &Fields<'_>) -> Answers {
        self.by_statement(fields, "answers")
            .into_iter()
            .filter_map(|(id, spot)| Some((id, self.0.one_of(&spot, &ANSWERS)?)))
            .collect()
    }

    /// Texts by statement.
    pub fn texts(&mut self, fields: &Fields<'_>, name: &str) -> Texts {
        self.by_statement(fields, name)
            .into_iter()
            .filter_map(|(id, spot)| Some((id, self.text(&spot, NOTE_LIMIT)?)))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }

    /// The steps of the plan.
    pub fn actions(&mut self, fields: &Fields<'_>) -> Vec<Action> {
        let Some(part) = fields.spot("actions") else {
            return Vec::new();
        };
        let items = self.0.list(&part).unwrap_or_default();
        if self.too_many(part.path(), items.len()) {
            return Vec::new();
        }
        let numbered = items.iter().zip(1_usize..);
        numbered
            .filter_map(|(item, number)| self.action(item, number))
            .collect()
    }

    fn action(&mut self, item: &Spot<'_>, number: usize) -> Option<Action> {
        let optional = ["statement", "who", "date", "done"];
        let fields = self.0.object(item, &["step"], &optional)?;
        let statement = fields.spot("statement").and_then(|spot| self.0.id(&spot));
        let done = fields.given("done").and_then(|spot| self.0.flag(&spot));
        Some(Action {
            id: number.to_string(),
            statement: statement.map(StatementId::new),
            step: self.optional(&fields, "step", NOTE_LIMIT),
            who: self.optional(&fields, "who", SHORT_LIMIT),
            date: self.day(&fields, "date"),
            done: done.unwrap_or(false),
        })
    }
}
