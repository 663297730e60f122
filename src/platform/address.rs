//! The page's address and its fragment.
//!
//! Invariant: only the fragment ever changes; the rest of the address belongs to the web space.

use wasm_bindgen::{JsCast, closure::Closure};

/// The folder of the page, for example `/drempelmeter/`.
pub fn site_path() -> String {
    let path = web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default();
    path.rfind('/')
        .and_then(|end| path.get(..=end))
        .unwrap_or("/")
        .to_owned()
}

/// The page's address without query and fragment; empty when it is no page on the web.
pub fn home() -> String {
    let address = || {
        let location = web_sys::window()?.location();
        let (protocol, host) = (location.protocol().ok()?, location.host().ok()?);
        let on_the_web = protocol == "https:" || protocol == "http:";
        on_the_web.then(|| format!("{protocol}//{host}{}", site_path()))
    };
    address().unwrap_or_default()
}

/// The address's fragment, with its `#`, decoded.
pub fn fragment() -> String {
    let raw = web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    js_sys::decode_uri_component(&raw).map_or(raw, String::from)
}

/// Goes to another fragment, as a link would.
pub fn set_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        window.location().set_hash(fragment).ok();
    }
}

/// Goes to another fragment without a step in the history.
pub fn replace_fragment(fragment: &str) {
    if let Some(window) = web_sys::window() {
        window.location().replace(fragment).ok();
    }
}

/// Calls `act` whenever the fragment changes, for as long as the page lives.
pub fn on_fragment_change(act: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let act = Closure::<dyn Fn()>::new(act);
    window
        .add_event_listener_with_callback("hashchange", act.as_ref().unchecked_ref())
        .ok();
    act.forget();
}

/// Whether the browser allows what needs a safe connection: working offline, lasting storage.
pub fn is_secure() -> bool {
    web_sys::window().is_some_and(|window| window.is_secure_context())
}
