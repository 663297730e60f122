//! The way of one organisation through its checks: three sittings, and round after round.
//!
//! Invariant: the same data as the check; nothing here is kept on its own.

use crate::{
    i18n::{RoundsText, SittingText},
    ui::page::{CheckView, PageView},
};

/// One of the three sittings.
pub fn sitting(check: &CheckView, _number: usize) -> PageView {
    PageView::new(SittingText::of(check.locale).title, ())
}

/// This round beside the earlier ones.
pub fn rounds(check: &CheckView) -> PageView {
    PageView::new(RoundsText::of(check.locale).title, ())
}
