//! The files that somebody is writing, and what is known of them.
//!
//! Invariant: every change is kept in the same moment and checked right after it, in slices between which
//! the browser listens; a check of older text is dropped.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    exchange::{
        Fault,
        author::{Files, check_part, default_barriers, parts},
    },
    i18n::{AuthorDesk, Locale},
    platform,
    state::App,
};

/// What is done with the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Changing their texts.
    Edit,
    /// The jobs that authors have most.
    Jobs,
    /// Looking at it as a visitor.
    Look,
    /// Comparing it with what the site has.
    Compare,
    /// Saving the files.
    Save,
}

impl View {
    /// All, in order.
    pub const ALL: [Self; 5] = [
        Self::Edit,
        Self::Jobs,
        Self::Look,
        Self::Compare,
        Self::Save,
    ];

    /// Its id on the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Jobs => "jobs",
            Self::Look => "look",
            Self::Compare => "compare",
            Self::Save => "save",
        }
    }

    /// The one with this id.
    pub fn of(id: &str) -> Self {
        let found = Self::ALL.into_iter().find(|view| view.id() == id);
        found.unwrap_or(Self::Edit)
    }

    /// What it is called.
    pub fn words(self, t: &AuthorDesk) -> String {
        let words = match self {
            Self::Edit => t.view_edit,
            Self::Jobs => t.view_jobs,
            Self::Look => t.view_look,
            Self::Compare => t.view_compare,
            Self::Save => t.view_save,
        };
        words.to_owned()
    }
}

/// The files of the site, and their faults.
type Shipped = (Arc<Files>, Arc<Vec<Fault>>);

/// What the parts of the page share. Copying it copies handles, not content.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The app.
    pub app: App,
    /// The language of the interface.
    pub locale: Locale,
    /// The files of the site, and their faults, once they are loaded.
    pub shipped: RwSignal<Option<Shipped>>,
    /// The files that are written.
    pub files: RwSignal<Files>,
    /// Whether there are any.
    pub begun: Memo<bool>,
    /// How often they changed otherwise than by typing.
    pub edition: RwSignal<u32>,
    /// The file in the text area.
    pub file: RwSignal<String>,
    /// What is wrong with them.
    pub faults: RwSignal<Vec<Fault>>,
    /// What was just done: sentences.
    pub told: RwSignal<Vec<String>>,
    /// The files as they were before the last change that can be undone.
    pub before: RwSignal<Option<Files>>,
    /// What is done with them.
    pub view: RwSignal<View>,
    changes: RwSignal<u32>,
}

impl Desk {
    /// Takes up what was kept.
    pub fn open(app: App, locale: Locale) -> Self {
        let files = app.draft();
        let first = files.keys().next().cloned().unwrap_or_default();
        let files = RwSignal::new(files);
        let desk = Self {
            app,
            locale,
            shipped: RwSignal::new(None),
            files,
            begun: Memo::new(move |_| files.with(|files| !files.is_empty())),
            edition: RwSignal::new(0),
            file: RwSignal::new(first),
            faults: RwSignal::new(Vec::new()),
            told: RwSignal::new(Vec::new()),
            before: RwSignal::new(None),
            view: RwSignal::new(View::Edit),
            changes: RwSignal::new(0),
        };
        desk.check();
        desk
    }

    /// Takes over what was typed into a file.
    pub fn typed(&self, path: &str, content: String) {
        self.app.keep_draft(path, Some(&content));
        self.files.update(|files| {
            files.insert(path.to_owned(), content);
        });
        self.check();
    }

    /// Puts other files in the place of these, tells what was done and offers to undo it.
    pub fn replace(&self, files: Files, told: Vec<String>) {
        let before = self.files.get_untracked();
        self.put(&before, files);
        self.before.set(Some(before));
        self.told.set(told);
    }

    /// Puts other files in the place of these without drawing a form anew: it is ready for the next text.
    pub fn put_quietly(&self, files: Files, told: String) {
        let before = self.files.get_untracked();
        for (path, content) in files.iter() {
            if before.get(path) != Some(content) {
                self.app.keep_draft(path, Some(content));
            }
        }
        self.files.set(files);
        self.before.set(Some(before));
        self.told.set(vec![told]);
        self.check();
    }

    /// Brings back the files from before the last change. That can be undone too: somebody may have typed
    /// since.
    pub fn undo(&self) {
        let Some(before) = self.before.get_untracked() else {
            return;
        };
        let now = self.files.get_untracked();
        self.put(&now, before);
        self.before.set(Some(now));
        self.told
            .set(vec![AuthorDesk::of(self.locale).undone.to_owned()]);
    }

    fn put(&self, old: &Files, new: Files) {
        for path in old.keys().filter(|path| !new.contains_key(*path)) {
            self.app.keep_draft(path, None);
        }
        for (path, content) in new.iter() {
            if old.get(path) != Some(content) {
                self.app.keep_draft(path, Some(content));
            }
        }
        let first = new.keys().next().cloned().unwrap_or_default();
        if self.file.with_untracked(|file| !new.contains_key(file)) {
            self.file.set(first);
        }
        self.files.set(new);
        self.edition.update(|edition| *edition += 1);
        self.check();
    }

    /// How many faults, and how many texts that are missing.
    pub fn counts(&self) -> (usize, usize) {
        self.faults.with(|faults| {
            let gaps = faults.iter().filter(|fault| fault.is_gap()).count();
            (faults.len() - gaps, gaps)
        })
    }

    /// Checks the files once the browser has nothing better to do.
    pub fn check(&self) {
        self.changes.update(|changes| *changes += 1);
        let mine = self.changes.get_untracked();
        let desk = *self;
        // The page may be gone meanwhile, and its signals with it.
        let is_old = move || desk.changes.try_get_untracked() != Some(mine);
        spawn_local(async move {
            platform::pause().await;
            let Some(files) = desk.files.try_get_untracked().filter(|_| !is_old()) else {
                return;
            };
            let shipped = desk.shipped.try_get_untracked().flatten();
            let otherwise = shipped.and_then(|(files, _)| default_barriers(&files));
            let otherwise = otherwise.unwrap_or_default();
            let mut found = Vec::new();
            for part in parts(&files, false) {
                found.extend(check_part(&files, &part, &otherwise));
                platform::pause().await;
                if is_old() {
                    return;
                }
            }
            if desk.faults.try_with_untracked(|faults| *faults != found) == Some(true) {
                desk.faults.try_set(found);
            }
        });
    }
}
