//! Counting the answers to a set of statements, and what follows from the counts.
//!
//! Invariant: `score`, `coverage`, `low` and `high` are those of design section 4, on whole numbers
//! and exact fractions only.

use super::{Answer, Fraction};

/// A score of 100 is [`Answer::MOST_POINTS`] for every statement.
const SCALE: u32 = 100 / Answer::MOST_POINTS;

/// The fewest answers with points before a number is shown, where there are that many statements.
pub const FEWEST_ANSWERS: u32 = 2;

/// Six in ten statements must have points before a number is shown.
pub const ENOUGH_TENTHS: u32 = 6;

/// How the statements of a barrier, theme or need were answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Statements answered with points: |A|.
    pub answered: u32,
    /// The sum of their points.
    pub points: u32,
    /// "Don't know".
    pub dont_know: u32,
    /// Not answered yet.
    pub open: u32,
    /// "Not applicable": counts nowhere.
    pub not_applicable: u32,
}

impl Tally {
    /// Counts one statement's answer; `None` is an open one.
    pub fn add(&mut self, answer: Option<Answer>) {
        match answer {
            None => self.open += 1,
            Some(Answer::DontKnow) => self.dont_know += 1,
            Some(Answer::NotApplicable) => self.not_applicable += 1,
            Some(answer) => {
                self.answered += 1;
                self.points += answer.points().unwrap_or(0);
            }
        }
    }

    /// "Don't know" and open together: |U|.
    pub const fn unknown(&self) -> u32 {
        self.dont_know + self.open
    }

    /// The statements that count: T = |A| + |U|.
    pub const fn total(&self) -> u32 {
        self.answered + self.unknown()
    }

    /// How many answers with points are needed before a number is shown: `min(T, max(2, ceil(0.6 T)))`.
    pub fn needed(&self) -> u32 {
        let share = (self.total() * ENOUGH_TENTHS).div_ceil(10);
        self.total().min(share.max(FEWEST_ANSWERS))
    }

    /// Whether enough is known to show a number. Never for an empty set.
    pub fn is_known_enough(&self) -> bool {
        self.total() > 0 && self.answered >= self.needed()
    }

    /// The exact score, 0 to 100; `None` without an answer with points.
    pub fn exact(&self) -> Option<Fraction> {
        Fraction::new(i64::from(SCALE * self.points), i64::from(self.answered))
    }

    /// The score, 0 to 100, halves up; `None` without an answer with points.
    pub fn score(&self) -> Option<u32> {
        percent(self.exact())
    }

    /// The lowest score that the unknown answers leave possible, rounded halves up.
    pub fn low(&self) -> Option<u32> {
        percent(Fraction::new(
            i64::from(SCALE * self.points),
            i64::from(self.total()),
        ))
    }

    /// The highest score that the unknown answers leave possible, rounded halves up.
    pub fn high(&self) -> Option<u32> {
        let most = self.points + Answer::MOST_POINTS * self.unknown();
        percent(Fraction::new(
            i64::from(SCALE * most),
            i64::from(self.total()),
        ))
    }

    /// The share of counting statements that have points, in percent, rounded halves up.
    pub fn coverage(&self) -> Option<u32> {
        percent(Fraction::new(
            i64::from(100 * self.answered),
            i64::from(self.total()),
        ))
    }
}

impl FromIterator<Option<Answer>> for Tally {
    fn from_iter<I: IntoIterator<Item = Option<Answer>>>(answers: I) -> Self {
        let mut tally = Self::default();
        for answer in answers {
            tally.add(answer);
        }
        tally
    }
}

fn percent(fraction: Option<Fraction>) -> Option<u32> {
    fraction.and_then(|f| u32::try_from(f.rounded()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Answer::{DontKnow, NotApplicable, NotYet, Partly, Yes};

    fn tally(answers: &[Answer]) -> Tally {
        answers.iter().copied().map(Some).collect()
    }

    #[test]
    fn the_worked_example_of_the_design() {
        let digital = tally(&[Yes, NotYet, NotApplicable, DontKnow, Partly]);
        assert_eq!((digital.answered, digital.total()), (3, 4));
        assert_eq!(digital.score(), Some(50));
        assert_eq!(digital.coverage(), Some(75));
        assert_eq!(digital.low(), Some(38), "37.5 rounds up");
        assert_eq!(digital.high(), Some(63), "62.5 rounds up");
        assert!(digital.is_known_enough());
    }

    #[test]
    fn how_much_must_be_known_before_a_number_is_shown() {
        // T, and the fewest answers with points: min(T, max(2, ceil(0.6 T))), by hand.
        let needed = [
            (0, 0),
            (1, 1),
            (2, 2),
            (3, 2),
            (4, 3),
            (5, 3),
            (6, 4),
            (7, 5),
            (10, 6),
            (60, 36),
        ];
        for (total, fewest) in needed {
            let tally = Tally {
                open: total,
                ..Tally::default()
            };
            assert_eq!(tally.needed(), fewest, "T = {total}");
        }
        assert!(!Tally::default().is_known_enough());
    }

    /// Every combination of answers of one to five statements, against the formulas written out
    /// a second time with floating point (exact here: all values are small multiples).
    #[test]
    fn all_answers_of_small_barriers_score_by_the_formula() {
        let choices = [
            None,
            Some(Yes),
            Some(Partly),
            Some(NotYet),
            Some(DontKnow),
            Some(NotApplicable),
        ];
        let mut seen = 0_u32;
        for size in 1..=5_u32 {
            for number in 0..6_u32.pow(size) {
                let answers: Vec<_> = (0..size)
                    .map(|place| choices[(number / 6_u32.pow(place) % 6) as usize])
                    .collect();
                check(&answers);
                seen += 1;
            }
        }
        assert_eq!(seen, 6 + 36 + 216 + 1296 + 7776);
    }

    fn check(answers: &[Option<Answer>]) {
        let tally: Tally = answers.iter().copied().collect();
        let points: Vec<f64> = answers
            .iter()
            .filter_map(|answer| match answer {
                Some(Yes) => Some(2.0),
                Some(Partly) => Some(1.0),
                Some(NotYet) => Some(0.0),
                _ => None,
            })
            .collect();
        let not_applicable = answers
            .iter()
            .filter(|a| **a == Some(NotApplicable))
            .count();
        let total = answers.len() - not_applicable;
        let unknown = total - points.len();
        let half_up = |value: f64| (value + 0.5).floor() as u32;
        let sum: f64 = points.iter().sum();
        let expected =
            |divisor: usize, sum: f64| (divisor > 0).then(|| half_up(50.0 * sum / divisor as f64));
        assert_eq!(tally.score(), expected(points.len(), sum), "{answers:?}");
        assert_eq!(tally.low(), expected(total, sum), "{answers:?}");
        assert_eq!(
            tally.high(),
            expected(total, sum + 2.0 * unknown as f64),
            "{answers:?}"
        );
        if let (Some(score), Some(low), Some(high)) = (tally.score(), tally.low(), tally.high()) {
            assert!(low <= score && score <= high && high <= 100, "{answers:?}");
        }
        let needed = total.min(2.max((0.6 * total as f64).ceil() as usize));
        assert_eq!(
            tally.is_known_enough(),
            total > 0 && points.len() >= needed,
            "{answers:?}"
        );
    }
}
