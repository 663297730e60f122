//! What the camera has before it: each code is told once, however many are in the picture.
//!
//! Invariant: a code that stays in view stays silent; one that was away for a while is told again.

use crate::exchange::Scanned;

/// A code that was away for this many pictures is told again: about three seconds.
const FORGOTTEN_AFTER: u32 = 25;

/// The codes that were seen lately, each with for how many pictures it is away.
#[derive(Debug, Default)]
pub struct Seen(Vec<(Scanned, u32)>);

impl Seen {
    /// Looks at the codes of the next picture; gives those that have to be told.
    pub fn look(&mut self, picture: Vec<Scanned>) -> Vec<Scanned> {
        for (_, away) in &mut self.0 {
            *away += 1;
        }
        self.0.retain(|(_, away)| *away <= FORGOTTEN_AFTER);
        let mut told = Vec::new();
        for code in picture {
            match self.0.iter_mut().find(|(known, _)| *known == code) {
                Some((_, away)) => *away = 0,
                None => {
                    self.0.push((code.clone(), 0));
                    told.push(code);
                }
            }
        }
        told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(name: &str) -> Scanned {
        Scanned::Code(name.to_owned())
    }

    #[test]
    fn two_codes_in_one_picture_are_told_once_each() {
        let mut seen = Seen::default();
        let both = || vec![code("A"), code("B")];
        assert_eq!(seen.look(both()), both());
        for _ in 0..500 {
            assert_eq!(seen.look(both()), []);
        }
        // A hand that shakes: now one is read, now the other.
        for _ in 0..500 {
            assert_eq!(seen.look(vec![code("A")]), []);
            assert_eq!(seen.look(vec![code("B")]), []);
        }
    }

    #[test]
    fn one_that_comes_back_later_is_told_again() {
        let mut seen = Seen::default();
        assert_eq!(seen.look(vec![code("A")]), [code("A")]);
        for _ in 0..FORGOTTEN_AFTER - 1 {
            assert_eq!(seen.look(vec![]), []);
        }
        assert_eq!(seen.look(vec![code("A")]), []);
        for _ in 0..FORGOTTEN_AFTER {
            seen.look(vec![]);
        }
        assert_eq!(seen.look(vec![code("A")]), [code("A")]);
    }
}
