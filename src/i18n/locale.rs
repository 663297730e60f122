//! The languages of the interface.
//!
//! Invariant: every locale has every interface text; questionnaires may have more languages.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// Dutch, the reference.
    #[default]
    Nl,
    /// French.
    Fr,
    /// English.
    En,
}

impl Locale {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Nl, Self::Fr, Self::En];

    /// The language tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language's name in that language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// The locale for a language tag such as `fr` or `fr-BE`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|locale| locale.tag() == primary)
    }

    /// The first of a person's languages that the interface speaks, else Dutch.
    pub fn best<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter()
            .find_map(Self::from_tag)
            .unwrap_or_default()
    }
}

/// The name of a language in that language, for languages that only questionnaires have.
/// An unknown one keeps its tag.
pub fn language_name(tag: &str) -> &str {
    if let Some(locale) = Locale::from_tag(tag) {
        return locale.name();
    }
    NAMES
        .iter()
        .find(|(known, _)| *known == tag)
        .map_or(tag, |(_, name)| name)
}

/// Languages that associations in Flemish cities often ask for.
const NAMES: [(&str, &str); 14] = [
    ("ar", "العربية"),
    ("bg", "Български"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("it", "Italiano"),
    ("pl", "Polski"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("so", "Soomaali"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
];

/// The direction in which a language is written: `rtl` or `ltr`.
pub fn direction(tag: &str) -> &'static str {
    let primary = tag.split('-').next().unwrap_or(tag);
    if ["ar", "fa", "he", "ps", "ur", "ckb", "dv", "yi"].contains(&primary) {
        "rtl"
    } else {
        "ltr"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_gets_the_first_own_language_that_there_is() {
        assert_eq!(Locale::best(["tr", "fr-BE", "en"]), Locale::Fr);
        assert_eq!(Locale::best(["tr"]), Locale::Nl);
        assert_eq!(Locale::best(["NL-be"]), Locale::Nl);
        assert_eq!(direction("ar"), "rtl");
        assert_eq!(direction("ar-MA"), "rtl");
        assert_eq!(direction("nl"), "ltr");
        assert_eq!(language_name("tr"), "Türkçe");
        assert_eq!(language_name("xx"), "xx");
    }
}
