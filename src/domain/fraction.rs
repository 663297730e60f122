//! Exact fractions, so that every machine gives the same figure.
//!
//! Invariant: the denominator is above zero; nothing is rounded before it is shown.

use std::cmp::Ordering;

/// An exact fraction. Numbers here are small: at most some hundred statements and six-figure products.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    numerator: i64,
    denominator: i64,
}

impl Fraction {
    /// Zero.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };

    /// `numerator / denominator`; `None` when the denominator is not above zero.
    pub const fn new(numerator: i64, denominator: i64) -> Option<Self> {
        if denominator > 0 {
            Some(Self {
                numerator,
                denominator,
            })
        } else {
            None
        }
    }

    /// The exact sum, in lowest terms so that long sums stay small.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        let numerator = self.numerator * other.denominator + other.numerator * self.denominator;
        let denominator = self.denominator * other.denominator;
        let shared = common_divisor(numerator.abs(), denominator);
        Self {
            numerator: numerator / shared,
            denominator: denominator / shared,
        }
    }

    /// The exact quotient by a count; `None` for zero.
    pub const fn over(self, count: u32) -> Option<Self> {
        Self::new(self.numerator, self.denominator * count as i64)
    }

    /// Rounded to a whole number, halves away from zero (for a score, which is never below zero: up).
    pub const fn rounded(self) -> i64 {
        let twice = self.numerator * 2;
        if twice >= 0 {
            (twice + self.denominator) / (self.denominator * 2)
        } else {
            -((-twice + self.denominator) / (self.denominator * 2))
        }
    }
}

const fn common_divisor(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(numerator: i64, denominator: i64) -> i64 {
        Fraction::new(numerator, denominator).unwrap().rounded()
    }

    #[test]
    fn halves_round_away_from_zero_so_no_machine_shows_another_figure() {
        assert_eq!(rounded(125, 2), 63);
        assert_eq!(rounded(75, 2), 38);
        assert_eq!(rounded(-75, 2), -38);
        assert_eq!(rounded(-1, 3), 0);
        assert_eq!(rounded(200, 3), 67);
        assert_eq!(rounded(0, 7), 0);
    }

    #[test]
    fn sums_are_exact() {
        let third = Fraction::new(1, 3).unwrap();
        let sum = third.plus(third).plus(third);
        assert_eq!(sum, Fraction::new(1, 1).unwrap());
        assert_eq!(
            sum.over(2).map(Fraction::rounded),
            Some(1),
            "one half rounds up"
        );
        assert!(sum.over(0).is_none());
        assert!(Fraction::new(1, 0).is_none());
    }

    #[test]
    fn comparing_needs_no_rounding() {
        assert!(Fraction::new(1, 3) < Fraction::new(34, 100));
        assert!(Fraction::new(2, 4) == Fraction::new(1, 2));
    }
}
