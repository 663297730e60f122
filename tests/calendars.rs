//! Calendars as other programs read them: without this a date would land on another day, or a step's
//! words would come out cut or garbled.
//!
//! With `CALENDARS_DIR` set, every calendar is written there beside what must be found in it, for the
//! outside parser that `cargo xtask test` runs.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::path::PathBuf;

use drempelmeter::domain::{Action, Assessment, Scope};
use drempelmeter::exchange::{CalendarWords, calendar};
use serde_json::json;

const NEXT: &str = "Doe de test opnieuw; samen, bij ons";

/// Texts that calendars are known to trip over.
fn texts() -> Vec<(&'static str, String)> {
    vec![
        ("plain", "Zet een nummer op de affiche.".to_owned()),
        (
            "comma",
            "Koffie, thee; en water\\limonade: \"gratis\"".to_owned(),
        ),
        ("lines", "Eerst dit.\nDan dat.\n\n- en dit".to_owned()),
        (
            "accents",
            "Één brève à l'été, où ça ? Ünïek — ﬁn".to_owned(),
        ),
        ("emoji", "Zing mee 🎶👩🏽‍🦽🇧🇪 en dans 💃".to_owned()),
        (
            "right-to-left",
            "دعوة للجميع \u{202e}abc\u{202c}".to_owned(),
        ),
        ("long", "é😀,;\\".repeat(200)),
        ("one-word", "zonderspatie".repeat(80)),
        ("marks", "BEGIN:VEVENT\nEND:VCALENDAR\nUID:1".to_owned()),
        ("controls", "a\u{0}b\u{1b}c\td\r\ne".to_owned()),
        ("spaces", "  vooraan en achteraan  ".to_owned()),
        ("bom", "\u{feff}teken".to_owned()),
    ]
}

fn assessment(steps: &[(String, String, &str)]) -> Assessment {
    let mut made = Assessment::new(
        "drempelmeter".into(),
        "1.0.0".into(),
        Scope::Full,
        "2026-11-22".parse().unwrap(),
        "nl".into(),
    );
    for (number, (step, who, day)) in steps.iter().enumerate() {
        made.actions.put(Action {
            id: number.to_string(),
            statement: None,
            step: step.clone(),
            who: who.clone(),
            date: day.parse().ok(),
            done: false,
        });
    }
    made
}

/// A text as a calendar can hold it: without what can't be seen, and trimmed.
fn held(text: &str) -> String {
    let seen = |c: &char| !c.is_control() || *c == '\n';
    text.trim().chars().filter(seen).collect()
}

fn expected(made: &Assessment, organisation: &str) -> serde_json::Value {
    let mut events: Vec<_> = made
        .actions
        .iter()
        .map(|action| {
            let who = format!("Wie: {}", action.who);
            let about = [who.as_str(), organisation];
            let about = if action.who.is_empty() {
                &about[1..]
            } else {
                &about[..]
            };
            let about: Vec<&str> = about.iter().copied().filter(|t| !t.is_empty()).collect();
            json!({
                "day": action.date.unwrap().to_string(),
                "summary": held(&action.step),
                "about": held(&about.join("\n")),
            })
        })
        .collect();
    if let Some(day) = made.next_check {
        events
            .push(json!({ "day": day.to_string(), "summary": NEXT, "about": held(organisation) }));
    }
    json!(events)
}

fn file(made: &Assessment, organisation: &str) -> String {
    let words = CalendarWords {
        organisation,
        who: "Wie",
        next_check: NEXT,
    };
    calendar(made, &words).unwrap()
}

#[test]
fn every_calendar_holds_what_was_planned() {
    let folder = std::env::var_os("CALENDARS_DIR").map(PathBuf::from);
    if let Some(folder) = &folder {
        fs::create_dir_all(folder).unwrap();
    }
    let step = |text: &str| (text.to_owned(), text.to_owned(), "2027-02-28");
    let mut calendars: Vec<(String, Assessment, String)> = texts()
        .into_iter()
        .map(|(name, text)| (name.to_owned(), assessment(&[step(&text)]), text))
        .collect();
    let mut many: Vec<_> = texts().iter().map(|(_, text)| step(text)).collect();
    // The same words twice are two steps.
    many.push(step("Zet een nummer op de affiche."));
    many.push(("Zonder wie".to_owned(), String::new(), "2028-02-29"));
    let mut many = assessment(&many);
    many.next_check = "2027-11-22".parse().ok();
    calendars.push(("many".to_owned(), many, "Koor; De Lijster, vzw".to_owned()));
    let mut only_next = assessment(&[]);
    only_next.next_check = "9999-12-31".parse().ok();
    calendars.push(("only-next".to_owned(), only_next, String::new()));
    for (name, made, organisation) in &calendars {
        let text = file(made, organisation);
        let events = made.actions.len() + usize::from(made.next_check.is_some());
        let begun = text.split("\r\n").filter(|line| *line == "BEGIN:VEVENT");
        assert_eq!(
            begun.count(),
            events,
            "{name}: a text that looks like a calendar stays a text"
        );
        assert!(
            text.split("\r\n").all(|line| line.len() <= 75),
            "{name}: folded"
        );
        if let Some(folder) = &folder {
            fs::write(folder.join(format!("{name}.ics")), text).unwrap();
            let expected = expected(made, organisation).to_string();
            fs::write(folder.join(format!("{name}.json")), expected).unwrap();
        }
    }
}
