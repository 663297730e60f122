//! The table where answers come in: counts each once, sounds, says what happened.
//!
//! Invariant: nothing is refused without a sentence that says why and what to do.

use leptos::prelude::*;

use super::super::view::HallView;
use crate::{
    domain::gathering::{CONTRIBUTIONS_LIMIT, Contribution, Merged, Taken, Way},
    exchange::{CodeError, read_code},
    i18n::{CollectText, Locale, fill},
    platform,
};

/// What was told last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The sentence.
    pub words: String,
    /// Whether something came in.
    pub good: bool,
}

/// What the ways to hand in share.
#[derive(Clone)]
pub struct Desk {
    /// The gathering.
    pub view: HallView,
    /// What was told last.
    pub told: RwSignal<Told>,
}

impl Desk {
    /// A table for a gathering.
    pub fn new(view: &HallView) -> Self {
        Self {
            view: view.clone(),
            told: RwSignal::new(Told::default()),
        }
    }

    /// Says a sentence, with the sound of what happened.
    pub fn tell(&self, words: impl Into<String>, good: bool) {
        let name = if good { "taken" } else { "refused" };
        let folder = platform::style_folder().unwrap_or_default();
        platform::play_sound(&format!("{folder}sounds/{name}.wav"));
        self.told.set(Told {
            words: words.into(),
            good,
        });
    }

    /// Takes in what was handed in.
    pub fn take_in(&self, contribution: &Contribution) {
        let t = CollectText::of(self.view.locale);
        let hall = self.view.hall;
        let all = hall
            .now
            .with_untracked(|now| now.collection.entries().len());
        if all >= CONTRIBUTIONS_LIMIT {
            return self.tell(t.full, false);
        }
        let taken = hall.take_in(contribution);
        let count = hall.now.with_untracked(|now| now.collection.len());
        match taken {
            Taken::New => self.tell(fill(t.taken, &[&count.to_string()]), true),
            Taken::Again => self.tell(fill(t.taken_again, &[&count.to_string()]), true),
            Taken::Already => self.tell(t.already, false),
        }
    }

    /// Takes in a code; `false` when it is refused.
    pub fn take_in_code(&self, text: &str) -> bool {
        let gathering = self.view.hall.id;
        match read_code(text, gathering, &self.view.sheet.questionnaire) {
            Ok(code) => {
                self.take_in(&Contribution {
                    way: Way::Code,
                    token: u32::from(code.tag),
                    answers: code.answers,
                });
                true
            }
            Err(error) => {
                self.tell(code_words(self.view.locale, &error), false);
                false
            }
        }
    }

    /// Takes the last one out again.
    pub fn undo_last(&self) {
        let t = CollectText::of(self.view.locale);
        if let Some(last) = self.view.hall.last()
            && self.view.hall.take_out(&last)
        {
            self.tell(t.taken_out, true);
        }
    }
}

/// What became of a whole list, in words.
pub fn merged_words(locale: Locale, merged: &Merged) -> String {
    let t = CollectText::of(locale);
    let (new, already) = (merged.new.to_string(), merged.already.to_string());
    let words = fill(t.merged, &[&new, &already]);
    match merged.left_out {
        0 => words,
        out => {
            let limit = CONTRIBUTIONS_LIMIT.to_string();
            format!("{words} {}", fill(t.left_out, &[&out.to_string(), &limit]))
        }
    }
}

/// Why a code is refused, in words.
fn code_words(locale: Locale, error: &CodeError) -> String {
    let t = CollectText::of(locale);
    match error {
        CodeError::Length { given, expected } => {
            fill(t.wrong_length, &[&given.to_string(), &expected.to_string()])
        }
        CodeError::Letter(letter) => fill(t.wrong_letter, &[&letter.to_string()]),
        CodeError::Check => t.wrong_check.to_owned(),
        CodeError::Newer => t.wrong_newer.to_owned(),
        CodeError::OtherGathering => t.wrong_gathering.to_owned(),
        CodeError::Answers => t.wrong_answers.to_owned(),
        CodeError::NoCode => t.wrong_no_code.to_owned(),
    }
}
