//! The browser: storage, files, address, clock, chance, speech, other tabs.
//!
//! Strings and bytes in, `Result` out. Invariant: nothing in here knows anything of ours, and
//! nothing panics when a browser lacks something.

mod address;
mod chance;
mod clock;
mod document;
mod fetch;
mod files;
mod network;
mod share;
mod speech;
mod storage;
mod tabs;

pub use address::{
    fragment, is_secure, on_fragment_change, replace_fragment, set_fragment, site_path,
};
pub use chance::random;
pub use clock::today;
pub use document::{
    attribute, empty, focus, focused_id, languages, log, on_event, print, reload, reveal,
    root_element, scroll_to_top, set_attribute, set_title,
};
pub use fetch::{FetchError, fetch_text};
pub use files::{PickedFile, ReadError, download, read_file};
pub use network::{is_offline, on_network_change};
pub use share::{ShareError, can_share, copy, share_file, share_text};
pub use speech::{can_speak, speak, stop_speaking};
pub use storage::{Storage, StorageError};
pub use tabs::{
    hold_lock, lasting_storage, on_restored, on_storage_change, storage_is_short_lived,
    while_unheld,
};
