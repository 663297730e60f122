//! What the parts of the page share: the text, the lexicon, and what was seen.
//!
//! Invariant: the newest text wins; what was seen of an older one is never shown as of the newer.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::draft::Draft;
use crate::{
    domain::{
        flyer::FlyerReading,
        materials::{Lexicon, Sign},
    },
    exchange::{FlyerReader, Rules, read_lexicon},
    i18n::{InvitationText, Locale},
    platform,
    state::App,
    ui::page::CheckView,
};

/// Work goes on for so many milliseconds before the browser may draw and listen.
const SLICE: f64 = 12.0;
/// While somebody types, reading begins so many milliseconds after the last letter.
const REST: i32 = 120;

/// The lexicon, ready to read with.
pub struct Kit {
    pub lexicon: Lexicon,
    rules: Rules,
}

/// Why there is no lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoKit {
    /// It could not be loaded.
    NotLoaded,
    /// The site has none in this language, or it can't be read.
    NotThere,
}

impl NoKit {
    /// What a person reads.
    pub const fn words(self, t: &InvitationText) -> &'static str {
        match self {
            Self::NotLoaded => t.rules_failed,
            Self::NotThere => t.rules_none,
        }
    }
}

/// A text with what was seen in it.
#[derive(Debug, PartialEq)]
pub struct Look {
    pub text: String,
    pub reading: FlyerReading,
}

impl Look {
    /// The signs that were found, with their places in the lexicon.
    pub fn found<'a>(&self, lexicon: &'a Lexicon) -> Vec<(usize, &'a Sign)> {
        let all = lexicon.present.iter().enumerate();
        all.filter(|(place, _)| self.reading.has(*place)).collect()
    }

    /// The signs that a reader may miss.
    pub fn missing<'a>(&self, lexicon: &'a Lexicon) -> Vec<&'a Sign> {
        let found = self.found(lexicon);
        let has = |id: &String| found.iter().any(|(_, sign)| sign.id == *id);
        let missed =
            |sign: &&Sign| !sign.optional && !has(&sign.id) && !sign.unless.iter().any(has);
        lexicon.present.iter().filter(missed).collect()
    }
}

/// The page's state.
#[derive(Clone)]
pub struct Desk {
    pub app: App,
    pub locale: Locale,
    pub check: Option<CheckView>,
    /// What stands in the field.
    pub text: RwSignal<String>,
    /// The language of the text.
    pub language: RwSignal<String>,
    /// The lexicon; `None` while it loads.
    pub kit: RwSignal<Option<Result<Arc<Kit>, NoKit>>>,
    /// What was seen; `None` until the first time.
    pub looked: RwSignal<Option<Arc<Look>>>,
    /// The first text, kept to compare with.
    pub before: RwSignal<Option<Arc<Look>>>,
    /// What is marked in the text: `facts` or `words`.
    pub shown: RwSignal<String>,
    /// What was told of a file.
    pub told: RwSignal<String>,
    turn: StoredValue<u32>,
}

impl Desk {
    /// The state with what the tab still has, on its way to look at it.
    pub fn new(app: App, locale: Locale, check: Option<CheckView>) -> Self {
        let draft = Draft::of_this_tab(app.wipes.get_untracked());
        let language = draft.language.unwrap_or_else(|| locale.tag().to_owned());
        let desk = Self {
            app,
            locale,
            check,
            text: RwSignal::new(draft.text),
            language: RwSignal::new(language),
            kit: RwSignal::new(None),
            looked: RwSignal::new(None),
            before: RwSignal::new(None),
            shown: RwSignal::new("facts".to_owned()),
            told: RwSignal::new(String::new()),
            turn: StoredValue::new(0),
        };
        desk.load();
        desk
    }

    /// Whether there is nothing to look at.
    pub fn is_blank(&self) -> bool {
        self.text.with(|text| text.trim().is_empty())
    }

    /// Takes another text, and looks at it.
    pub fn set_text(&self, text: String) {
        // From now on the text has a language, also when the page gets another one.
        let language = self.language.get_untracked();
        Draft::change(|draft| {
            draft.text.clone_from(&text);
            draft.language = (!text.is_empty()).then_some(language);
        });
        self.text.set(text);
        self.look();
    }

    /// Takes another language, and looks anew.
    pub fn set_language(&self, language: String) {
        Draft::change(|draft| draft.language = Some(language.clone()));
        self.language.set(language);
        self.load();
    }

    /// Keeps the text as it was looked at, to compare with; or forgets it.
    pub fn keep_before(&self, look: Option<Arc<Look>>) {
        Draft::change(|draft| draft.before = look.as_ref().map(|look| look.text.clone()));
        self.before.set(look);
    }

    /// Loads the lexicon of the language, then looks.
    pub fn load(&self) {
        let desk = self.clone();
        let language = self.language.get_untracked();
        desk.kit.set(None);
        // What was seen names places of the lexicon that goes.
        desk.looked.set(None);
        desk.before.set(None);
        spawn_local(async move {
            let address = format!("questionnaires/materials/lexicon.{language}.json");
            let kit = match platform::fetch_text(&address).await {
                Ok(content) => read_lexicon(&content).map(Kit::new).ok_or(NoKit::NotThere),
                Err(platform::FetchError::Status(404)) => Err(NoKit::NotThere),
                Err(_) => Err(NoKit::NotLoaded),
            };
            // Another language was chosen, or the page is gone.
            if desk.language.try_get_untracked() != Some(language) {
                return;
            }
            let before = Draft::of_this_tab(desk.app.wipes.get_untracked()).before;
            if let (Ok(kit), Some(before)) = (&kit, before) {
                desk.before.set(Some(Arc::new(kit.look(before))));
            }
            desk.kit.set(Some(kit.map(Arc::new)));
            desk.look();
        });
    }

    /// Looks at the text, in slices.
    fn look(&self) {
        let Some(Some(Ok(kit))) = self.kit.try_get_untracked() else {
            return;
        };
        let turn = self.turn.get_value().wrapping_add(1);
        self.turn.set_value(turn);
        let desk = self.clone();
        let text = self.text.get_untracked();
        let typing = self.looked.with_untracked(Option::is_some);
        spawn_local(async move {
            if typing {
                platform::wait(REST).await;
                if desk.turn.try_get_value() != Some(turn) {
                    return;
                }
            }
            let mut reader = FlyerReader::new(&kit.rules, &text);
            let mut since = platform::milliseconds();
            while reader.step() {
                if platform::milliseconds() - since < SLICE {
                    continue;
                }
                platform::pause().await;
                if desk.turn.try_get_value() != Some(turn) {
                    return;
                }
                since = platform::milliseconds();
            }
            let reading = reader.finish();
            desk.looked.try_set(Some(Arc::new(Look { text, reading })));
        });
    }
}

impl Kit {
    fn new(lexicon: Lexicon) -> Self {
        Self {
            rules: Rules::of(&lexicon),
            lexicon,
        }
    }

    /// Looks at a text at once.
    fn look(&self, text: String) -> Look {
        Look {
            reading: crate::exchange::read_flyer(&self.rules, &text),
            text,
        }
    }
}
