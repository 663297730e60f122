//! Everything the pages read and every intent they have.
//!
//! Invariant: an intent changes the signals and keeps the change in the same moment; an example
//! is never changed. Time and chance come from outside.

use leptos::prelude::*;

use super::{
    CheckSummary, Keeper, Library, Load, Notice, Open, Route, Settings, Sheet, ShelfError, Start,
    Unreadable,
    checks::{empty_old_bin, summaries},
    settings::SETTINGS_KEY,
};
use crate::{
    domain::{Day, QuestionnaireId},
    i18n::Locale,
};

/// The key under which the last page is kept.
pub(super) const LAST_KEY: &str = "last";

/// What comes from outside: time, chance, and whether there is a voice.
#[derive(Clone, Copy)]
pub struct World {
    /// Today, where the person is.
    pub today: fn() -> Day,
    /// 64 bits of chance.
    pub chance: fn() -> u64,
    /// Whether the browser can read aloud.
    pub speaks: bool,
}

/// The state of one tab. Copying it copies handles, not content.
#[derive(Clone, Copy)]
pub struct App {
    pub(super) keeper: StoredValue<Keeper, LocalStorage>,
    pub(super) world: World,
    browser_languages: StoredValue<Vec<String>>,
    /// The page that is shown.
    pub route: RwSignal<Route>,
    /// The language of the interface that is loaded and shown.
    pub interface: RwSignal<Locale>,
    /// How the person reads.
    pub settings: RwSignal<Settings>,
    /// What was loaded.
    pub library: RwSignal<Library>,
    /// The check that is open.
    pub open: RwSignal<Option<Open>>,
    /// Why keeping does not work, when it does not.
    pub trouble: RwSignal<Option<ShelfError>>,
    /// Whether something was kept since the page opened.
    pub kept: RwSignal<bool>,
    /// How often everything was wiped since the page opened.
    pub wipes: RwSignal<u32>,
    /// What was just done.
    pub notice: RwSignal<Option<Notice>>,
    /// Records that could not be read.
    pub unreadable: RwSignal<Vec<Unreadable>>,
    /// The checks of this browser and its bin.
    pub checks: RwSignal<Vec<CheckSummary>>,
    /// The page where the person stopped last time.
    pub last: RwSignal<Option<Route>>,
    /// What is read aloud now, by the name of the button that began it.
    pub speaking: RwSignal<Option<String>>,
    /// What is chosen on the home page.
    pub start: RwSignal<Start>,
    /// The person pressed start, and it waits for the questionnaire.
    pub starting: RwSignal<bool>,
    /// How often the person asked to load again.
    pub retry: RwSignal<u32>,
    /// The element that gets the focus on the next page, instead of its heading.
    pub target: RwSignal<Option<String>>,
    /// Whether the browser says there is no network.
    pub offline: RwSignal<bool>,
    /// What is known of a new version: `waiting` or `applied`.
    pub update: RwSignal<Option<String>>,
    /// How often another tab wrote something.
    pub outside: RwSignal<u32>,
    /// Whether this browser forgets what is stored after some days without a visit.
    pub short_lived: RwSignal<bool>,
}

