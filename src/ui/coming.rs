//! A part of a page that is on its way.
//!
//! Invariant: one type for all of them, so that what shows them is compiled once. What can't be loaded
//! is told, or left out where the page is whole without it.

use std::pin::Pin;

use leptos::{prelude::*, reactive::computed::ScopedFuture};
use wasm_split_helpers::SplitLoaderError;

use super::page::PageView;

/// What comes from a chunk.
pub type Coming = Pin<Box<dyn Future<Output = Result<PageView, SplitLoaderError>>>>;

/// Shows what comes with `show`; `meanwhile` until then (`false`), and when it can't be loaded (`true`).
pub fn coming(
    part: Coming,
    show: Box<dyn FnOnce(PageView) -> AnyView>,
    meanwhile: Box<dyn Fn(bool) -> AnyView + Send>,
) -> AnyView {
    let came = RwSignal::new_local(None::<Result<AnyView, ()>>);
    let owner = Owner::current();
    // The part's own signals belong to this place, and go when another page comes.
    let part = ScopedFuture::new(part);
    leptos::task::spawn_local(async move {
        let part = part.await;
        let view = match (part, owner) {
            (Ok(part), Some(owner)) => Ok(owner.with(|| show(part))),
            _ => Err(()),
        };
        came.try_set(Some(view));
    });
    (move || {
        let mut now = None;
        if came.with(Option::is_some) {
            came.try_update_untracked(|came| now = came.take());
        }
        match now {
            None => meanwhile(false),
            Some(Ok(view)) => view,
            Some(Err(())) => meanwhile(true),
        }
    })
    .into_any()
}
