//! The papers as who gets them reads them: what a hall would miss on paper.

use std::{fs, rc::Rc, sync::Arc};

use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

use super::{cut, edition::Edition, sheets};
use crate::{
    domain::{
        Answer, Questionnaire, Scope, Wording,
        gathering::{Collection, Gathering, Purpose, Wall},
    },
    exchange::{read_cards, read_questionnaire, read_script, read_texts},
    i18n::Locale,
    state::{App, Keeper, MemoryShelf, Sheet, World},
    ui::pages::hall::{HallView, collect::KEYS},
};

fn read(path: &str) -> String {
    let path = format!("{}/questionnaires/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn edition(locale: Locale, id: &str) -> Edition {
    let tag = locale.tag();
    let texts = read_texts(&read(&format!("{id}/{tag}.json"))).unwrap();
    let structure = read(&format!("{id}/questionnaire.json"));
    let cards = read(&format!("materials/conversation-cards.{tag}.json"));
    Edition {
        locale,
        sheet: Sheet {
            questionnaire: Arc::new(read_questionnaire(&structure).unwrap()),
            wording: Arc::new(Wording::new(texts, None, tag.to_owned())),
        },
        cards: Arc::new(read_cards(&cards).unwrap()),
    }
}

/// A paper, as a browser reads it.
fn paper(edition: &Edition, draw: impl FnOnce(&HallView, &Edition) -> AnyView) -> Html {
    let drawn = Owner::new().with(|| untrack(|| draw(&hall(edition), edition).to_html()));
    Html::parse_fragment(&drawn)
}

fn hall(edition: &Edition) -> HallView {
    let world = World {
        today: || "2026-11-24".parse().unwrap(),
        chance: || 7,
        speaks: false,
    };
    let keeper = Keeper::new(Rc::new(MemoryShelf::default()), "tab".into());
    let app = App::open(keeper, None, world, vec!["nl".into()], Locale::Nl);
    let gathering = Gathering {
        id: app.new_gathering_id(),
        purpose: Purpose::Workshop,
        title: "Jaarlijks gesprek".into(),
        place: String::new(),
        date: app.today(),
        questionnaire: edition.sheet.questionnaire.id.clone(),
        version: edition.sheet.questionnaire.version.clone(),
        languages: vec!["nl".into()],
        smallest_group: 5,
        script: Vec::new(),
        collection: Collection::default(),
        commitments: Vec::new(),
        closed: false,
        practice: false,
        wall: Wall::default(),
    };
    app.keep_gathering(&gathering);
    HallView {
        app,
        locale: Locale::Nl,
        hall: app.open_gathering(gathering.id).unwrap(),
        sheet: edition.sheet.clone(),
        script: Arc::new(read_script(&read("materials/workshop-script.nl.json")).unwrap()),
        cards: edition.cards.clone(),
    }
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn within<'a>(part: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    part.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// The keys that a host may type for each statement.
fn keys(questionnaire: &Questionnaire) -> Vec<Vec<&'static str>> {
    questionnaire
        .in_scope(Scope::Core)
        .map(|(_, statement)| {
            KEYS.into_iter()
                .filter(|(_, answer)| *answer != Answer::NotApplicable || statement.not_applicable)
                .map(|(key, _)| key)
                .collect()
        })
        .collect()
}

#[test]
fn a_sheet_of_paper_has_the_numbers_that_are_typed_over_and_no_room_for_a_name() {
    for locale in Locale::ALL {
        for id in ["drempelmeter", "samenwerken", "interne-diversiteit"] {
            let edition = edition(locale, id);
            let page = paper(&edition, sheets::questions);
            let numbers: Vec<Vec<String>> = all(&page, "ol > li")
                .into_iter()
                .map(|row| {
                    within(row, ".paper-box strong")
                        .into_iter()
                        .map(words)
                        .collect()
                })
                .collect();
            assert_eq!(
                numbers,
                keys(&edition.sheet.questionnaire),
                "{id} {locale:?}"
            );
            let statements: Vec<String> = all(&page, ".paper-statement")
                .into_iter()
                .map(words)
                .collect();
            let asked = edition.sheet.questionnaire.in_scope(Scope::Core);
            let asked: Vec<String> = asked
                .map(|(_, statement)| edition.sheet.wording.statement(&statement.id).text)
                .collect();
            assert_eq!(
                statements, asked,
                "in the order in which they are typed over"
            );
            assert!(all(&page, ".write, input").is_empty());
        }
    }
}

#[test]
fn a_slip_has_a_box_for_each_character_in_the_groups_that_a_phone_shows() {
    let edition = edition(Locale::Nl, "drempelmeter");
    let page = paper(&edition, cut::slips);
    let slips = all(&page, ".slips > li");
    assert_eq!(slips.len(), 5);
    for slip in slips {
        let count = |selector: &str| within(slip, selector).len();
        assert_eq!(count(".slip-group"), 2);
        assert_eq!(count(".slip-group:first-child .slip-box"), 5);
        assert_eq!(count(".slip-box"), 10);
    }
}

#[test]
fn every_table_gets_a_barrier_with_a_strength_another_view_and_a_step() {
    for locale in Locale::ALL {
        let edition = edition(locale, "drempelmeter");
        let page = paper(&edition, |_, edition| sheets::cards(edition));
        let sheets = all(&page, "article.paper-card");
        assert_eq!(sheets.len(), 12, "one barrier a sheet");
        for sheet in sheets {
            let sorts: Vec<String> = within(sheet, "li .paper-of")
                .into_iter()
                .map(words)
                .collect();
            let expected = ["strength", "viewpoint", "step"].map(|sort| &edition.cards.types[sort]);
            assert_eq!(sorts.iter().collect::<Vec<_>>(), expected);
            let how = within(sheet, ".paper-how").into_iter().map(words);
            assert_eq!(how.collect::<String>(), edition.cards.how);
        }
    }
}

#[test]
fn a_step_card_asks_for_a_step_a_date_and_a_role() {
    let edition = edition(Locale::Nl, "drempelmeter");
    let page = paper(&edition, |_, edition| cut::steps(edition));
    for card in all(&page, ".step-cards > li") {
        assert_eq!(within(card, ".write").len(), 4);
        assert!(words(card).contains("geen naam"));
    }
}
