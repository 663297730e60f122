//! A day of the calendar.
//!
//! Invariant: every `Day` exists in the (proleptic Gregorian) calendar. No clock here: "today" is
//! always an argument.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day, written `2026-11-22`; years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// The text is no day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchDay(pub String);

impl Day {
    /// The day, or `None` where the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// The first day that can be written.
    pub const fn first() -> Self {
        Self {
            year: 1,
            month: 1,
            day: 1,
        }
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// How many days after `earlier` this is; below zero when it is before.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.number() - earlier.number()
    }

    /// The same day so many months later; the month's last where it is shorter. `None` after year 9999.
    pub fn months_later(self, months: u16) -> Option<Self> {
        let month = u32::from(self.month) - 1 + u32::from(months);
        let year = u16::try_from(u32::from(self.year) + month / 12).ok()?;
        let month = u8::try_from(month % 12 + 1).ok()?;
        (1..=self.day)
            .rev()
            .find_map(|day| Self::new(year, month, day))
    }

    /// Days since 1 March of year 0 (the civil calendar's usual count: leap days come last).
    fn number(self) -> i64 {
        let month = (i64::from(self.month) + 9) % 12;
        let year = i64::from(self.year) - month / 10;
        365 * year + year / 4 - year / 100
            + year / 400
            + (month * 306 + 5) / 10
            + i64::from(self.day)
    }
}

impl FromStr for Day {
    type Err = NoSuchDay;

    fn from_str(text: &str) -> Result<Self, NoSuchDay> {
        let fault = || NoSuchDay(text.chars().take(40).collect());
        let mut parts = text.split('-');
        let mut part = |digits: usize| {
            parts
                .next()
                .filter(|p| p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|p| p.parse::<u16>().ok())
                .ok_or_else(fault)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(fault());
        }
        let narrow = |value: u16| u8::try_from(value).ok();
        narrow(month)
            .zip(narrow(day))
            .and_then(|(month, day)| Self::new(year, month, day))
            .ok_or_else(fault)
    }
}

impl TryFrom<String> for Day {
    type Error = NoSuchDay;

    fn try_from(text: String) -> Result<Self, NoSuchDay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for NoSuchDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no such day: {}", self.0)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let days = |later: &str, earlier: &str| {
            later
                .parse::<Day>()
                .unwrap()
                .days_since(earlier.parse().unwrap())
        };
        assert_eq!(days("2026-11-22", "2026-11-22"), 0);
        assert_eq!(days("2024-03-01", "2024-02-28"), 2);
        assert_eq!(days("2023-03-01", "2023-02-28"), 1);
        assert_eq!(days("2027-01-01", "2026-01-01"), 365);
        assert_eq!(days("2026-12-31", "2027-01-01"), -1);
        assert_eq!(days("2000-03-01", "1999-03-01"), 366);
    }

    #[test]
    fn months_later_is_a_day_of_the_calendar_too() {
        let later = |day: &str, months| {
            let day: Day = day.parse().unwrap();
            day.months_later(months).map(|day| day.to_string())
        };
        assert_eq!(later("2026-11-30", 3).as_deref(), Some("2027-02-28"));
        assert_eq!(later("2027-08-31", 6).as_deref(), Some("2028-02-29"));
        assert_eq!(later("2026-12-31", 12).as_deref(), Some("2027-12-31"));
        assert_eq!(later("2026-01-15", 0).as_deref(), Some("2026-01-15"));
        assert_eq!(later("9999-12-01", 1), None);
    }

    #[test]
    fn only_days_of_the_calendar_are_days() {
        for day in [
            "2026-11-22",
            "2024-02-29",
            "2000-02-29",
            "0001-01-01",
            "9999-12-31",
        ] {
            assert_eq!(day.parse::<Day>().unwrap().to_string(), day);
        }
        for text in [
            "",
            "2026",
            "2026-2-3",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "0000-01-01",
            "2026-11-22-1",
            "2026-11-2é",
            "+026-11-22",
            "２026-11-22",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
