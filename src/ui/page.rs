//! What a page is made of.
//!
//! Invariant: every page has one heading, which gets the focus when the page is reached.

use leptos::prelude::*;

use crate::{
    domain::{Assessment, Phrase, Scope},
    i18n::Locale,
    state::{App, CheckId, CheckPage, Route, Sheet, Source},
};

/// A page to show: its heading, a line above it, and the rest.
pub struct PageView {
    /// The heading, also the window's title.
    pub title: Phrase,
    /// A short line above the heading.
    pub above: Option<String>,
    /// The rest.
    pub body: AnyView,
}

impl PageView {
    /// A page with a heading.
    pub fn new(title: impl Into<String>, body: impl IntoAny) -> Self {
        Self {
            title: Phrase::own(title),
            above: None,
            body: body.into_any(),
        }
    }
}

/// A page of a chunk that is asked for. One type for all of them: what crosses into a chunk is compiled once
/// for each type, before the first question.
pub struct Asked {
    /// The state.
    pub app: App,
    /// The language of the interface.
    pub locale: Locale,
    /// Which page.
    pub route: Route,
    /// The check that it is a page of.
    pub check: Option<CheckView>,
}

/// What the pages of one check need.
#[derive(Clone)]
pub struct CheckView {
    /// The state.
    pub app: App,
    /// The language of the interface.
    pub locale: Locale,
    /// The questionnaire.
    pub sheet: Sheet,
    /// Which check.
    pub id: CheckId,
    /// Whose it is.
    pub source: Source,
    /// Which statements are asked.
    pub scope: Scope,
}

impl CheckView {
    /// The address of a page of this check.
    pub fn href(&self, page: CheckPage) -> String {
        Route::Check(self.id.clone(), page).href()
    }

    /// Something of the open check, and again whenever it changes.
    pub fn read<T>(&self, of: impl FnOnce(&Assessment) -> T) -> Option<T> {
        self.app
            .open
            .with(|open| open.as_ref().map(|open| of(&open.assessment)))
    }

    /// The organisation's name as the line above a heading, so that a printed page says whose it is.
    pub fn whose(&self) -> Option<String> {
        self.read(|a| a.organisation.name.clone())
            .filter(|name| !name.is_empty())
    }

    /// The language in which the person's own texts are written, where that is not the page's.
    pub fn own_language(&self) -> Option<String> {
        self.read(|a| a.language.clone())
            .filter(|language| !language.is_empty() && language != self.locale.tag())
    }

    /// Whether this is an example, to look at only.
    pub fn is_example(&self) -> bool {
        self.source == Source::Example
    }
}
