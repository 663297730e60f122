//! The house rules of the code. What would be lost: the pure parts could no longer be tested
//! without a browser, and nobody would find the one place where a thing belongs.
//!
//! Each rule is a function from a file to its offences, and has a test with a made-up offence, so
//! that a rule that stopped catching anything is seen.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "architecture/source.rs"]
mod source;

use std::collections::BTreeSet;

use source::{Source, folders_used, sources};

/// The order of the code map: each folder may use only what stands before it.
const ORDER: [&str; 7] = [
    "domain", "exchange", "i18n", "report", "state", "platform", "ui",
];

/// Imports that run against the code map.
fn wrong_imports(source: &Source) -> Vec<String> {
    let folder = source.folder();
    let Some(place) = ORDER.iter().position(|name| *name == folder) else {
        return Vec::new();
    };
    let mut forbidden: Vec<&str> = ORDER[place + 1..].to_vec();
    if folder == "platform" {
        // It stands late in the list, but knows nothing of ours.
        forbidden.extend(&ORDER[..place]);
    }
    let code = &source.code;
    let mut wrong: Vec<_> = folders_used(&code.join("\n"))
        .into_iter()
        .filter(|used| forbidden.contains(&used.as_str()))
        .map(|used| format!("uses crate::{used}"))
        .collect();
    // `super` may climb to its own folder, not out of it.
    let depth = source.path.matches('/').count() - usize::from(source.path.ends_with("/mod.rs"));
    let escape = "super::".repeat(depth + 1);
    wrong.extend(code.iter().filter(|line| line.contains(&escape)).cloned());
    wrong
}

/// The browser and the framework in a folder that must do without.
fn impure_words(source: &Source) -> Vec<String> {
    if !["domain", "exchange", "i18n", "report"].contains(&source.folder()) {
        return Vec::new();
    }
    source.lines_with(&[
        "web_sys",
        "js_sys",
        "gloo",
        "gloo_storage",
        "leptos",
        "wasm_bindgen",
        "wasm_bindgen_futures",
        "SystemTime",
        "Instant",
    ])
}

/// Effects outside the app's root.
fn stray_effects(source: &Source) -> Vec<String> {
    if source.path == "ui/app.rs" || source.path.starts_with("ui/effects") {
        return Vec::new();
    }
    source.lines_with(&["Effect::", "RenderEffect::"])
}

/// What can bring the app down, outside tests.
fn fragile_calls(source: &Source) -> Vec<String> {
    if source.is_test() {
        return Vec::new();
    }
    source.lines_with(&[
        ".unwrap()",
        ".expect(",
        "panic!",
        "todo!",
        "unimplemented!",
        "unreachable!",
        "use_context().unwrap",
    ])
}

/// Names that say nothing.
fn empty_names(source: &Source) -> Vec<String> {
    let mut found = source.lines_with(&["utils", "util", "helpers"]);
    let vague = |line: &&String| {
        let declares = ["struct ", "enum ", "trait ", "mod ", "type "]
            .iter()
            .any(|word| line.contains(word));
        (declares && (line.contains("Manager") || line.contains("Helper")))
            || line.contains("fn get_")
    };
    found.extend(source.code.iter().filter(vague).cloned());
    found
}

/// A file that is too long to read at one sitting. Files of texts may be longer.
fn too_long(source: &Source) -> Vec<String> {
    let is_data = ["i18n/nl", "i18n/fr", "i18n/en", "i18n/texts"]
        .iter()
        .any(|start| source.path.starts_with(start));
    let length = source.length;
    if length > 300 && !is_data {
        vec![format!("{length} lines")]
    } else {
        Vec::new()
    }
}

/// A file that does not say what it is for.
fn unexplained(source: &Source) -> Vec<String> {
    let fault = (!source.is_explained).then(|| "begins without `//!`".to_owned());
    fault.into_iter().collect()
}

/// The groups of interface texts, each with its fields, as `i18n/texts.rs` declares them.
fn groups(texts: &Source) -> Vec<(String, Vec<String>)> {
    let code = texts.code.join("\n");
    let declared = code
        .rsplit_once("texts! {")
        .map_or("", |(_, groups)| groups);
    let name = |part: &str| {
        let words = part.rsplit_once('=').map_or("", |(before, _)| before);
        words
            .split_whitespace()
            .next_back()
            .unwrap_or("")
            .to_owned()
    };
    declared
        .split('}')
        .filter_map(|group| group.split_once('{'))
        .map(|(head, fields)| {
            let fields = fields.split(',').map(|field| field.trim().to_owned());
            (
                name(head),
                fields.filter(|field| !field.is_empty()).collect(),
            )
        })
        .collect()
}

