//! A gathering: many associations, or several people of one, who answer the core statements together.
//!
//! Invariant: the exact counts stay inside; what is shown or exported goes through [`Row`]. Only a team
//! sees its own exact [`Votes`].

mod agreement;
mod collection;
mod contribution;
mod counts;
#[allow(clippy::module_inception, reason = "one main type a file")]
mod gathering;
mod gathering_id;
mod kind;
mod picture;
mod purpose;
mod row;
mod votes;
mod wall;

pub use agreement::{Agreement, CONSENSUS_SOURCE, CommonGround, consensus};
pub use collection::{Collection, Entry, Merged, Moment, Taken};
pub use contribution::{Contribution, Way};
pub use counts::Counts;
pub use gathering::{
    ANSWERS_LIMIT, COMMITMENTS_LIMIT, CONTRIBUTIONS_LIMIT, Commitment, Gathering, LANGUAGES_LIMIT,
    MINUTES_LIMIT, PARTS_LIMIT, Part, TITLE_LIMIT,
};
pub use gathering_id::GatheringId;
pub use kind::{KINDS, Kind};
pub use picture::{Bar, Picture};
pub use purpose::{Purpose, SMALLEST_GROUPS};
pub use row::{FEWEST_TOGETHER, Row};
pub use votes::Votes;
pub use wall::{Clock, Screen, Wall};
