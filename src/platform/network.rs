//! Whether there is a network.
//!
//! Invariant: only a hint for the person; nothing here decides what is tried.

use super::on_event;

/// Whether a worker looks after this page, so that it works without network.
pub fn works_offline() -> bool {
    let controller = || {
        let navigator = web_sys::window()?.navigator();
        let workers = js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
        let controller = js_sys::Reflect::get(&workers, &"controller".into()).ok()?;
        (!controller.is_null() && !controller.is_undefined()).then_some(())
    };
    controller().is_some()
}

/// Whether the browser says there is no network at all.
pub fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}

/// Calls `act` whenever the network comes or goes.
pub fn on_network_change(act: impl Fn() + Clone + 'static) {
    on_event("online", act.clone());
    on_event("offline", act);
}
