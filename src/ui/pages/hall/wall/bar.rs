//! One statement of the hall: its counts as a bar with words.
//!
//! Invariant: only what a [`Bar`] tells; the words say all that the picture shows.

use leptos::prelude::*;

use crate::{
    domain::{
        Wording,
        gathering::{Bar, Kind},
    },
    i18n::{Locale, WallText, hall_answers, hall_kind},
};

/// Draws a bar with its key and its words.
pub fn bar(locale: Locale, wording: &Wording, bar: &Bar) -> AnyView {
    let side = |kind: Kind| hall_kind(locale, wording, kind);
    let rest = (rest(bar) > 0).then(|| WallText::of(locale).key_rest);
    view! {
        <p class="bar-key" aria-hidden="true">
            <span>"← " {side(Kind::NotYet)}</span>
            <span>{rest}</span>
            <span>{side(Kind::Yes)} " →"</span>
        </p>
        <div class="hall-bar" aria-hidden="true">{pieces(bar)}</div>
        <p class="bar-words">{hall_answers(locale, wording, bar)}</p>
    }
    .into_any()
}

/// Those that said neither yes, partly nor not yet, or of whom that is not told.
fn rest(bar: &Bar) -> u32 {
    let told = [Kind::Yes, Kind::Partly, Kind::NotYet].map(|kind| bar.at_least(kind));
    bar.total().saturating_sub(told.iter().sum())
}

/// The answers that are told, around a middle line: not yet and half of partly left of it, the other half
/// and yes right of it; the rest is striped, half of it at each end, so that a bar is always as long as half
/// the picture. A side is full when all gave that answer.
fn pieces(bar: &Bar) -> AnyView {
    let side = 50.0 / f64::from(bar.total().max(1));
    let wide = |kind: Kind| f64::from(bar.at_least(kind)) * side;
    let half = wide(Kind::Partly) / 2.0;
    let end = f64::from(rest(bar)) * side / 2.0;
    let (left, right) = (
        50.0 - half - wide(Kind::NotYet),
        50.0 + half + wide(Kind::Yes),
    );
    let ends: Vec<_> = [(left - end, left), (right, right + end)]
        .into_iter()
        .filter(|_| end > 0.0)
        .map(|(from, to)| {
            let (x1, x2, y) = (format!("{from:.2}%"), format!("{to:.2}%"), "50%");
            view! { <line class="rest" x1=x1 x2=x2 y1=y y2=y></line> }
        })
        .collect();
    let rects: Vec<_> = [
        ("not-yet", left, wide(Kind::NotYet)),
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
            {ends}
            <line class="middle" x1=middle x2=middle y1="0" y2="100%"></line>
        </svg>
    }
    .into_any()
}
