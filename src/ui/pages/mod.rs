//! The pages, one a file.
//!
//! Invariant: a page makes its view from what it is given; loading, focus and titles are the root's.

mod about;
mod accessibility;
mod afterwards;
mod ask;
mod attachment;
mod attachment_fields;
mod attachment_files;
mod author;
mod barrier;
mod calculation;
mod calendar_button;
mod checks;
mod course;
mod examples;
mod hall;
mod home;
mod invitation;
mod keep_ready;
mod materials;
mod new_version;
mod open_file;
mod overview;
mod plan;
mod privacy;
mod result;
mod result_detail;
mod settings;
mod shared;
mod standing;
mod verify;

pub use about::about;
pub use accessibility::accessibility;
pub use ask::ask;
pub use attachment::attachment;
pub use author::author;
pub use barrier::barrier;
pub use calculation::calculation;
pub use checks::checks;
pub use course::{earlier, rounds, sitting};
pub use examples::examples;
pub use hall::{HallView, code, hall, together};
pub use home::home;
pub use invitation::invitation;
pub use materials::{beside, materials};
pub use overview::overview;
pub use plan::plan;
pub use privacy::privacy;
pub use result::result;
pub use settings::settings;
pub use shared::shared;
pub use verify::verify;
