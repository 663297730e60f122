//! What a report says of the organisation and its check.
//!
//! Invariant: what was left empty is left out.

use super::Composer;
use crate::{
    domain::{EnterpriseNumber, Phrase, RegisterNumber, Scope},
    i18n::{date, fill, people_words},
};

impl Composer<'_> {
    pub(super) fn facts(&self) -> Vec<(String, Phrase)> {
        let (t, attachment) = (self.t, self.attachment);
        let organisation = &attachment.organisation;
        let mut facts = Vec::new();
        let mut fact = |what: &str, value: Phrase| {
            if !value.text.is_empty() {
                facts.push((what.to_owned(), value));
            }
        };
        fact(t.grant, self.own(&attachment.grant));
        fact(t.kind, self.own(&organisation.kind));
        fact(t.legal_form, self.own(&organisation.legal_form));
        fact(
            t.kbo,
            Phrase::own(self.number::<EnterpriseNumber>(&organisation.kbo)),
        );
        fact(
            t.register,
            Phrase::own(self.number::<RegisterNumber>(&organisation.register)),
        );
        fact(t.made, Phrase::own(date(self.locale, attachment.date)));
        fact(t.people, Phrase::own(self.people()));
        let scope = match attachment.scope {
            Scope::Core => self.outcome.short_check,
            Scope::Full => self.outcome.full_check,
        };
        let title = self.wording.title();
        let version = fill(t.version, &[&title.text, &attachment.questionnaire_version]);
        fact(t.questionnaire, Phrase::own(format!("{version} · {scope}")));
        let tally = &self.scores.tally;
        let coverage = fill(
            t.coverage_of,
            &[
                &tally.answered.to_string(),
                &tally.total().to_string(),
                &tally.coverage().unwrap_or(0).to_string(),
            ],
        );
        fact(t.coverage, Phrase::own(coverage));
        let themes: Vec<String> = attachment
            .themes
            .iter()
            .map(|theme| self.wording.theme(theme).text)
            .collect();
        fact(t.themes, Phrase::own(themes.join(", ")));
        if attachment.declared {
            fact(t.declaration, Phrase::own(t.declared));
        }
        facts
    }

    fn people(&self) -> String {
        match self.attachment.people {
            None => String::new(),
            Some(people) => people_words(self.locale, people),
        }
    }

    /// A number as authorities write it; one that can't be right as typed, with a word about it.
    fn number<N: std::str::FromStr + ToString>(&self, typed: &str) -> String {
        let typed = typed.trim();
        match typed.parse::<N>() {
            Ok(number) => number.to_string(),
            Err(_) if typed.is_empty() => String::new(),
            Err(_) => fill(self.t.number_wrong, &[typed]),
        }
    }
}
