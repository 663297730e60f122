//! The text that is looked over, for as long as the tab is open.
//!
//! Invariant: it lives in memory only: it outlasts another page or language, and goes with the tab or
//! when everything is wiped.

use std::cell::RefCell;

thread_local! {
    static DRAFT: RefCell<Draft> = const { RefCell::new(Draft::new()) };
}

/// What was typed.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// The first text, where it was kept to compare with.
    pub before: Option<String>,
    /// The language of the text, where it was chosen.
    pub language: Option<String>,
    wipes: u32,
}

impl Draft {
    const fn new() -> Self {
        Self {
            text: String::new(),
            before: None,
            language: None,
            wipes: 0,
        }
    }

    /// The draft of this tab, unless everything was wiped since.
    pub fn of_this_tab(wipes: u32) -> Self {
        DRAFT.with_borrow_mut(|draft| {
            if draft.wipes != wipes {
                *draft = Self::new();
                draft.wipes = wipes;
            }
            draft.clone()
        })
    }

    /// Changes the draft of this tab.
    pub fn change(change: impl FnOnce(&mut Self)) {
        DRAFT.with_borrow_mut(change);
    }
}
