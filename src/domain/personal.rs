//! What in a text looks as if it were about a person.
//!
//! Invariant: a hint, never a verdict: it misses things and finds things that are fine, so it blocks
//! nothing.

/// Something that looks personal, as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Personal {
    /// Two or more capitalised words in a row.
    Name(String),
    /// An e-mail address.
    Email(String),
    /// Eleven digits that pass the check of a Belgian national number.
    NationalNumber(String),
}

/// Words that begin a sentence or a name of something, not of a person.
const NO_NAMES: [&str; 34] = [
    "De", "Het", "Een", "Op", "In", "Aan", "Bij", "Voor", "Van", "Met", "Als", "We", "Wij", "Le",
    "La", "Les", "Un", "Une", "Des", "Du", "The", "A", "An", "On", "At", "For", "With", "Our",
    "Onze", "Elke", "Wie", "Wat", "Dit", "Er",
];
/// Words within a name.
const WITHIN_NAMES: [&str; 12] = [
    "van", "de", "der", "den", "ter", "ten", "el", "al", "le", "la", "du", "von",
];

/// Words before a name, in the three languages.
const TITLES: [&str; 10] = [
    "Mevr", "Mevrouw", "Dhr", "Meneer", "Mr", "Mrs", "Ms", "Mme", "Madame", "Dr",
];

/// What looks personal in a text; words of `organisation` are no name of a person.
pub fn personal(text: &str, organisation: &str) -> Vec<Personal> {
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        let bare = trimmed(word);
        if is_email(bare) {
            found.push(Personal::Email(bare.to_owned()));
        }
    }
    found.extend(
        national_numbers(text)
            .into_iter()
            .map(Personal::NationalNumber),
    );
    found.extend(names(text, organisation).into_iter().map(Personal::Name));
    found
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(who, place)| {
        !who.is_empty()
            && place
                .rsplit_once('.')
                .is_some_and(|(name, country)| !name.is_empty() && country.len() >= 2)
    })
}

/// Eleven digits in a row, with at most one dot, dash, slash or space between two of them, whose check
/// is right. They may stand anywhere among other digits.
fn national_numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let characters: Vec<char> = text.chars().collect();
    let mut rest = characters.as_slice();
    while let [first, after @ ..] = rest {
        match first
            .is_ascii_digit()
            .then(|| number_at_start(rest))
            .flatten()
        {
            Some(length) => {
                let (number, behind) = rest.split_at_checked(length).unwrap_or((rest, &[]));
                found.push(number.iter().collect());
                rest = behind;
            }
            None => rest = after,
        }
    }
    found
}

/// How many characters the national number takes that the text begins with.
fn number_at_start(text: &[char]) -> Option<usize> {
    let mut digits = String::new();
    let mut length = 0;
    let mut between = 0;
    for c in text {
        length += 1;
        if c.is_ascii_digit() {
            digits.push(*c);
            between = 0;
        } else if matches!(c, '.' | '-' | '/' | ' ' | '\u{a0}') && between == 0 {
            between = 1;
        } else {
            return None;
        }
        if digits.len() == 11 {
            return is_national_number(&digits).then_some(length);
        }
    }
    None
}

/// Source: the national register's modulo 97 over the first nine digits; whoever was born from 2000 on
/// has a 2 before them. The second to fifth digit are month and day, which may be 0 when unknown and are
/// raised by 20 or 40 in a number of the social security.
fn is_national_number(digits: &str) -> bool {
    let Some((first, check)) = digits.split_at_checked(9) else {
        return false;
    };
    let day = |from: usize| {
        let two = first.get(from..from + 2)?;
        two.parse::<u32>().ok()
    };
    let on_calendar = matches!((day(2), day(4)), (Some(month), Some(day)) if month % 20 <= 12 && month <= 52 && day <= 31);
    let (Ok(number), Ok(check)) = (first.parse::<u64>(), check.parse::<u64>()) else {
        return false;
    };
    let right = [number, 2_000_000_000 + number]
        .iter()
        .any(|number| 97 - number % 97 == check);
    on_calendar && right
}

