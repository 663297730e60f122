//! Reads the materials: the practice library, the script of a workshop, the cards, the lexicon.
//!
//! Invariant: a file is taken whole or not at all; `check` tells the faults. In a library that is taken every
//! id can stand in an address and names something that is there.

use std::collections::BTreeSet;

use crate::domain::{
    is_id,
    materials::{Cards, LEXICON_FORMAT, Lexicon, PracticeTexts, Practices, WorkshopScript},
};

/// The most practices that are read: more would make a page that nobody gets through.
pub const PRACTICES_LIMIT: usize = 1000;

/// Reads `workshop-script.<language>.json`.
pub fn read_script(content: &str) -> Option<WorkshopScript> {
    serde_json::from_str::<WorkshopScript>(content)
        .ok()
        .filter(|script| script.format == "drempelmeter/workshop/1")
}

/// Reads `conversation-cards.<language>.json`.
pub fn read_cards(content: &str) -> Option<Cards> {
    serde_json::from_str::<Cards>(content)
        .ok()
        .filter(|cards| cards.format == "drempelmeter/cards/1")
}

/// Reads `lexicon.<language>.json`.
pub fn read_lexicon(content: &str) -> Option<Lexicon> {
    serde_json::from_str::<Lexicon>(content)
        .ok()
        .filter(|lexicon| lexicon.format == LEXICON_FORMAT)
}

/// Reads `practices.json`. A practice whose id is none, or stands there already, is left out, as is what
/// goes over [`PRACTICES_LIMIT`].
pub fn read_practices(content: &str) -> Option<Practices> {
    let mut library = serde_json::from_str::<Practices>(content)
        .ok()
        .filter(|library| library.format == "drempelmeter/practices/1")
        .filter(|library| is_id(&library.reference_language))?;
    let mut seen = BTreeSet::new();
    library
        .practices
        .retain(|practice| is_id(&practice.id) && seen.insert(practice.id.clone()));
    library.practices.truncate(PRACTICES_LIMIT);
    for practice in &mut library.practices {
        practice.barriers.retain(|barrier| is_id(barrier.as_str()));
        practice.city = practice.city.take().filter(|city| !city.trim().is_empty());
    }
    library.languages.retain(|tag| is_id(tag));
    Some(library)
}

/// Reads `practices.<language>.json`. Texts of practices and kinds that `library` does not have are left out.
pub fn read_practice_texts(
    content: &str,
    language: &str,
    library: &Practices,
) -> Option<PracticeTexts> {
    let mut texts = serde_json::from_str::<PracticeTexts>(content)
        .ok()
        .filter(|texts| texts.language == language)?;
    let ids: BTreeSet<&str> = library
        .practices
        .iter()
        .map(|practice| practice.id.as_str())
        .collect();
    texts.practices.retain(|id, _| ids.contains(id.as_str()));
    texts.kinds.retain(|id, _| library.kinds.contains(id));
    texts.search.retain(|barrier, _| is_id(barrier.as_str()));
    Some(texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn practice(id: &str, city: &str) -> String {
        format!(
            r#"{{"id":"{id}","name":"N","city":{city},"kind":"tool","barriers":["taal","a b"],"source":"S"}}"#
        )
    }

    fn library(practices: &[String]) -> String {
        format!(
            r#"{{"format":"drempelmeter/practices/1","reference_language":"nl","languages":["nl","../x"],"kinds":["tool"],"practices":[{}]}}"#,
            practices.join(",")
        )
    }

    #[test]
    fn what_has_no_sound_id_is_left_out_and_the_rest_stays() {
        let content = library(&[
            practice("a", "null"),
            practice("a", "\"Gent\""),
            practice("<b>", "null"),
            practice("c", "\" \""),
        ]);
        let library = read_practices(&content).unwrap();
        let ids: Vec<_> = library.practices.iter().map(|p| p.id.as_str()).collect();
        assert_eq!(ids, ["a", "c"]);
        assert_eq!(library.languages, ["nl"]);
        let first = library.practice("a").unwrap();
        assert_eq!(first.barriers, ["taal".into()]);
        assert_eq!(library.practice("c").unwrap().city, None);
    }

    #[test]
    fn a_library_without_practices_is_a_library() {
        assert!(read_practices(&library(&[])).unwrap().practices.is_empty());
    }

    #[test]
    fn a_library_of_another_format_or_with_unknown_fields_is_refused() {
        assert!(read_practices(&library(&[]).replace("practices/1", "practices/2")).is_none());
        assert!(read_practices(&library(&[]).replace("\"kinds\"", "\"x\":1,\"kinds\"")).is_none());
        assert!(read_practices(&library(&[]).replace(r#""nl","l"#, r#""../nl","l"#)).is_none());
    }

    #[test]
    fn nobody_waits_for_a_library_without_end() {
        let many: Vec<String> = (0..PRACTICES_LIMIT + 5)
            .map(|n| practice(&n.to_string(), "null"))
            .collect();
        assert_eq!(
            read_practices(&library(&many)).unwrap().practices.len(),
            PRACTICES_LIMIT
        );
    }

    #[test]
    fn texts_of_what_is_not_there_are_left_out() {
        let library = read_practices(&library(&[practice("a", "null")])).unwrap();
        let content = r#"{"language":"nl","kinds":{"tool":"Tool","x":"X"},"practices":{"a":{"name":"A","line":"L"},"b":{"name":"B","line":"L"}}}"#;
        let texts = read_practice_texts(content, "nl", &library).unwrap();
        assert_eq!(texts.practices.keys().collect::<Vec<_>>(), ["a"]);
        assert_eq!(texts.kinds.keys().collect::<Vec<_>>(), ["tool"]);
        assert!(
            read_practice_texts(content, "fr", &library).is_none(),
            "not the language of its name"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_trouble(content in ".{0,300}") {
            let library = read_practices(&library(&[])).unwrap();
            let _ = (read_practices(&content), read_practice_texts(&content, "nl", &library), read_cards(&content));
        }
    }
}
