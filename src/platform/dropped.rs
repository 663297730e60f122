//! Files and folders that were dropped on the page.
//!
//! Invariant: at most [`DROPPED_LIMIT`] files; where a browser has no folders to give, its files remain.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, File};

use super::PickedFile;

/// The most files that are taken out of folders.
pub const DROPPED_LIMIT: usize = 2000;

/// What was dropped: it must be asked for while the event lasts, and can be looked through later.
pub struct Dropped {
    entries: Vec<JsValue>,
    files: Vec<PickedFile>,
}

impl Dropped {
    /// Takes over what an event brings.
    pub fn from_event(event: &DragEvent) -> Self {
        let items = event
            .data_transfer()
            .and_then(|dropped| Reflect::get(&dropped, &"items".into()).ok());
        let entries = listed(items).into_iter().filter_map(|item| {
            let entry = call(
                &item,
                "webkitGetAsEntry",
                &JsValue::UNDEFINED,
                &JsValue::UNDEFINED,
            );
            entry.ok().filter(JsValue::is_object)
        });
        Self {
            entries: entries.collect(),
            files: PickedFile::all_dropped(event),
        }
    }

    /// All files, those in folders too.
    pub async fn files(self) -> Vec<PickedFile> {
        if self.entries.is_empty() {
            return self.files;
        }
        let mut found = Vec::new();
        let mut left = self.entries;
        left.reverse();
        while let Some(entry) = left.pop() {
            if found.len() >= DROPPED_LIMIT {
                break;
            }
            if Reflect::get(&entry, &"isDirectory".into()).is_ok_and(|is| is.is_truthy()) {
                left.extend(children(&entry).await.into_iter().rev());
            } else if let Some(file) = file(&entry).await {
                let path = Reflect::get(&entry, &"fullPath".into()).ok();
                let path = path.and_then(|path| path.as_string()).unwrap_or_default();
                found.push(PickedFile::at(file, path.trim_start_matches('/')));
            }
        }
        found
    }
}

/// What is in a folder; a browser gives it in parts of a hundred.
async fn children(folder: &JsValue) -> Vec<JsValue> {
    let mut all = Vec::new();
    let nothing = JsValue::UNDEFINED;
    let Ok(reader) = call(folder, "createReader", &nothing, &nothing) else {
        return all;
    };
    while all.len() < DROPPED_LIMIT {
        let part = listed(answer(&reader, "readEntries").await);
        if part.is_empty() {
            break;
        }
        all.extend(part);
    }
    all
}

async fn file(entry: &JsValue) -> Option<File> {
    Some(answer(entry, "file").await?.unchecked_into())
}

/// Calls a method that answers by a callback.
async fn answer(object: &JsValue, method: &str) -> Option<JsValue> {
    let promise = Promise::new(&mut |done, failed| {
        if call(object, method, &done, &failed).is_err() {
            failed.call0(&JsValue::UNDEFINED).ok();
        }
    });
    JsFuture::from(promise).await.ok()
}

/// What is in something that counts as an array does.
fn listed(list: Option<JsValue>) -> Vec<JsValue> {
    let list = list.filter(JsValue::is_object);
    list.map(|list| list.unchecked_into::<Array>().iter().collect())
        .unwrap_or_default()
}

/// Calls a method by its name. Whatever a browser call has a type for costs the first load some bytes, also
/// where nobody ever drops a file.
pub fn call(
    object: &JsValue,
    method: &str,
    first: &JsValue,
    second: &JsValue,
) -> Result<JsValue, JsValue> {
    let function = Reflect::get(object, &method.into())?;
    function
        .dyn_into::<Function>()?
        .call2(object, first, second)
}
