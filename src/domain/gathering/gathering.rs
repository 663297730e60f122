//! One gathering with everything the host keeps of it.
//!
//! Invariant: nothing in here says how it is kept; no clock and no randomness; no name of anybody.

use super::{Clock, Collection, GatheringId, Moment, Purpose, Wall};
use crate::domain::{BarrierId, Day, QuestionnaireId};

/// The longest title or place, in characters.
pub const TITLE_LIMIT: usize = 120;
/// The longest part of a script, in minutes.
pub const MINUTES_LIMIT: u32 = 240;
/// The most parts of a script.
pub const PARTS_LIMIT: usize = 50;
/// The most languages.
pub const LANGUAGES_LIMIT: usize = 20;
/// The most contributions.
pub const CONTRIBUTIONS_LIMIT: usize = 10_000;
/// The most answers of a contribution.
pub const ANSWERS_LIMIT: usize = 43;
/// The most commitments.
pub const COMMITMENTS_LIMIT: usize = 500;

/// A workshop or a team's round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathering {
    /// Its name among all.
    pub id: GatheringId,
    /// What it is for.
    pub purpose: Purpose,
    /// What it is called, at most [`TITLE_LIMIT`] characters.
    pub title: String,
    /// Where, at most [`TITLE_LIMIT`] characters.
    pub place: String,
    /// The day.
    pub date: Day,
    /// The questionnaire whose core statements are answered.
    pub questionnaire: QuestionnaireId,
    /// Its version.
    pub version: String,
    /// Languages of the sheets and the wall, the first one before all; never empty.
    pub languages: Vec<String>,
    /// From how many contributions on something is shown.
    pub smallest_group: u32,
    /// The parts of the afternoon, in order.
    pub script: Vec<Part>,
    /// What came in.
    pub collection: Collection,
    /// What the tables promised.
    pub commitments: Vec<Commitment>,
    /// The picture of the closing was made.
    pub closed: bool,
    /// Only to practise: what is in it was made up.
    pub practice: bool,
    /// What the wall shows.
    pub wall: Wall,
}

/// One part of the script, with the minutes that this gathering gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which step of the workshop script it is.
    pub step: String,
    /// 1 to [`MINUTES_LIMIT`].
    pub minutes: u32,
}

/// "One free step and one date" of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Names it within its gathering.
    pub id: String,
    /// The barrier of the table.
    pub barrier: Option<BarrierId>,
    /// The step, in the table's own words.
    pub step: String,
    /// By when.
    pub date: Option<Day>,
}

impl Gathering {
    /// All minutes together.
    pub fn minutes(&self) -> u32 {
        self.script.iter().map(|part| part.minutes).sum()
    }

    /// The clock on the wall; one that was never set stands still with the minutes of its part.
    pub fn clock(&self) -> Clock {
        match (self.wall.clock, self.script.get(self.wall.part)) {
            (Clock::Off, Some(part)) => Clock::standing(part.minutes),
            (clock, _) => clock,
        }
    }

    /// Whether a new picture can be made now; the picture of the closing is made only once.
    pub fn can_show(&self, moment: Moment) -> bool {
        let spent = self.closed && moment == Moment::Closing;
        !spent && self.collection.can_show(self.smallest_group, moment)
    }

    /// Puts what waits into a new picture; `false` when none can be made.
    pub fn show(&mut self, moment: Moment) -> bool {
        let shown = self.can_show(moment) && self.collection.show(self.smallest_group, moment);
        self.closed |= shown && moment == Moment::Closing;
        shown
    }
}
