//! Handing something to another app, or to the clipboard.
//!
//! Invariant: nothing goes anywhere unless the person chose where.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, Navigator, ShareData};

/// Why something could not be handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareError {
    /// The person closed the choice.
    Closed,
    /// The browser can't.
    Unable,
}

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|window| window.navigator())
}

/// Whether the browser can hand something to another app.
pub fn can_share() -> bool {
    navigator().is_some_and(|navigator| {
        js_sys::Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false)
    })
}

/// Hands over a text.
///
/// # Errors
/// [`ShareError`].
pub async fn share_text(title: &str, text: &str) -> Result<(), ShareError> {
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    share(&data).await
}

/// Hands over a file.
///
/// # Errors
/// [`ShareError`]; also where the browser can share texts but no files.
pub async fn share_file(name: &str, mime: &str, content: &[u8]) -> Result<(), ShareError> {
    let options = FilePropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(content));
    let file = File::new_with_u8_array_sequence_and_options(&parts, name, &options)
        .map_err(|_| ShareError::Unable)?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    let able = can_share()
        && navigator().is_some_and(|navigator| {
            js_sys::Reflect::has(&navigator, &JsValue::from_str("canShare")).unwrap_or(false)
                && navigator.can_share_with_data(&data)
        });
    if able {
        share(&data).await
    } else {
        Err(ShareError::Unable)
    }
}

async fn share(data: &ShareData) -> Result<(), ShareError> {
    let navigator = navigator()
        .filter(|_| can_share())
        .ok_or(ShareError::Unable)?;
    match JsFuture::from(navigator.share_with_data(data)).await {
        Ok(_) => Ok(()),
        Err(error) => {
            let name = js_sys::Reflect::get(&error, &"name".into()).ok();
            Err(match name.and_then(|name| name.as_string()).as_deref() {
                Some("AbortError") => ShareError::Closed,
                _ => ShareError::Unable,
            })
        }
    }
}

/// Puts a text on the clipboard.
///
/// # Errors
/// [`ShareError::Unable`].
pub async fn copy(text: &str) -> Result<(), ShareError> {
    let navigator = navigator().ok_or(ShareError::Unable)?;
    if !js_sys::Reflect::has(&navigator, &JsValue::from_str("clipboard")).unwrap_or(false) {
        return Err(ShareError::Unable);
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .map(|_| ())
        .map_err(|_| ShareError::Unable)
}
