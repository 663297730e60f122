//! The few shapes that pictures are made of.
//!
//! Invariant: every shape is made of values. Leptos turns elements that are all literals into a
//! string of HTML, which our Content-Security-Policy forbids.

use leptos::prelude::*;

use crate::report::Point;

/// A rectangle: left, top, width, height, and the radius of its corners.
pub fn rect(
    class: &'static str,
    (x, y, width, height): (i32, i32, i32, i32),
    radius: i32,
) -> AnyView {
    view! {
        <rect
            class=class
            x=x.to_string()
            y=y.to_string()
            width=width.to_string()
            height=height.to_string()
            rx=radius.to_string()
        ></rect>
    }
    .into_any()
}

/// A polygon.
pub fn polygon(class: &'static str, points: &[Point]) -> AnyView {
    let points = points
        .iter()
        .map(|(x, y)| format!("{x},{y}"))
        .collect::<Vec<_>>()
        .join(" ");
    view! { <polygon class=class points=points></polygon> }.into_any()
}

/// A path.
pub fn path(class: &'static str, line: &'static str) -> AnyView {
    view! { <path class=class d=line></path> }.into_any()
}

/// A circle.
pub fn circle(class: &'static str, (x, y): Point, radius: i32) -> AnyView {
    view! { <circle class=class cx=x.to_string() cy=y.to_string() r=radius.to_string()></circle> }
        .into_any()
}
