//! The names of the files that a person takes along.
//!
//! Invariant: a name sorts by organisation and day, and every file system takes it.

use crate::domain::Day;
use unicode_normalization::UnicodeNormalization;

/// The most letters of an organisation in a name.
const LIMIT: usize = 60;

/// `drempelmeter-<organisation>-<date>`, without what comes after the dot.
pub fn file_name(organisation: &str, date: Day) -> String {
    let mut name = String::new();
    // Without accents: a portal may not take them.
    for letter in organisation.nfd().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            name.push(letter);
        } else if !is_accent(letter) && !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if name.len() >= LIMIT {
            break;
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() {
        format!("drempelmeter-{date}")
    } else {
        format!("drempelmeter-{name}-{date}")
    }
}

const fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_and_every_file_system_takes_them() {
        let day = Day::new(2026, 11, 22).unwrap();
        for (organisation, name) in [
            ("Koor De Lijster", "drempelmeter-koor-de-lijster-2026-11-22"),
            (
                "  Café 'Één' / vzw ",
                "drempelmeter-cafe-een-vzw-2026-11-22",
            ),
            ("جمعية", "drempelmeter-2026-11-22"),
            ("../../etc", "drempelmeter-etc-2026-11-22"),
            ("", "drempelmeter-2026-11-22"),
        ] {
            assert_eq!(file_name(organisation, day), name);
        }
        assert!(file_name(&"lang ".repeat(100), day).len() < 90);
    }
}
