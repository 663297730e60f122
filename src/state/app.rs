//! Everything the pages read and every intent they have.
//!
//! Invariant: an intent changes the signals and keeps the change in the same moment; an example
//! is never changed. Time and chance come from outside.

use leptos::prelude::*;

use super::{
    CheckId, CheckSummary, Keeper, Library, Load, Notice, Open, Route, Settings, Sheet, ShelfError,
    Source, Undo, Unreadable,
    checks::{empty_old_bin, summaries},
    settings::SETTINGS_KEY,
};
use crate::{
    domain::{Answer, Assessment, Day, QuestionnaireId, Scope, StatementId},
    i18n::Locale,
};

const LAST_KEY: &str = "last";

/// What comes from outside: time and chance.
#[derive(Clone, Copy)]
pub struct World {
    /// Today, where the person is.
    pub today: fn() -> Day,
    /// 64 bits of chance.
    pub chance: fn() -> u64,
}

/// The state of one tab. Copying it copies handles, not content.
#[derive(Clone, Copy)]
pub struct App {
    keeper: StoredValue<Keeper, LocalStorage>,
    world: World,
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
    /// A questionnaire to fetch besides the open check's.
    pub wanted: RwSignal<Option<QuestionnaireId>>,
    /// The person pressed start before the questionnaire was there.
    pub starting: RwSignal<bool>,
    /// How often the person asked to load again.
    pub retry: RwSignal<u32>,
    /// The element that gets the focus on the next page, instead of its heading.
    pub target: RwSignal<Option<String>>,
    /// Whether the browser says there is no network.
    pub offline: RwSignal<bool>,
    /// What is known of a new version: `waiting` or `applied`.
    pub update: RwSignal<Option<String>>,
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
        let unreadable = keeper.set_aside_unreadable();
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
            notice: RwSignal::new(None),
            unreadable: RwSignal::new(unreadable),
            checks: RwSignal::new(checks),
            last: RwSignal::new(last.filter(|route| route.check().is_some())),
            speaking: RwSignal::new(None),
            wanted: RwSignal::new(None),
            starting: RwSignal::new(false),
            retry: RwSignal::new(0),
            target: RwSignal::new(None),
            offline: RwSignal::new(false),
            update: RwSignal::new(None),
            short_lived: RwSignal::new(false),
        }
    }

    /// Today, where the person is.
    pub fn today(&self) -> Day {
        (self.world.today)()
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
        match self.questionnaire_id() {
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

    /// Begins a check and opens it. An own check that is still blank is used again, so that
    /// starting twice leaves no empty ones behind.
    pub fn begin(&self, questionnaire: QuestionnaireId, version: String, scope: Scope) -> CheckId {
        let blank = self.checks.with_untracked(|checks| {
            checks
                .iter()
                .find(|check| {
                    check.deleted.is_none()
                        && check.assessment.is_blank()
                        && check.assessment.questionnaire == questionnaire
                })
                .map(|check| (check.id.clone(), check.assessment.clone()))
        });
        let language = untrack(|| self.language());
        let assessment = Assessment::new(questionnaire, version, scope, self.today(), language);
        match blank {
            Some((id, before)) => {
                self.keep(&id, Some(&before), &assessment);
                id
            }
            None => self.adopt(&assessment),
        }
    }

    /// Keeps an assessment as a new check of one's own, and opens it.
    pub fn adopt(&self, assessment: &Assessment) -> CheckId {
        let id = CheckId::random((self.world.chance)());
        self.keep(&id, None, assessment);
        id
    }

    /// Begins the next round of a check, and opens it.
    pub fn next_round(&self, id: &CheckId) -> Option<CheckId> {
        let assessment = self.keeper.with_value(|keeper| keeper.check(id))?;
        let next = self.adopt(&assessment.next_round(self.today()));
        self.notice.set(Some(Notice::RoundBegun));
        Some(next)
    }

    /// Opens a check of this browser. Tells whether there is such a check.
    pub fn open_check(&self, id: &CheckId) -> bool {
        let assessment = self.keeper.with_value(|keeper| keeper.check(id));
        let found = assessment.is_some();
        self.open.set(assessment.map(|assessment| Open {
            id: id.clone(),
            assessment,
            source: Source::Own,
        }));
        found
    }

    /// Opens an example, to look at.
    pub fn open_example(&self, id: &CheckId, assessment: Assessment) {
        self.open.set(Some(Open {
            id: id.clone(),
            assessment,
            source: Source::Example,
        }));
    }

    /// Changes the open check and keeps what changed. Does nothing to an example.
    pub fn change(&self, edit: &mut dyn FnMut(&mut Assessment)) -> Option<Undo> {
        let open = self.open.get_untracked()?;
        if open.source == Source::Example {
            return None;
        }
        let mut after = open.assessment.clone();
        edit(&mut after);
        if after == open.assessment {
            return None;
        }
        self.keep(&open.id, Some(&open.assessment), &after);
        Some(Undo::Change {
            check: open.id,
            before: Box::new(open.assessment),
            after: Box::new(after),
        })
    }

    /// Gives an answer to a statement of the open check.
    pub fn answer(&self, statement: &StatementId, answer: Answer) {
        self.change(&mut |assessment| assessment.answers.set(statement.clone(), Some(answer)));
    }

    /// Takes an answer back, with its undo.
    pub fn clear_answer(&self, statement: &StatementId) {
        let undo = self.change(&mut |assessment| {
            assessment.answers.set(statement.clone(), None);
            assessment.reasons.remove(statement);
        });
        self.notice.set(undo.map(Notice::AnswerCleared));
    }

    /// A new name for an action of the open check.
    pub fn action_id(&self) -> String {
        super::short_id((self.world.chance)())
    }

    /// Takes a step out of the plan, with its undo.
    pub fn remove_action(&self, action: &str) {
        let undo = self.change(&mut |assessment| assessment.actions.remove(action));
        self.notice.set(undo.map(Notice::ActionRemoved));
    }

    /// Gives another name to a check in the list.
    pub fn rename(&self, id: &CheckId, name: &str) {
        let Some(before) = self.keeper.with_value(|keeper| keeper.check(id)) else {
            return;
        };
        let mut after = before.clone();
        after.organisation.name = name.to_owned();
        let result = self.write(|keeper| keeper.keep(id, Some(&before), &after));
        self.tell(result);
        self.list();
    }

    /// Puts a check in the bin, with its undo.
    pub fn delete(&self, id: &CheckId) {
        let today = self.today();
        self.tell(self.write(|keeper| keeper.put_in_bin(id, Some(today))));
        self.notice
            .set(Some(Notice::CheckDeleted(Undo::Bin(id.clone()))));
        self.list();
    }

    /// Takes a check out of the bin.
    pub fn restore(&self, id: &CheckId) {
        self.tell(self.write(|keeper| keeper.put_in_bin(id, None)));
        self.notice.set(Some(Notice::CheckRestored));
        self.list();
    }

    /// Brings back what a deletion took away.
    pub fn undo(&self, undo: &Undo) {
        match undo {
            Undo::Bin(id) => self.restore(id),
            Undo::Change {
                check,
                before,
                after,
            } => self.keep_as_is(check, after, before),
        }
        self.notice.set(Some(Notice::Undone));
    }

    /// Takes everything away. Nothing is left, not even the settings.
    pub fn wipe(&self) {
        self.write(|keeper| {
            keeper.wipe();
            Ok(())
        })
        .ok();
        self.open.set(None);
        self.last.set(None);
        self.kept.set(false);
        self.unreadable.set(Vec::new());
        self.settings.set(Settings::default());
        self.notice.set(Some(Notice::Wiped));
        self.list();
    }

    /// Looks again at what another tab wrote. `key` is without prefix; `None`: everything changed.
    pub fn look_again(&self, key: Option<&str>, removed: bool) {
        if key == Some(SETTINGS_KEY) {
            let text = self
                .keeper
                .with_value(|keeper| keeper.shelf().read(SETTINGS_KEY));
            self.settings
                .set(text.map(|text| Settings::decode(&text)).unwrap_or_default());
            return;
        }
        if let (Some(key), true) = (key, removed) {
            self.keeper.update_value(|keeper| {
                keeper.dropped(key);
            });
        }
        if let Some(open) = self
            .open
            .get_untracked()
            .filter(|open| open.source == Source::Own)
        {
            let now = self.keeper.with_value(|keeper| keeper.check(&open.id));
            if now.as_ref() != Some(&open.assessment) {
                self.open
                    .set(now.map(|assessment| Open { assessment, ..open }));
            }
        }
        self.list();
    }

    /// Remembers the page to go on with.
    pub fn remember(&self, route: &Route) {
        self.last.set(Some(route.clone()));
        let href = route.href();
        self.tell(
            self.keeper
                .with_value(|keeper| keeper.shelf().write(LAST_KEY, &href)),
        );
    }

    /// This tab's name.
    pub fn tab(&self) -> String {
        self.keeper.with_value(|keeper| keeper.tab().to_owned())
    }

    /// The other tabs' names that have keys here.
    pub fn other_tabs(&self) -> Vec<String> {
        self.keeper
            .with_value(|keeper| keeper.other_tabs().into_iter().collect())
    }

    /// Takes over the keys of a tab that is gone. Call only while holding that tab's lock.
    pub fn fold(&self, gone: &str) {
        self.write(|keeper| keeper.fold(gone)).ok();
    }

    /// The text of a record that could not be read.
    pub fn record(&self, key: &str) -> Option<String> {
        self.keeper.with_value(|keeper| keeper.shelf().read(key))
    }

    /// Tries to keep once more what could not be kept.
    pub fn try_again(&self) {
        let result = self.keeper.with_value(Keeper::write_again);
        self.tell(result);
    }

    fn keep(&self, id: &CheckId, before: Option<&Assessment>, after: &Assessment) {
        let result = self.write(|keeper| keeper.keep(id, before, after));
        self.tell(result);
        let merged = self.keeper.with_value(|keeper| keeper.check(id));
        self.open.set(Some(Open {
            id: id.clone(),
            assessment: merged.unwrap_or_else(|| after.clone()),
            source: Source::Own,
        }));
        if before.is_none() {
            self.list();
        }
    }

    fn keep_as_is(&self, id: &CheckId, before: &Assessment, after: &Assessment) {
        self.tell(self.write(|keeper| keeper.keep(id, Some(before), after)));
        if self
            .open
            .with_untracked(|open| open.as_ref().is_some_and(|open| &open.id == id))
        {
            self.open_check(id);
        }
        self.list();
    }

    fn write(
        &self,
        act: impl FnOnce(&mut Keeper) -> Result<(), ShelfError>,
    ) -> Result<(), ShelfError> {
        self.keeper
            .try_update_value(act)
            .unwrap_or(Err(ShelfError::Blocked))
    }

    fn tell(&self, result: Result<(), ShelfError>) {
        match result {
            Err(error) => self.trouble.set(Some(error)),
            Ok(()) => {
                // Memory takes every write: it stays told that nothing outlives the page.
                if self.trouble.get_untracked() == Some(ShelfError::Full) {
                    self.trouble.set(None);
                }
                if !self.kept.get_untracked() {
                    self.kept.set(true);
                }
            }
        }
    }

    /// Reads the list of checks anew.
    pub fn list(&self) {
        self.checks.set(self.keeper.with_value(summaries));
    }
}
