//! Files that a person gives or takes.
//!
//! Invariant: a file is read only after its size was looked at.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

/// A file that a person picked, not read yet.
pub struct PickedFile(File);

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ReadError {
    /// Larger than the limit.
    TooLarge {
        /// Its size in bytes.
        size: f64,
    },
    /// The browser could not read it.
    Unreadable,
}

impl PickedFile {
    /// The file picked in an `<input type="file">`; the input is emptied, so that the same file
    /// can be picked again.
    pub fn from_event(event: &Event) -> Option<Self> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = input.files()?.get(0)?;
        input.set_value("");
        Some(Self(file))
    }
}

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// [`ReadError`].
pub async fn read_file(file: PickedFile, limit: usize) -> Result<Vec<u8>, ReadError> {
    let size = file.0.size();
    #[allow(clippy::cast_precision_loss, reason = "limits are far below 2^52")]
    if size > limit as f64 {
        return Err(ReadError::TooLarge { size });
    }
    let buffer = JsFuture::from(file.0.array_buffer())
        .await
        .map_err(|_| ReadError::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// A blob of text.
pub(super) fn blob(text: &str, mime: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
}

/// Offers a text to save under this name. Tells whether the browser could.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    let saved = || {
        let document = web_sys::window()?.document()?;
        let url = Url::create_object_url_with_blob(&blob(text, mime)?).ok()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The browser has taken the blob over by the time it is idle again.
        let release = wasm_bindgen::closure::Closure::once_into_js(move || {
            Url::revoke_object_url(&url).ok();
        });
        web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(release.unchecked_ref(), 60_000)
            .ok()
    };
    saved().is_some()
}
