//! A second collector's list as a link: what they took in, for the host's camera.
//!
//! Invariant: one list has one link, whatever the order in which its contributions came; a link with a
//! wrong letter or of another gathering is refused, never half read. Layout, big-endian: format 1,
//! gathering 8, how many by code, on paper and by file 1 each; then each contribution, sorted, as one
//! number: token, then answers (base 6). Twelve answers by code take 5 bytes, on paper or by file 8.
//! CRC-32 4 bytes.

use super::answer_digits::{answers_of, core, number_of, numbers};
use super::packed::{LINK_LIMIT, seal, unseal};
use super::result_code::TAGS;
use crate::domain::gathering::{Contribution, Gathering, GatheringId, Way};
use crate::domain::{Questionnaire, Statement};

/// The format of the packed bytes.
const FORMAT: u8 = 1;
/// The ways in the order of the bytes, with how many tokens each has.
const WAYS: [(Way, u128); 3] = [
    (Way::Code, TAGS as u128),
    (Way::Paper, TOKENS),
    (Way::File, TOKENS),
];
const TOKENS: u128 = 1 << u32::BITS;
const COUNTS: usize = 9;
const HEAD: usize = COUNTS + WAYS.len();

/// Why a list can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListError {
    /// Cut off, mistyped, or no list of ours.
    Damaged,
    /// Made by a newer version of the app.
    Newer,
    /// Of another gathering.
    OtherGathering,
}

/// Packs what counts in a gathering; `None` where it takes more letters than a camera reads well
/// (then it is a file), or where something in it is no answer to this questionnaire.
///
/// Of twelve answers, 146 contributions by code fit, or 91 on paper.
pub fn write_list(gathering: &Gathering, questionnaire: &Questionnaire) -> Option<String> {
    let counting = gathering.collection.counting();
    let list = counting.map(|entry| entry.contribution.clone()).collect();
    let link = write(gathering.id, list, &core(questionnaire))?;
    (link.len() <= LINK_LIMIT).then_some(link)
}

/// Reads a list of this gathering.
///
/// # Errors
/// A [`ListError`] for every link that [`write_list`] would not have made.
pub fn read_list(
    link: &str,
    gathering: GatheringId,
    questionnaire: &Questionnaire,
) -> Result<Vec<Contribution>, ListError> {
    let bytes = unseal(link).map_err(|_| ListError::Damaged)?;
    match bytes.first() {
        Some(&FORMAT) => {}
        Some(newer) if *newer > FORMAT => return Err(ListError::Newer),
        _ => return Err(ListError::Damaged),
    }
    if bytes.get(1..COUNTS).ok_or(ListError::Damaged)? != gathering.bytes() {
        return Err(ListError::OtherGathering);
    }
    let statements = core(questionnaire);
    let list = unpack(&bytes, &statements).ok_or(ListError::Damaged)?;
    // Whatever could be written in two ways is refused: one list has one link.
    if write(gathering, list.clone(), &statements).as_deref() == Some(link) {
        Ok(list)
    } else {
        Err(ListError::Damaged)
    }
}

fn write(
    gathering: GatheringId,
    mut list: Vec<Contribution>,
    statements: &[&Statement],
) -> Option<String> {
    list.sort();
    list.dedup();
    let of_way = |way| list.iter().filter(move |one| one.way == way);
    let mut bytes = vec![FORMAT];
    bytes.extend(gathering.bytes());
    for (way, _) in WAYS {
        bytes.push(u8::try_from(of_way(way).count()).ok()?);
    }
    let answers = numbers(statements.len())?;
    for (way, tokens) in WAYS {
        let before = size_of::<u128>().checked_sub(width(tokens, answers)?)?;
        for one in of_way(way) {
            let token = Some(u128::from(one.token)).filter(|token| *token < tokens)?;
            let number = token * answers + number_of(&one.answers, statements)?;
            bytes.extend(number.to_be_bytes().get(before..)?);
        }
    }
    Some(seal(bytes))
}

fn unpack(bytes: &[u8], statements: &[&Statement]) -> Option<Vec<Contribution>> {
    let answers = numbers(statements.len())?;
    let mut list = Vec::new();
    let mut rest = bytes.get(HEAD..)?;
    for ((way, tokens), count) in WAYS.into_iter().zip(bytes.get(COUNTS..HEAD)?) {
        let width = width(tokens, answers)?;
        for _ in 0..*count {
            let (one, others) = rest.split_at_checked(width)?;
            rest = others;
            let number = one
                .iter()
                .fold(0, |number, byte| (number << 8) | u128::from(*byte));
            list.push(Contribution {
                way,
                token: u32::try_from(number / answers).ok()?,
                answers: answers_of(number % answers, statements)?,
            });
        }
    }
    rest.is_empty().then_some(list)
}

/// The bytes that hold a token and answers; `None` where no number of ours does.
fn width(tokens: u128, answers: u128) -> Option<usize> {
    let largest = tokens.checked_mul(answers)?.checked_sub(1)?;
    let bits = u128::BITS - largest.leading_zeros();
    usize::try_from(bits.div_ceil(u8::BITS)).ok()
}

#[cfg(test)]
#[path = "list_link_tests.rs"]
mod tests;
