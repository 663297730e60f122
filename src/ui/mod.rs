//! What a person sees: the app root (the only place with effects), pages and components.
//!
//! Invariant: pages and components take what they show and give intents; they hold no state that
//! would be missed when the language changes under them.

mod app;
mod browser_shelf;
mod coming;
mod components;
mod effects;
mod ideas;
mod lazy;
mod materials_source;
mod page;
mod pages;
mod report_files;
mod report_source;
mod save;
mod shell;

pub use app::mount;
pub use components::{answers, door_picture, street};
pub use page::{CheckView, PageView};
pub use pages::{HallView, together};
