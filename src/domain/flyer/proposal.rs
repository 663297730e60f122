//! What an invitation proposes as answers.
//!
//! Invariant: only for statements of the questionnaire that an invitation can show (`flyer`), and never
//! "not applicable" or "don't know": a person decides.

use super::FlyerReading;
use crate::domain::{
    Answer, Questionnaire, StatementId,
    materials::{Lexicon, MEASURED, ShownBy},
};

/// A proposed answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The statement.
    pub statement: StatementId,
    /// What is proposed; `None` is "look yourself".
    pub answer: Option<Answer>,
    /// The signs that were found for it: their places in the lexicon.
    pub shown_by: Vec<usize>,
}

/// What the reading says of each `flyer` statement, in the questionnaire's order.
pub fn proposals(
    questionnaire: &Questionnaire,
    lexicon: &Lexicon,
    reading: &FlyerReading,
) -> Vec<Proposal> {
    questionnaire
        .statements()
        .filter(|(_, statement)| statement.flyer)
        .map(|(_, statement)| {
            let rule = lexicon
                .statements
                .iter()
                .find(|rule| rule.statement == statement.id);
            Proposal {
                statement: statement.id.clone(),
                answer: rule.and_then(|rule| answer(rule, lexicon, reading)),
                shown_by: rule.map_or_else(Vec::new, |rule| shown_by(rule, lexicon, reading)),
            }
        })
        .collect()
}

/// The place of a sign in the lexicon.
fn place(lexicon: &Lexicon, id: &str) -> Option<usize> {
    lexicon.present.iter().position(|sign| sign.id == id)
}

fn answer(rule: &ShownBy, lexicon: &Lexicon, reading: &FlyerReading) -> Option<Answer> {
    let there = |id: &String| match MEASURED.contains(&id.as_str()) {
        true => reading.measures.holds(id),
        false => place(lexicon, id).is_some_and(|sign| reading.has(sign)),
    };
    let met = rule
        .needs
        .iter()
        .filter(|any| any.iter().any(there))
        .count();
    let answer = match met {
        // A rule that needs nothing says nothing; of another script the signs say nothing.
        _ if rule.needs.is_empty() || reading.measures.is_other_script() => None,
        met if met == rule.needs.len() => Some(rule.all),
        0 => rule.none,
        _ => rule.some,
    };
    answer.filter(|answer| answer.points().is_some())
}

fn shown_by(rule: &ShownBy, lexicon: &Lexicon, reading: &FlyerReading) -> Vec<usize> {
    let signs = rule.needs.iter().flatten();
    signs
        .filter_map(|id| place(lexicon, id))
        .filter(|sign| reading.has(*sign))
        .collect()
}
