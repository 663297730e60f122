//! What a host has begun and not yet handed in, of the gathering that was last open.
//!
//! Invariant: it outlives the page, so another language or a look at another step takes nothing away; it
//! is gone with the window, as nothing of it is kept.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::domain::{Answer, gathering::GatheringId};

/// The fields of the host's pages.
#[derive(Clone)]
pub struct Draft {
    /// By which way answers come in.
    pub way: ArcRwSignal<String>,
    /// A code that is being typed.
    pub code: ArcRwSignal<String>,
    /// A sheet of paper, one for each core statement.
    pub sheet: ArcRwSignal<Vec<Option<Answer>>>,
    /// The step of a promise.
    pub step: ArcRwSignal<String>,
    /// By when.
    pub day: ArcRwSignal<String>,
    /// The barrier it is about.
    pub barrier: ArcRwSignal<String>,
}

thread_local! {
    static LAST: RefCell<Option<(GatheringId, Draft)>> = const { RefCell::new(None) };
}

impl Draft {
    /// The draft of a gathering with so many core statements.
    pub fn of(id: GatheringId, statements: usize) -> Self {
        let found = LAST.with_borrow(|last| {
            let same = last.as_ref().filter(|(last, _)| *last == id);
            same.map(|(_, draft)| draft.clone())
        });
        // Another questionnaire may have been chosen since.
        let fits = found.filter(|draft| draft.sheet.with_untracked(Vec::len) == statements);
        fits.unwrap_or_else(|| {
            let draft = Self::empty(statements);
            LAST.set(Some((id, draft.clone())));
            draft
        })
    }

    fn empty(statements: usize) -> Self {
        let words = || ArcRwSignal::new(String::new());
        Self {
            way: ArcRwSignal::new("type".to_owned()),
            code: words(),
            sheet: ArcRwSignal::new(vec![None; statements]),
            step: words(),
            day: words(),
            barrier: words(),
        }
    }
}
