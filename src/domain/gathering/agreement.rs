//! How far the answers of a team lie apart, and what follows for their talk.
//!
//! The measure is the consensus of Tastle and Wierman, see [`consensus`] and [`CONSENSUS_SOURCE`].
//!
//! Invariant: whole numbers only, so that every machine tells the same; who gave which answer is not
//! in here.

use super::Votes;
use crate::domain::Answer;

/// Where the measure comes from.
pub const CONSENSUS_SOURCE: &str = "Tastle, W. J. & Wierman, M. J. (2007). Consensus and dissention: A measure of ordinal dispersion. International Journal of Approximate Reasoning, 45(3), 531–545";

/// Fractional bits of a logarithm: it leaves less than a millionth of a percent unsure.
const BITS: u32 = 32;
/// Fractional bits while it is worked out.
const WORK: u32 = 62;

/// What a team says of one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// All who answered gave this same answer, and they are two or more. Others may not know.
    Same(Answer),
    /// Two or more said "yes", "partly" or "not yet", and not the same: their consensus in percent.
    Differ(u32),
    /// Not known yet: nobody answered or only one, or it fits for some while others say that it does
    /// not apply.
    FindOut,
}

impl Agreement {
    /// What these votes come to. "Don't know" and open ones are no answer here.
    pub fn of(votes: &Votes) -> Self {
        // Not applicable is an answer, but it has no place between yes and not yet.
        let answered = || {
            let given = votes.iter();
            given.filter(|(answer, count)| *count > 0 && *answer != Answer::DontKnow)
        };
        let people: u32 = answered().map(|(_, count)| count).sum();
        let mut kinds = answered().map(|(answer, _)| answer);
        match (kinds.next(), kinds.next()) {
            (Some(answer), None) if people >= 2 => return Self::Same(answer),
            _ => {}
        }
        let placed = [Answer::NotYet, Answer::Partly, Answer::Yes].map(|answer| votes.of(answer));
        let differs = placed.iter().filter(|count| **count > 0).count() >= 2;
        match consensus(&placed) {
            Some(percent) if differs => Self::Differ(percent),
            _ => Self::FindOut,
        }
    }
}

/// The statements of a team by what they ask of the talk; a place is that of the statement in the
/// questionnaire's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommonGround {
    /// Where the answers differ with their consensus in percent: the lowest first, then in order.
    pub differ: Vec<(usize, u32)>,
    /// What is not known yet, in order.
    pub find_out: Vec<usize>,
    /// Where all who answered gave the same answer, in order.
    pub same: Vec<(usize, Answer)>,
}

impl CommonGround {
    /// Sorts the statements.
    pub fn of(votes: &[Votes]) -> Self {
        let mut ground = Self::default();
        for (place, votes) in votes.iter().enumerate() {
            match Agreement::of(votes) {
                Agreement::Same(answer) => ground.same.push((place, answer)),
                Agreement::Differ(percent) => ground.differ.push((place, percent)),
                Agreement::FindOut => ground.find_out.push(place),
            }
        }
        // A stable sort: ties stay in order.
        ground.differ.sort_by_key(|(_, percent)| *percent);
        ground
    }
}

/// How close answers on a scale lie together, in whole percent, halves up; `counts` are the people at
/// each place of the scale, from one end to the other. `None` for fewer than two people or places.
///
/// `Cns = 1 + sum of p * log2(1 - |x - mean| / d)` over the places x, where p is the share of people at
/// x and d the length of the scale: 100 when all are at one place, 0 when half are at each end. A step
/// of one person towards the mean of the others, and not past it, never lowers it; a jump past it can.
pub fn consensus(counts: &[u32]) -> Option<u32> {
    let length = u128::try_from(counts.len().checked_sub(1)?).ok()?;
    let places = || (0_u128..).zip(counts.iter().map(|count| u128::from(*count)));
    let people: u128 = places().map(|(_, count)| count).sum();
    if people < 2 || length == 0 {
        return None;
    }
    let sum: u128 = places().map(|(place, count)| place * count).sum();
    // 1 - |x - mean| / d, over n * d; above zero wherever somebody is.
    let all = people * length;
    let dissent: u128 = places()
        .filter(|(_, count)| *count > 0)
        .map(|(place, count)| {
            let part = all.saturating_sub((people * place).abs_diff(sum));
            count * log2(all, part.max(1))
        })
        .sum();
    let whole = people << BITS;
    // Halves of the consensus go up, so halves of the dissent go down.
    let percent = (200 * dissent + whole - 1) / (2 * whole);
    u32::try_from(100_u128.saturating_sub(percent)).ok()
}

/// The binary logarithm of `numerator / denominator`, at least 1, in parts of 2^-[`BITS`], cut off.
///
/// Each squaring doubles the logarithm, and so brings up its next bit.
fn log2(numerator: u128, denominator: u128) -> u128 {
    let mut value = (numerator << WORK) / denominator;
    let mut log = 0;
    while value >> WORK > 1 {
        value >>= 1;
        log += 1;
    }
    for _ in 0..BITS {
        value = (value * value) >> WORK;
        log <<= 1;
        if value >> WORK > 1 {
            value >>= 1;
            log += 1;
        }
    }
    log
}

#[cfg(test)]
#[path = "agreement_tests.rs"]
mod tests;
