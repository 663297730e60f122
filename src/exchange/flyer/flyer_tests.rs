//! What a volunteer would be told wrongly if reading an invitation broke.

use super::*;
use crate::domain::{
    flyer::WordList,
    materials::{Lexicon, PassiveRule, Sign, SyllableRule, Word},
};

fn lexicon() -> Lexicon {
    let sign = |id: &str, words: &[&str], patterns: &[&str], except: &[&str], again: bool| Sign {
        id: id.to_owned(),
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        patterns: patterns
            .iter()
            .map(|pattern| (*pattern).to_owned())
            .collect(),
        except: except.iter().map(|pattern| (*pattern).to_owned()).collect(),
        again,
        ..Sign::default()
    };
    let word = |term: &str, forms: &[&str]| Word {
        term: term.to_owned(),
        forms: forms.iter().map(|form| (*form).to_owned()).collect(),
        instead: "anders".to_owned(),
        why: None,
    };
    Lexicon {
        present: vec![
            sign("free", &["gratis"], &[], &["gratis parking"], false),
            sign(
                "phone",
                &[],
                &[r"\b0\d{3}(?: \d\d){3}\b"],
                &[r"fax:? \d[\d ]+"],
                false,
            ),
            sign(
                "contact",
                &[],
                &[r"bel ((?-i:[A-Z])[a-z]+)", "("],
                &[],
                true,
            ),
        ],
        difficult: vec![word("aanvang", &["neemt een aanvang"])],
        gendered: vec![word("dames en heren", &[])],
        excluding: vec![word("enkel voor leden", &[])],
        abbreviations: vec!["u".to_owned()],
        passive: Some(PassiveRule {
            auxiliaries: vec!["wordt".to_owned()],
            participles: vec!["ge[a-z]+(?:d|t|en)".to_owned()],
            not: vec!["gebied".to_owned()],
            apart: 5,
        }),
        syllables: Some(SyllableRule {
            vowels: "aeiou".to_owned(),
            ..SyllableRule::default()
        }),
        ..Lexicon::default()
    }
}

/// The words at the places of a reading, by sign.
fn found(text: &str, sign: usize) -> Vec<String> {
    let reading = read_flyer(&Rules::of(&lexicon()), text);
    let finds = reading.finds.into_iter().filter(|find| find.sign == sign);
    finds
        .map(|find| text.get(find.place).unwrap().to_owned())
        .collect()
}

#[test]
fn what_only_looks_like_a_fact_does_not_count() {
    assert_eq!(found("Gratis! Met gratis parking.", 0), ["Gratis"]);
    assert_eq!(
        found("Bel 0470 12 34 56, fax 0470 12 34 57", 1),
        ["0470 12 34 56"]
    );
}

#[test]
fn the_name_of_a_person_to_ask_counts_wherever_it_stands_and_a_broken_rule_hides_only_itself() {
    let text = "Bel Mieke. Tot gauw, Mieke en Jan (mieke kookt)";
    assert_eq!(found(text, 2), ["Mieke", "Mieke"]);
}

#[test]
fn words_of_the_lists_are_found_in_all_their_forms() {
    let reading = read_flyer(
        &Rules::of(&lexicon()),
        "De les neemt een aanvang, dames en heren. Enkel voor leden.",
    );
    let lists: Vec<_> = reading.hints.iter().map(|hint| hint.list).collect();
    assert_eq!(
        lists,
        [WordList::Difficult, WordList::Gendered, WordList::Excluding]
    );
    assert_eq!(
        (reading.measures.difficult, reading.measures.gendered),
        (1, 1)
    );
}

#[test]
fn a_passive_sentence_needs_a_participle() {
    let passive = |text: &str| {
        let reading = read_flyer(&Rules::of(&lexicon()), text);
        reading
            .sentences
            .iter()
            .any(|sentence| sentence.passive.is_some())
    };
    assert!(passive("Er wordt gezongen."));
    assert!(!passive("Het wordt gezellig in dit gebied."));
    assert!(!passive("Hij wordt lid. Wij hebben gezongen."));
}

#[test]
fn long_sentences_are_counted_in_words() {
    let text = format!("Kom om 8 u. in de zaal. {}.", ["Woord"; 21].join(" "));
    let reading = read_flyer(&Rules::of(&lexicon()), &text);
    assert_eq!(reading.measures.sentences, 2);
    assert_eq!(reading.measures.longest, 21);
    assert_eq!(reading.sentences.len(), 1);
    assert_eq!(reading.sentences[0].words, 21);
    // Every "Woord" has two vowels.
    assert!(reading.measures.syllables >= 42);
}

/// Whatever comes in, places lie on the borders of characters and within the text, and a text that is read
/// in pieces tells the same as its pieces.
#[test]
fn any_text_is_read() {
    let rules = Rules::of(&lexicon());
    let capitals = "KOM MEE ZINGEN, GRATIS! ".repeat(10);
    let arabic = "تعال وغنِّ معنا مجانا 0470 12 34 56 ".repeat(10);
    let noise: String = (0_u8..=255).map(char::from).collect();
    let long = "Gratis zingen wij elke dag.\n".repeat(40_000);
    for text in [
        "",
        " \n\t",
        "…",
        &capitals,
        &arabic,
        &noise,
        &long,
        &"x".repeat(100_000),
        &"😀é".repeat(40_000),
    ] {
        let reading = read_flyer(&rules, text);
        let places = reading.finds.iter().map(|find| &find.place);
        for place in places.chain(reading.sentences.iter().map(|sentence| &sentence.place)) {
            assert!(text.get(place.clone()).is_some(), "{place:?}");
        }
        assert!(text.get(..reading.read).is_some());
    }
    assert!(read_flyer(&rules, &capitals).measures.shouts());
    assert!(read_flyer(&rules, &arabic).measures.is_other_script());
    let long = read_flyer(&rules, &long);
    assert_eq!(
        long.read, FLYER_LIMIT,
        "the beginning of a text that is too long"
    );
    assert!(long.finds.len() > 1_000);
}
