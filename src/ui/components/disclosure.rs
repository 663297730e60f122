//! Something to open on the same page.
//!
//! Invariant: the browser's own `details`, so that it works without us and in a search of the page.

use leptos::prelude::*;

/// A line that opens what is behind it.
pub fn disclosure(summary: impl IntoView, content: impl IntoAny) -> AnyView {
    view! {
        <details class="disclosure">
            <summary>{summary.into_view()}</summary>
            <div class="disclosed">{content.into_any()}</div>
        </details>
    }
    .into_any()
}
