//! Answers as digits in base 6, in links, codes and lists of contributions.
//!
//! Invariant: the digits never change their meaning; old links, codes and files keep theirs.

use crate::domain::{Answer, Questionnaire, Scope, Statement};

/// How many digits there are.
pub const DIGITS: u8 = 6;

/// The digit of an answer: open 0, yes 1, partly 2, not yet 3, don't know 4, not applicable 5.
pub const fn digit(answer: Option<Answer>) -> u8 {
    match answer {
        None => 0,
        Some(Answer::Yes) => 1,
        Some(Answer::Partly) => 2,
        Some(Answer::NotYet) => 3,
        Some(Answer::DontKnow) => 4,
        Some(Answer::NotApplicable) => 5,
    }
}

/// The answer of a digit; open for everything else.
pub const fn answer(digit: u8) -> Option<Answer> {
    match digit {
        1 => Some(Answer::Yes),
        2 => Some(Answer::Partly),
        3 => Some(Answer::NotYet),
        4 => Some(Answer::DontKnow),
        5 => Some(Answer::NotApplicable),
        _ => None,
    }
}

/// Answers as a text with a digit for each.
pub fn answers_text(answers: &[Option<Answer>]) -> String {
    let digits = answers.iter().map(|given| char::from(b'0' + digit(*given)));
    digits.collect()
}

/// The answers of such a text; `None` where anything else stands in it.
pub fn answers_of_text(text: &str) -> Option<Vec<Option<Answer>>> {
    let digit = |letter: char| u8::try_from(letter.to_digit(DIGITS.into())?).ok();
    text.chars()
        .map(|letter| digit(letter).map(answer))
        .collect()
}

/// The statements of the short check, in order.
pub fn core(questionnaire: &Questionnaire) -> Vec<&Statement> {
    let asked = questionnaire.in_scope(Scope::Core);
    asked.map(|(_, statement)| statement).collect()
}

/// How many numbers so many answers make; `None` above 128 bits.
pub fn numbers(statements: usize) -> Option<u128> {
    u128::from(DIGITS).checked_pow(u32::try_from(statements).ok()?)
}

/// The answers as one number, the first the most significant; `None` where they are not the answers to
/// these statements, or more than 128 bits hold.
pub fn number_of(answers: &[Option<Answer>], statements: &[&Statement]) -> Option<u128> {
    if answers.len() != statements.len() {
        return None;
    }
    let mut given = answers.iter().zip(statements);
    given.try_fold(0_u128, |number, (given, statement)| {
        let digit = offered(*given, statement).then(|| digit(*given))?;
        number.checked_mul(DIGITS.into())?.checked_add(digit.into())
    })
}

/// The answers of a number; `None` where it has more digits, or one that is not offered.
pub fn answers_of(mut number: u128, statements: &[&Statement]) -> Option<Vec<Option<Answer>>> {
    let mut answers = Vec::with_capacity(statements.len());
    for statement in statements.iter().rev() {
        let given = answer(u8::try_from(number % u128::from(DIGITS)).ok()?);
        if !offered(given, statement) {
            return None;
        }
        answers.push(given);
        number /= u128::from(DIGITS);
    }
    answers.reverse();
    (number == 0).then_some(answers)
}

fn offered(given: Option<Answer>, statement: &Statement) -> bool {
    given != Some(Answer::NotApplicable) || statement.not_applicable
}
