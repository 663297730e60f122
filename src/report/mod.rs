//! A result as plain data to draw: the same on screen, paper and wall.
//!
//! Invariant: shapes are whole numbers; no browser, no trigonometry, no chance.

mod door;
mod house;

pub use door::{DOORWAY, Door, DoorShape, Opening, Point};
pub use house::{HEIGHT, House, WIDTH};
