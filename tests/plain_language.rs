//! Dutch at level B1 (design, section 8): who reads with effort would otherwise be kept out by a
//! tool about keeping nobody out.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "plain_language/reading.rs"]
mod reading;

use std::fs;
use std::path::Path;

use drempelmeter::domain::materials::{Cards, PracticeTexts, WorkshopScript};
use drempelmeter::domain::{LanguageTexts, Questionnaire, StatementText};
use drempelmeter::i18n::{Locale, all_texts};
use reading::{KIND, Limits, PAGE, PRACTICES, Reading, dutch};
use serde::de::DeserializeOwned;

fn parsed<T: DeserializeOwned>(path: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("questionnaires")
        .join(path);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// What is too hard on these pages: each with its name and running texts.
fn too_hard(pages: &[(String, Vec<&str>)], limits: Limits) -> Vec<String> {
    let syllables = dutch();
    pages
        .iter()
        .flat_map(|(page, texts)| Reading::of(&syllables, texts).offences(page, limits))
        .collect()
}

fn assert_plain(pages: &[(String, Vec<&str>)], limits: Limits) {
    let offences = too_hard(pages, limits);
    assert!(offences.is_empty(), "\n{}", offences.join("\n"));
}

/// Takes one text of a statement.
type Take = fn(&StatementText) -> Option<&String>;

/// The kinds of text of a statement that are running text.
const KINDS: [(&str, Take); 7] = [
    ("statement", |t| t.statement.as_ref()),
    ("why", |t| t.why.as_ref()),
    ("perspective", |t| t.perspective.as_ref()),
    ("tip", |t| t.tip.as_ref()),
    ("evidence", |t| t.evidence.as_ref()),
    ("na_when", |t| t.na_when.as_ref()),
    ("hint", |t| t.hint.as_ref()),
];

const QUESTIONNAIRES: [&str; 3] = ["drempelmeter", "samenwerken", "interne-diversiteit"];

#[test]
fn every_barrier_page_reads_easily() {
    for id in QUESTIONNAIRES {
        let questionnaire: Questionnaire = parsed(&format!("{id}/questionnaire.json"));
        let texts: LanguageTexts = parsed(&format!("{id}/nl.json"));
        let mut pages = Vec::new();
        for barrier in &questionnaire.barriers {
            let definition = texts
                .barriers
                .get(&barrier.id)
                .unwrap()
                .definition
                .as_deref();
            let statements = || {
                barrier
                    .statements
                    .iter()
                    .map(|s| texts.statements.get(&s.id).unwrap())
            };
            let all = KINDS
                .iter()
                .flat_map(|(_, part)| statements().filter_map(part));
            let page = definition
                .into_iter()
                .chain(all.map(String::as_str))
                .collect();
            pages.push((format!("{id} {}", barrier.id), page));
            for (kind, part) in KINDS {
                let page = statements().filter_map(part).map(String::as_str).collect();
                pages.push((format!("{id} {} {kind}", barrier.id), page));
            }
        }
        assert_plain(&pages, PAGE);
    }
}

#[test]
fn every_kind_of_text_reads_easily() {
    for id in QUESTIONNAIRES {
        let texts: LanguageTexts = parsed(&format!("{id}/nl.json"));
        let page = |(kind, part): (&str, Take)| {
            let page = texts
                .statements
                .values()
                .filter_map(part)
                .map(String::as_str)
                .collect();
            (format!("{id} {kind}"), page)
        };
        assert_plain(&KINDS.map(page), KIND);
    }
}

#[test]
fn the_materials_read_easily() {
    let practices: PracticeTexts = parsed("materials/practices.nl.json");
    let texts = practices.practices.values();
    let page = texts.flat_map(|p| [Some(&p.line), p.try_it.as_ref()].into_iter().flatten());
    let page = page.map(String::as_str).collect();
    assert_plain(&[("practices".to_owned(), page)], PRACTICES);

    let cards: Cards = parsed("materials/conversation-cards.nl.json");
    let questions = cards
        .barriers
        .values()
        .flatten()
        .map(|card| card.question.as_str());
    let open = cards
        .opening
        .iter()
        .chain(&cards.closing)
        .map(|card| card.question.as_str());
    let page = questions.chain(open).chain([cards.how.as_str()]).collect();
    assert_plain(&[("cards".to_owned(), page)], PAGE);

    let script: WorkshopScript = parsed("materials/workshop-script.nl.json");
    for version in script.versions.values() {
        let page = version.steps.iter().map(|step| step.say.as_str()).collect();
        assert_plain(&[(format!("workshop {}", version.minutes), page)], PAGE);
    }
}

/// The running texts of each page of the interface: whole sentences, with a number where a value
/// comes. Labels, headings, buttons and months are no sentences.
fn interface_pages() -> Vec<(String, Vec<String>)> {
    let mut pages: Vec<(String, Vec<String>)> = Vec::new();
    for (page, _, text) in all_texts(Locale::Nl) {
        if !text.ends_with(['.', '!', '?']) || !text.contains(' ') {
            continue;
        }
        let text = text.replace("{}", "3");
        match pages.last_mut().filter(|(last, _)| last == page) {
            Some((_, texts)) => texts.push(text),
            None => pages.push((page.to_owned(), vec![text])),
        }
    }
    pages
}

#[test]
fn every_page_of_the_interface_reads_easily() {
    let pages = interface_pages();
    assert!(pages.len() >= 15, "every page is looked at");
    let pages: Vec<_> = pages
        .iter()
        .map(|(page, texts)| (page.clone(), texts.iter().map(String::as_str).collect()))
        .collect();
    assert_plain(&pages, PAGE);
}
