//! Starting an effect.
//!
//! Invariant: one type for all of them: an effect with a closure of its own type costs two
//! kilobytes of WebAssembly apiece before the first question.

use leptos::prelude::Effect;

/// Runs `act` now, and again whenever something that it reads changes.
pub fn watch(act: impl FnMut() + 'static) {
    boxed(Box::new(act));
}

fn boxed(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}
