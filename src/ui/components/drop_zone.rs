//! A place to drop files on.
//!
//! Invariant: there is always a button beside it: nobody has to drag.

use leptos::{ev::DragEvent, prelude::*};

/// The place, with what stands in it; that is told whether something hovers over it.
pub fn drop_zone(
    class: &'static str,
    dropped: impl Fn(&DragEvent) + 'static,
    content: impl FnOnce(RwSignal<bool>) -> AnyView,
) -> AnyView {
    let over = RwSignal::new(false);
    view! {
        <div
            class=class
            class:over=over
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                over.set(false);
                dropped(&event);
            }
        >
            {content(over)}
        </div>
    }
    .into_any()
}
