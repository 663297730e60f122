//! Twenty invented associations, so that a host can practise.
//!
//! Invariant: what is invented is marked as such wherever it is shown.

use crate::domain::{
    Answer, Questionnaire, Scope,
    gathering::{Contribution, Gathering, Way},
};

/// How many associations are invented.
const INVENTED: u32 = 20;

/// Puts invented contributions into a gathering. `chance` makes each time another hall.
pub fn fill_in(gathering: &mut Gathering, questionnaire: &Questionnaire, chance: u64) {
    let statements = questionnaire.in_scope(Scope::Core).count();
    let mut dice = Dice(chance | 1);
    // Some things go well in nearly every hall, others hardly anywhere.
    let open: Vec<u64> = (0..statements).map(|_| 15 + dice.up_to(75)).collect();
    for token in 0..INVENTED {
        let answers = open.iter().map(|open| {
            Some(match dice.up_to(100) {
                throw if throw < *open => Answer::Yes,
                throw if throw < open + (100 - open) / 2 => Answer::Partly,
                throw if throw < 94 => Answer::NotYet,
                _ => Answer::DontKnow,
            })
        });
        gathering.collection.add(Contribution {
            way: Way::Paper,
            token,
            answers: answers.collect(),
        });
    }
}

/// Chance enough for an invented hall (xorshift; Marsaglia, 2003).
struct Dice(u64);

impl Dice {
    /// A number from 0 to `limit`, without `limit` itself.
    fn up_to(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dice_fall_on_every_side() {
        let mut dice = Dice(1);
        let mut seen = [false; 6];
        for _ in 0..200 {
            seen[usize::try_from(dice.up_to(6)).unwrap()] = true;
        }
        assert_eq!(seen, [true; 6]);
    }
}
