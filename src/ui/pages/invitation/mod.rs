//! "Look over your invitation": what a reader finds in it and what she may miss.
//!
//! Invariant: the text never leaves the device and is not kept; nothing in it is called wrong.

use crate::{
    i18n::{InvitationText, Locale},
    state::App,
    ui::page::{CheckView, PageView},
};

/// The page, alone or in a check.
pub fn invitation(_app: App, locale: Locale, _check: Option<CheckView>) -> PageView {
    PageView::new(InvitationText::of(locale).title, ())
}
