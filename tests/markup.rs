//! The components as a screen reader and a keyboard get them: what a person would miss in the page.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::{fs, rc::Rc, sync::Arc};

use drempelmeter::domain::{
    Answer, Assessment, LanguageTexts, Questionnaire, Scope, Scores, Standing, Statement, Wording,
};
use drempelmeter::exchange::read_assessment;
use drempelmeter::i18n::{Locale, install_english, install_french, standing};
use drempelmeter::report::{Door, Opening};
use drempelmeter::state::{App, CheckId, Keeper, MemoryShelf, Sheet, Source, World};
use drempelmeter::ui::{CheckView, answers, door_picture, street};
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

fn read(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn questionnaire() -> Arc<Questionnaire> {
    let text = read("questionnaires/drempelmeter/questionnaire.json");
    Arc::new(serde_json::from_str(&text).unwrap())
}

fn texts(language: &str) -> LanguageTexts {
    let text = read(&format!("questionnaires/drempelmeter/{language}.json"));
    serde_json::from_str(&text).unwrap()
}

fn wording(language: &str) -> Wording {
    Wording::new(texts(language), None, language.to_owned())
}

fn example(name: &str) -> Assessment {
    read_assessment(read(&format!("seeds/{name}.json")).as_bytes()).unwrap()
}

/// A part of a page, as a browser reads it.
struct Markup(Html);

impl Markup {
    fn of(view: impl FnOnce() -> AnyView) -> Self {
        let owner = Owner::new();
        Self(Html::parse_fragment(
            &owner.with(|| untrack(view).to_html()),
        ))
    }

    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.0.html());
        found[0]
    }
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

fn view_of(assessment: &Assessment, wording: Wording, source: Source, locale: Locale) -> CheckView {
    let world = World {
        today: || "2026-11-22".parse().unwrap(),
        chance: || 7,
        speaks: true,
    };
    let keeper = Keeper::new(Rc::new(MemoryShelf::default()), "tab".into());
    let app = App::open(keeper, None, world, vec!["nl".into()], locale);
    let id = match source {
        Source::Own => app.adopt(assessment),
        Source::Example => {
            let id = CheckId::example("koor").unwrap();
            app.open_example(&id, assessment.clone());
            id
        }
    };
    CheckView {
        app,
        locale,
        sheet: Sheet {
            questionnaire: questionnaire(),
            wording: Arc::new(wording),
        },
        id,
        source,
        scope: Scope::Full,
    }
}

fn statement<'a>(questionnaire: &'a Questionnaire, id: &str) -> &'a Statement {
    let all = questionnaire.in_scope(Scope::Full);
    all.map(|(_, statement)| statement)
        .find(|statement| statement.id.as_str() == id)
        .unwrap()
}

fn question(id: &str, wording: Wording, source: Source) -> Markup {
    let questionnaire = questionnaire();
    Markup::of(|| {
        let check = view_of(&example("koor-de-nachtegaal"), wording, source, Locale::Nl);
        answers(&check, statement(&questionnaire, id))
    })
}

const EXAMPLES: [&str; 6] = [
    "koor-de-nachtegaal",
    "fc-de-kleine-kuip",
    "festival-zomerplein",
    "jeugdhuis-de-zolder",
    "wandelclub-de-stappers",
    "tuin-het-groene-hoekje",
];

#[test]
fn whoever_cannot_see_the_street_hears_every_door_by_name_and_how_it_stands() {
    install_french();
    install_english();
    let questionnaire = questionnaire();
    for name in EXAMPLES {
        let assessment = example(name);
        let scores = Scores::of(&questionnaire, &assessment.answers, assessment.scope);
        for (locale, language) in [(Locale::Nl, "nl"), (Locale::Fr, "fr"), (Locale::En, "en")] {
            let wording = wording(language);
            let page = Markup::of(|| street(locale, &wording, &scores, |_| None));
            let told: Vec<_> = page.all("ol.street > li").into_iter().map(words).collect();
            let expected: Vec<_> = scores
                .barriers
                .iter()
                .map(|score| {
                    let name = wording.barrier(&score.barrier).text;
                    format!("{name}{}", standing(locale, score))
                })
                .collect();
            assert_eq!(told, expected, "{name}, {language}");
            assert_eq!(
                page.all("svg").len(),
                page.all("svg[aria-hidden=true]").len()
            );
        }
    }
}

