//! One round of one organisation: who, when, and every answer with what belongs to it.
//!
//! Invariant: nothing in here says how it is kept; no clock and no randomness.

use super::{ActionPlan, Answers, Day, QuestionnaireId, Scope, SortedMap, StatementId};

/// The longest name of an organisation, in characters.
pub const NAME_LIMIT: usize = 120;
/// The longest other short text (kind, role, number), in characters.
pub const SHORT_LIMIT: usize = 120;
/// The longest note, reason, evidence or step, in characters.
pub const NOTE_LIMIT: usize = 1000;
/// The most people who can have filled it in together.
pub const PEOPLE_LIMIT: u32 = 9999;

/// One organisation's self-check at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Which questionnaire was answered.
    pub questionnaire: QuestionnaireId,
    /// The version that was in use when it was last saved.
    pub questionnaire_version: String,
    /// Which statements are asked; decides the scoring.
    pub scope: Scope,
    /// The day it is about; set when it begins and when it is finished.
    pub date: Day,
    /// The language it was filled in, as a language tag.
    pub language: String,
    /// Who fills it in; every part may be empty.
    pub organisation: Organisation,
    /// How many people filled it in together, 1 to [`PEOPLE_LIMIT`].
    pub people: Option<u32>,
    /// The answers.
    pub answers: Answers,
    /// Why a statement does not apply, by statement.
    pub reasons: Texts,
    /// Private notes, by statement. They never leave the house unless asked.
    pub notes: Texts,
    /// What shows that the answer is so, by statement.
    pub evidence: Texts,
    /// The steps that were chosen.
    pub actions: ActionPlan,
    /// The round that this one was copied from.
    pub copied_from: Option<RoundRef>,
}

/// Texts by statement; an empty text is not in here.
pub type Texts = SortedMap<StatementId, String>;

/// Who fills in the check. Every part may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Its name, at most [`NAME_LIMIT`] characters.
    pub name: String,
    /// What it is, in own words: "choir", "football club".
    pub kind: String,
    /// Its legal form, in own words or from a list.
    pub legal_form: String,
    /// Enterprise number as typed.
    pub kbo: String,
    /// Number in the associations' register as typed.
    pub register: String,
}

/// An earlier round, told by what a person knows it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundRef {
    /// The organisation's name at that time.
    pub name: String,
    /// The day of that round.
    pub date: Day,
}

impl Assessment {
    /// An empty assessment.
    pub fn new(
        questionnaire: QuestionnaireId,
        questionnaire_version: String,
        scope: Scope,
        date: Day,
        language: String,
    ) -> Self {
        Self {
            questionnaire,
            questionnaire_version,
            scope,
            date,
            language,
            organisation: Organisation::default(),
            people: None,
            answers: Answers::default(),
            reasons: Texts::new(),
            notes: Texts::new(),
            evidence: Texts::new(),
            actions: ActionPlan::default(),
            copied_from: None,
        }
    }

    /// The next round: the same organisation and answers, on another day, without the old plan's
    /// finished steps.
    #[must_use]
    pub fn next_round(&self, date: Day) -> Self {
        let mut next = self.clone();
        next.copied_from = Some(RoundRef {
            name: self.organisation.name.clone(),
            date: self.date,
        });
        next.actions.drop_done();
        next.date = date;
        next
    }

    /// Whether nothing at all was filled in.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty()
            && self.organisation == Organisation::default()
            && self.people.is_none()
            && self.reasons.is_empty()
            && self.notes.is_empty()
            && self.evidence.is_empty()
            && self.actions.is_empty()
    }
}

/// Cuts a text to at most `limit` characters, never within one.
pub fn cut(text: &str, limit: usize) -> &str {
    text.char_indices()
        .nth(limit)
        .and_then(|(end, _)| text.get(..end))
        .unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_between_characters() {
        assert_eq!(cut("été", 2), "ét");
        assert_eq!(cut("été", 3), "été");
        assert_eq!(cut("", 3), "");
        assert_eq!(
            cut(&"ß".repeat(10_000), NAME_LIMIT).chars().count(),
            NAME_LIMIT
        );
    }
}
