//! What a person is told about something that was just done.
//!
//! Invariant: every deletion but "wipe all" comes with an undo.

use super::CheckId;
use crate::domain::Assessment;

/// Something that was done; the words are made in `i18n`.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// An answer was taken back.
    AnswerCleared(Undo),
    /// A step was taken out of the plan.
    ActionRemoved(Undo),
    /// The plan holds no more steps.
    PlanFull,
    /// Something of a page that has its own words for it.
    Done(&'static str, Undo),
    /// A check was put in the bin.
    CheckDeleted(Undo),
    /// A check was taken out of the bin.
    CheckRestored,
    /// A deletion was undone.
    Undone,
    /// A check was given to the person as a file.
    FileSaved,
    /// A file was opened as a check.
    FileOpened,
    /// A new round was begun.
    RoundBegun,
    /// Something was put on the clipboard.
    Copied,
    /// Everything was wiped.
    Wiped,
    /// The address led nowhere.
    WrongAddress,
    /// This check is not on this device.
    NoSuchCheck,
    /// A part of the app could not be loaded.
    NotLoaded,
    /// Another app or the clipboard could not be reached.
    NotShared,
}

/// What brings a deletion back.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// Puts back the fields in which the two differ and that nobody changed since.
    Change {
        /// Which check.
        check: CheckId,
        /// As it was.
        before: Box<Assessment>,
        /// As the deletion left it.
        after: Box<Assessment>,
    },
    /// Takes a check out of the bin.
    Bin(CheckId),
}

impl Notice {
    /// What brings it back, for a deletion.
    pub const fn undo(&self) -> Option<&Undo> {
        match self {
            Self::AnswerCleared(undo)
            | Self::ActionRemoved(undo)
            | Self::Done(_, undo)
            | Self::CheckDeleted(undo) => Some(undo),
            _ => None,
        }
    }
}
