//! Every reader of foreign bytes gets damaged and invented input: whatever comes in, the app must not
//! stop, or an officer would lose a pile because of one file.
//!
//! The inputs of `corpus/` first (each once stopped a reader or nearly did, or is an ordinary file), then
//! mutations of them: 20,000 for each reader, or as many as `FUZZ_INPUTS` says (`cargo xtask fuzz`: a
//! million). The same seed gives the same inputs; `FUZZ_SEED` sets another. What stops a reader is
//! written to `target/fuzz/` and told.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod mutate;

use std::fs;
use std::path::{Path, PathBuf};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use drempelmeter::domain::Questionnaire;
use drempelmeter::domain::gathering::{Collection, Gathering};
use drempelmeter::exchange::{
    Archive, Json, Rules, document_text, read_assessment, read_cards, read_code, read_flyer,
    read_gathering, read_invitation, read_lexicon, read_link, read_list, read_practices,
    read_questionnaire, read_report, read_script, scan_picture, scan_text, which_questionnaire,
    write_assessment, write_code, write_gathering, write_invitation, write_link, write_list,
    write_report,
};
use drempelmeter::report::look_into;
use mutate::Mutator;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a corpus, in the order of their names.
fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = root().join("tests/fuzz/corpus").join(name);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty(), "the corpus {name} is empty");
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}

/// Feeds a reader; `words` are what its format is made of.
fn feed(name: &str, words: &[&[u8]], read: fn(&[u8])) {
    let corpus = corpus(name);
    for input in &corpus {
        try_one(name, input, read);
    }
    let mut mutator = Mutator::new(number("FUZZ_SEED", 2026), corpus, words);
    for _ in 0..number("FUZZ_INPUTS", 20_000) {
        try_one(name, &mutator.next(), read);
    }
}

fn try_one(name: &str, input: &[u8], read: fn(&[u8])) {
    let stopped = std::panic::catch_unwind(|| read(input)).is_err();
    if stopped {
        let folder = root().join("target/fuzz");
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("{name}-{}", input.len()));
        fs::write(&file, input).unwrap();
        panic!("{name} was stopped by {}", file.display());
    }
}

fn questionnaire() -> Questionnaire {
    let file = root().join("questionnaires/drempelmeter/questionnaire.json");
    read_questionnaire(&fs::read_to_string(file).unwrap()).unwrap()
}

fn gathering() -> Gathering {
    let file = root().join("tests/fixtures/gathering-1.json");
    read_gathering(&fs::read(file).unwrap()).unwrap()
}

fn rules() -> Rules {
    let file = root().join("questionnaires/materials/lexicon.fr.json");
    Rules::of(&read_lexicon(&fs::read_to_string(file).unwrap()).unwrap())
}

thread_local! {
    static QUESTIONNAIRE: Questionnaire = questionnaire();
    static GATHERING: Gathering = gathering();
    static RULES: Rules = rules();
}

#[test]
fn no_pdf_stops_the_app() {
    let words: [&[u8]; 9] = [
        b"/EmbeddedFile",
        b"/EmbeddedFiles",
        b"stream\n",
        b"stream\r\n",
        b"endstream",
        b" obj",
        b"/Filter/FlateDecode",
        b"/Filter",
        b"/Encrypt",
    ];
    feed("pdf", &words, |bytes| {
        let _ = look_into(bytes);
    });
}

/// What a volunteer opens in the invitation check: the text comes out and is read, or a sentence.
#[test]
fn no_document_stops_the_app() {
    let words: [&[u8]; 12] = [
        b"<w:t>",
        b"</w:t>",
        b"<w:p/>",
        b"&#x10ffff;",
        b"&amp;",
        b"<mc:Fallback>",
        b"<![CDATA[",
        b"BT /F1 12 Tf",
        b"(Gratis) Tj",
        b"/ToUnicode",
        b"\xff\xfe",
        b"0470 12 34 56. ",
    ];
    feed("document", &words, |bytes| {
        if let Ok(text) = document_text(bytes.to_vec()) {
            RULES.with(|rules| {
                let reading = read_flyer(rules, drempelmeter::domain::cut(&text, 300));
                let places = reading.finds.iter().map(|find| find.place.clone());
                assert!(places.into_iter().all(|place| text.get(place).is_some()));
            });
        }
    });
}

