//! One house of the street with its door, as a picture.
//!
//! Invariant: a picture for the eye only; the same facts stand beside it in words.

use leptos::prelude::*;

use crate::report::{DOORWAY, Door, DoorShape, HEIGHT, House, Opening, Point, WIDTH};

/// Draws the house at this place in the street, with its door.
pub fn door_picture(place: usize, door: Door) -> AnyView {
    let house = House::at(place);
    let windows: Vec<_> = house
        .windows
        .iter()
        .map(|(x, y, width, height)| {
            view! {
                <rect class="window" x=x.to_string() y=y.to_string() width=width.to_string() height=height.to_string() rx="3"></rect>
            }
        })
        .collect();
    view! {
        <svg
            class=format!("house tone-{}", house.tone)
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            aria-hidden="true"
            focusable="false"
        >
            <polygon class="wall" points=points(&house.wall)></polygon>
            {windows}
            <rect class="ground" x="0" y="380" width=WIDTH.to_string() height="40"></rect>
            {doorway(door.opening)}
            {door.step.then(step)}
        </svg>
    }
    .into_any()
}

fn doorway(opening: Opening) -> AnyView {
    let (left, top, right, bottom) = DOORWAY;
    let frame = |class: &'static str| {
        view! {
            <rect
                class=class
                x=left.to_string()
                y=top.to_string()
                width=(right - left).to_string()
                height=(bottom - top).to_string()
                rx="3"
            ></rect>
        }
    };
    match opening {
        Opening::Outline => frame("outline").into_any(),
        Opening::Curtain => view! {
            {frame("dark")}
            <path class="curtain" d="M58 208 h84 v150 q-7 12 -14 0 q-7 12 -14 0 q-7 12 -14 0 q-7 12 -14 0 q-7 12 -14 0 q-7 12 -14 0 z"></path>
            <path class="fold" d="M72 212 v146 M86 212 v146 M100 212 v146 M114 212 v146 M128 212 v146"></path>
            <rect class="rail" x="50" y="200" width="100" height="8" rx="4"></rect>
        }
        .into_any(),
        Opening::Open(percent) => {
            let shape = DoorShape::open(percent);
            let panels: Vec<_> = shape
                .panels
                .iter()
                .map(|panel| view! { <polygon class="panel" points=points(panel)></polygon> })
                .collect();
            view! {
                {shape.light.map(|light| view! { <polygon class="glow" points=points(&light)></polygon> })}
                {frame(if percent > 0 { "light" } else { "dark" })}
                <polygon class="leaf" points=points(&shape.leaf)></polygon>
                {panels}
                <circle class="handle" cx=shape.handle.0.to_string() cy=shape.handle.1.to_string() r="4"></circle>
                {frame("frame")}
            }
            .into_any()
        }
    }
}

/// Two blocks of stone that a wheelchair, or a wallet, does not get over.
fn step() -> AnyView {
    view! {
        <rect class="step" x="44" y="352" width="112" height="16"></rect>
        <rect class="step" x="32" y="368" width="136" height="18"></rect>
    }
    .into_any()
}

fn points(points: &[Point]) -> String {
    points
        .iter()
        .map(|(x, y)| format!("{x},{y}"))
        .collect::<Vec<_>>()
        .join(" ")
}
