//! The five answers that a statement can get.
//!
//! Invariant: points are 2, 1 and 0 and nothing else; "don't know" and "not applicable" have none.

use serde::{Deserialize, Serialize};

/// What an organisation says of one statement. A statement that is still open has no `Answer`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// "This is so": 2 points.
    Yes,
    /// "Sometimes, or not for everything": 1 point.
    Partly,
    /// "We don't do this now": 0 points.
    NotYet,
    /// "I have to ask": no points, lowers the coverage.
    DontKnow,
    /// "This does not fit us": counts nowhere; only where the statement offers it.
    NotApplicable,
}

impl Answer {
    /// All answers, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Yes,
        Self::Partly,
        Self::NotYet,
        Self::DontKnow,
        Self::NotApplicable,
    ];

    /// The most points that an answer gives.
    pub const MOST_POINTS: u32 = 2;

    /// The points of this answer, 0 to [`Self::MOST_POINTS`]; `None` for the answers without points.
    pub const fn points(self) -> Option<u32> {
        match self {
            Self::Yes => Some(2),
            Self::Partly => Some(1),
            Self::NotYet => Some(0),
            Self::DontKnow | Self::NotApplicable => None,
        }
    }

    /// The answer's id as it stands in files, for example `not-yet`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::NotYet => "not-yet",
            Self::DontKnow => "dont-know",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// The answer with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_in_a_file_means_the_same_answer_in_and_out() {
        for answer in Answer::ALL {
            assert_eq!(Answer::from_id(answer.id()), Some(answer));
            assert_eq!(
                serde_json::to_string(&answer).unwrap(),
                format!("\"{}\"", answer.id())
            );
        }
        assert_eq!(Answer::from_id("Yes"), None);
    }
}