#[test]
fn the_street_shows_a_step_exactly_where_a_door_is_closed_and_a_curtain_where_little_is_known() {
    let questionnaire = questionnaire();
    let (mut steps, mut curtains) = (0, 0);
    for name in EXAMPLES {
        let assessment = example(name);
        let scores = Scores::of(&questionnaire, &assessment.answers, assessment.scope);
        let page = Markup::of(|| street(Locale::Nl, &wording("nl"), &scores, |_| None));
        for (house, score) in page.all("svg").into_iter().zip(&scores.barriers) {
            let has = |class: &str| {
                house
                    .select(&Selector::parse(class).unwrap())
                    .next()
                    .is_some()
            };
            assert_eq!(has(".step"), !score.closed_doors.is_empty(), "{name}");
            assert_eq!(
                has(".curtain"),
                score.standing == Standing::TooLittleKnown,
                "{name}"
            );
            steps += usize::from(has(".step"));
            curtains += usize::from(has(".curtain"));
        }
    }
    assert!(steps > 0 && curtains > 0, "the examples show both");
}

#[test]
fn a_house_takes_its_colours_from_the_style_sheet_so_that_contrast_and_paper_can_change_them() {
    let openings = [
        Opening::Outline,
        Opening::Curtain,
        Opening::Open(0),
        Opening::Open(50),
        Opening::Open(100),
    ];
    for (place, opening) in openings.into_iter().enumerate() {
        for step in [false, true] {
            let page = Markup::of(|| door_picture(place, Door { opening, step }));
            assert_eq!(page.one("svg").attr("aria-hidden"), Some("true"));
            for shape in page.all("svg *") {
                assert!(
                    shape.attr("class").is_some_and(|class| !class.is_empty()),
                    "{}",
                    shape.html()
                );
                for painted in ["fill", "stroke", "style"] {
                    assert_eq!(shape.attr(painted), None, "{}", shape.html());
                }
            }
        }
    }
}

#[test]
fn a_statement_is_one_group_of_native_radio_buttons_with_its_sentence_as_the_legend() {
    let page = question("BET-01", wording("nl"), Source::Own);
    let legend = words(page.one("fieldset > legend"));
    let sentence = texts("nl")
        .statements
        .get(&"BET-01".into())
        .unwrap()
        .statement
        .clone();
    assert_eq!(Some(legend), sentence);
    let radios = page.all("fieldset input");
    assert_eq!(radios.len(), 4, "yes, partly, not yet, don't know");
    for radio in radios {
        assert_eq!(radio.attr("type"), Some("radio"));
        assert_eq!(radio.attr("name"), Some("BET-01"));
        let label = format!("label[for=\"{}\"]", radio.attr("id").unwrap());
        assert!(!words(page.one(&label)).is_empty());
    }
}

#[test]
fn not_applicable_is_offered_only_where_the_statement_offers_it() {
    let questionnaire = questionnaire();
    let mut offered = 0;
    for (_, statement) in questionnaire.in_scope(Scope::Full) {
        let page = question(statement.id.as_str(), wording("nl"), Source::Own);
        let value = Answer::NotApplicable.id();
        let shown = page.all(&format!("input[value={value}]")).len();
        assert_eq!(shown == 1, statement.not_applicable, "{}", statement.id);
        offered += shown;
    }
    assert!(offered > 0);
}

#[test]
fn a_text_that_one_language_misses_is_read_in_the_voice_of_the_language_it_is_in() {
    let mut french = texts("fr");
    french.statements.remove(&"BET-01".into());
    let gaps = Wording::new(french, Some(texts("nl")), "fr".into());
    let page = question("BET-01", gaps, Source::Own);
    assert_eq!(page.one("legend span").attr("lang"), Some("nl"));
    let whole = question("BET-01", wording("fr"), Source::Own);
    assert!(whole.all("legend [lang]").is_empty());
}

#[test]
fn an_example_can_be_read_but_not_answered() {
    let page = question("BET-01", wording("nl"), Source::Example);
    assert!(page.one("fieldset").attr("disabled").is_some());
    for field in page.all("textarea") {
        assert!(field.attr("readonly").is_some());
    }
    assert!(
        question("BET-01", wording("nl"), Source::Own)
            .one("fieldset")
            .attr("disabled")
            .is_none()
    );
}
