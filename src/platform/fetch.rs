//! Getting files of our own site.
//!
//! Invariant: only relative addresses; nothing is ever sent.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

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
    let window = web_sys::window().ok_or(FetchError::Network)?;
    let response: Response = JsFuture::from(window.fetch_with_str(address))
        .await
        .and_then(JsCast::dyn_into)
        .map_err(|_| FetchError::Network)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let text = response.text().map_err(|_| FetchError::Network)?;
    let text = JsFuture::from(text)
        .await
        .map_err(|_| FetchError::Network)?;
    text.as_string().ok_or(FetchError::Network)
}
