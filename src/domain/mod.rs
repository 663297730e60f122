//! What the project exists for: barriers, answers, scores, plans. Pure: `std` and `serde` only.
//!
//! Invariant: nothing in here knows a browser, a file, a language of the interface, a clock or
//! chance; time and randomness are arguments.

mod action_plan;
mod answer;
mod answer_changes;
mod answers;
mod assessment;
mod attachment;
mod band;
mod barrier_score;
mod barrier_steps;
mod catalogue;
mod criterion;
mod day;
mod examples;
mod first_steps;
pub mod flyer;
mod fraction;
pub mod gathering;
mod ids;
mod language_texts;
// Loaded by the pages that show them, by none before the first question.
pub mod materials;
mod personal;
mod progress;
mod questionnaire;
mod registration;
mod scope;
mod scores;
mod sorted_map;
mod statement;
mod strengths;
mod tally;
mod wish;
mod wishes;
mod wording;

#[cfg(test)]
mod scoring_tests;

pub use action_plan::{Action, ActionPlan};
pub use answer::Answer;
pub use answer_changes::{AnswerChange, AnswerChanges};
pub use answers::Answers;
pub use assessment::{
    Assessment, NAME_LIMIT, NOTE_LIMIT, Organisation, PEOPLE_LIMIT, RoundRef, SHORT_LIMIT, Texts,
    cut, shortened,
};
pub use attachment::{Attachment, AttachmentChoices, EarlierRound, Origin};
pub use band::Band;
pub use barrier_score::{BarrierScore, Standing};
pub use barrier_steps::barrier_steps;
pub use catalogue::{CATALOGUE_FORMAT, Catalogue, CatalogueEntry, City, is_page};
pub use criterion::{AT_LEAST_LIMIT, CRITERIA_LIMIT, Criterion, Measure};
pub use day::{Day, NoSuchDay};
pub use examples::{EXAMPLES_FORMAT, Example, Examples};
pub use first_steps::{FIRST_STEPS, FirstStep, first_steps, gap_halves, impact, priority};
pub use fraction::Fraction;
pub use ids::{
    BarrierId, ID_LIMIT, NeedId, QuestionnaireId, StatementId, ThemeId, all_different, is_id,
};
pub use language_texts::{BarrierText, LanguageTexts, ScaleText, StatementText};
pub use personal::{Personal, personal};
pub use progress::Progress;
pub use questionnaire::{
    BARRIER_STATEMENTS_LIMIT, Barrier, QUESTIONNAIRE_FORMAT, Questionnaire, STATEMENTS_LIMIT,
    ScalePoint,
};
pub use registration::{EnterpriseNumber, NumberFault, RegisterNumber};
pub use scope::Scope;
pub use scores::{FEWEST_FOR_THEME, GroupScore, OVERALL_THIRDS, Scores};
pub use sorted_map::SortedMap;
pub use statement::{Cost, Effort, Statement};
pub use strengths::{STRENGTHS, Strength, strengths};
pub use tally::{ENOUGH_TENTHS, FEWEST_ANSWERS, Tally};
pub use wish::Wish;
pub use wishes::{WISHES_LIMIT, Wishes};
pub use wording::{Part, Phrase, Wording};
