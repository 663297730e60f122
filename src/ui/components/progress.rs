//! How far one is.
//!
//! Invariant: the bar is decoration; the same fact stands beside it in words.

use leptos::prelude::*;

use super::{live, rect};

/// A bar with the words beside it.
pub fn progress(
    done: impl Fn() -> u32 + Copy + Send + Sync + 'static,
    total: u32,
    words: impl Fn() -> String + Send + 'static,
) -> AnyView {
    view! {
        <div class="progress">
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                {rect("track", (0, 0, 100, 4), 2)}
                <rect
                    class="bar"
                    height="4"
                    rx="2"
                    width=Signal::derive(move || (done() * 100 / total.max(1)).to_string())
                ></rect>
            </svg>
            <span class="words">{live(words)}</span>
        </div>
    }
    .into_any()
}
