//! The words of a text as a search sees them.
//!
//! Invariant: accents, capitals and punctuation make no difference; a text without a letter has no words.

/// The most letters of a word that are looked at: longer ones are no words that a person types.
const LETTERS: usize = 40;

/// The words of a text without accents and in small letters. A word with an apostrophe stands there in
/// parts and as a whole, so that "buddys" finds "buddy's" and "intégration" finds "l'intégration".
pub fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for word in text.split(|letter: char| !is_part(letter) && !is_apostrophe(letter)) {
        let parts: Vec<String> = word
            .split(is_apostrophe)
            .map(folded)
            .filter(|part| !part.is_empty())
            .collect();
        if parts.len() > 1 {
            found.push(parts.concat());
        }
        found.extend(parts);
    }
    found
}

/// Marks that stand on the letter before them belong to it; "J@M" is one word.
fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter) || letter == '@'
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2018}' | '`')
}

fn folded(word: &str) -> String {
    let letters = word.chars().filter(|letter| !is_mark(*letter));
    let mut folded = String::new();
    for letter in letters.flat_map(char::to_lowercase).take(LETTERS) {
        match plain(letter) {
            Some(plain) => folded.push_str(plain),
            // A capital with a dot becomes a small letter and a mark.
            None if is_mark(letter) => {}
            None => folded.push(letter),
        }
    }
    folded
}

/// A Latin letter without its accent; `None` for one that has none.
const fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ð' | 'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(words(text), expected, "{text}");
    }

    #[test]
    fn accents_capitals_and_punctuation_make_no_difference() {
        check("Één crèche, à Liège!", &["een", "creche", "a", "liege"]);
        check("Cafe\u{301} ÇA", &["cafe", "ca"]);
        check("Œuvre Straße İstanbul", &["oeuvre", "strasse", "istanbul"]);
        check(
            "Iedereen Mee (2020-2025)",
            &["iedereen", "mee", "2020", "2025"],
        );
    }

    #[test]
    fn a_word_with_an_apostrophe_is_found_in_parts_and_as_a_whole() {
        check("buddy's", &["buddys", "buddy", "s"]);
        check("l’intégration", &["lintegration", "l", "integration"]);
        check("'samen'", &["samen"]);
        check("J@M", &["j@m"]);
    }

    #[test]
    fn a_text_without_letters_has_no_words() {
        check("", &[]);
        check(" \u{301}'’ — \u{0}… ", &[]);
    }

    #[test]
    fn other_scripts_keep_their_letters_and_a_long_word_is_cut() {
        check("لغة", &["لغة"]);
        let long = "x".repeat(10_000);
        assert_eq!(words(&long), ["x".repeat(LETTERS)]);
    }
}
