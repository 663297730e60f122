//! The four bands in which a score is told.
//!
//! Invariant: a band follows from the rounded score that is shown, so number and word never disagree.

/// A score in words, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// "Hier ligt een kans".
    Chance,
    /// "In beweging".
    Moving,
    /// "Goed op weg".
    OnTheWay,
    /// "Sterk".
    Strong,
}

impl Band {
    /// All bands, lowest first.
    pub const ALL: [Self; 4] = [Self::Chance, Self::Moving, Self::OnTheWay, Self::Strong];

    /// The highest band of a barrier with a closed door.
    pub const CAP: Self = Self::OnTheWay;

    /// The lowest score (0 to 100) of this band.
    pub const fn from_score(self) -> u32 {
        match self {
            Self::Chance => 0,
            Self::Moving => 25,
            Self::OnTheWay => 50,
            Self::Strong => 75,
        }
    }

    /// The band's id in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Chance => "chance",
            Self::Moving => "moving",
            Self::OnTheWay => "on-the-way",
            Self::Strong => "strong",
        }
    }

    /// The band with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|band| band.id() == id)
    }

    /// The band of a rounded score; a closed door caps it at [`Self::CAP`].
    pub fn of(score: u32, closed_door: bool) -> Self {
        let band = Self::ALL
            .into_iter()
            .rev()
            .find(|band| score >= band.from_score())
            .unwrap_or(Self::Chance);
        if closed_door {
            band.min(Self::CAP)
        } else {
            band
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edges_of_the_bands_are_those_of_the_design() {
        let told = [
            (0, Band::Chance),
            (24, Band::Chance),
            (25, Band::Moving),
            (49, Band::Moving),
            (50, Band::OnTheWay),
            (74, Band::OnTheWay),
            (75, Band::Strong),
            (100, Band::Strong),
        ];
        for (score, band) in told {
            assert_eq!(Band::of(score, false), band, "score {score}");
        }
        assert_eq!(Band::of(100, true), Band::OnTheWay);
        assert_eq!(Band::of(30, true), Band::Moving);
    }
}
