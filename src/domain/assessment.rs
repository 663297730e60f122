//! One round of one organisation: who, when, and every answer with what belongs to it.
//!
//! Invariant: nothing in here says how it is kept; no clock and no randomness.

use super::{ActionPlan, Answers, Day, QuestionnaireId, Scope, SortedMap, StatementId, Wishes};

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
    /// How far one wants to go with the barriers that were chosen. Private, like the notes.
    pub wishes: Wishes,
    /// The day of the next check. Private, like the notes.
    pub next_check: Option<Day>,
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
            wishes: Wishes::default(),
            next_check: None,
            copied_from: None,
        }
    }

    /// The next round: the same organisation with the steps that are still to do, on another day. No
    /// answer is filled in, nor what belongs to one: each is given anew, with the old one in view.
    #[must_use]
    pub fn next_round(&self, version: String, date: Day) -> Self {
        let mut next = Self::new(
            self.questionnaire.clone(),
            version,
            self.scope,
            date,
            self.language.clone(),
        );
        next.organisation = self.organisation.clone();
        next.actions = self.actions.clone();
        next.actions.drop_done();
        next.copied_from = Some(RoundRef {
            name: self.organisation.name.clone(),
            date: self.date,
        });
        next
    }

    /// Takes over the answer to a statement from an earlier round, with what belongs to it. What was
    /// written here already stays.
    pub fn take_over(&mut self, earlier: &Self, statement: &StatementId) {
        let Some(answer) = earlier.answers.of(statement) else {
            return;
        };
        self.answers.set(statement.clone(), Some(answer));
        for (own, old) in [
            (&mut self.reasons, &earlier.reasons),
            (&mut self.notes, &earlier.notes),
            (&mut self.evidence, &earlier.evidence),
        ] {
            if let (None, Some(text)) = (own.get(statement), old.get(statement)) {
                own.insert(statement.clone(), text.clone());
            }
        }
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
            && self.wishes.is_empty()
            && self.next_check.is_none()
            && self.copied_from.is_none()
    }
}

/// Cuts a text to at most `limit` characters, never within one.
pub fn cut(text: &str, limit: usize) -> &str {
    text.char_indices()
        .nth(limit)
        .and_then(|(end, _)| text.get(..end))
        .unwrap_or(text)
}

/// A text in one line of at most `limit` characters; it ends in dots where it was cut.
pub fn shortened(text: &str, limit: usize) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short = cut(&words, limit);
    if short.len() < words.len() {
        format!("{}…", short.trim_end())
    } else {
        words
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Answer, Band, Wish};
    use super::*;

    fn round() -> Assessment {
        let mut round = Assessment::new(
            "drempelmeter".into(),
            "1.0.0".into(),
            Scope::Core,
            "2025-11-20".parse().unwrap(),
            "fr".into(),
        );
        round.organisation.name = "Koor De Lijster".into();
        round.people = Some(4);
        round.answers.set("BET-01".into(), Some(Answer::Yes));
        round.notes.insert("BET-01".into(), "vraag Lies".into());
        round.evidence.insert("BET-01".into(), "affiche".into());
        for (id, done) in [("a", true), ("b", false)] {
            round.actions.put(Action {
                id: id.into(),
                statement: None,
                step: id.into(),
                who: String::new(),
                date: None,
                done,
            });
        }
        let (target, words) = (Band::Strong, String::new());
        round.wishes.put(&"taal".into(), &Wish { target, words });
        round.next_check = "2026-11-20".parse().ok();
        round
    }

    #[test]
    fn a_new_round_asks_everything_anew_and_keeps_what_is_still_to_do() {
        let earlier = round();
        let next = earlier.next_round("1.1.0".into(), "2026-11-22".parse().unwrap());
        assert!(
            next.answers.is_empty(),
            "an old answer is never filled in unasked"
        );
        assert!(next.notes.is_empty() && next.evidence.is_empty() && next.reasons.is_empty());
        assert_eq!((next.people, next.next_check), (None, None));
        assert!(next.wishes.is_empty());
        assert_eq!(next.organisation, earlier.organisation);
        assert_eq!(next.questionnaire_version, "1.1.0");
        assert_eq!((next.scope, next.language.as_str()), (Scope::Core, "fr"));
        let left: Vec<_> = next.actions.iter().map(|a| a.step.as_str()).collect();
        assert_eq!(left, ["b"]);
        let from = next.copied_from.unwrap();
        assert_eq!(
            (from.name.as_str(), from.date),
            ("Koor De Lijster", earlier.date)
        );
    }

    #[test]
    fn a_new_round_without_a_name_is_not_taken_for_an_unused_check() {
        let mut earlier = round();
        earlier.organisation = Organisation::default();
        earlier.actions = ActionPlan::default();
        let next = earlier.next_round("1".into(), "2026-11-22".parse().unwrap());
        assert!(!next.is_blank());
    }

    #[test]
    fn taking_over_brings_along_what_belongs_to_the_answer_and_overwrites_no_text() {
        let earlier = round();
        let mut next = earlier.next_round("1".into(), "2026-11-22".parse().unwrap());
        next.notes.insert("BET-01".into(), "nieuw".into());
        next.take_over(&earlier, &"BET-01".into());
        next.take_over(&earlier, &"BET-02".into());
        assert_eq!(next.answers, earlier.answers);
        assert_eq!(next.evidence, earlier.evidence);
        assert_eq!(
            next.notes.get(&"BET-01".into()).map(String::as_str),
            Some("nieuw")
        );
    }

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

    #[test]
    fn a_long_text_is_cut_to_one_line_that_ends_in_dots() {
        assert_eq!(shortened(" Koffie,\n  thee ", 12), "Koffie, thee");
        assert_eq!(shortened("Koffie, thee", 8), "Koffie,…");
        assert_eq!(shortened("éé", 1), "é…");
    }
}
