//! How easy a Dutch text reads, by two formulas of its sentences and syllables.
//!
//! Invariant: whole figures by exact arithmetic, the same on every machine.

/// Flesch-Douma and Brouwer of one text.
///
/// Both only count: they don't know whether the words are known or the text makes sense, and mean little for
/// a text of less than about 100 words. Higher is easier; neither has an upper or lower end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ease {
    /// `206.84 - 0.93 * words a sentence - 77 * syllables a word` (Douma, W. H. (1960). De leesbaarheid van
    /// landbouwbladen), rounded half up.
    pub flesch_douma: i64,
    /// `195 - 2 * words a sentence - 66.7 * syllables a word` (Brouwer, R. H. M. (1963). Onderzoek naar de
    /// leesmoeilijkheid van Nederlands proza. Pedagogische Studiën 40, 454-464; with two thirds for
    /// 0.667), rounded half up.
    pub brouwer: i64,
}

impl Ease {
    /// The figures of a text; `None` without a word.
    pub fn of(sentences: usize, words: usize, syllables: usize) -> Option<Self> {
        let [s, w, y] =
            [sentences, words, syllables].map(|n| i128::try_from(n).unwrap_or(i128::MAX));
        if s == 0 || w == 0 {
            return None;
        }
        // Over one denominator: words a sentence is w/s, syllables a word y/w.
        let douma = rounded(20_684 * s * w - 93 * w * w - 7_700 * y * s, 100 * s * w);
        let brouwer = rounded(585 * s * w - 6 * w * w - 200 * y * s, 3 * s * w);
        Some(Self {
            flesch_douma: douma,
            brouwer,
        })
    }
}

/// Rounds a fraction half up; the denominator is above zero.
fn rounded(numerator: i128, denominator: i128) -> i64 {
    let value = (2 * numerator + denominator).div_euclid(2 * denominator);
    i64::try_from(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten words in one sentence, fifteen syllables: 206.84 - 9.3 - 115.5 = 82.04; 195 - 20 - 100 = 75.
    #[test]
    fn the_figures_are_those_of_the_formulas() {
        let ease = Ease::of(1, 10, 15).unwrap();
        assert_eq!((ease.flesch_douma, ease.brouwer), (82, 75));
        assert_eq!(Ease::of(1, 0, 0), None);
        assert_eq!(Ease::of(0, 3, 3), None);
    }

    #[test]
    fn a_very_hard_text_goes_below_zero() {
        let ease = Ease::of(1, 60, 240).unwrap();
        assert_eq!((ease.flesch_douma, ease.brouwer), (-157, -192));
    }
}
