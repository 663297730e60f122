//! What a person set for reading: language, colours, text size, pace.
//!
//! Invariant: unreadable settings become the defaults and hurt nothing; `assets/boot.js` reads the
//! same record before the first paint.

use serde::{Deserialize, Serialize};

use crate::i18n::Locale;

/// The key under which the settings are kept.
pub const SETTINGS_KEY: &str = "settings";

const FORMAT: &str = "drempelmeter/settings/1";

/// A person's settings on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Contrast {
    /// As the system says.
    #[default]
    System,
    /// As strong as can be.
    High,
}

/// Text size in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextSize {
    /// 100%.
    #[default]
    #[serde(rename = "100")]
    Normal,
    /// 125%.
    #[serde(rename = "125")]
    Large,
    /// 150%.
    #[serde(rename = "150")]
    Larger,
    /// 200%.
    #[serde(rename = "200")]
    Largest,
}

impl Theme {
    /// All, in the order in which they are offered, with their id.
    pub const ALL: [(Self, &str); 3] = [
        (Self::System, "system"),
        (Self::Light, "light"),
        (Self::Dark, "dark"),
    ];
}

impl Contrast {
    /// All, in the order in which they are offered, with their id.
    pub const ALL: [(Self, &str); 2] = [(Self::System, "system"), (Self::High, "high")];
}

impl TextSize {
    /// All, smallest first, with their id: the percentage.
    pub const ALL: [(Self, &str); 4] = [
        (Self::Normal, "100"),
        (Self::Large, "125"),
        (Self::Larger, "150"),
        (Self::Largest, "200"),
    ];
}

#[derive(Serialize, Deserialize)]
struct Record {
    format: String,
    value: Settings,
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
        serde_json::from_str::<Record>(record)
            .ok()
            .filter(|record| record.format == FORMAT)
            .map(|record| record.value)
            .unwrap_or_default()
    }

    /// The record as it is kept.
    pub fn encode(&self) -> String {
        let record = Record {
            format: FORMAT.to_owned(),
            value: self.clone(),
        };
        serde_json::to_string(&record).unwrap_or_default()
    }
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
