//! The data that is shipped: what a visitor would miss if a file were wrong.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use drempelmeter::domain::materials::{Cards, Lexicon, PracticeTexts, Practices, WorkshopScript};
use drempelmeter::domain::{
    Answer, Catalogue, EXAMPLES_FORMAT, Examples, LanguageTexts, Questionnaire, Scope,
};
use drempelmeter::exchange::{
    check_catalogue, check_materials, check_questionnaire, read_assessment, schemas,
    write_assessment,
};
use serde::de::DeserializeOwned;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn parsed<T: DeserializeOwned>(path: &str) -> T {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn names(folder: &str) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn catalogue() -> Catalogue {
    parsed("questionnaires/index.json")
}

fn questionnaire(id: &str) -> Questionnaire {
    parsed(&format!("questionnaires/{id}/questionnaire.json"))
}

const LANGUAGES: [&str; 3] = ["nl", "fr", "en"];

#[test]
fn every_questionnaire_starts_and_reads_whole_in_three_languages() {
    let catalogue = catalogue();
    assert!(catalogue.is_sound());
    assert_eq!(check_catalogue(&read("questionnaires/index.json")), []);
    for entry in &catalogue.questionnaires {
        let id = entry.id.as_str();
        let questionnaire = questionnaire(id);
        assert!(
            questionnaire.is_sound() && questionnaire.id == entry.id,
            "{id}"
        );
        assert_eq!(questionnaire.languages, LANGUAGES, "{id}");
        let mut files = Vec::new();
        for language in LANGUAGES {
            let file = format!("questionnaires/{id}/{language}.json");
            let texts: LanguageTexts = parsed(&file);
            assert!(texts.fit(language, &questionnaire), "{file}");
            assert!(!texts.has_gaps(&questionnaire), "{file}");
            files.push((language.to_owned(), read(&file)));
        }
        let structure = read(&format!("questionnaires/{id}/questionnaire.json"));
        assert_eq!(check_questionnaire(id, &structure, &files), [], "{id}");
    }
}

#[test]
fn the_titles_of_the_list_are_those_of_the_questionnaires() {
    for entry in catalogue().questionnaires {
        for language in LANGUAGES {
            let texts: LanguageTexts =
                parsed(&format!("questionnaires/{}/{language}.json", entry.id));
            assert_eq!(
                texts.title.as_deref(),
                Some(entry.title(language)),
                "{} {language}",
                entry.id
            );
            assert!(
                entry.about.contains_key(language),
                "{} {language}",
                entry.id
            );
        }
    }
}

#[test]
fn the_check_has_sixty_statements_in_twelve_barriers_and_twelve_in_the_short_one() {
    assert_eq!(catalogue().default.as_str(), "drempelmeter");
    let questionnaire = questionnaire("drempelmeter");
    assert_eq!(questionnaire.barriers.len(), 12);
    assert_eq!(questionnaire.statements().count(), 60);
    assert_eq!(questionnaire.in_scope(Scope::Core).count(), 12);
    for barrier in &questionnaire.barriers {
        assert_eq!(barrier.in_scope(Scope::Core).count(), 1, "{}", barrier.id);
        for statement in &barrier.statements {
            let start = format!("{}-", barrier.code);
            assert!(
                statement.id.as_str().starts_with(&start),
                "{}",
                statement.id
            );
        }
    }
}

#[test]
fn the_materials_are_whole_and_name_only_barriers_that_exist() {
    let barriers: Vec<_> = questionnaire("drempelmeter")
        .barriers
        .into_iter()
        .map(|b| b.id)
        .collect();
    let folder = "questionnaires/materials";
    let files: Vec<_> = names(folder)
        .into_iter()
        .map(|name| (name.clone(), read(&format!("{folder}/{name}"))))
        .collect();
    assert_eq!(check_materials(&files, &barriers), []);
    let practices: Practices = parsed(&format!("{folder}/practices.json"));
    for language in LANGUAGES {
        let _: Lexicon = parsed(&format!("{folder}/lexicon.{language}.json"));
        let texts: PracticeTexts = parsed(&format!("{folder}/practices.{language}.json"));
        for practice in &practices.practices {
            assert!(
                texts.practices.contains_key(&practice.id),
                "{} {language}",
                practice.id
            );
        }
        let cards: Cards = parsed(&format!("{folder}/conversation-cards.{language}.json"));
        for barrier in &barriers {
            assert!(cards.barriers.contains_key(barrier), "{barrier} {language}");
        }
        let script: WorkshopScript = parsed(&format!("{folder}/workshop-script.{language}.json"));
        for version in script.versions.values() {
            let mut now = 0;
            for step in &version.steps {
                assert_eq!(
                    (step.start, step.end - step.start),
                    (now, step.minutes),
                    "{language} {}",
                    step.id
                );
                now = step.end;
            }
            assert_eq!(now, version.minutes, "{language} {}", version.label);
        }
    }
}

#[test]
fn every_example_opens_and_answers_only_what_is_asked() {
    let questionnaire = questionnaire("drempelmeter");
    let index: Examples = parsed("seeds/index.json");
    assert_eq!(index.format, EXAMPLES_FORMAT);
    assert_eq!(index.examples.len(), 6);
    let listed: BTreeSet<_> = index
        .examples
        .iter()
        .map(|e| format!("{}.json", e.id))
        .collect();
    let files = names("seeds")
        .into_iter()
        .filter(|n| n.ends_with(".json") && n != "index.json");
    assert_eq!(files.collect::<BTreeSet<_>>(), listed);
    for example in &index.examples {
        let id = &example.id;
        assert!(
            LANGUAGES
                .iter()
                .all(|language| example.note.contains_key(*language)),
            "{id}"
        );
        let content = read(&format!("seeds/{id}.json"));
        let assessment =
            read_assessment(content.as_bytes()).unwrap_or_else(|e| panic!("{id}: {e:?}"));
        assert_eq!(write_assessment(&assessment), content, "{id}");
        assert_eq!(assessment.organisation.name, example.name, "{id}");
        assert!(
            example.name.contains("fictief"),
            "{id} could be taken for a real organisation"
        );
        assert_eq!(assessment.questionnaire, questionnaire.id, "{id}");
        assert_eq!(
            assessment.questionnaire_version, questionnaire.version,
            "{id}"
        );
        for (statement, answer) in assessment.answers.iter() {
            let (_, statement) = questionnaire.statement(statement).unwrap();
            assert!(assessment.scope.asks(statement), "{id} {}", statement.id);
            let not_applicable = answer == Answer::NotApplicable;
            assert!(
                !not_applicable || statement.not_applicable,
                "{id} {}",
                statement.id
            );
            let has_reason = assessment.reasons.contains_key(&statement.id);
            assert_eq!(not_applicable, has_reason, "{id} {}", statement.id);
        }
        for action in assessment.actions.iter() {
            let statement = action.statement.as_ref().unwrap();
            assert!(
                questionnaire.statement(statement).is_some(),
                "{id} {statement}"
            );
        }
    }
}

#[test]
fn the_schemas_on_disk_are_those_of_the_program() {
    let made: BTreeSet<_> = schemas()
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    assert_eq!(
        names("questionnaires/schema")
            .into_iter()
            .collect::<BTreeSet<_>>(),
        made
    );
    for (name, schema) in schemas() {
        let file = format!("questionnaires/schema/{name}");
        assert_eq!(
            read(&file),
            schema,
            "{file} is out of date: cargo run --bin schema"
        );
    }
}
