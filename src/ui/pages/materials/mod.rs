//! The materials box: practices of other cities and associations, and conversation cards.
//!
//! Invariant: whatever the address names, something of the box is shown.

use crate::{
    i18n::{Locale, MaterialsText},
    state::App,
    ui::page::PageView,
};

/// The page of a path.
pub fn materials(_app: App, locale: Locale, _path: &str) -> PageView {
    PageView::new(MaterialsText::of(locale).title, ())
}
