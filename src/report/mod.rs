//! A result as plain data to draw: the same on screen, paper and wall; and the report that leaves the
//! house, with its renderer for PDF.
//!
//! Invariant: shapes are whole numbers; no browser, no trigonometry, no clock, no chance, so that the
//! same content is the same page on every machine.

mod compose;
mod compose_gathering;
mod content;
mod door;
mod file_name;
mod house;
mod inspection;
pub mod pdf;
mod qr;

pub use compose::compose;
pub use compose_gathering::compose_gathering;
pub use content::{Block, Code, Column, Item, Report, ReportTable, Seal, SourceFile, StreetDoor};
pub use door::{DOORWAY, Door, DoorShape, Opening, Point, STEPS};
pub use file_name::file_name;
pub use house::{HEIGHT, House, WIDTH};
pub use inspection::{
    FileKind, Found, NoFinding, Verdict, attachment_of, attachment_of_link, can_be_made_again,
    look_into, same_organisation_by,
};
pub use qr::{large_qr, qr};
