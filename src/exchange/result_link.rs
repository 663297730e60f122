//! The result as a link: packed into the part of an address that never leaves the browser.
//!
//! Invariant: one result has one link; a link with a wrong letter, of another questionnaire or another
//! version is refused, never half read. Layout, big-endian: format and scope 1, questionnaire 4,
//! version 3, day 2, answers (base 6), name 0 to 24, CRC-32 4 bytes.

use super::answer_digits::{DIGITS, answer, digit};
use super::packed::{
    LinkError, name_of, name_of_version, packed_day, seal, short_text, unpacked_day, unseal,
};
use crate::domain::{Answer, Answers, Day, Questionnaire, QuestionnaireId, Scope, Statement};

/// The format of the packed bytes; the scope stands in the highest bit.
const FORMAT: u8 = 1;
const SHORT: u8 = 0x80;
/// The longest name in a link, in bytes.
pub const LINK_NAME_LIMIT: usize = 24;
const HEAD: usize = 10;

/// A result that somebody shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedResult {
    /// Which statements were asked.
    pub scope: Scope,
    /// The day it is about.
    pub date: Day,
    /// The answers to the statements in scope.
    pub answers: Answers,
    /// The organisation's name, perhaps cut short; empty where it was not given along.
    pub name: String,
}

/// Packs a result. Days outside 2020 to 2147 are told as the nearest day within.
pub fn write_link(questionnaire: &Questionnaire, result: &SharedResult) -> String {
    let short = match result.scope {
        Scope::Core => SHORT,
        Scope::Full => 0,
    };
    let mut bytes = vec![FORMAT | short];
    bytes.extend(name_of(questionnaire.id.as_str()));
    bytes.extend(name_of_version(&questionnaire.version));
    bytes.extend(packed_day(result.date));
    let digits: Vec<u8> = questionnaire
        .in_scope(result.scope)
        .map(|(_, statement)| digit(result.answers.of(&statement.id)))
        .collect();
    bytes.extend(pack(&digits));
    bytes.extend(short_text(&result.name, LINK_NAME_LIMIT).bytes());
    seal(bytes)
}

/// Which of these questionnaires a link is about.
///
/// # Errors
/// A [`LinkError`] for a link that can't be read or is about none of them.
pub fn which_questionnaire<'a>(
    link: &str,
    known: impl IntoIterator<Item = &'a QuestionnaireId>,
) -> Result<QuestionnaireId, LinkError> {
    let bytes = unpacked(link)?;
    let name = bytes.get(1..5).ok_or(LinkError::Damaged)?;
    known
        .into_iter()
        .find(|id| name_of(id.as_str()) == name)
        .cloned()
        .ok_or(LinkError::OtherQuestionnaire)
}

/// Reads a result that is about this questionnaire.
///
/// # Errors
/// A [`LinkError`] for every link that [`write_link`] would not have made.
pub fn read_link(link: &str, questionnaire: &Questionnaire) -> Result<SharedResult, LinkError> {
    let bytes = unpacked(link)?;
    let part = |from: usize, to: usize| bytes.get(from..to).ok_or(LinkError::Damaged);
    if part(1, 5)? != name_of(questionnaire.id.as_str()) {
        return Err(LinkError::OtherQuestionnaire);
    }
    if part(5, 8)? != name_of_version(&questionnaire.version) {
        return Err(LinkError::OtherVersion);
    }
    let scope = match bytes.first() {
        Some(first) if first & SHORT != 0 => Scope::Core,
        _ => Scope::Full,
    };
    let statements: Vec<&Statement> = questionnaire.in_scope(scope).map(|(_, s)| s).collect();
    let end = HEAD + packed_length(statements.len());
    let digits = unpack(part(HEAD, end)?, statements.len()).ok_or(LinkError::Damaged)?;
    let mut answers = Answers::default();
    for (statement, digit) in statements.into_iter().zip(digits) {
        let answer = answer(digit);
        if answer == Some(Answer::NotApplicable) && !statement.not_applicable {
            return Err(LinkError::Damaged);
        }
        answers.set(statement.id.clone(), answer);
    }
    let name = bytes.get(end..).ok_or(LinkError::Damaged)?;
    let name = std::str::from_utf8(name).map_err(|_| LinkError::Damaged)?;
    let result = SharedResult {
        scope,
        date: unpacked_day(part(8, HEAD)?).ok_or(LinkError::Damaged)?,
        answers,
        name: name.to_owned(),
    };
    // Whatever could be written in two ways is refused: one result has one link.
    if write_link(questionnaire, &result) == link {
        Ok(result)
    } else {
        Err(LinkError::Damaged)
    }
}

/// The bytes of a link whose check is right and whose format is known.
fn unpacked(link: &str) -> Result<Vec<u8>, LinkError> {
    let bytes = unseal(link)?;
    match bytes.first().map(|first| first & !SHORT) {
        Some(FORMAT) => Ok(bytes),
        Some(newer) if newer > FORMAT => Err(LinkError::Newer),
        _ => Err(LinkError::Damaged),
    }
}

/// The digits as one number in base 6, most significant first, in as few bytes as always suffice.
fn pack(digits: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0_u8; packed_length(digits.len())];
    for digit in digits {
        add(&mut bytes, DIGITS, *digit);
    }
    bytes
}

/// `count` digits of a number in base 6; `None` where the number has more.
fn unpack(bytes: &[u8], count: usize) -> Option<Vec<u8>> {
    let mut number = bytes.to_vec();
    let mut digits: Vec<u8> = (0..count).map(|_| divide(&mut number)).collect();
    digits.reverse();
    number.iter().all(|byte| *byte == 0).then_some(digits)
}

/// How many bytes hold every number of so many digits.
fn packed_length(digits: usize) -> usize {
    let mut largest = vec![0_u8; digits];
    for _ in 0..digits {
        add(&mut largest, DIGITS, DIGITS - 1);
    }
    largest.len() - largest.iter().take_while(|byte| **byte == 0).count()
}

/// `number * times + plus`; what does not fit falls away.
fn add(number: &mut [u8], times: u8, plus: u8) {
    let mut carry = u16::from(plus);
    for byte in number.iter_mut().rev() {
        let value = u16::from(*byte) * u16::from(times) + carry;
        let [high, low] = value.to_be_bytes();
        *byte = low;
        carry = u16::from(high);
    }
}

/// Divides by 6 and gives the remainder.
fn divide(number: &mut [u8]) -> u8 {
    let mut rest = 0_u16;
    for byte in number.iter_mut() {
        let value = (rest << 8) | u16::from(*byte);
        *byte = u8::try_from(value / u16::from(DIGITS)).unwrap_or(u8::MAX);
        rest = value % u16::from(DIGITS);
    }
    u8::try_from(rest).unwrap_or(0)
}

#[cfg(test)]
#[path = "result_link_tests.rs"]
mod tests;
