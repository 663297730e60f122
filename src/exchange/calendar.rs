//! The plan's days and the next check for a calendar (iCalendar, RFC 5545).
//!
//! Invariant: the same plan gives the same file: its time is the assessment's day, its ids come from
//! the steps. (The `icalendar` crate asks a clock and chance for both, and brings a library for time
//! zones along.) A step that gets another day keeps its id: a calendar that goes by it does not show the
//! step twice. There is no number of the change (`SEQUENCE`), as a plan does not count its changes.

use sha2::{Digest, Sha256};

use crate::domain::{Action, Assessment, Day};

/// The most bytes of a line.
const LINE: usize = 75;

/// The words around the steps.
pub struct CalendarWords<'a> {
    /// The organisation's name.
    pub organisation: &'a str,
    /// What stands before the role that does it, for example "Wie".
    pub who: &'a str,
    /// What the next check is called, for example "Doe de test opnieuw".
    pub next_check: &'a str,
}

/// The steps with a day that are not done yet, and the next check, each as a whole day. `None` where
/// there is none.
pub fn calendar(assessment: &Assessment, words: &CalendarWords<'_>) -> Option<String> {
    let made = assessment.date;
    let mut texts: Vec<&str> = Vec::new();
    let mut events = Vec::new();
    for action in assessment.actions.iter() {
        let text = action.step.trim();
        if text.is_empty() {
            continue;
        }
        // Two steps with the same words are two steps. Those that are done are counted too, or the ones
        // after them would change their ids.
        let same = texts.iter().filter(|other| **other == text).count();
        texts.push(text);
        if let Some(day) = action.date.filter(|_| !action.done) {
            let id = id(&[words.organisation, text, &same.to_string()]);
            events.push(event(&id, day, made, text, &about(action, words)));
        }
    }
    if let Some(day) = assessment.next_check {
        let id = id(&[words.organisation, "next check", &made.to_string()]);
        events.push(event(&id, day, made, words.next_check, words.organisation));
    }
    if events.is_empty() {
        return None;
    }
    let mut file = String::new();
    for content in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Drempelmeter//NL",
    ] {
        line(&mut file, content);
    }
    events.iter().for_each(|event| file.push_str(event));
    line(&mut file, "END:VCALENDAR");
    Some(file)
}

/// An id that follows from what it names.
fn id(parts: &[&str]) -> String {
    let digest = Sha256::digest(parts.join("\n"));
    let id: String = digest
        .iter()
        .take(10)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{id}@drempelmeter")
}

/// Who does a step, and for which organisation.
fn about(action: &Action, words: &CalendarWords<'_>) -> String {
    let about: Vec<String> = [
        (!action.who.is_empty()).then(|| format!("{}: {}", words.who, action.who)),
        (!words.organisation.is_empty()).then(|| words.organisation.to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    about.join("\n")
}

fn event(id: &str, day: Day, made: Day, summary: &str, about: &str) -> String {
    let mut text = String::new();
    line(&mut text, "BEGIN:VEVENT");
    line(&mut text, &format!("UID:{id}"));
    line(&mut text, &format!("DTSTAMP:{}T120000Z", packed(made)));
    line(&mut text, &format!("DTSTART;VALUE=DATE:{}", packed(day)));
    line(&mut text, &format!("SUMMARY:{}", escaped(summary)));
    if !about.is_empty() {
        line(&mut text, &format!("DESCRIPTION:{}", escaped(about)));
    }
    line(&mut text, "TRANSP:TRANSPARENT");
    line(&mut text, "END:VEVENT");
    text
}

fn packed(day: Day) -> String {
    day.to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.trim().chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Adds a line, folded between characters: what follows begins with a space.
fn line(file: &mut String, content: &str) {
    let mut length = 0;
    for letter in content.chars() {
        if length + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(letter);
        length += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Scope;

    fn action(step: &str, date: Option<&str>, done: bool) -> Action {
        Action {
            id: step.to_owned(),
            statement: None,
            step: step.to_owned(),
            who: "voorzitter".to_owned(),
            date: date.map(|day| day.parse().unwrap()),
            done,
        }
    }

    fn check(actions: Vec<Action>) -> Assessment {
        let mut check = Assessment::new(
            "drempelmeter".into(),
            "1.0.0".into(),
            Scope::Core,
            "2026-11-22".parse().unwrap(),
            "nl".into(),
        );
        let numbered = actions.into_iter().enumerate();
        check.actions = numbered
            .map(|(number, action)| Action {
                id: number.to_string(),
                ..action
            })
            .collect();
        check
    }

    fn of(check: &Assessment) -> Option<String> {
        let words = CalendarWords {
            organisation: "Koor; De Lijster",
            who: "Wie",
            next_check: "Doe de test opnieuw",
        };
        calendar(check, &words)
    }

    fn made(actions: Vec<Action>) -> Option<String> {
        of(&check(actions))
    }

    fn ids(file: &str) -> Vec<&str> {
        file.lines()
            .filter(|line| line.starts_with("UID:"))
            .collect()
    }

    #[test]
    fn the_next_check_is_a_day_of_its_own_and_moving_it_makes_no_second_one() {
        let mut check = check(vec![]);
        check.next_check = "2027-11-22".parse().ok();
        let first = of(&check).unwrap();
        assert!(first.contains("SUMMARY:Doe de test opnieuw\r\n"));
        assert!(first.contains("DTSTART;VALUE=DATE:20271122\r\n"));
        check.next_check = "2027-12-01".parse().ok();
        assert_eq!(ids(&of(&check).unwrap()), ids(&first));
    }

    #[test]
    fn a_step_that_moves_keeps_its_id_and_no_two_steps_share_one() {
        let plan = |day| {
            made(vec![
                action("a", Some("2027-01-20"), false),
                action("a", Some(day), false),
            ])
        };
        let (first, second) = (plan("2027-02-01").unwrap(), plan("2027-03-01").unwrap());
        assert_eq!(ids(&first), ids(&second));
        assert_ne!(ids(&first)[0], ids(&first)[1]);
    }

    #[test]
    fn only_steps_that_have_a_day_and_are_not_done_come_in_the_calendar() {
        assert_eq!(made(vec![]), None);
        assert_eq!(made(vec![action("a", None, false)]), None);
        assert_eq!(made(vec![action("a", Some("2027-01-20"), true)]), None);
        let file = made(vec![
            action("Koffie, thee\nen water", Some("2027-01-20"), false),
            action("b", None, false),
        ])
        .unwrap();
        assert_eq!(file.matches("BEGIN:VEVENT").count(), 1);
        assert!(file.contains("DTSTART;VALUE=DATE:20270120\r\n"));
        assert!(file.contains("DTSTAMP:20261122T120000Z\r\n"));
        assert!(file.contains("SUMMARY:Koffie\\, thee\\nen water\r\n"));
        assert!(file.contains("DESCRIPTION:Wie: voorzitter\\nKoor\\; De Lijster\r\n"));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let file = made(vec![action(&"é😀".repeat(60), Some("2027-01-20"), false)]).unwrap();
        assert!(file.split("\r\n").all(|line| line.len() <= LINE));
        assert!(file.replace("\r\n ", "").contains(&"é😀".repeat(60)));
    }
}
