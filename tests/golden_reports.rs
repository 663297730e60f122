//! Reports as PDF: an applicant's attachment must not change unseen, and must show nothing that was
//! not ticked. Reports of gatherings hold no file; what they show is in `golden_reports/gatherings.rs`.
//!
//! With `REPORTS_DIR` set, every PDF and its source are written there, for the outside checkers that
//! `cargo xtask test` runs. With `UPDATE_GOLDEN` set, the fixture is written anew: then raise
//! `RENDERER` too, as older attachments can't be made again any more.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "golden_reports/gatherings.rs"]
mod gatherings;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use drempelmeter::domain::*;
use drempelmeter::exchange::*;
use drempelmeter::i18n::Locale;
use drempelmeter::report::pdf::{FaceFiles, Faces, RENDERER, pdf};
use drempelmeter::report::{Report, Verdict, compose, look_into};
use serde::{Deserialize, Serialize};

const EXAMPLES: [&str; 6] = [
    "fc-de-kleine-kuip",
    "festival-zomerplein",
    "jeugdhuis-de-zolder",
    "koor-de-nachtegaal",
    "tuin-het-groene-hoekje",
    "wandelclub-de-stappers",
];

/// Stands in every private field, and nowhere else.
const PRIVATE: &str = "Zwijgwoord";

/// The year of the next check that nobody else is told of.
const NEXT_CHECK: &str = "2033";

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap()
}

fn faces() -> Faces {
    let face = |name: &str| fs::read(path(&format!("assets/fonts/{name}.ttf"))).unwrap();
    Faces::read(FaceFiles {
        regular: vec![face("regular-latin"), face("regular-latin-ext")],
        bold: vec![face("bold-latin"), face("bold-latin-ext")],
    })
    .unwrap()
}

fn example(name: &str) -> Assessment {
    read_assessment(read(&format!("seeds/{name}.json")).as_bytes()).unwrap()
}

/// Makes reports of the default questionnaire.
struct Maker {
    faces: Faces,
    structure: String,
    questionnaire: Questionnaire,
}

impl Maker {
    fn new() -> Self {
        let structure = read("questionnaires/drempelmeter/questionnaire.json");
        Self {
            faces: faces(),
            questionnaire: read_questionnaire(&structure).unwrap(),
            structure,
        }
    }

    fn report(
        &self,
        locale: Locale,
        assessment: &Assessment,
        earlier: Option<&Assessment>,
        change: impl Fn(&mut AttachmentChoices),
    ) -> Report {
        let texts = read(&format!(
            "questionnaires/drempelmeter/{}.json",
            locale.tag()
        ));
        let tag = locale.tag().to_owned();
        let wording = Wording::new(read_texts(&texts).unwrap(), None, tag.clone());
        let mut choices = AttachmentChoices {
            grant: "Impulssubsidie 2027".into(),
            declared: true,
            language: tag,
            ..AttachmentChoices::proposed(&self.questionnaire, assessment)
        };
        change(&mut choices);
        let origin = Origin {
            renderer: RENDERER,
            fingerprint: fingerprint(&[&self.structure, &texts]),
            home: "https://stad.example/drempelmeter/".into(),
        };
        let attachment = Attachment::of(&self.questionnaire, assessment, earlier, &choices, origin);
        compose(&self.questionnaire, &wording, locale, &attachment)
    }

    fn pdf(&self, report: &Report) -> Vec<u8> {
        pdf(report, &self.faces).unwrap()
    }
}

/// Everything filled in: evidence and notes with every sort of letter, numbers, an earlier round.
fn hostile(name: &str) -> Assessment {
    let mut assessment = example("fc-de-kleine-kuip");
    assessment.organisation = Organisation {
        name: cut(name, NAME_LIMIT).to_owned(),
        kind: "'; drop table checks; --".into(),
        legal_form: "</dd><script>alert(1)</script>".into(),
        kbo: "0123.456.749".into(),
        register: "V0001000".into(),
    };
    assessment.people = Some(7);
    let long = "Onafgebrokenlangwoord".repeat(40);
    for (id, text) in [
        ("BET-01", "Affiche 👩‍👩‍👧 met مرحبا en\ntwee regels"),
        ("BET-03", cut(&long, NOTE_LIMIT)),
        (
            "DIG-02",
            "\u{202e}omgekeerd\u{202c} \u{feff}é e\u{301} ﬁ Ω ∑",
        ),
    ] {
        assessment.evidence.insert(id.into(), text.into());
        assessment.notes.insert(id.into(), text.into());
    }
    assessment
}

/// As many lines as a note can hold: a cell longer than a page.
fn many_lines() -> Assessment {
    let mut assessment = example("fc-de-kleine-kuip");
    assessment.organisation.name = "Veel regels".into();
    let lines: String = (0..500).map(|_| "x\n").collect();
    let last = format!("{}slot", cut(&lines, NOTE_LIMIT - 4));
    assessment.evidence.insert("BET-01".into(), last);
    assessment
}

