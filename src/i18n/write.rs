//! Domain values in words.
//!
//! Invariant: one exhaustive match for each kind of value.

use super::{HallText, Locale, Outcome, ReportText, Shell, WallText, fill};
use crate::domain::{
    Answer, Band, BarrierScore, Day, Standing, Wording,
    gathering::{Bar, Kind, Purpose},
};

/// A day in words, for example "22 november 2026".
pub fn date(locale: Locale, day: Day) -> String {
    let month = Shell::of(locale)
        .months
        .split('|')
        .nth(usize::from(day.month()) - 1)
        .unwrap_or_default();
    // French says "1er" and only for the first.
    let ordinal = if locale == Locale::Fr && day.day() == 1 {
        "er"
    } else {
        ""
    };
    format!("{}{ordinal} {month} {}", day.day(), day.year())
}

/// How many people filled something in, for example "4 people together".
pub fn people_words(locale: Locale, people: u32) -> String {
    let t = ReportText::of(locale);
    match people {
        1 => t.one_person.to_owned(),
        people => fill(t.more_people, &[&people.to_string()]),
    }
}

/// A band in words.
pub fn band(locale: Locale, band: Band) -> &'static str {
    let t = Outcome::of(locale);
    match band {
        Band::Chance => t.band_chance,
        Band::Moving => t.band_moving,
        Band::OnTheWay => t.band_on_the_way,
        Band::Strong => t.band_strong,
    }
}

/// How a barrier stands, in words, without its number.
pub fn standing(locale: Locale, score: &BarrierScore) -> String {
    let t = Outcome::of(locale);
    let told = match score.standing {
        Standing::NotApplicable => t.not_applicable.to_owned(),
        Standing::TooLittleKnown => t.curtain.to_owned(),
        Standing::Single(Answer::Yes) => t.single_yes.to_owned(),
        Standing::Single(Answer::Partly) => t.single_partly.to_owned(),
        Standing::Single(_) => t.single_not_yet.to_owned(),
        Standing::Number {
            band: of,
            provisional,
            ..
        } if provisional => format!("{} ({})", band(locale, of), t.provisional),
        Standing::Number { band: of, .. } => band(locale, of).to_owned(),
    };
    if score.is_closed_door() {
        format!("{told}, {}", t.door_closed_note)
    } else {
        told
    }
}

/// What a hall answered to one statement; counts of one kind first.
pub fn hall_answers(locale: Locale, wording: &Wording, bar: &Bar) -> String {
    let t = WallText::of(locale);
    if let Some(kind) = bar.almost_all {
        return fill(t.almost_all, &[&hall_kind(locale, wording, kind)]);
    }
    let mut told: Vec<String> = Kind::ALL
        .into_iter()
        .filter(|kind| bar.at_least(*kind) > 0)
        .map(|kind| {
            let label = hall_kind(locale, wording, kind);
            format!("{} {label}", bar.at_least(kind))
        })
        .collect();
    if told.is_empty() {
        return t.spread.to_owned();
    }
    if bar.together > 0 {
        told.push(fill(t.others, &[&bar.together.to_string()]));
    }
    told.join(" · ")
}

/// How far the door of a hall stands open.
pub fn hall_door(locale: Locale, bar: &Bar) -> String {
    let t = WallText::of(locale);
    bar.open_percent().map_or_else(
        || t.spread.to_owned(),
        |percent| fill(t.open_by, &[&percent.to_string()]),
    )
}

/// A kind of answer in words, as it stands within a sentence.
pub fn hall_kind(locale: Locale, wording: &Wording, kind: Kind) -> String {
    let answer = match kind {
        Kind::Yes => Answer::Yes,
        Kind::Partly => Answer::Partly,
        Kind::NotYet => Answer::NotYet,
        Kind::Unknown => return WallText::of(locale).unknown.to_owned(),
    };
    wording.label(answer).text.to_lowercase()
}

/// The title of a gathering, or words for one without.
pub fn gathering_title(locale: Locale, title: &str, purpose: Purpose) -> String {
    let t = HallText::of(locale);
    match (title.trim(), purpose) {
        ("", Purpose::Workshop) => t.workshop.to_owned(),
        ("", Purpose::Team) => t.team.to_owned(),
        (title, _) => title.to_owned(),
    }
}
