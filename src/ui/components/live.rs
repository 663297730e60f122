//! A part of a page that is drawn again whenever what it reads changes.
//!
//! Invariant: one type for all of them. A closure of its own type for each costs about a kilobyte
//! of WebAssembly apiece before the first question.

use leptos::prelude::*;

/// Draws `part`, and again on every change.
pub fn live<V: IntoAny>(mut part: impl FnMut() -> V + Send + 'static) -> AnyView {
    boxed(Box::new(move || part().into_any()))
}

fn boxed(mut part: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    (move || part()).into_any()
}
