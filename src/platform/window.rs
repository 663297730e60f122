//! Windows: another one beside this, the full screen, what has the focus.
//!
//! Invariant: what a browser does not allow is left alone.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDetailsElement, HtmlElement, KeyboardEvent};

/// Opens an address in a window with this name; an open one is used again. Tells whether it could.
pub fn open_window(address: &str, name: &str) -> bool {
    web_sys::window()
        .and_then(|window| {
            let features = "popup,width=1280,height=720";
            window
                .open_with_url_and_target_and_features(address, name, features)
                .ok()
                .flatten()
        })
        .is_some()
}

/// Fills the screen with the page, or leaves the full screen.
pub fn full_screen() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(page) = document.document_element() {
        page.request_fullscreen().ok();
    }
}

/// Whether a key was pressed on something that answers to keys itself.
pub fn on_control(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| {
        let name = target.tag_name();
        ["BUTTON", "A", "INPUT", "SELECT", "TEXTAREA", "SUMMARY"].contains(&name.as_str())
    })
}

/// Whether a key was pressed in a field, which uses it itself.
pub fn in_field(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlElement>().ok());
    target
        .is_some_and(|target| ["INPUT", "SELECT", "TEXTAREA"].contains(&target.tag_name().as_str()))
}

/// Whether a part that opens and closes is open now.
pub fn is_open(event: &Event) -> bool {
    let details = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
    details.is_some_and(|details| details.open())
}