const HOSTILE_NAMES: [(&str, &str); 7] = [
    ("emoji", "Club 👩🏽‍🦽 De Wielen 🎉"),
    ("arabic", "جمعية الجسر"),
    (
        "long",
        "Vereniging zonder einde Vereniging zonder einde Vereniging zonder einde Vereniging zonder einde Vereniging zonder einde en nog veel meer woorden",
    ),
    (
        "one-word",
        "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ),
    ("markup", "<b>&amp;\"'\\n(){}[]%/Encrypt\u{7f}"),
    ("empty", ""),
    ("marks", "Z̴̧̛͓a̷l̶g̸o̵ \u{202e}gniklat\u{202c} ½"),
];

/// Every report that is looked at: its name and the report.
fn all(maker: &Maker) -> Vec<(String, Report)> {
    let mut reports = Vec::new();
    for locale in Locale::ALL {
        for name in EXAMPLES {
            for plan in [true, false] {
                let with = if plan { "plan" } else { "no-plan" };
                let report = maker.report(locale, &example(name), None, |c| c.plan = plan);
                reports.push((format!("{name}-{}-{with}", locale.tag()), report));
            }
        }
    }
    let mut earlier = example("koor-de-nachtegaal");
    earlier.date = "2025-11-02".parse().unwrap();
    for (name, organisation) in HOSTILE_NAMES {
        let assessment = hostile(organisation);
        let report = maker.report(Locale::Nl, &assessment, Some(&earlier), |c| c.notes = true);
        reports.push((format!("hostile-{name}"), report));
    }
    let report = maker.report(Locale::Nl, &many_lines(), None, |_| ());
    reports.push(("hostile-many-lines".to_owned(), report));
    reports.push(("private".to_owned(), private(maker)));
    reports
}

/// A report of an assessment with a secret in every private field, with nothing ticked.
fn private(maker: &Maker) -> Report {
    let mut assessment = example("koor-de-nachtegaal");
    let secret = |what: &str| format!("{PRIVATE}{what}");
    for id in ["BET-01", "TAA-01", "not-in-the-questionnaire"] {
        assessment.notes.insert(id.into(), secret("Notitie"));
        assessment.reasons.insert(id.into(), secret("Reden"));
        assessment.evidence.insert(id.into(), secret("Bewijs"));
    }
    assessment.actions.put(Action {
        id: "x".into(),
        statement: None,
        step: secret("Stap"),
        who: secret("Wie"),
        date: None,
        done: false,
    });
    let (target, words) = (Band::Strong, secret("Wens"));
    assessment
        .wishes
        .put(&"taal".into(), &Wish { target, words });
    let year = NEXT_CHECK.parse().unwrap();
    assessment.next_check = Day::new(year, 3, 3);
    let (name, date) = (secret("Vroeger"), assessment.date);
    assessment.copied_from = Some(RoundRef { name, date });
    let earlier = Assessment {
        organisation: Organisation {
            name: secret("Eerder"),
            ..Organisation::default()
        },
        ..assessment.clone()
    };
    maker.report(Locale::Nl, &assessment, Some(&earlier), |choices| {
        choices.plan = false;
        choices.evidence = false;
        choices.notes = false;
        choices.change = false;
    })
}

/// The report file of an attachment.
fn source_of(report: &Report) -> &str {
    &report.source.as_ref().unwrap().text
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Golden {
    renderer: u32,
    reports: BTreeMap<String, String>,
}

/// Otherwise an attachment of last month would be called changed, although nobody changed it.
#[test]
fn the_pages_change_only_together_with_the_number_of_the_renderer() {
    let maker = Maker::new();
    let mut now = Golden {
        renderer: RENDERER,
        reports: BTreeMap::new(),
    };
    let folder = std::env::var_os("REPORTS_DIR").map(PathBuf::from);
    for (name, report) in all(&maker) {
        let bytes = maker.pdf(&report);
        assert!(bytes == maker.pdf(&report), "{name} is made twice the same");
        if let Some(folder) = &folder {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join(format!("{name}.pdf")), &bytes).unwrap();
            fs::write(folder.join(format!("{name}.json")), source_of(&report)).unwrap();
        }
        now.reports.insert(name, sha256(&bytes));
    }
    if let Some(folder) = &folder {
        write_many(&maker, &folder.join("many"));
    }
    let fixture = path("tests/fixtures/golden-reports.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let mut text = serde_json::to_string_pretty(&now).unwrap();
        text.push('\n');
        fs::write(&fixture, text).unwrap();
    }
    let before: Golden = serde_json::from_str(&fs::read_to_string(&fixture).unwrap()).unwrap();
    let changed: Vec<_> = now
        .reports
        .iter()
        .filter(|(name, hash)| before.reports.get(*name) != Some(hash))
        .map(|(name, _)| name)
        .collect();
    assert!(
        changed.is_empty() && before.renderer == now.renderer,
        "raise RENDERER (src/report/pdf/mod.rs) and run with UPDATE_GOLDEN=1; changed: {changed:?}"
    );
}

/// A pile as an officer gets it: as many organisations as she has attachments.
fn write_many(maker: &Maker, folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for number in 0..285_usize {
        let mut assessment = example(EXAMPLES[number % EXAMPLES.len()]);
        assessment.organisation.name = format!("Vereniging {number:03}");
        let given: Vec<_> = assessment
            .answers
            .iter()
            .map(|(id, a)| (id.clone(), a))
            .collect();
        if let Some((id, _)) = given.get(number % given.len().max(1)) {
            assessment.answers.set(id.clone(), Some(Answer::Partly));
        }
        let report = maker.report(Locale::ALL[number % 3], &assessment, None, |_| ());
        fs::write(folder.join(format!("{number:03}.pdf")), maker.pdf(&report)).unwrap();
    }
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Otherwise what a person kept for herself would lie on an officer's desk.
#[test]
fn what_was_not_ticked_is_nowhere_in_the_file() {
    let maker = Maker::new();
    let report = private(&maker);
    let bytes = maker.pdf(&report);
    let told = format!("{report:?}");
    assert!(!told.contains(PRIVATE) && !told.contains(NEXT_CHECK));
    assert!(!holds(&bytes, PRIVATE), "in the file as it is");
    let streams = unpacked(&bytes);
    assert!(streams.len() > 5, "the streams were found");
    for stream in &streams {
        // The wish's words hold the private word; these are what names it and the day of the next check.
        for kept in [PRIVATE, NEXT_CHECK, "wish", "next_check"] {
            assert!(!holds(stream, kept), "{kept} in an unpacked part");
        }
    }
    // The check can fail: what is ticked is found in the same way.
    let mut ticked = example("koor-de-nachtegaal");
    ticked.notes.insert("BET-01".into(), PRIVATE.into());
    let bytes = maker.pdf(&maker.report(Locale::Nl, &ticked, None, |c| c.notes = true));
    assert!(unpacked(&bytes).iter().any(|stream| holds(stream, PRIVATE)));
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes
        .windows(word.len())
        .any(|window| window == word.as_bytes())
}

/// Every packed stream of a PDF.
fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut streams = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(7).position(|window| window == b"stream\n") {
        rest = &rest[at + 7..];
        let mut stream = Vec::new();
        if flate2::read::ZlibDecoder::new(rest)
            .read_to_end(&mut stream)
            .is_ok()
        {
            streams.push(stream);
        }
    }
    streams
}

/// Otherwise an officer would read other figures than the applicant.
#[test]
fn the_source_comes_out_whole_and_makes_the_same_pages_again() {
    let maker = Maker::new();
    for (name, report) in all(&maker) {
        let bytes = maker.pdf(&report);
        let Ok(drempelmeter::report::Found::Report {
            attachment, source, ..
        }) = look_into(&bytes)
        else {
            panic!("{name}: no source found");
        };
        let whole = source_of(&report);
        assert_eq!(String::from_utf8(source).unwrap(), whole, "{name}");
        assert_eq!(write_report(&attachment), whole, "{name}");
        let locale = Locale::from_tag(&attachment.language).unwrap();
        let texts = read(&format!(
            "questionnaires/drempelmeter/{}.json",
            locale.tag()
        ));
        let wording = Wording::new(read_texts(&texts).unwrap(), None, locale.tag().into());
        let again = compose(&maker.questionnaire, &wording, locale, &attachment);
        assert!(maker.pdf(&again) == bytes, "{name}: other pages");
    }
}

/// How many pages a PDF has.
fn pages(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    ["/Type/Page/", "/Type/Page\n", "/Type /Page\n"]
        .iter()
        .map(|word| text.matches(word).count())
        .sum()
}

/// Two pages that an officer reads; more would not be read.
#[test]
fn a_normal_plan_fits_on_two_pages() {
    let maker = Maker::new();
    for locale in Locale::ALL {
        for name in EXAMPLES {
            let pages = pages(&maker.pdf(&maker.report(locale, &example(name), None, |_| ())));
            assert!(
                (1..=2).contains(&pages),
                "{name} in {locale:?}: {pages} pages"
            );
        }
    }
}

#[test]
fn a_file_that_is_none_of_ours_is_told_apart() {
    let verdict = |bytes: &[u8]| look_into(bytes).unwrap_err().verdict();
    assert_eq!(verdict(b"%PDF-1.7\n%%EOF"), Some(Verdict::NoData));
    assert_eq!(verdict(b"hello"), Some(Verdict::NotOurs));
    assert_eq!(verdict(b"{\"a\":1}"), Some(Verdict::NotOurs));
    assert_eq!(
        verdict(b"{\"format\":\"drempelmeter/report/1\",\"renderer\":1"),
        Some(Verdict::Changed),
        "cut off"
    );
    assert_eq!(
        verdict(b"{\"format\":\"drempelmeter/report/1\",\"colour\":1}"),
        Some(Verdict::Changed)
    );
    assert_eq!(
        verdict(b"{\"format\":\"drempelmeter/report/2\"}"),
        None,
        "newer"
    );
}
