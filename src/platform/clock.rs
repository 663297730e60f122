//! The clock.
//!
//! Invariant: a day is the person's own, not that of Greenwich.

/// Today where the person is: year, month (1 to 12), day.
pub fn today() -> (u32, u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Milliseconds since some moment; only differences mean something.
pub fn milliseconds() -> f64 {
    js_sys::Date::now()
}

/// Lets the browser draw and listen before the work goes on.
pub async fn pause() {
    wait(0).await;
}

/// Milliseconds since 1970.
pub fn now() -> u64 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "far below 2^53, and never before 1970"
    )]
    let now = js_sys::Date::now() as u64;
    now
}

/// Lets some milliseconds pass.
pub async fn wait(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds)
                .ok();
        }
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.ok();
}
