//! Files that a person gives or takes.
//!
//! Invariant: a file is read only after its size was looked at.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Event, File, HtmlAnchorElement, HtmlInputElement, Url,
};

/// A file that a person picked, not read yet; and where it stood, if that is known otherwise than by the
/// file itself.
pub struct PickedFile(File, Option<String>);

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
        Some(Self(file, None))
    }

    /// All files picked in an `<input type="file" multiple>`; the input is emptied.
    pub fn all_from_event(event: &Event) -> Vec<Self> {
        let picked = || {
            let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
            let files = input.files()?;
            let all = (0..files.length()).filter_map(|place| files.get(place).map(Self::of));
            let all: Vec<Self> = all.collect();
            input.set_value("");
            Some(all)
        };
        picked().unwrap_or_default()
    }

    /// All files dropped on the page.
    pub fn all_dropped(event: &DragEvent) -> Vec<Self> {
        let files = event.data_transfer().and_then(|dropped| dropped.files());
        files
            .map(|files| {
                let all = (0..files.length()).filter_map(|place| files.get(place).map(Self::of));
                all.collect()
            })
            .unwrap_or_default()
    }

    const fn of(file: File) -> Self {
        Self(file, None)
    }

    /// A file from this place in a folder that was dropped.
    pub fn at(file: File, place: &str) -> Self {
        Self(file, Some(place.to_owned()))
    }

    /// The name of the file.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// The name with the folders above it, where a folder was picked or dropped.
    pub fn path(&self) -> String {
        let picked = || {
            let path = js_sys::Reflect::get(&self.0, &"webkitRelativePath".into()).ok()?;
            path.as_string().filter(|path| !path.is_empty())
        };
        self.1
            .clone()
            .or_else(picked)
            .unwrap_or_else(|| self.name())
    }
}

/// Whether this browser lets a person pick a folder.
pub fn picks_folders() -> bool {
    let input = || web_sys::window()?.document()?.create_element("input").ok();
    input().is_some_and(|input| {
        js_sys::Reflect::has(&input, &"webkitdirectory".into()).unwrap_or(false)
    })
}

/// The first bytes of a file, at most `length`.
///
/// # Errors
/// [`ReadError::Unreadable`].
pub async fn read_start(file: &PickedFile, length: u32) -> Result<Vec<u8>, ReadError> {
    let start = file
        .0
        .slice_with_i32_and_i32(0, i32::try_from(length).unwrap_or(i32::MAX))
        .map_err(|_| ReadError::Unreadable)?;
    let buffer = JsFuture::from(start.array_buffer())
        .await
        .map_err(|_| ReadError::Unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// [`ReadError`].
pub async fn read_file(file: &PickedFile, limit: usize) -> Result<Vec<u8>, ReadError> {
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

/// Offers a file to save under this name. Tells whether the browser could.
pub fn download(name: &str, mime: &str, content: &[u8]) -> bool {
    let saved = || {
        let document = web_sys::window()?.document()?;
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let parts = Array::of1(&Uint8Array::from(content));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
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