/// What a file names, and which fields it reads: not the methods that it calls.
fn words_and_fields(source: &Source) -> (BTreeSet<String>, BTreeSet<String>) {
    let code = source.code.join("\n");
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let (mut words, mut fields) = (BTreeSet::new(), BTreeSet::new());
    let mut rest = code.as_str();
    while let Some(start) = rest.find(is_part) {
        let after = &rest[start..];
        let end = after.find(|letter| !is_part(letter)).unwrap_or(after.len());
        let word = after[..end].to_owned();
        if rest[..start].ends_with('.') && !after[end..].starts_with('(') {
            fields.insert(word);
        } else {
            words.insert(word);
        }
        rest = &after[end..];
    }
    (words, fields)
}

/// The fields of interface texts that no file reads which names their group. The parts of a report share
/// one handle to their texts.
fn unread(texts: &Source, all: &[Source]) -> Vec<String> {
    let languages = ["i18n/nl.rs", "i18n/fr.rs", "i18n/en.rs", "i18n/texts.rs"];
    let others: Vec<_> = all
        .iter()
        .filter(|file| !languages.contains(&file.path.as_str()))
        .map(|file| (file.folder() == "report", words_and_fields(file)))
        .collect();
    let reads = |group: &str, field: &str| {
        others.iter().any(|(of_report, (words, fields))| {
            let named = words.contains(group) || (*of_report && group == "ReportText");
            named && fields.contains(field)
        })
    };
    groups(texts)
        .into_iter()
        .flat_map(|(group, fields)| {
            let left = fields.into_iter().filter(|field| !reads(&group, field));
            left.map(|field| format!("{group}.{field}"))
                .collect::<Vec<_>>()
        })
        .collect()
}

type Rule = fn(&Source) -> Vec<String>;

fn holds(rule: Rule) {
    let offences: Vec<_> = sources()
        .iter()
        .flat_map(|source| {
            rule(source)
                .into_iter()
                .map(|line| format!("src/{}: {}", source.path, line.trim()))
        })
        .collect();
    assert!(offences.is_empty(), "\n{}", offences.join("\n"));
}

/// The rule finds each of these lines in that file, and nothing in the good ones.
fn catches(rule: Rule, offences: &[(&str, &str)], good: &[(&str, &str)]) {
    for (path, line) in offences {
        assert!(!rule(&Source::new(path, line)).is_empty(), "{path}: {line}");
    }
    for (path, line) in good {
        assert!(rule(&Source::new(path, line)).is_empty(), "{path}: {line}");
    }
}

#[test]
fn every_folder_uses_only_what_stands_before_it() {
    holds(wrong_imports);
    catches(
        wrong_imports,
        &[
            ("domain/answer.rs", "use crate::exchange::Fault;"),
            ("exchange/fault.rs", "    let text = crate::i18n::text();"),
            ("state/session.rs", "use crate::ui::App;"),
            ("platform/storage.rs", "use crate::domain::Answer;"),
            ("domain/answer.rs", "use super::super::exchange::Fault;"),
            ("domain/mod.rs", "use super::exchange::Fault;"),
            (
                "ui/pages/home.rs",
                "use super::super::super::state::Session;",
            ),
            ("i18n/mod.rs", "use crate::{state, domain};"),
            (
                "i18n/mod.rs",
                "use crate::{\n    domain::{Answer, Band},\n    ui::App,\n};",
            ),
            ("domain/answer.rs", "use drempelmeter::exchange::Fault;"),
        ],
        &[
            ("exchange/fault.rs", "use crate::domain::Answer;"),
            (
                "ui/app.rs",
                "use crate::{\n    domain::{Answer, ui},\n    state::App,\n};",
            ),
            (
                "i18n/mod.rs",
                "use crate::{domain::{Answer, state}, exchange::Fault};",
            ),
            ("domain/answer.rs", "// use crate::exchange::Fault;"),
            ("ui/pages/home.rs", "use super::super::components::Door;"),
            ("ui/app.rs", "use crate::platform::storage;"),
            (
                "domain/answer.rs",
                "#[cfg(test)]\nmod tests {\n    use crate::exchange::Fault;\n}",
            ),
        ],
    );
}

