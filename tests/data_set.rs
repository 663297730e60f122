//! A city's data set: what ten thousand files become, and that nobody can be found in it.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use drempelmeter::domain::gathering::{
    Collection, Contribution, Gathering, GatheringId, Kind, Moment, Picture, Purpose, Wall, Way,
};
use drempelmeter::domain::{Answer, Assessment, Day, Questionnaire, Scope, Scores};
use drempelmeter::exchange::{
    DataRow, assessment_rows, data_csv, data_ndjson, gathering_rows, read_questionnaire,
};
use serde_json::json;

/// How many assessments are made.
const MADE: u32 = 10_000;
/// How many halls.
const HALLS: u32 = 40;

fn questionnaire() -> Questionnaire {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("questionnaires/drempelmeter/questionnaire.json");
    read_questionnaire(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Chance enough for invented answers (xorshift; Marsaglia, 2003), the same on every machine.
struct Dice(u64);

impl Dice {
    fn up_to(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }
}

fn day(month: u64) -> Day {
    Day::new(2026, u8::try_from(month).unwrap(), 15).unwrap()
}

fn assessment(questionnaire: &Questionnaire, number: u32, dice: &mut Dice) -> Assessment {
    let scope = if number.is_multiple_of(4) {
        Scope::Full
    } else {
        Scope::Core
    };
    let mut made = Assessment::new(
        questionnaire.id.clone(),
        questionnaire.version.clone(),
        scope,
        day(1 + dice.up_to(12)),
        "nl".into(),
    );
    for (place, (_, statement)) in questionnaire.in_scope(scope).enumerate() {
        let easy = 20 + u64::try_from(place).unwrap() * 7 % 60;
        let answer = match dice.up_to(100) {
            throw if throw < easy => Answer::Yes,
            throw if throw < easy + 15 => Answer::Partly,
            throw if throw < 92 => Answer::NotYet,
            throw if throw < 98 => Answer::DontKnow,
            _ => continue,
        };
        made.answers.set(statement.id.clone(), Some(answer));
    }
    made
}

fn hall(questionnaire: &Questionnaire, number: u32, dice: &mut Dice) -> Gathering {
    let statements = questionnaire.in_scope(Scope::Core).count();
    let mut collection = Collection::default();
    for token in 0..(5 + number) {
        collection.add(Contribution {
            way: Way::Paper,
            token,
            answers: (0..statements)
                .map(|_| Some(Answer::ALL[usize::try_from(dice.up_to(4)).unwrap()]))
                .collect(),
        });
    }
    collection.show(5, Moment::Meanwhile);
    Gathering {
        id: GatheringId::new([u8::try_from(number).unwrap(); 8]),
        purpose: Purpose::Workshop,
        title: SECRET.into(),
        place: SECRET.into(),
        date: day(6),
        questionnaire: questionnaire.id.clone(),
        version: questionnaire.version.clone(),
        languages: vec!["nl".into()],
        smallest_group: 5,
        script: Vec::new(),
        collection,
        commitments: Vec::new(),
        closed: false,
        practice: false,
        wall: Wall::default(),
    }
}

const SECRET: &str = "Qwertzuiop";

#[test]
fn no_name_and_no_free_text_comes_into_the_data_set() {
    let questionnaire = questionnaire();
    let mut made = assessment(&questionnaire, 0, &mut Dice(7));
    made.organisation.name = SECRET.into();
    made.organisation.kind = SECRET.into();
    made.organisation.legal_form = SECRET.into();
    made.organisation.kbo = SECRET.into();
    made.organisation.register = SECRET.into();
    let id = questionnaire.statements().next().unwrap().1.id.clone();
    made.notes.insert(id.clone(), SECRET.into());
    made.evidence.insert(id.clone(), SECRET.into());
    made.reasons.insert(id, SECRET.into());
    let mut rows = assessment_rows(1, &questionnaire, &made);
    rows.extend(gathering_rows(
        2,
        &questionnaire,
        &hall(&questionnaire, 9, &mut Dice(3)),
    ));
    let (csv, ndjson) = (data_csv(&rows), data_ndjson(&rows));
    for text in [&csv, &ndjson] {
        assert!(text.contains("drempelmeter/data/1") && text.contains("hall"));
        assert!(!text.contains(SECRET));
        assert!(!text.contains("2026-01-15"), "no day, only its month");
    }
    assert_eq!(csv.lines().count(), rows.len() + 1);
    assert_eq!(ndjson.lines().count(), rows.len());
}

#[test]
fn a_hall_adds_what_its_wall_showed_and_nothing_before_that() {
    let questionnaire = questionnaire();
    let mut gathering = hall(&questionnaire, 3, &mut Dice(5));
    let shown = gathering_rows(1, &questionnaire, &gathering);
    let picture = Picture::of(&gathering.collection, shown.len());
    for (row, bar) in shown.iter().zip(&picture.bars) {
        assert_eq!(row.yes, Some(bar.at_least(Kind::Yes)));
        assert_eq!(row.together, Some(bar.together));
    }
    // Two more wait: they are not in it.
    for token in 100..102 {
        gathering.collection.add(Contribution {
            way: Way::Code,
            token,
            answers: vec![Some(Answer::Yes); shown.len()],
        });
    }
    assert_eq!(gathering_rows(1, &questionnaire, &gathering), shown);
    gathering.practice = true;
    assert_eq!(gathering_rows(1, &questionnaire, &gathering), []);
}

/// Writes the data set and the answers to the README's questions, counted here from the domain, for
/// `tests/data_set/check.py` to ask an engine.
#[test]
fn ten_thousand_assessments_become_one_data_set() {
    let questionnaire = questionnaire();
    let mut dice = Dice(2026);
    let mut rows: Vec<DataRow> = Vec::new();
    let mut closed: BTreeMap<String, usize> = BTreeMap::new();
    let mut scores: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    let mut unknown: BTreeMap<String, u32> = BTreeMap::new();
    let mut months: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    let mut files_yes: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    let mut halls_yes: BTreeMap<String, (u64, u64, u64)> = BTreeMap::new();
    for number in 1..=MADE {
        let made = assessment(&questionnaire, number, &mut dice);
        rows.extend(assessment_rows(number, &questionnaire, &made));
        let result = Scores::of(&questionnaire, &made.answers, made.scope);
        let month: String = made.date.to_string().chars().take(7).collect();
        for barrier in &result.barriers {
            let name = barrier.barrier.to_string();
            *closed.entry(name.clone()).or_default() += usize::from(barrier.is_closed_door());
            if let Some(score) = barrier.score() {
                let sum = scores.entry(name).or_default();
                *sum = (sum.0 + u64::from(score), sum.1 + 1);
                let sum = months.entry(month.clone()).or_default();
                *sum = (sum.0 + u64::from(score), sum.1 + 1);
            }
        }
        for (id, answer) in made.answers.iter() {
            if answer == Answer::DontKnow {
                *unknown.entry(id.to_string()).or_default() += 1;
            }
            let sum = files_yes.entry(id.to_string()).or_default();
            *sum = (sum.0 + u64::from(answer == Answer::Yes), sum.1 + 1);
        }
    }
    for number in 0..HALLS {
        let gathering = hall(&questionnaire, number, &mut dice);
        rows.extend(gathering_rows(
            MADE + 1 + number,
            &questionnaire,
            &gathering,
        ));
        let count = questionnaire.in_scope(Scope::Core).count();
        let picture = Picture::of(&gathering.collection, count);
        for ((_, statement), bar) in questionnaire.in_scope(Scope::Core).zip(&picture.bars) {
            let sum = halls_yes.entry(statement.id.to_string()).or_default();
            let yes = u64::from(bar.at_least(Kind::Yes));
            *sum = (
                sum.0 + yes,
                sum.1 + yes + u64::from(bar.together),
                sum.2 + u64::from(bar.total()),
            );
        }
    }
    let folder = folder();
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("data.csv"), data_csv(&rows)).unwrap();
    fs::write(folder.join("data.ndjson"), data_ndjson(&rows)).unwrap();
    let halls_yes = halls_yes.into_iter().map(|(id, (low, high, all))| {
        let (yes, of) = files_yes[&id];
        (id, (yes, of, low, high, all))
    });
    let expected = json!({
        "files": MADE,
        "halls": HALLS,
        "closed": closed,
        "scores": scores,
        "unknown": unknown,
        "months": months,
        "yes": halls_yes.collect::<BTreeMap<_, _>>(),
    });
    fs::write(folder.join("expected.json"), expected.to_string()).unwrap();
    assert!(rows.len() > 250_000, "{} rows", rows.len());
}

fn folder() -> PathBuf {
    std::env::var_os("DATA_SET_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("target/data-set"),
        PathBuf::from,
    )
}
