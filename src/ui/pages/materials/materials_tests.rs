//! The shipped materials as the pages show them: what a person would miss.

use std::{collections::BTreeSet, fs, rc::Rc, sync::Arc};

use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

use super::{
    choices::{Wish, filters, fitting},
    deck::decks,
    ideas::Ideas,
    practice,
};
use crate::{
    domain::{
        Wording,
        materials::{Choice, PracticeWording, search},
    },
    exchange::{read_cards, read_practice_texts, read_practices, read_questionnaire, read_texts},
    i18n::Locale,
    state::{App, Keeper, MemoryShelf, Sheet, World},
    ui::materials_source::BarrierNames,
};

fn read(path: &str) -> String {
    let path = format!("{}/questionnaires/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn names(locale: Locale) -> BarrierNames {
    let tag = locale.tag();
    let texts = read_texts(&read(&format!("drempelmeter/{tag}.json"))).unwrap();
    let structure = read_questionnaire(&read("drempelmeter/questionnaire.json")).unwrap();
    BarrierNames::of(Some(&Sheet {
        questionnaire: Arc::new(structure),
        wording: Arc::new(Wording::new(texts, None, tag.to_owned())),
    }))
}

fn ideas(locale: Locale) -> Ideas {
    let world = World {
        today: || "2026-11-24".parse().unwrap(),
        chance: || 7,
        speaks: false,
    };
    let keeper = Keeper::new(Rc::new(MemoryShelf::default()), "tab".into());
    let tag = locale.tag();
    let library = read_practices(&read("materials/practices.json")).unwrap();
    let texts = read(&format!("materials/practices.{tag}.json"));
    let texts = read_practice_texts(&texts, tag, &library).unwrap();
    Ideas {
        app: App::open(keeper, None, world, vec![tag.into()], locale),
        locale,
        wording: Arc::new(PracticeWording::new(vec![texts], "nl".into(), tag.into())),
        library: Arc::new(library),
        names: names(locale),
        with_cards: Arc::default(),
    }
}

fn with<T>(locale: Locale, look: impl FnOnce(&Ideas) -> T) -> T {
    Owner::new().with(|| untrack(|| look(&ideas(locale))))
}

/// The ids that a search finds.
fn found(ideas: &Ideas, typed: &str) -> Vec<String> {
    let found = search(typed, &ideas.searchable());
    let practices = ideas.library.practices.iter().zip(found);
    practices
        .filter(|(_, found)| *found)
        .map(|(practice, _)| practice.id.clone())
        .collect()
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

#[test]
fn every_practice_is_found_by_its_own_name_in_every_language() {
    for locale in Locale::ALL {
        with(locale, |ideas| {
            assert_eq!(ideas.library.practices.len(), 93);
            for practice in &ideas.library.practices {
                for name in [&practice.name, &ideas.wording.name(practice).text] {
                    assert!(
                        found(ideas, name).contains(&practice.id),
                        "{locale:?} {name}"
                    );
                }
            }
        });
    }
}

#[test]
fn a_search_sees_names_lines_cities_kinds_and_barriers_and_forgives_a_typing_error() {
    with(Locale::Nl, |ideas| {
        for (typed, expected) in [
            ("volkstuin langwater", "volkstuin-langwater"),
            ("volkstiun langwatr", "volkstuin-langwater"),
            ("mozaiek", "mozaiek-amuzi"),
            ("toneel zingen", "mozaiek-amuzi"),
            ("KORTRIJK huurgarantie", "huurgarantie"),
            ("buddys", "buddys"),
            ("speelmat", "tovertuin"),
        ] {
            assert!(
                found(ideas, typed).contains(&expected.to_owned()),
                "{typed}"
            );
        }
        let in_city = found(ideas, "mechelen");
        assert!(in_city.len() >= 8, "{in_city:?}");
        assert!(found(ideas, "mechelem") == in_city);
        let inspraak = Choice::Barrier("inspraak".into());
        let fits = ideas
            .library
            .practices
            .iter()
            .filter(|practice| inspraak.fits(practice));
        assert!(found(ideas, "inspraak").len() >= fits.count());
        assert!(found(ideas, "qqqqqqqq").is_empty());
    });
}

#[test]
fn words_that_stand_in_no_text_find_the_practices_of_their_barrier() {
    for (locale, expected) in [
        (
            Locale::Nl,
            [
                ("rolstoel", "toegankelijkheid"),
                ("slechtziend", "toegankelijkheid"),
                ("uitpas", "betaalbaarheid"),
                ("goedkoop", "betaalbaarheid"),
                ("zwemmen", "aanbod"),
            ],
        ),
        (
            Locale::Fr,
            [
                ("fauteuil", "toegankelijkheid"),
                ("malvoyant", "toegankelijkheid"),
                ("gratuit", "betaalbaarheid"),
                ("bus", "bereikbaarheid"),
                ("piscine", "aanbod"),
            ],
        ),
        (
            Locale::En,
            [
                ("wheelchair", "toegankelijkheid"),
                ("blind", "toegankelijkheid"),
                ("cheap", "betaalbaarheid"),
                ("bus", "bereikbaarheid"),
                ("swimming", "aanbod"),
            ],
        ),
    ] {
        with(locale, |ideas| {
            for (typed, barrier) in expected {
                let found = found(ideas, typed);
                let fitting = ideas.library.for_barrier(&barrier.into(), |_| true);
                assert!(!fitting.is_empty());
                for practice in fitting {
                    assert!(found.contains(&practice.id), "{typed}: {}", practice.id);
                }
                assert!(found.len() < 30, "{typed} finds {}", found.len());
            }
            for (barrier, _) in ideas.names.iter() {
                let words = ideas.wording.search_words(barrier);
                assert!(!words.is_empty(), "{locale:?} {barrier}");
            }
        });
    }
}

#[test]
fn the_number_beside_a_choice_is_what_one_sees_after_choosing_it() {
    with(Locale::Nl, |ideas| {
        let all = vec![true; 93];
        let filters = filters(ideas);
        assert_eq!(filters.len(), 3);
        let first = Wish {
            chosen: [Some(Choice::Barrier("taal".into())), None, None],
            ..Wish::default()
        };
        for filter in &filters {
            let mut sum = 0;
            for (choice, _) in &filter.choices {
                let counted = fitting(ideas, &all, &first, Some(filter.place));
                let practices = ideas.library.practices.iter().zip(counted);
                let counted = practices
                    .filter(|(practice, left)| *left && choice.fits(practice))
                    .count();
                let mut after = first.clone();
                after.chosen[filter.place] = Some(choice.clone());
                assert_eq!(
                    fitting(ideas, &all, &after, None)
                        .into_iter()
                        .filter(|fits| *fits)
                        .count(),
                    counted,
                    "{choice:?}"
                );
                sum += counted;
            }
            assert!(
                sum >= 15,
                "{}: every practice for this barrier is offered",
                filter.id
            );
        }
    });
}

#[test]
fn every_practice_tells_what_it_is_where_it_comes_from_and_how_to_try_it_where_that_is_known() {
    for locale in Locale::ALL {
        with(locale, |ideas| {
            let mut without = 0;
            for one in &ideas.library.practices {
                let page = Html::parse_fragment(&practice::facts(ideas, one).to_html());
                let text: String = page.root_element().text().collect();
                let line = ideas.wording.line(one).unwrap().text;
                assert!(text.contains(&line), "{locale:?} {}", one.id);
                assert!(text.contains(&one.source), "{locale:?} {}", one.id);
                assert!(text.contains(one.city.as_deref().unwrap_or_default()));
                assert!(text.contains(&ideas.wording.kind(&one.kind).unwrap().text));
                for (_, name) in ideas.barriers_of(one) {
                    assert!(text.contains(&name.text), "{locale:?} {}", one.id);
                }
                let try_it = ideas.wording.try_it(one);
                assert_eq!(all(&page, ".try-it").len(), usize::from(try_it.is_some()));
                without += usize::from(try_it.is_none());
            }
            assert_eq!(without, 9, "{locale:?}");
        });
    }
}

#[test]
fn every_card_stands_in_a_subject_with_a_name() {
    for locale in Locale::ALL {
        let cards = read(&format!(
            "materials/conversation-cards.{}.json",
            locale.tag()
        ));
        let cards = read_cards(&cards).unwrap();
        let decks = decks(locale, &cards, &names(locale));
        assert_eq!(decks.len(), 14);
        let shown: BTreeSet<&str> = decks
            .iter()
            .flat_map(|deck| &deck.questions)
            .map(|question| question.text.as_str())
            .collect();
        let open = cards
            .opening
            .iter()
            .chain(&cards.closing)
            .map(|card| card.question.as_str());
        let barriers = cards
            .barriers
            .values()
            .flatten()
            .map(|card| card.question.as_str());
        let expected: BTreeSet<&str> = open.chain(barriers).collect();
        assert_eq!(expected.len(), 44);
        assert_eq!(shown, expected);
    }
}

#[test]
fn a_subject_without_cards_is_not_offered() {
    let mut cards = read_cards(&read("materials/conversation-cards.nl.json")).unwrap();
    cards.opening.clear();
    cards.barriers.remove(&"taal".into());
    cards.barriers.insert("niet-van-hier".into(), Vec::new());
    for card in cards.closing.iter_mut() {
        card.question = " ".into();
    }
    let decks = decks(Locale::Nl, &cards, &names(Locale::Nl));
    assert_eq!(decks.len(), 11);
    assert!(
        decks
            .iter()
            .all(|deck| deck.of_barrier && deck.key != "taal")
    );
}
