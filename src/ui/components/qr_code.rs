//! A square code to point a camera at.
//!
//! Invariant: it has the quiet edge of four squares that cameras need, and says in words what it is.

use leptos::prelude::*;

/// Draws rows of dark (`true`) and light squares, as one shape.
pub fn qr_code(squares: &[Vec<bool>], alternative: String) -> AnyView {
    let size = squares.len() + 8;
    let mut line = String::new();
    for (row, y) in squares.iter().zip(4_usize..) {
        for (dark, x) in row.iter().zip(4_usize..) {
            if *dark {
                line.push_str(&format!("M{x} {y}h1v1h-1z"));
            }
        }
    }
    view! {
        <svg class="qr" role="img" aria-label=alternative viewBox=format!("0 0 {size} {size}")>
            <path d=line></path>
        </svg>
    }
    .into_any()
}
