//! The answers of a short check as ten characters, to read aloud or type (design, section 6).
//!
//! Invariant: a code with one wrong character, or with two characters swapped, is never read as another
//! one. Layout, big-endian, in five bits a character: format 2, mark of the gathering 5, tag 6, answers
//! (base 6, the first statement most significant); last a check character over GF(32).
//!
//! Of made-up strings of ten characters, one in 28,958 passes for a code of the questionnaire
//! `drempelmeter`: one in 32 by the check, 4 by the format, 32 by the mark, 7 by the answers. With any
//! other questionnaire whose codes have ten characters it is at most one in 8,081.

use sha2::{Digest, Sha256};

use super::answer_digits::{answers_of, core, number_of, numbers};
use super::crockford::{letter, value};
use crate::domain::{Answer, Questionnaire, gathering::GatheringId};

/// The format of the code.
const FORMAT: u128 = 0;
const FORMAT_BITS: u32 = 2;
const MARK_BITS: u32 = 5;
const TAG_BITS: u32 = 6;
/// Tags are smaller than this.
pub const TAGS: u8 = 64;
/// The characters of a group.
pub const GROUP: usize = 5;
/// The most characters that fit in a number of 128 bits; a questionnaire with more core statements
/// has no code.
const DATA_LIMIT: usize = 25;
/// x^5 + x^2 + 1 without its highest bit.
const POLYNOMIAL: u8 = 0b0_0101;

/// What a code holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultCode {
    /// Drawn once for each joined round, so that equal answers of two associations both count; 0 to 63.
    pub tag: u8,
    /// One for each core statement, in order; `None` is open.
    pub answers: Vec<Option<Answer>>,
}

/// Why a code is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// It has more or fewer characters than a code of this questionnaire.
    Length {
        /// The characters that were given, without spaces.
        given: usize,
        /// Those of a code.
        expected: usize,
    },
    /// A character that no code has.
    Letter(char),
    /// A character is wrong, or two are swapped.
    Check,
    /// Made by a newer version of the app.
    Newer,
    /// Of another gathering, or another version of the questionnaire.
    OtherGathering,
    /// Whole, but no answers: nobody's code.
    Answers,
    /// This questionnaire has too many core statements for a code.
    NoCode,
}

/// The code of these answers, in groups of five; `None` when the questionnaire has too many core
/// statements, or the answers are not its.
pub fn write_code(
    gathering: GatheringId,
    questionnaire: &Questionnaire,
    code: &ResultCode,
) -> Option<String> {
    let statements = core(questionnaire);
    let length = data_length(statements.len())?;
    if code.tag >= TAGS {
        return None;
    }
    let answers = number_of(&code.answers, &statements)?;
    let bits = answer_bits(length);
    let head = (FORMAT << MARK_BITS) | u128::from(mark(gathering, questionnaire));
    let number = (((head << TAG_BITS) | u128::from(code.tag)) << bits) | answers;
    let mut values: Vec<u8> = (0..length)
        .rev()
        .map(|place| u8::try_from((number >> (5 * place)) & 31).unwrap_or(0))
        .collect();
    values.push(check(&values));
    let letters: Vec<char> = values.into_iter().map(letter).collect();
    let groups: Vec<String> = letters.chunks(GROUP).map(String::from_iter).collect();
    Some(groups.join(" "))
}

/// Reads a code of this gathering; spaces and hyphens don't matter.
///
/// # Errors
/// A [`CodeError`] that tells why it is refused.
pub fn read_code(
    text: &str,
    gathering: GatheringId,
    questionnaire: &Questionnaire,
) -> Result<ResultCode, CodeError> {
    let statements = core(questionnaire);
    let length = data_length(statements.len()).ok_or(CodeError::NoCode)?;
    let letters = || {
        text.chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '-')
    };
    let given = letters().take(1000).count();
    let mut values = Vec::with_capacity(length + 1);
    for letter in letters().take(length + 1) {
        values.push(value(letter).ok_or(CodeError::Letter(letter))?);
    }
    if given != length + 1 {
        return Err(CodeError::Length {
            given,
            expected: length + 1,
        });
    }
    let (last, data) = values.split_last().ok_or(CodeError::Check)?;
    if check(data) != *last {
        return Err(CodeError::Check);
    }
    let number = data
        .iter()
        .fold(0_u128, |number, value| (number << 5) | u128::from(*value));
    let bits = answer_bits(length);
    let part = |from: u32, bits: u32| (number >> from) & ((1 << bits) - 1);
    if part(bits + TAG_BITS + MARK_BITS, FORMAT_BITS) != FORMAT {
        return Err(CodeError::Newer);
    }
    if part(bits + TAG_BITS, MARK_BITS) != u128::from(mark(gathering, questionnaire)) {
        return Err(CodeError::OtherGathering);
    }
    let answers = answers_of(part(0, bits), &statements).ok_or(CodeError::Answers)?;
    let tag = u8::try_from(part(bits, TAG_BITS)).map_err(|_| CodeError::Answers)?;
    Ok(ResultCode { tag, answers })
}

/// How many characters a code of this questionnaire has; `None` when it has none.
pub fn code_length(questionnaire: &Questionnaire) -> Option<usize> {
    Some(data_length(core(questionnaire).len())? + 1)
}

/// The characters before the check that hold so many answers.
fn data_length(statements: usize) -> Option<usize> {
    let largest = numbers(statements)? - 1;
    let bits = u128::BITS - largest.leading_zeros();
    let bits = bits + FORMAT_BITS + MARK_BITS + TAG_BITS;
    let length = usize::try_from(bits.div_ceil(5)).ok()?;
    (length <= DATA_LIMIT).then_some(length)
}

/// The bits that are left for the answers.
fn answer_bits(length: usize) -> u32 {
    let bits = u32::try_from(5 * length).unwrap_or(0);
    bits.saturating_sub(FORMAT_BITS + MARK_BITS + TAG_BITS)
}

/// Five bits of what the code belongs to: one in 32 strangers passes.
fn mark(gathering: GatheringId, questionnaire: &Questionnaire) -> u8 {
    let mut hash = Sha256::new();
    hash.update(gathering.bytes());
    hash.update(questionnaire.id.as_str());
    hash.update([0]);
    hash.update(&questionnaire.version);
    hash.finalize().first().map_or(0, |first| first >> 3)
}

/// The character that makes the weighted sum nought: weights 2, 3, 4 and so on, and 1 for itself.
///
/// All weights differ and none is nought, so one wrong character changes the sum, and so does a swap.
fn check(data: &[u8]) -> u8 {
    let weighted = data
        .iter()
        .zip(2_u8..)
        .map(|(value, weight)| times(*value, weight));
    weighted.fold(0, |sum, value| sum ^ value)
}

/// Multiplies in GF(32).
const fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        b >>= 1;
        a <<= 1;
        if a & 32 != 0 {
            a = (a & 31) ^ POLYNOMIAL;
        }
    }
    product
}

#[cfg(test)]
#[path = "result_code_tests.rs"]
mod tests;
