//! The plan's days for a calendar (iCalendar, RFC 5545).
//!
//! Invariant: the same plan gives the same file: its time is the assessment's day, its ids come from
//! the steps. (The `icalendar` crate asks a clock and chance for both, and brings a library for time
//! zones along.)

use sha2::{Digest, Sha256};

use crate::domain::{Action, ActionPlan, Day};

/// The most bytes of a line.
const LINE: usize = 75;

/// The words around the steps.
pub struct CalendarWords<'a> {
    /// The organisation's name.
    pub organisation: &'a str,
    /// What stands before the role that does it, for example "Wie".
    pub who: &'a str,
}

/// The steps with a day that are not done yet, each as a whole day. `None` where there is none.
pub fn calendar(plan: &ActionPlan, made: Day, words: &CalendarWords<'_>) -> Option<String> {
    let events: Vec<String> = plan
        .iter()
        .filter(|action| !action.done && !action.step.trim().is_empty())
        .filter_map(|action| Some(event(action, action.date?, made, words)))
        .collect();
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

fn event(action: &Action, day: Day, made: Day, words: &CalendarWords<'_>) -> String {
    let mut text = String::new();
    let id = Sha256::digest(format!("{}\n{}\n{day}", words.organisation, action.step));
    let id: String = id
        .iter()
        .take(10)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    line(&mut text, "BEGIN:VEVENT");
    line(&mut text, &format!("UID:{id}@drempelmeter"));
    line(&mut text, &format!("DTSTAMP:{}T120000Z", packed(made)));
    line(&mut text, &format!("DTSTART;VALUE=DATE:{}", packed(day)));
    line(&mut text, &format!("SUMMARY:{}", escaped(&action.step)));
    let about: Vec<String> = [
        (!action.who.is_empty()).then(|| format!("{}: {}", words.who, action.who)),
        (!words.organisation.is_empty()).then(|| words.organisation.to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !about.is_empty() {
        line(
            &mut text,
            &format!("DESCRIPTION:{}", escaped(&about.join("\n"))),
        );
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

    fn made(actions: Vec<Action>) -> Option<String> {
        let words = CalendarWords {
            organisation: "Koor; De Lijster",
            who: "Wie",
        };
        let day = "2026-11-22".parse().unwrap();
        calendar(&actions.into_iter().collect(), day, &words)
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