fn names(text: &str, organisation: &str) -> Vec<String> {
    let own: Vec<&str> = organisation.split_whitespace().map(trimmed).collect();
    let mut names = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let mut end = |run: &mut Vec<&str>| {
        while run.last().is_some_and(|word| !is_name(word)) {
            run.pop();
        }
        let before = run.iter().filter(|word| is_before_a_name(word)).count();
        let parts = run.iter().filter(|word| is_name(word)).count();
        // Capitals at the beginning are a name only as two words of capitals: one is mostly an
        // organisation's short name, more are a heading.
        let loud = run.iter().filter(|word| is_shouted(word)).count();
        let begins_loud = run.first().is_some_and(|word| is_shouted(word));
        if before.min(1) + parts >= 2 && (!begins_loud || (loud == 2 && parts == 2)) {
            names.push(run.join(" "));
        }
        run.clear();
    };
    for word in text.split_whitespace() {
        let bare = trimmed(word);
        let dotted = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let before_a_name = is_title(bare) || (is_initial(bare) && dotted.ends_with('.'));
        if before_a_name && run.iter().all(|word| is_before_a_name(word)) {
            run.push(if dotted.ends_with('.') { dotted } else { bare });
            continue;
        }
        let known = own.contains(&bare) || (run.is_empty() && NO_NAMES.contains(&bare));
        let goes_on = !run.is_empty() && WITHIN_NAMES.contains(&bare);
        if goes_on || (is_name(bare) && !known) {
            run.push(bare);
        } else {
            end(&mut run);
        }
        if word.ends_with(['.', ',', ';', ':', '!', '?', ')']) {
            end(&mut run);
        }
    }
    end(&mut run);
    names
}

/// A word that may be a part of a person's name.
fn is_name(word: &str) -> bool {
    (is_capitalised(word) || is_shouted(word)) && !is_title(word)
}

/// A title or initials, which make a name of one word after them.
fn is_before_a_name(word: &str) -> bool {
    let bare = trimmed(word);
    is_title(bare) || is_initial(bare)
}

/// A capital and then a small letter or the sign after a short beginning, as in Jan, D'Hondt and O'Neill.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters
            .next()
            .is_some_and(|c| c.is_lowercase() || matches!(c, '\'' | '’'))
}

/// One capital, as in J. Peeters; also J.P. and J-P.
fn is_initial(word: &str) -> bool {
    word.split(['.', '-']).all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

/// Capitals alone.
fn is_shouted(word: &str) -> bool {
    word.chars().count() >= 2
        && word
            .chars()
            .all(|c| c.is_uppercase() || matches!(c, '-' | '\'' | '’'))
}

fn is_title(word: &str) -> bool {
    TITLES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<Personal> {
        personal(text, "Koor De Lijster")
    }

    #[test]
    fn names_addresses_and_numbers_are_noticed() {
        let name = |text: &str| vec![Personal::Name(text.into())];
        // The first word of a sentence may belong to it; whoever reads the hint sees that.
        assert_eq!(
            found("Vraag Fatima El Idrissi."),
            name("Vraag Fatima El Idrissi")
        );
        assert_eq!(found("Jan van den Berg belt"), name("Jan van den Berg"));
        assert_eq!(
            found("mail (jan@koor.be)"),
            vec![Personal::Email("jan@koor.be".into())]
        );
    }

    #[test]
    fn names_are_written_in_many_ways() {
        for name in [
            "J. Peeters",
            "J.P. Peeters",
            "Mevr. Peeters",
            "Dhr. Van Damme",
            "Mme Dubois",
            "Jean-Luc D'Hondt",
            "Sinéad O’Neill",
            "JAN PEETERS",
            "Jan PEETERS",
            "Mevrouw PEETERS",
        ] {
            let seems = found(&format!("vraag {name}, die weet het"));
            assert_eq!(seems, vec![Personal::Name(name.into())], "{name}");
        }
    }

    #[test]
    fn national_numbers_are_found_anywhere_among_digits() {
        // 85.07.30-033.28 is the example of the national register; 01.05.17-003.57 has a 2 before it.
        for (text, number) in [
            ("85.07.30-033 28", "85.07.30-033 28"),
            ("nummer 85073003328 van", "85073003328"),
            ("op 12 85.07.30-033.28 en 4", "85.07.30-033.28"),
            ("1 85073003328 7", "85073003328"),
            ("(01.05.17-003.57)", "01.05.17-003.57"),
        ] {
            let seems = found(text);
            assert_eq!(
                seems,
                vec![Personal::NationalNumber(number.into())],
                "{text}"
            );
        }
        for text in ["85.07.30-033.29", "0850730033 2", "85..07.30-033.28"] {
            assert_eq!(found(text), Vec::new(), "{text}");
        }
    }

    #[test]
    fn plain_sentences_are_left_in_peace() {
        for text in [
            "",
            "De secretaris belt het taalcafé.",
            "Koor De Lijster zingt op 22 november 2026.",
            "Bel 02 123 45 67 voor hulp.",
            "Onze affiche hangt in de hal. Het staat er groot op.",
            "Vzw, UiTPAS en A4",
            "WEES WELKOM BIJ ONS",
            "De vzw KVG helpt. OCMW Gent ook.",
            "Bel 0412 34 56 78 of 09 123 45 67.",
            "IBAN BE68 5390 0754 7034",
        ] {
            assert_eq!(found(text), Vec::new(), "{text}");
        }
    }
}
