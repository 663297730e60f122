//! How hard a Dutch text is to read: words a sentence, syllables a word, Flesch-Douma.
//!
//! Flesch-Douma (Douma, 1960): `206.84 - 0.93 * words a sentence - 77 * syllables a word`; from 70
//! up a text is fairly easy. The rule for syllables is data: `lexicon.nl.json`.

use drempelmeter::domain::materials::SyllableRule;
use drempelmeter::exchange::read_lexicon;

/// The rule for Dutch, as the invitation check uses it.
pub fn dutch() -> SyllableRule {
    read_lexicon(include_str!(
        "../../questionnaires/materials/lexicon.nl.json"
    ))
    .and_then(|lexicon| lexicon.syllables)
    .unwrap()
}

/// What was measured of a running text.
#[derive(Debug, Default)]
pub struct Reading {
    pub words: usize,
    pub sentences: usize,
    pub syllables: usize,
    /// The sentences of more than [`LONGEST`] words.
    pub too_long: Vec<String>,
}

/// A page with less running text than this has too little to measure.
pub const ENOUGH: usize = 100;
/// The most words of a sentence.
pub const LONGEST: usize = 20;

/// What a page must keep to.
#[derive(Clone, Copy)]
pub struct Limits {
    /// The most words of a sentence in the mean.
    pub mean: f64,
    /// The lowest Flesch-Douma.
    pub ease: f64,
}

/// Of every page.
pub const PAGE: Limits = Limits {
    mean: 12.0,
    ease: 70.0,
};
/// Of the practice library, which has to name places and what others call things.
pub const PRACTICES: Limits = Limits {
    mean: 12.5,
    ease: 65.0,
};
/// Of one kind of text over a whole questionnaire: no page, so one long sentence for each statement
/// may weigh a little more.
pub const KIND: Limits = Limits {
    mean: 13.0,
    ease: 70.0,
};

impl Reading {
    pub fn of(syllables: &SyllableRule, texts: &[&str]) -> Self {
        let mut reading = Self::default();
        for sentence in texts.iter().flat_map(|text| sentences(text)) {
            let words = words(&sentence);
            if words.is_empty() {
                continue;
            }
            reading.sentences += 1;
            reading.words += words.len();
            reading.syllables += words
                .iter()
                .map(|word| syllables.count(word))
                .sum::<usize>();
            if words.len() > LONGEST {
                reading.too_long.push(sentence);
            }
        }
        reading
    }

    pub fn words_a_sentence(&self) -> f64 {
        self.words as f64 / self.sentences as f64
    }

    pub fn flesch_douma(&self) -> f64 {
        let syllables_a_word = self.syllables as f64 / self.words as f64;
        206.84 - 0.93 * self.words_a_sentence() - 77.0 * syllables_a_word
    }

    /// What is too hard on this page; nothing for a page with too little text to measure.
    pub fn offences(&self, page: &str, limits: Limits) -> Vec<String> {
        if self.words < ENOUGH {
            return Vec::new();
        }
        let mut offences: Vec<_> = self
            .too_long
            .iter()
            .map(|sentence| format!("{page}: {} words in: {sentence}", words(sentence).len()))
            .collect();
        let (mean, ease) = (self.words_a_sentence(), self.flesch_douma());
        if mean > limits.mean {
            offences.push(format!(
                "{page}: {mean:.1} words a sentence, at most {}",
                limits.mean
            ));
        }
        if ease < limits.ease {
            offences.push(format!(
                "{page}: Flesch-Douma {ease:.1}, at least {}",
                limits.ease
            ));
        }
        offences
    }
}

/// A text ends its last sentence, also without a full stop.
fn sentences(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        if let Some(last) = found.last_mut() {
            last.push(c);
        }
        let at_end = characters
            .peek()
            .is_none_or(|next| next.is_whitespace() || "'\"”’)".contains(*next));
        if c == '\n' || ("?!….".contains(c) && at_end) {
            found.push(String::new());
        }
    }
    found
        .into_iter()
        .map(|s| s.trim().to_owned())
        .filter(|s| !s.is_empty())
        .collect()
}

fn words(sentence: &str) -> Vec<&str> {
    sentence
        .split(|c: char| c.is_whitespace() || "/–—".contains(c))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        let syllables = dutch();
        for (word, count) in [
            ("huis", 1),
            ("drempel", 2),
            ("vereniging", 4),
            ("toegankelijk", 4),
            ("nieuwe", 2),
            ("één", 1),
            ("beantwoorden", 4),
            ("coördinator", 5),
            ("ideeën", 3),
            ("organisatie", 5),
            ("zoals", 2),
            ("e-mail", 2),
            ("vrijwilliger", 4),
            ("sociaal", 3),
            ("bijeen", 2),
            ("website", 2),
            ("15", 2),
            ("lawaai", 2),
            ("café", 2),
            ("cliënt", 2),
            ("financiële", 5),
            ("kalender", 3),
            ("Nederlands", 3),
            ("UiTPAS", 2),
        ] {
            assert_eq!(syllables.count(word), count, "{word}");
        }
    }

    #[test]
    fn a_hard_text_is_caught_and_an_easy_one_is_not() {
        let syllables = dutch();
        let easy =
            "Wie kan er mee doen? Kijk het na op dit blad. Je bent er snel mee klaar. ".repeat(8);
        assert_eq!(
            Reading::of(&syllables, &[&easy]).offences("p", PAGE),
            Vec::<String>::new()
        );
        let hard = "De verantwoordelijkheid voor de toegankelijkheidsvoorzieningen van verenigingsactiviteiten \
                    ligt overeenkomstig de vigerende reglementering bij de respectieve inrichtende instanties en \
                    hun gemandateerde vertegenwoordigers, onverminderd andersluidende overeenkomsten. "
            .repeat(5);
        let offences = Reading::of(&syllables, &[&hard]).offences("p", PAGE);
        assert_eq!(offences.len(), 5 + 2, "{offences:?}");
        let short = &hard[..hard.len() / 5];
        assert_eq!(
            Reading::of(&syllables, &[short]).offences("p", PAGE),
            Vec::<String>::new()
        );
    }

    #[test]
    fn sentences_end_where_a_reader_rests() {
        assert_eq!(sentences("Gratis? 'Ja.' Bel 03 234.56 nu").len(), 3);
        assert_eq!(sentences("Een\nTwee").len(), 2);
        assert_eq!(words("Zeg 's avonds: 'ja' / nee - ok").len(), 6);
    }
}
