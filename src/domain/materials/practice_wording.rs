//! What a person reads of the practice library: the chosen language, falling back text by text.
//!
//! Invariant: as with [`Wording`](super::super::Wording), a text in another language than the page says so;
//! a practice without any text still has its own name.

use super::super::{BarrierId, Phrase};
use super::practices::{Practice, PracticeText, PracticeTexts};

/// The texts of the library in the chosen language, with the reference language behind them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PracticeWording {
    /// The chosen language first.
    texts: Vec<PracticeTexts>,
    reference: String,
    page: String,
}

impl PracticeWording {
    /// Texts in the order in which they are looked at. `reference` is the library's reference language, `page`
    /// that of the interface around them.
    pub const fn new(texts: Vec<PracticeTexts>, reference: String, page: String) -> Self {
        Self {
            texts,
            reference,
            page,
        }
    }

    /// A practice's name.
    pub fn name(&self, practice: &Practice) -> Phrase {
        self.part(practice, |text| Some(&text.name))
            .unwrap_or_else(|| self.phrase(&practice.name, &self.reference))
    }

    /// What it is.
    pub fn line(&self, practice: &Practice) -> Option<Phrase> {
        self.part(practice, |text| Some(&text.line))
    }

    /// How an association can try it; some practices have no such text.
    pub fn try_it(&self, practice: &Practice) -> Option<Phrase> {
        self.part(practice, |text| text.try_it.as_ref())
    }

    /// The name of a kind; `None` where no language has one.
    pub fn kind(&self, kind: &str) -> Option<Phrase> {
        self.look(|texts| texts.kinds.get(kind))
    }

    /// The words besides all texts that find the practices for a barrier, in the chosen language; without
    /// those, in the reference language.
    pub fn search_words(&self, barrier: &BarrierId) -> &[String] {
        let mut found = self
            .texts
            .iter()
            .filter_map(|texts| texts.search.get(barrier));
        found
            .find(|words| !words.is_empty())
            .map_or(&[], Vec::as_slice)
    }

    fn part(
        &self,
        practice: &Practice,
        part: impl Fn(&PracticeText) -> Option<&String>,
    ) -> Option<Phrase> {
        self.look(|texts| part(texts.practices.get(&practice.id)?))
    }

    fn look(&self, part: impl Fn(&PracticeTexts) -> Option<&String>) -> Option<Phrase> {
        self.texts.iter().find_map(|texts| {
            let text = part(texts).filter(|text| !text.trim().is_empty())?;
            Some(self.phrase(text, &texts.language))
        })
    }

    fn phrase(&self, text: &str, language: &str) -> Phrase {
        Phrase {
            text: text.to_owned(),
            language: (language != self.page).then(|| language.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn texts(language: &str, practices: &[(&str, &str, Option<&str>)]) -> PracticeTexts {
        PracticeTexts {
            language: language.into(),
            kinds: BTreeMap::from([("tool".to_owned(), format!("tool {language}"))]),
            practices: practices
                .iter()
                .map(|(id, line, try_it)| {
                    let text = PracticeText {
                        name: format!("{id} {language}"),
                        line: (*line).into(),
                        try_it: try_it.map(str::to_owned),
                    };
                    ((*id).to_owned(), text)
                })
                .collect(),
            search: BTreeMap::from([(
                BarrierId::from("taal"),
                practices
                    .iter()
                    .map(|(id, ..)| format!("{id}-{language}"))
                    .collect(),
            )]),
        }
    }

    fn practice(id: &str) -> Practice {
        Practice {
            id: id.into(),
            name: "Eigen naam".into(),
            city: None,
            kind: "tool".into(),
            barriers: Vec::new(),
            source: String::new(),
        }
    }

    #[test]
    fn a_text_that_the_chosen_language_misses_comes_from_the_reference_and_says_so() {
        let chosen = texts("fr", &[("a", " ", None)]);
        let reference = texts(
            "nl",
            &[
                ("a", "Een lijn.", Some("Probeer.")),
                ("b", "Nog een.", None),
            ],
        );
        let wording = PracticeWording::new(vec![chosen, reference], "nl".into(), "fr".into());
        let dutch = |text: &str| Phrase {
            text: text.into(),
            language: Some("nl".into()),
        };
        assert_eq!(wording.name(&practice("a")), Phrase::own("a fr"));
        assert_eq!(wording.line(&practice("a")), Some(dutch("Een lijn.")));
        assert_eq!(wording.try_it(&practice("a")), Some(dutch("Probeer.")));
        assert_eq!(wording.name(&practice("b")), dutch("b nl"));
        assert_eq!(wording.try_it(&practice("b")), None);
        assert_eq!(wording.kind("tool"), Some(Phrase::own("tool fr")));
        assert_eq!(wording.kind("other"), None);
    }

    #[test]
    fn search_words_come_from_the_chosen_language_and_else_from_the_reference() {
        let reference = || texts("nl", &[("a", "L", None)]);
        let wording =
            |chosen| PracticeWording::new(vec![chosen, reference()], "nl".into(), "fr".into());
        let chosen = wording(texts("fr", &[("b", "L", None)]));
        assert_eq!(chosen.search_words(&"taal".into()), ["b-fr"]);
        assert_eq!(
            wording(texts("fr", &[])).search_words(&"taal".into()),
            ["a-nl"]
        );
        assert!(chosen.search_words(&"beeld".into()).is_empty());
    }

    #[test]
    fn a_practice_without_any_text_keeps_its_own_name() {
        let wording = PracticeWording::new(Vec::new(), "nl".into(), "nl".into());
        assert_eq!(wording.name(&practice("a")), Phrase::own("Eigen naam"));
        assert_eq!(wording.line(&practice("a")), None);
    }
}
