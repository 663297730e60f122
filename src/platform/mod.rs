//! The browser: storage, files, address, clock, chance, speech, other tabs.
//!
//! Strings and bytes in, `Result` out. Invariant: nothing in here knows anything of ours, and
//! nothing panics when a browser lacks something.

mod address;
mod camera;
mod chance;
mod clock;
mod document;
mod dropped;
mod fetch;
mod files;
mod network;
mod picture;
mod share;
mod sound;
mod speech;
mod storage;
mod tabs;
mod window;

pub use address::{
    fragment, home, is_secure, on_fragment_change, replace_fragment, set_fragment, site_path,
};
pub use camera::{Camera, NoCamera, camera};
pub use chance::random;
pub use clock::{milliseconds, now, pause, today, wait};
pub use document::{
    add_style, after_print, attribute, empty, focus, focused_id, languages, log, on_event, print,
    reload, reveal, root_element, scroll_to_top, select_text, set_attribute, set_title,
    style_folder,
};
pub use dropped::{DROPPED_LIMIT, Dropped};
pub use fetch::{FetchError, fetch_bytes, fetch_text};
pub use files::{PickedFile, ReadError, download, picks_folders, read_file, read_start};
pub use network::{is_offline, on_network_change, works_offline};
pub use picture::{GreyPicture, grey_picture};
pub use share::{ShareError, can_share, copy, share_file, share_text};
pub use sound::play_sound;
pub use speech::{can_speak, speak, stop_speaking};
pub use storage::{Storage, StorageError};
pub use tabs::{
    hold_lock, lasting_storage, on_restored, on_storage_change, storage_is_short_lived,
    while_unheld,
};
pub use window::{full_screen, in_field, is_open, on_control, open_window};
