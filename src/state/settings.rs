//! What a person set for reading: language, colours, text size, pace.
//!
//! Invariant: unreadable settings become the defaults and hurt nothing; `assets/boot.js` reads the
//! same record before the first paint.

use crate::{
    exchange::{Json, Reader},
    i18n::Locale,
};

/// The key under which the settings are kept.
pub const SETTINGS_KEY: &str = "settings";

const FORMAT: &str = "drempelmeter/settings/1";

/// A person's settings on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The chosen language tag; `None` follows the browser.
    pub language: Option<String>,
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// High contrast, or as the system says.
    pub contrast: Contrast,
    /// Text size.
    pub text_size: TextSize,
    /// One statement at a time instead of all of a barrier.
    pub one_by_one: bool,
    /// The person knows that this browser may forget.
    pub told_of_forgetting: bool,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How strong the contrast is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contrast {
    /// As the system says.
    #[default]
    System,
    /// As strong as can be.
    High,
}

/// Text size in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// 100%.
    #[default]
    Normal,
    /// 125%.
    Large,
    /// 150%.
    Larger,
    /// 200%.
    Largest,
}

impl Theme {
    /// All, in the order in which they are offered, by their id.
    pub const ALL: [(&str, Self); 3] = [
        ("system", Self::System),
        ("light", Self::Light),
        ("dark", Self::Dark),
    ];
}

impl Contrast {
    /// All, in the order in which they are offered, by their id.
    pub const ALL: [(&str, Self); 2] = [("system", Self::System), ("high", Self::High)];
}

impl TextSize {
    /// All, smallest first, by their id: the percentage.
    pub const ALL: [(&str, Self); 4] = [
        ("100", Self::Normal),
        ("125", Self::Large),
        ("150", Self::Larger),
        ("200", Self::Largest),
    ];
}

impl Settings {
    /// The chosen language tag, else the best of those that the browser asks for.
    pub fn language_or(&self, browser: &[String]) -> String {
        self.language.clone().unwrap_or_else(|| {
            Locale::best(browser.iter().map(String::as_str))
                .tag()
                .to_owned()
        })
    }

    /// Reads the record; anything else gives the defaults.
    pub fn decode(record: &str) -> Self {
        Self::read(record).unwrap_or_default()
    }

    fn read(record: &str) -> Option<Self> {
        let mut record = Reader::new(Json::read(record).ok()?)?;
        if record.text("format")? != FORMAT {
            return None;
        }
        let mut value = Reader::new(record.take("value")?)?;
        Some(Self {
            language: value.optional_text("language")?,
            theme: value.or_empty("theme", |value, name| value.one_of(name, &Theme::ALL))?,
            contrast: value
                .or_empty("contrast", |value, name| value.one_of(name, &Contrast::ALL))?,
            text_size: value.or_empty("text_size", |value, name| {
                value.one_of(name, &TextSize::ALL)
            })?,
            one_by_one: value.or_empty("one_by_one", Reader::flag)?,
            told_of_forgetting: value.or_empty("told_of_forgetting", Reader::flag)?,
        })
    }

    /// The record as it is kept.
    pub fn encode(&self) -> String {
        let text = |text: &str| Json::Text(text.to_owned());
        let value = Json::object([
            (
                "language",
                self.language.as_deref().map_or(Json::Null, text),
            ),
            ("theme", text(id_of(&Theme::ALL, &self.theme))),
            ("contrast", text(id_of(&Contrast::ALL, &self.contrast))),
            ("text_size", text(id_of(&TextSize::ALL, &self.text_size))),
            ("one_by_one", Json::Flag(self.one_by_one)),
            ("told_of_forgetting", Json::Flag(self.told_of_forgetting)),
        ]);
        Json::object([("format", text(FORMAT)), ("value", value)]).write()
    }
}

/// The id of a value, by one of the lists above.
pub fn id_of<T: PartialEq>(all: &[(&'static str, T)], value: &T) -> &'static str {
    let found = all.iter().find(|(_, other)| other == value);
    found.map_or("", |(id, _)| id)
}

/// The value with this id, by one of the lists above.
pub fn of_id<T: Copy + Default>(all: &[(&'static str, T)], id: &str) -> T {
    let found = all.iter().find(|(other, _)| *other == id);
    found.map_or_else(T::default, |(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_damage_costs_only_the_settings() {
        let settings = Settings {
            language: Some("fr".into()),
            theme: Theme::Dark,
            contrast: Contrast::High,
            text_size: TextSize::Largest,
            one_by_one: true,
            told_of_forgetting: true,
        };
        assert_eq!(Settings::decode(&settings.encode()), settings);
        for damaged in [
            "",
            "{}",
            r#"{"format":"drempelmeter/settings/2","value":{}}"#,
            "\u{0}",
        ] {
            assert_eq!(Settings::decode(damaged), Settings::default());
        }
    }
}
