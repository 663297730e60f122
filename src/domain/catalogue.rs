//! Which questionnaires there are, and whose site this is: `questionnaires/index.json`.
//!
//! Invariant: the default questionnaire is one of the list.

use serde::{Deserialize, Serialize};

use super::{CRITERIA_LIMIT, Criterion, QuestionnaireId, SortedMap, all_different, is_id};

/// The format that this app reads.
pub const CATALOGUE_FORMAT: &str = "drempelmeter/index/1";

/// The questionnaires that can be chosen, and the city's own details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Always [`CATALOGUE_FORMAT`].
    pub format: String,
    /// The questionnaire that the start button begins.
    pub default: QuestionnaireId,
    /// All questionnaires, in the order in which they are offered.
    pub questionnaires: Vec<CatalogueEntry>,
    /// Whose site this is; every part may be empty.
    #[serde(default)]
    pub city: City,
    /// What the city looks at in an attachment; may be absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
}

/// One questionnaire that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CatalogueEntry {
    /// The folder's name.
    pub id: QuestionnaireId,
    /// Its name, by language tag.
    pub title: SortedMap<String, String>,
    /// One sentence on whom it is for, by language tag.
    pub about: SortedMap<String, String>,
}

impl CatalogueEntry {
    /// The name in `language`, else in any language, else the id.
    pub fn title(&self, language: &str) -> &str {
        in_language(&self.title, language).unwrap_or_else(|| self.id.as_str())
    }

    /// The sentence in `language`, else in any language.
    pub fn about(&self, language: &str) -> &str {
        in_language(&self.about, language).unwrap_or_default()
    }
}

/// The text in `language`, else in Dutch, else in any language.
pub(super) fn in_language<'a>(
    texts: &'a SortedMap<String, String>,
    language: &str,
) -> Option<&'a str> {
    texts
        .get(language)
        .or_else(|| texts.get("nl"))
        .or_else(|| texts.values().next())
        .map(String::as_str)
}

/// The city's or federation's own details. An empty part is not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct City {
    /// Its name.
    pub name: String,
    /// The help desk's phone number.
    pub phone: String,
    /// The help desk's e-mail address.
    pub email: String,
    /// The page that tells of the grants.
    pub grant_page: String,
}

impl Catalogue {
    /// Whether the default is one of the list, every id is there once, and every text is filled in:
    /// the quick yes or no at the start of the app.
    ///
    /// Where it says no, `exchange::check_catalogue` tells every fault with its place.
    pub fn is_sound(&self) -> bool {
        let filled = |texts: &SortedMap<String, String>| {
            !texts.is_empty()
                && texts
                    .iter()
                    .all(|(tag, text)| is_id(tag) && !text.trim().is_empty())
        };
        self.format == CATALOGUE_FORMAT
            && self.entry(&self.default).is_some()
            && all_different(
                &self
                    .questionnaires
                    .iter()
                    .map(|e| &e.id)
                    .collect::<Vec<_>>(),
            )
            && self
                .questionnaires
                .iter()
                .all(|e| is_id(e.id.as_str()) && filled(&e.title) && filled(&e.about))
            && (self.city.grant_page.is_empty() || is_page(&self.city.grant_page))
            && self.criteria.len() <= CRITERIA_LIMIT
            && self.criteria.iter().all(Criterion::is_sound)
    }

    /// The entry of this questionnaire.
    pub fn entry(&self, id: &QuestionnaireId) -> Option<&CatalogueEntry> {
        self.questionnaires.iter().find(|entry| &entry.id == id)
    }
}

/// Whether `address` is that of a page on the web, and not of a script.
pub fn is_page(address: &str) -> bool {
    ["https://", "http://"].iter().any(|start| {
        address
            .strip_prefix(start)
            .is_some_and(|rest| !rest.is_empty())
    })
}
