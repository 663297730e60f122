//! The way of one organisation through its checks: three sittings, and round after round.
//!
//! Invariant: the same data as the check; nothing here is kept on its own.

mod charts;
mod compared;
mod doors;
mod earlier;
mod first;
mod next_check;
mod rounds;
mod second;
mod sheet;
mod sitting;
mod third;
mod what_changed;
mod wish;

pub use earlier::earlier;
pub use rounds::rounds;
pub use sitting::sitting;
