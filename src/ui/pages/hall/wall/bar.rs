//! One statement of the hall: its counts as a bar with words.
//!
//! Invariant: only what a [`Bar`] tells; the words say all that the picture shows.

use leptos::prelude::*;

use crate::{
    domain::{
        Wording,
        gathering::{Bar, Kind},
    },
    i18n::{Locale, hall_answers},
};

/// Draws a bar with its words.
pub fn bar(locale: Locale, wording: &Wording, bar: &Bar) -> AnyView {
    view! {
        <div class="hall-bar" aria-hidden="true">{pieces(bar)}</div>
        <p class="bar-words">{hall_answers(locale, wording, bar)}</p>
    }
    .into_any()
}

/// The answers that are told, around a middle line: not yet and half of partly left of it, the other half
/// and yes right of it. A side is full when all gave that answer.
fn pieces(bar: &Bar) -> AnyView {
    let side = 50.0 / f64::from(bar.total().max(1));
    let wide = |kind: Kind| f64::from(bar.at_least(kind)) * side;
    let half = wide(Kind::Partly) / 2.0;
    let rects: Vec<_> = [
        (
            "not-yet",
            50.0 - half - wide(Kind::NotYet),
            wide(Kind::NotYet),
        ),
        ("partly", 50.0 - half, 2.0 * half),
        ("yes", 50.0 + half, wide(Kind::Yes)),
    ]
    .into_iter()
    .filter(|(_, _, wide)| *wide > 0.0)
    .map(|(class, from, wide)| {
        // A drawing, so that no style attribute is needed.
        let (x, width) = (format!("{from:.2}%"), format!("{wide:.2}%"));
        view! { <rect class=class x=x y="12%" width=width height="76%"></rect> }
    })
    .collect();
    let middle = "50%";
    view! {
        <svg class="bar-picture" focusable="false">
            {rects}
            <line class="middle" x1=middle x2=middle y1="0" y2="100%"></line>
        </svg>
    }
    .into_any()
}
