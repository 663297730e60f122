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

use drempelmeter::domain::gathering::{Contribution, Gathering, GatheringId, Purpose, Wall, Way};
use drempelmeter::domain::{
    Answer, Assessment, LanguageTexts, Questionnaire, Scope, Scores, Standing, Statement, Wording,
};
use drempelmeter::exchange::{read_assessment, read_cards, read_script};
use drempelmeter::i18n::{Locale, install_english, install_french, standing};
use drempelmeter::report::{Door, Opening};
use drempelmeter::state::{App, CheckId, Keeper, MemoryShelf, Sheet, Source, World};
use drempelmeter::ui::{CheckView, HallView, answers, door_picture, street, together};
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

fn app(locale: Locale) -> App {
    let world = World {
        today: || "2026-11-22".parse().unwrap(),
        chance: || 7,
        speaks: true,
    };
    let keeper = Keeper::new(Rc::new(MemoryShelf::default()), "tab".into());
    App::open(keeper, None, world, vec!["nl".into()], locale)
}

fn view_of(assessment: &Assessment, wording: Wording, source: Source, locale: Locale) -> CheckView {
    let app = app(locale);
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
        answers(&check, statement(&questionnaire, id), ().into_any())
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

/// The page of a team whose members gave these answers to the first statements, and what they
/// decided on of the first one.
fn team(members: &[&[Answer]], decided: Option<Answer>) -> Markup {
    let questionnaire = questionnaire();
    let core: Vec<_> = questionnaire.in_scope(Scope::Core).collect();
    Markup::of(|| {
        let app = app(Locale::Nl);
        let mut gathering = Gathering {
            id: GatheringId::new([1; 8]),
            purpose: Purpose::Team,
            title: String::new(),
            place: String::new(),
            date: "2026-11-22".parse().unwrap(),
            questionnaire: "drempelmeter".into(),
            version: questionnaire.version.clone(),
            languages: vec!["nl".into()],
            smallest_group: 2,
            script: Vec::new(),
            collection: Default::default(),
            commitments: Vec::new(),
            closed: false,
            practice: false,
            wall: Wall::default(),
        };
        for (token, member) in (0..).zip(members) {
            let mut answers: Vec<_> = member.iter().copied().map(Some).collect();
            answers.resize(core.len(), Some(Answer::DontKnow));
            gathering.collection.add(Contribution {
                way: Way::Paper,
                token,
                answers,
            });
        }
        app.keep_gathering(&gathering);
        let hall = app.open_gathering(gathering.id).unwrap();
        if decided.is_some() {
            hall.decide(&[(core[0].1.id.clone(), decided)]);
        }
        together(&HallView {
            app,
            locale: Locale::Nl,
            hall,
            sheet: Sheet {
                questionnaire: questionnaire.clone(),
                wording: Arc::new(wording("nl")),
            },
            script: Arc::new(
                read_script(&read("questionnaires/materials/workshop-script.nl.json")).unwrap(),
            ),
            cards: Arc::new(
                read_cards(&read("questionnaires/materials/conversation-cards.nl.json")).unwrap(),
            ),
        })
    })
}

#[test]
fn one_member_alone_is_told_kindly_to_wait_and_shown_nothing_of_the_answers() {
    let page = team(&[&[Answer::Yes]], None);
    assert!(words(page.one(".lead")).contains('1'));
    assert_eq!(page.all("fieldset").len(), 0);
    assert_eq!(
        page.all("a[href]").len(),
        2,
        "to collecting and to inviting"
    );
}

#[test]
fn a_team_hears_each_statement_once_with_all_answers_in_words_and_no_names() {
    use Answer::{DontKnow, NotYet, Partly, Yes};
    let page = team(
        &[
            &[Yes, Yes, Yes],
            &[Yes, NotYet, Yes],
            &[Yes, NotYet, Partly],
            &[NotYet, Yes, Yes],
            &[DontKnow, DontKnow, Yes],
        ],
        None,
    );
    let told: Vec<_> = page
        .all(".votes > p:first-child")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(told.len(), 12);
    assert_eq!(
        told[..4],
        [
            "Jullie antwoorden: 2 ja · 2 nog niet · 1 weet het niet",
            "Jullie antwoorden: 3 ja · 1 nog niet · 1 weet het niet",
            "Jullie antwoorden: 4 ja · 1 deels",
            "Jullie antwoorden: 5 weet het niet",
        ],
        "the largest difference first, then what is not known"
    );
    for group in page.all("fieldset") {
        let described = group.attr("aria-describedby").unwrap();
        page.one(&format!("[id=\"{described}\"]"));
    }
    for radio in page.all("fieldset input") {
        assert_eq!(radio.attr("type"), Some("radio"));
        let label = format!("label[for=\"{}\"]", radio.attr("id").unwrap());
        assert!(!words(page.one(&label)).is_empty());
    }
    assert_eq!(
        page.all("[style]").len(),
        0,
        "the page's own policy forbids it"
    );
    assert_eq!(page.all("#after-title").len(), 0, "nothing was chosen yet");
}

#[test]
fn what_a_team_chose_together_is_marked_with_how_many_people_it_comes_from() {
    let members: [&[Answer]; 3] = [&[Answer::Yes], &[Answer::Yes], &[Answer::Partly]];
    let page = team(&members, Some(Answer::Yes));
    let after = page.one("section[aria-labelledby=after-title]");
    assert!(words(after).contains("ingevuld door 3 mensen samen"));
    let result = page.all("section[aria-labelledby=after-title] a[href$=result]");
    assert_eq!(result.len(), 1);
    assert_eq!(words(page.one(".progress")), "Samen gekozen: 1 van 12");
}
