//! Searching as one types: every typed word must be somewhere, small typing errors are forgiven.
//!
//! Invariant: a word that is written right somewhere is never read as a typing error for another; what is
//! found keeps its order.

use std::collections::BTreeSet;

use super::words::words;

/// From this many letters on one typing error is forgiven.
const ONE_ERROR_FROM: usize = 4;
/// From this many letters on two are.
const TWO_ERRORS_FROM: usize = 8;
/// The most words that are looked at.
const TYPED_LIMIT: usize = 12;

/// What can be found of one thing: its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searchable(BTreeSet<String>);

impl Searchable {
    /// Everything that these texts say.
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self(texts.into_iter().flat_map(words).collect())
    }

    fn has(&self, fits: impl Fn(&str) -> bool) -> bool {
        self.0.iter().any(|word| fits(word))
    }
}

/// Whether each of `all` has every word of `typed`. Nothing typed finds everything.
///
/// A typed word counts where a word begins with it; where compounds end with it ("tuin" in "volkstuin"). Only
/// when no such word exists anywhere does it count inside a word, and only when that finds nothing either,
/// with one typing error from 4 letters on and two from 8.
pub fn search(typed: &str, all: &[Searchable]) -> Vec<bool> {
    let mut found = vec![true; all.len()];
    for typed in words(typed).into_iter().take(TYPED_LIMIT) {
        for (found, fits) in found.iter_mut().zip(one_word(&typed, all)) {
            *found = *found && fits;
        }
    }
    found
}

fn one_word(typed: &str, all: &[Searchable]) -> Vec<bool> {
    let letters: Vec<char> = typed.chars().collect();
    let long = letters.len() >= ONE_ERROR_FROM;
    let allowed = match letters.len() {
        TWO_ERRORS_FROM.. => 2,
        ONE_ERROR_FROM.. => 1,
        _ => 0,
    };
    let begins = |word: &str| word.starts_with(typed) || (long && word.ends_with(typed));
    let holds = |word: &str| long && word.contains(typed);
    let close = |word: &str| allowed > 0 && errors(&letters, word) <= allowed;
    let ways: [&dyn Fn(&str) -> bool; 3] = [&begins, &holds, &close];
    ways.into_iter()
        .map(|way| all.iter().map(|one| one.has(way)).collect::<Vec<_>>())
        .find(|found| found.contains(&true))
        .unwrap_or_else(|| vec![false; all.len()])
}

/// The fewest typing errors between what was typed and any beginning of `word`: a letter too many, too few
/// or another, or two that changed places.
fn errors(typed: &[char], word: &str) -> usize {
    let word: Vec<char> = word.chars().collect();
    let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    let mut typed_before = None;
    for (row, letter) in (1..).zip(typed) {
        let mut now = vec![row];
        let mut word_before = None;
        for (place, other) in (1..).zip(&word) {
            let same = usize::from(letter != other);
            let mut fewest = (at(&last, place - 1) + same)
                .min(at(&last, place) + 1)
                .min(at(&now, place - 1) + 1);
            let swapped = typed_before == Some(other) && word_before == Some(letter);
            if swapped && place > 1 {
                fewest = fewest.min(at(&before_last, place - 2) + 1);
            }
            now.push(fewest);
            word_before = Some(other);
        }
        before_last = std::mem::replace(&mut last, now);
        typed_before = Some(letter);
    }
    last.into_iter().min().unwrap_or(typed.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXTS: [&str; 5] = [
        "Volkstuin Langwater: samen tuinieren in Kortrijk",
        "Taalcoach helpt met Nederlands, ook over betaalbare prijzen",
        "Brugfiguren en toeleiders gaan naar gezinnen toe",
        "Buddy's en vrijwilligersnetwerken, een idee uit Sint-Niklaas",
        "Subsidiereglement met inspraak van bewoners",
    ];

    fn all() -> Vec<Searchable> {
        TEXTS.map(|text| Searchable::of([text])).to_vec()
    }

    #[track_caller]
    fn check(typed: &str, expected: &[usize]) {
        let found = search(typed, &all());
        let places: Vec<usize> = (0..)
            .zip(&found)
            .filter(|(_, fits)| **fits)
            .map(|(place, _)| place)
            .collect();
        assert_eq!(places, expected, "{typed}");
    }

    #[test]
    fn nothing_typed_finds_everything() {
        check("", &[0, 1, 2, 3, 4]);
        check("  ? ", &[0, 1, 2, 3, 4]);
    }

    #[test]
    fn every_beginning_of_a_word_finds_it_while_one_types() {
        for length in 3..="brugfiguren".len() {
            let typed: String = "brugfiguren".chars().take(length).collect();
            check(&typed, &[2]);
        }
    }

    #[test]
    fn all_words_must_be_there_in_any_order() {
        check("inspraak bewoners", &[4]);
        check("bewon subsidie", &[4]);
        check("inspraak kortrijk", &[]);
    }

    #[test]
    fn accents_capitals_and_apostrophes_are_forgiven() {
        check("KÓRTRIJK", &[0]);
        check("buddys", &[3]);
        check("buddy’s", &[3]);
        check("sint niklaas", &[3]);
    }

    #[test]
    fn small_typing_errors_are_forgiven() {
        for typed in ["kortrik", "kortijk", "kotrrijk", "kortrrijk", "kortrixk"] {
            check(typed, &[0]);
        }
        // Two in a long word.
        check("subsidireglment", &[4]);
        check("vrijwiligersnetwrken", &[3]);
        // Also while the word is not all there yet.
        check("isnpr", &[4]);
    }

    #[test]
    fn a_short_word_is_taken_as_it_is_and_too_many_errors_find_nothing() {
        check("tol", &[]);
        check("kxrtrxk", &[]);
        check("xubsxdxereglement", &[]);
    }

    #[test]
    fn a_word_that_is_written_right_finds_nothing_that_only_looks_like_it() {
        // "betaalbare" holds "taal" too, and "tuin" begins a word: both are found where they stand.
        check("taal", &[1]);
        check("tuin", &[0]);
        check("reglement", &[4]);
    }

    #[test]
    fn the_end_and_the_middle_of_a_compound_count() {
        check("netwerken", &[3]);
        check("gersnet", &[3]);
    }

    #[test]
    fn errors_are_counted_as_a_person_counts_them() {
        let count = |typed: &str, word: &str| errors(&typed.chars().collect::<Vec<_>>(), word);
        assert_eq!(count("taal", "taal"), 0);
        assert_eq!(count("taal", "taalcoach"), 0);
        assert_eq!(count("tala", "taalcoach"), 1);
        assert_eq!(count("tal", "taal"), 1);
        assert_eq!(count("taaal", "taal"), 1);
        assert_eq!(count("abc", ""), 3);
        assert_eq!(count("ab", "ba"), 1);
        assert_eq!(count("", "taal"), 0);
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in ".{0,200}") {
            prop_assert_eq!(search(&typed, &all()).len(), TEXTS.len());
        }

        #[test]
        fn one_error_in_a_word_of_a_text_still_finds_the_text(place in 0_usize..11, letter in "[a-z]") {
            let mut typed: Vec<char> = "brugfiguren".chars().collect();
            typed[place] = letter.chars().next().unwrap();
            let typed: String = typed.into_iter().collect();
            prop_assert!(search(&typed, &all())[2], "{}", typed);
        }
    }
}
