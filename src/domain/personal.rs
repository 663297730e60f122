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

/// What looks personal in a text; words of `organisation` are no name of a person.
pub fn personal(text: &str, organisation: &str) -> Vec<Personal> {
    let mut found = Vec::new();
    for word in text.split_whitespace() {
        let bare = trimmed(word);
        if is_email(bare) {
            found.push(Personal::Email(bare.to_owned()));
        }
    }
    found.extend(national_numbers(text).map(Personal::NationalNumber));
    found.extend(names(text, organisation).map(Personal::Name));
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

/// Runs of digits, dots, dashes and spaces with eleven digits whose check is right.
fn national_numbers(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-' | ' ' | '/'))
        .filter_map(|run| {
            let digits: String = run.chars().filter(char::is_ascii_digit).collect();
            let (first, check) = digits.split_at_checked(9)?;
            if check.len() != 2 {
                return None;
            }
            let (number, check): (u64, u64) = (first.parse().ok()?, check.parse().ok()?);
            // Whoever was born from 2000 on has a 2 before the number.
            let right = [number, 2_000_000_000 + number]
                .iter()
                .any(|number| 97 - number % 97 == check);
            right.then(|| run.trim().to_owned())
        })
}

fn names<'a>(text: &'a str, organisation: &'a str) -> impl Iterator<Item = String> + 'a {
    let own: Vec<&str> = organisation.split_whitespace().map(trimmed).collect();
    let mut names = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let mut end = |run: &mut Vec<&str>| {
        while run.last().is_some_and(|word| !is_capitalised(word)) {
            run.pop();
        }
        let capitalised = run.iter().filter(|word| is_capitalised(word)).count();
        if capitalised >= 2 {
            names.push(run.join(" "));
        }
        run.clear();
    };
    for word in text.split_whitespace() {
        let bare = trimmed(word);
        let known = own.contains(&bare);
        if is_capitalised(bare) && !known && !(run.is_empty() && NO_NAMES.contains(&bare)) {
            run.push(bare);
        } else if run.is_empty() || !WITHIN_NAMES.contains(&bare) {
            end(&mut run);
        } else {
            run.push(bare);
        }
        if word.ends_with(['.', ',', ';', ':', '!', '?', ')']) {
            end(&mut run);
        }
    }
    end(&mut run);
    names.into_iter()
}

/// A capital and then small letters, as names are written.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
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
        for number in ["85.07.30-033 28", "85073003328", "01.01.01-001.05"] {
            let seems = found(&format!("nummer {number} van"));
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            let (first, check) = digits.split_at(9);
            let first: u64 = first.parse().unwrap();
            let check: u64 = check.parse().unwrap();
            let right = 97 - first % 97 == check || 97 - (2_000_000_000 + first) % 97 == check;
            assert_eq!(seems.len(), usize::from(right), "{number}");
        }
        assert_eq!(
            found("85.07.30-033 28").len(),
            1,
            "the example of the national register"
        );
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
        ] {
            assert_eq!(found(text), Vec::new(), "{text}");
        }
    }
}