#[test]
fn no_material_stops_the_app() {
    let words: [&[u8]; 6] = [
        b"\"present\":",
        b"\"patterns\":[\"(\"]",
        b"\"words\":[\"*\"]",
        b"\"unless\":",
        b"null",
        b"\"practices\":",
    ];
    feed("materials", &words, |bytes| {
        let Ok(text) = std::str::from_utf8(bytes) else {
            return;
        };
        if let Some(lexicon) = read_lexicon(text) {
            let _ = read_flyer(
                &Rules::of(&lexicon),
                "Kom zingen, gratis! Bel Mieke: 0470 12 34 56.",
            );
        }
        let _ = (read_practices(text), read_cards(text), read_script(text));
    });
}

#[test]
fn no_zip_stops_the_app() {
    let words: [&[u8]; 4] = [b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06"];
    feed("zip", &words, |bytes| {
        if let Ok(mut archive) = Archive::open(bytes.to_vec()) {
            for place in 0..archive.len().min(20) {
                let _ = archive.file(place, 100_000);
            }
        }
    });
}

#[test]
fn no_data_file_stops_the_app() {
    let words: [&[u8]; 10] = [
        b"\"answers\":",
        b"\"contributions\":",
        b"\"drempelmeter/gathering/1\"",
        b"\"drempelmeter/report/1\"",
        b"\"date\":\"2026-02-30\"",
        b"null",
        b"[[[[",
        b"\\ud800",
        b"1e999",
        b"\xff",
    ];
    feed("json", &words, |bytes| {
        let _ = std::str::from_utf8(bytes).map(Json::read);
        // What is read can be written, and reads the same again.
        if let Ok(assessment) = read_assessment(bytes) {
            let again = read_assessment(write_assessment(&assessment).as_bytes());
            assert_eq!(again.map(|a| a.answers), Ok(assessment.answers));
        }
        if let Ok(attachment) = read_report(bytes) {
            let again = read_report(write_report(&attachment).as_bytes());
            assert_eq!(again.map(|a| a.answers), Ok(attachment.answers));
        }
        if let Ok(gathering) = read_gathering(bytes) {
            let again = read_gathering(write_gathering(&gathering).as_bytes());
            assert_eq!(again.map(|g| g.collection), Ok(gathering.collection));
        }
    });
}

/// Bytes with a right check, as a link: what a stranger could make, who knows how.
fn sealed(bytes: &[u8]) -> String {
    let check = crc32fast::hash(bytes).to_be_bytes();
    URL_SAFE_NO_PAD.encode([bytes, &check].concat())
}

/// Every reader gets every link; what one of them takes, it would have written so itself.
fn read_every_link(link: &str) {
    let _ = scan_text(link);
    QUESTIONNAIRE.with(|questionnaire| {
        let id = &questionnaire.id;
        let _ = which_questionnaire(link, [id]);
        if let Ok(result) = read_link(link, questionnaire) {
            assert_eq!(write_link(questionnaire, &result), link);
        }
        if let Ok(invitation) = read_invitation(link, [(id, questionnaire.version.as_str())]) {
            assert_eq!(write_invitation(&invitation), link);
        }
        let mut hall = GATHERING.with(Gathering::clone);
        if let Ok(list) = read_list(link, hall.id, questionnaire) {
            hall.collection = Collection::default();
            hall.collection.merge(list);
            assert_eq!(write_list(&hall, questionnaire).as_deref(), Some(link));
        }
    });
}

/// The corpus holds links (`.txt`) and what links are packed from (`.packed`).
#[test]
fn no_link_stops_the_app() {
    feed("link", &[b"AAAA", b"____", b"\x01", b"\x81"], |bytes| {
        if let Ok(link) = std::str::from_utf8(bytes) {
            read_every_link(link);
        }
        read_every_link(&sealed(bytes));
    });
}

#[test]
fn no_code_stops_the_app() {
    feed("code", &[b" ", b"-", b"O", b"l", b"U", b"0000"], |bytes| {
        let Ok(text) = std::str::from_utf8(bytes) else {
            return;
        };
        QUESTIONNAIRE.with(|questionnaire| {
            let gathering = GATHERING.with(|gathering| gathering.id);
            if let Ok(code) = read_code(text, gathering, questionnaire) {
                let again = write_code(gathering, questionnaire, &code).unwrap();
                assert_eq!(read_code(&again, gathering, questionnaire), Ok(code));
            }
        });
    });
}

/// The first byte is the width, the rest are the points.
#[test]
fn no_picture_stops_the_app() {
    feed("picture", &[&[0; 30], &[255; 30]], |bytes| {
        let Some((width, points)) = bytes.split_first() else {
            return;
        };
        let width = usize::from(*width).max(1);
        let height = points.len() / width;
        let _ = scan_picture(width, height, &points[..width * height]);
    });
}
