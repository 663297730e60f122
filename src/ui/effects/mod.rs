//! What happens by itself: following the address, loading, the document's attributes, other tabs.
//!
//! Invariant: an effect only carries something out of the state to the browser, or in from it;
//! it never copies one signal into another.

mod arrival;
mod document;
mod hall;
mod load;
pub mod load_examples;
mod navigation;
mod tabs;
mod watch;

use crate::state::App;

pub use arrival::arrived;
pub use hall::follow_hall;
pub use load::{catalogue, sheet};

/// Starts all effects of the app. Called once, by the root.
pub fn run(app: App) {
    document::follow_settings(app);
    document::follow_language(app);
    navigation::follow_address(app);
    load::load_what_is_needed(app);
    tabs::follow_other_tabs(app);
    tabs::fold_gone_tabs(app);
    tabs::ask_to_last(app);
    document::follow_news(app);
}