#[test]
fn the_pure_folders_know_no_browser_no_clock_and_no_framework() {
    holds(impure_words);
    catches(
        impure_words,
        &[
            ("domain/day.rs", "use web_sys::window;"),
            ("report/page.rs", "use leptos::prelude::*;"),
            ("exchange/file.rs", "let now = js_sys::Date::now();"),
            ("i18n/date.rs", "use std::time::SystemTime;"),
        ],
        &[
            ("platform/storage.rs", "use web_sys::window;"),
            ("state/session.rs", "use leptos::prelude::*;"),
            ("domain/day.rs", "//! Knows neither leptos nor web_sys."),
        ],
    );
}

#[test]
fn effects_stand_only_at_the_root_of_the_app() {
    holds(stray_effects);
    catches(
        stray_effects,
        &[
            ("ui/pages/home.rs", "    Effect::new(move |_| save());"),
            ("state/session.rs", "Effect::watch(a, b, false);"),
        ],
        &[
            ("ui/app.rs", "    Effect::new(move |_| save());"),
            ("ui/effects/saving.rs", "    Effect::new(move |_| save());"),
            ("ui/pages/home.rs", "    let side_effect = 1;"),
        ],
    );
}

#[test]
fn nothing_outside_tests_can_bring_the_app_down() {
    holds(fragile_calls);
    catches(
        fragile_calls,
        &[
            ("domain/day.rs", "let day = Day::new(1, 1, 1).unwrap();"),
            ("ui/app.rs", "let app = app.expect(\"there\");"),
            ("state/session.rs", "panic!(\"never\")"),
            ("state/session.rs", "todo!()"),
        ],
        &[
            ("domain/day.rs", "let day = day.unwrap_or_default();"),
            ("exchange/checker.rs", "let expected = expected(3);"),
            ("domain/scoring_tests/steps.rs", "best.unwrap();"),
            (
                "domain/day.rs",
                "#[cfg(test)]\nmod tests {\n    day.unwrap();\n}",
            ),
        ],
    );
}

#[test]
fn names_say_what_a_thing_is() {
    holds(empty_names);
    catches(
        empty_names,
        &[
            ("state/session.rs", "pub struct SessionManager;"),
            ("state/session.rs", "mod utils;"),
            ("domain/day.rs", "pub fn get_year(self) -> u16 {"),
            ("ui/app.rs", "enum DoorHelper {"),
        ],
        &[
            ("ui/app.rs", "let target = event.target();"),
            ("domain/answers.rs", "self.0.get(statement)"),
        ],
    );
}

#[test]
fn no_file_is_too_long_to_read() {
    holds(too_long);
    let long = "x\n".repeat(301);
    catches(
        too_long,
        &[("domain/day.rs", &long)],
        &[("i18n/nl.rs", &long), ("domain/day.rs", "x")],
    );
}

#[test]
fn every_file_says_what_it_is_for() {
    holds(unexplained);
    catches(
        unexplained,
        &[("ui/app.rs", "use std::fmt;")],
        &[("ui/app.rs", "//! The root of the app.")],
    );
}

/// Otherwise somebody translates sentences that nobody ever reads.
#[test]
fn every_interface_text_is_read_somewhere() {
    let all = sources();
    let texts = all
        .iter()
        .find(|file| file.path == "i18n/texts.rs")
        .unwrap();
    assert!(groups(texts).len() > 10, "the groups were found");
    assert_eq!(unread(texts, &all), Vec::<String>::new());

    let texts = Source::new(
        "i18n/texts.rs",
        "texts! {\n    Home = HOME home {\n        title, start, go_on, which,\n    }\n}",
    );
    let files = [
        (
            "ui/home.rs",
            "let t = Home::of(locale);\nt.title\nt.go_on()",
        ),
        ("ui/other.rs", "t.start"),
        ("i18n/nl.rs", "Home { which: t.which }"),
    ];
    let all = files.map(|(path, content)| Source::new(path, content));
    let expected = ["Home.start", "Home.go_on", "Home.which"];
    assert_eq!(unread(&texts, &all), expected);
}
