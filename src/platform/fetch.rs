//! Getting files of our own site.
//!
//! Invariant: only relative addresses; nothing is ever sent.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response, Window};

/// A web space that takes longer is as good as absent. Browsers themselves wait for minutes.
const PATIENCE_IN_MILLISECONDS: i32 = 20_000;

/// Why a file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No connection.
    Network,
    /// The web space answered with this status.
    Status(u16),
}

/// The text of a file, by its address relative to the page.
///
/// # Errors
/// [`FetchError`].
pub async fn fetch_text(address: &str) -> Result<String, FetchError> {
    let text = answer(address).await?.text();
    let text = JsFuture::from(text.map_err(|_| FetchError::Network)?)
        .await
        .map_err(|_| FetchError::Network)?;
    text.as_string().ok_or(FetchError::Network)
}

/// The bytes of a file, by its address relative to the page.
///
/// # Errors
/// [`FetchError`].
pub async fn fetch_bytes(address: &str) -> Result<Vec<u8>, FetchError> {
    let buffer = answer(address).await?.array_buffer();
    let buffer = JsFuture::from(buffer.map_err(|_| FetchError::Network)?)
        .await
        .map_err(|_| FetchError::Network)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn answer(address: &str) -> Result<Response, FetchError> {
    let window = web_sys::window().ok_or(FetchError::Network)?;
    let options = with_patience(&window).map_err(|_| FetchError::Network)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(address, &options))
        .await
        .and_then(JsCast::dyn_into)
        .map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    Ok(response)
}

/// Options that break off a request which takes too long.
fn with_patience(window: &Window) -> Result<RequestInit, JsValue> {
    let controller = AbortController::new()?;
    let options = RequestInit::new();
    options.set_signal(Some(&controller.signal()));
    let give_up = Closure::once_into_js(move || controller.abort());
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        give_up.unchecked_ref(),
        PATIENCE_IN_MILLISECONDS,
    )?;
    Ok(options)
}
