//! How far an organisation wants to go with one barrier.
//!
//! Invariant: a wish is a direction, never a target that is counted against anybody.

use super::{Band, BarrierScore, Standing};

/// How far the door should stand open, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The band that is aimed at.
    pub target: Band,
    /// In own words, at most [`super::NOTE_LIMIT`] characters; may be empty.
    pub words: String,
}

impl Wish {
    /// The bands that can be wished for, lowest first.
    pub const TARGETS: [Band; 3] = [Band::Moving, Band::OnTheWay, Band::Strong];

    /// The wish as one text, for example `strong Everybody finds the way.`
    pub fn text(&self) -> String {
        format!("{} {}", self.target.id(), self.words)
    }

    /// Reads what [`Self::text`] made.
    pub fn of_text(text: &str) -> Option<Self> {
        let (target, words) = text.split_once(' ')?;
        let target = Band::from_id(target)?;
        let words = words.to_owned();
        Some(Self { target, words })
    }

    /// What is proposed for a barrier that stands so: one band further, in the middle where no number
    /// is known.
    pub fn proposed(score: &BarrierScore) -> Self {
        let target = match score.standing {
            Standing::Number {
                band: Band::Chance, ..
            } => Band::Moving,
            Standing::Number {
                band: Band::OnTheWay | Band::Strong,
                ..
            } => Band::Strong,
            _ => Band::OnTheWay,
        };
        Self {
            target,
            words: String::new(),
        }
    }
}
