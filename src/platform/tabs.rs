//! Other tabs of the same site, and how long the browser keeps things.
//!
//! Invariant: where the browser has no locks, nothing counts as unheld.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, PageTransitionEvent, StorageEvent};

// web-sys has the Web Locks only behind a compiler flag; these two calls are all we need of them.
#[wasm_bindgen]
extern "C" {
    type Locks;
    #[wasm_bindgen(method)]
    fn request(this: &Locks, name: &str, act: &JsValue) -> Promise;
    #[wasm_bindgen(method, js_name = request)]
    fn request_with(this: &Locks, name: &str, options: &JsValue, act: &JsValue) -> Promise;
}

fn locks() -> Option<Locks> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

/// Holds a lock with this name until the page is gone.
pub fn hold_lock(name: &str) {
    let Some(locks) = locks() else { return };
    let forever =
        Closure::<dyn Fn(JsValue) -> Promise>::new(|_| Promise::new(&mut |_resolve, _reject| {}));
    let _held = locks.request(name, forever.as_ref());
    forever.forget();
}

/// Runs `act` while holding the lock with this name, if nobody else holds it; else does nothing.
pub async fn while_unheld(name: &str, act: impl Fn() + 'static) {
    let Some(locks) = locks() else { return };
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &true.into()).ok();
    let act = Closure::<dyn Fn(JsValue)>::new(move |lock: JsValue| {
        if !lock.is_null() {
            act();
        }
    });
    let request = locks.request_with(name, &options, act.as_ref());
    JsFuture::from(request).await.ok();
}

/// Calls `act` when another tab changed the storage: with the key (`None`: all of it) and whether
/// it was taken away.
pub fn on_storage_change(act: impl Fn(Option<String>, bool) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let act = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
        act(event.key(), event.new_value().is_none());
    });
    window
        .add_event_listener_with_callback("storage", act.as_ref().unchecked_ref())
        .ok();
    act.forget();
}

/// Calls `act` when the page comes back as it was, after another one was shown in its place.
pub fn on_restored(act: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let act = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if event
            .dyn_ref::<PageTransitionEvent>()
            .is_some_and(PageTransitionEvent::persisted)
        {
            act();
        }
    });
    window
        .add_event_listener_with_callback("pageshow", act.as_ref().unchecked_ref())
        .ok();
    act.forget();
}

/// Asks the browser to keep what is stored. Tells whether it will.
pub async fn lasting_storage() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let navigator = window.navigator();
    if !Reflect::has(&navigator, &JsValue::from_str("storage")).unwrap_or(false) {
        return false;
    }
    let storage = navigator.storage();
    if !Reflect::has(&storage, &JsValue::from_str("persist")).unwrap_or(false) {
        return false;
    }
    match storage.persist() {
        Ok(asked) => JsFuture::from(asked)
            .await
            .is_ok_and(|kept| kept.is_truthy()),
        Err(_) => false,
    }
}

/// Whether this browser forgets a site's storage after some days without a visit: Safari does,
/// unless the page stands on the home screen.
pub fn storage_is_short_lived() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let agent = window.navigator().user_agent().unwrap_or_default();
    let safari = agent.contains("AppleWebKit/")
        && !["Chrome/", "Chromium/", "CriOS/", "Android"]
            .iter()
            .any(|other| agent.contains(other));
    // Every browser on an iPhone is Safari inside.
    let iphone = ["iPhone", "iPad", "CriOS/", "FxiOS/"]
        .iter()
        .any(|name| agent.contains(name));
    let installed = window
        .match_media("(display-mode: standalone)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    (safari || iphone) && !installed
}
