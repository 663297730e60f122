//! Parts that pages are made of: props and callbacks only.
//!
//! Invariant: a component works by keyboard and screen reader wherever it stands.

mod answers;
mod button;
mod card_sheet;
mod disclosure;
mod door_picture;
mod drop_zone;
mod field;
mod figure_table;
mod live;
mod options;
mod phrase;
mod progress;
mod qr_code;
mod read_aloud;
mod report_view;
mod shapes;
mod street;

pub use answers::{answer_radios, answers, offered, spoken};
pub use button::{button, file_button, files_button, link_button};
pub use card_sheet::{Question, card_sheet};
pub use disclosure::disclosure;
pub use door_picture::door_picture;
pub use drop_zone::drop_zone;
pub use field::{Field, field};
pub use figure_table::{FigureRow, figure_table};
pub use live::live;
pub use options::options;
pub use phrase::{phrase, say};
pub use progress::progress;
pub use qr_code::qr_code;
pub use read_aloud::read_aloud;
pub use report_view::report_view;
pub use shapes::{circle, polygon, rect};
pub use street::street;
