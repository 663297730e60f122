//! One house of the street with its door, as a picture.
//!
//! Invariant: a picture for the eye only; the same facts stand beside it in words.

use leptos::prelude::*;

use super::shapes::{circle, path, polygon, rect};
use crate::report::{DOORWAY, Door, DoorShape, HEIGHT, House, Opening, STEPS, WIDTH};

/// Where the pavement begins, and how deep it is.
const GROUND: (i32, i32, i32, i32) = (0, 380, WIDTH, HEIGHT - 380);

const CURTAIN: &str = "M58 208 h84 v150 q-7 12 -14 0 q-7 12 -14 0 q-7 12 -14 0 q-7 12 -14 0 q-7 12 -14 0 q-7 12 -14 0 z";
const FOLDS: &str = "M72 212 v146 M86 212 v146 M100 212 v146 M114 212 v146 M128 212 v146";
const RAIL: (i32, i32, i32, i32) = (50, 200, 100, 8);

/// Draws the house at this place in the street, with its door.
pub fn door_picture(place: usize, door: Door) -> AnyView {
    let house = House::at(place);
    let windows: Vec<_> = house
        .windows
        .iter()
        .map(|window| rect("window", *window, 3))
        .collect();
    let steps = door.step.then(|| {
        STEPS
            .map(|step| rect("step", step, 0))
            .into_iter()
            .collect::<Vec<_>>()
    });
    view! {
        <svg
            class=format!("house tone-{}", house.tone)
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            aria-hidden="true"
            focusable="false"
        >
            {polygon("wall", &house.wall)}
            {windows}
            {rect("ground", GROUND, 0)}
            {doorway(door.opening)}
            {steps}
        </svg>
    }
    .into_any()
}

fn doorway(opening: Opening) -> AnyView {
    let (left, top, right, bottom) = DOORWAY;
    let frame = |class| rect(class, (left, top, right - left, bottom - top), 3);
    match opening {
        Opening::Outline => frame("outline"),
        Opening::Curtain => vec![
            frame("dark"),
            path("curtain", CURTAIN),
            path("fold", FOLDS),
            rect("rail", RAIL, 4),
        ]
        .into_any(),
        Opening::Open(percent) => {
            let shape = DoorShape::open(percent);
            let mut parts: Vec<AnyView> = shape
                .light
                .iter()
                .map(|light| polygon("glow", light))
                .collect();
            parts.push(frame(if percent > 0 { "light" } else { "dark" }));
            parts.push(polygon("leaf", &shape.leaf));
            parts.extend(shape.panels.iter().map(|panel| polygon("panel", panel)));
            parts.push(circle("handle", shape.handle, 4));
            parts.push(frame("frame"));
            parts.into_any()
        }
    }
}
