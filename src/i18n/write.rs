//! Domain values in words.
//!
//! Invariant: one exhaustive match for each kind of value.

use super::{Locale, Outcome, Shell};
use crate::domain::{Answer, Band, BarrierScore, Day, Standing};

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
