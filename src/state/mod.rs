//! Leptos signals around the domain: intents in, memos out. Testable natively.
//!
//! Invariant: domain values are plain data; signals live only here and are never copied into one
//! another by an effect. The browser comes in through [`Shelf`] and arguments.

mod app;
mod attachments;
mod check;
mod check_id;
mod checks;
mod collection;
mod common;
mod draft;
mod edits;
mod hall;
mod hall_file;
mod hall_route;
mod joined;
mod keeper;
mod ledgers;
mod library;
mod memory_shelf;
mod notice;
mod rounds;
mod route;
mod settings;
mod sharing;
mod shelf;
mod start;

#[cfg(test)]
mod common_tests;
#[cfg(test)]
mod draft_tests;
#[cfg(test)]
mod hall_tests;
#[cfg(test)]
mod rounds_tests;
#[cfg(test)]
mod two_tabs_tests;

use app::LAST_KEY;
pub use app::{App, World};
pub use check::{Open, Source};
pub use check_id::{CheckId, short_id};
pub use checks::BIN_DAYS;
pub use checks::CheckSummary;
pub use hall::{COMMITMENTS_LIMIT, Hall, HallSummary};
pub use hall_route::{HallPage, HallRoute};
pub use joined::Joined;
pub use keeper::{Keeper, tab_name};
pub use ledgers::{Ledgers, RecordKind, RecordName, Unreadable};
pub use library::{Library, Load, LoadFault, Sheet};
pub use memory_shelf::MemoryShelf;
pub use notice::{Notice, Undo};
pub use route::{CheckPage, Route};
pub use settings::{Contrast, SETTINGS_KEY, Settings, TextSize, Theme, id_of, of_id};
pub use shelf::{Shelf, ShelfError};
pub use start::Start;