impl App {
    /// Opens what is kept. `trouble` tells that the shelf is only memory.
    pub fn open(
        mut keeper: Keeper,
        trouble: Option<ShelfError>,
        world: World,
        browser_languages: Vec<String>,
        interface: Locale,
    ) -> Self {
        let unreadable = keeper.ledgers().set_aside_unreadable();
        empty_old_bin(&mut keeper, (world.today)());
        let shelf = keeper.shelf();
        let settings = shelf.read(SETTINGS_KEY).map(|text| Settings::decode(&text));
        let last = shelf.read(LAST_KEY).map(|href| Route::parse(&href));
        let checks = summaries(&keeper);
        Self {
            keeper: StoredValue::new_local(keeper),
            world,
            browser_languages: StoredValue::new(browser_languages),
            route: RwSignal::new(Route::Home),
            interface: RwSignal::new(interface),
            settings: RwSignal::new(settings.unwrap_or_default()),
            library: RwSignal::default(),
            open: RwSignal::new(None),
            trouble: RwSignal::new(trouble),
            kept: RwSignal::new(false),
            wipes: RwSignal::new(0),
            notice: RwSignal::new(None),
            unreadable: RwSignal::new(unreadable),
            checks: RwSignal::new(checks),
            last: RwSignal::new(last.filter(|route| route.check().is_some())),
            speaking: RwSignal::new(None),
            start: RwSignal::new(Start::default()),
            starting: RwSignal::new(false),
            retry: RwSignal::new(0),
            target: RwSignal::new(None),
            offline: RwSignal::new(false),
            update: RwSignal::new(None),
            outside: RwSignal::new(0),
            short_lived: RwSignal::new(false),
        }
    }

    /// Asks anew for what could not be loaded.
    pub fn load_again(&self) {
        self.library.update(Library::forget_failures);
        self.retry.update(|times| *times += 1);
    }

    /// Today, where the person is.
    pub fn today(&self) -> Day {
        (self.world.today)()
    }

    /// Whether the browser can read aloud.
    pub const fn speaks(&self) -> bool {
        self.world.speaks
    }

    /// The chosen language tag, else the browser's best.
    pub fn language(&self) -> String {
        self.settings.with(|settings| {
            self.browser_languages
                .with_value(|browser| settings.language_or(browser))
        })
    }

    /// The language of the interface that is shown.
    pub fn locale(&self) -> Locale {
        self.interface.get()
    }

    /// All languages that can be chosen: the interface's, and those that only the default
    /// questionnaire has.
    pub fn languages(&self) -> Vec<String> {
        let mut tags: Vec<String> = Locale::ALL.map(|locale| locale.tag().to_owned()).to_vec();
        self.library.with(|library| {
            for load in library.sheets.values() {
                let Some(sheet) = load.ready() else { continue };
                for tag in &sheet.questionnaire.languages {
                    if !tags.contains(tag) {
                        tags.push(tag.clone());
                    }
                }
            }
        });
        tags
    }

    /// The questionnaire of the open check, else the default one.
    pub fn questionnaire_id(&self) -> Option<QuestionnaireId> {
        self.open
            .with(|open| {
                open.as_ref()
                    .map(|open| open.assessment.questionnaire.clone())
            })
            .or_else(|| self.default_questionnaire())
    }

    /// The questionnaire that the catalogue names as the default.
    pub fn default_questionnaire(&self) -> Option<QuestionnaireId> {
        self.library
            .with(|library| Some(library.catalogue.ready()?.default.clone()))
    }

    /// The questionnaire of the open check in the chosen language.
    pub fn sheet(&self) -> Load<Sheet> {
        self.sheet_or_fault(self.questionnaire_id())
    }

    /// A questionnaire in the chosen language; while none is known, how the catalogue stands.
    pub fn sheet_or_fault(&self, id: Option<QuestionnaireId>) -> Load<Sheet> {
        match id {
            Some(id) => self.sheet_of(&id),
            None => self.library.with(|library| match &library.catalogue {
                Load::Failed(fault) => Load::Failed(fault.clone()),
                _ => Load::Loading,
            }),
        }
    }

    /// A questionnaire in the chosen language.
    pub fn sheet_of(&self, id: &QuestionnaireId) -> Load<Sheet> {
        let language = self.language();
        self.library.with(|library| library.sheet(id, &language))
    }

    /// Changes the settings and keeps them.
    pub fn set(&self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        let record = self.settings.with_untracked(Settings::encode);
        self.tell(
            self.keeper
                .with_value(|keeper| keeper.shelf().write(SETTINGS_KEY, &record)),
        );
    }
}
