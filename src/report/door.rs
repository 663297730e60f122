//! One door of the street: open as far as its score, a step before it when it is a closed door,
//! a curtain where too little is known.
//!
//! Invariant: a higher score never draws a narrower opening, and a closed door always has its step.

use crate::domain::{Answer, Band, BarrierScore, Standing, gathering::Bar};

/// A point in the house's own units (see [`super::WIDTH`] and [`super::HEIGHT`]), y downwards.
pub type Point = (i32, i32);

/// How a door stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Open by so many percent.
    Open(i32),
    /// Behind a curtain: too little is known.
    Curtain,
    /// Only an outline: not applicable.
    Outline,
}

/// What is drawn for one barrier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    /// How far it is open.
    pub opening: Opening,
    /// Whether a step lies before it: a group of people can't get in.
    pub step: bool,
}

impl Door {
    /// The door of a barrier.
    pub fn of(score: &BarrierScore) -> Self {
        Self {
            opening: match score.standing {
                Standing::NotApplicable => Opening::Outline,
                Standing::TooLittleKnown => Opening::Curtain,
                Standing::Single(Answer::Yes) => Opening::Open(100),
                Standing::Single(Answer::Partly) => Opening::Open(50),
                Standing::Single(_) => Opening::Open(0),
                Standing::Number { score, .. } => {
                    Opening::Open(i32::try_from(score).unwrap_or(100).min(100))
                }
            },
            step: score.is_closed_door(),
        }
    }

    /// A door as it is wished for: in the middle of the band, without a step.
    pub fn wished(target: Band) -> Self {
        let open = match target {
            Band::Chance => 12,
            Band::Moving => 37,
            Band::OnTheWay => 62,
            Band::Strong => 100,
        };
        Self {
            opening: Opening::Open(open),
            step: false,
        }
    }

    /// The door of a hall: nobody is pointed at, so it never has a step.
    pub fn of_hall(bar: &Bar) -> Self {
        Self {
            opening: bar
                .open_percent()
                .and_then(|percent| i32::try_from(percent).ok())
                .map_or(Opening::Curtain, Opening::Open),
            step: false,
        }
    }
}

/// Left, top, right and bottom of the doorway.
pub const DOORWAY: (i32, i32, i32, i32) = (56, 206, 144, 380);

/// Two blocks of stone that a wheelchair, or a wallet, does not get over: left, top, width, height.
pub const STEPS: [(i32, i32, i32, i32); 2] = [(44, 352, 112, 16), (32, 368, 136, 18)];

/// How far the free edge of a fully open door moves, and how much smaller it looks from there.
const SWING: i32 = 74;
const RECEDE_TOP: i32 = 20;
const RECEDE_BOTTOM: i32 = 12;

/// The outlines of a door that is open by so many percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoorShape {
    /// The door leaf, hinged on the left and swung inwards.
    pub leaf: [Point; 4],
    /// Its two panels, upper and lower.
    pub panels: [[Point; 4]; 2],
    /// The middle of the handle.
    pub handle: Point,
    /// The light that falls out on the pavement; `None` when the door is shut.
    pub light: Option<[Point; 4]>,
}

impl DoorShape {
    /// A door open by `percent`, 0 to 100.
    pub fn open(percent: i32) -> Self {
        let (left, top, right, bottom) = DOORWAY;
        let free = right - SWING * percent / 100;
        let (free_top, free_bottom) = (
            top + RECEDE_TOP * percent / 100,
            bottom - RECEDE_BOTTOM * percent / 100,
        );
        // A place on the leaf: across and down in percent, along its receding edges.
        let on_leaf = |across: i32, down: i32| {
            let upper = top + (free_top - top) * across / 100;
            let lower = bottom + (free_bottom - bottom) * across / 100;
            (
                left + (free - left) * across / 100,
                upper + (lower - upper) * down / 100,
            )
        };
        let panel = |from: i32, to: i32| {
            [
                on_leaf(18, from),
                on_leaf(82, from),
                on_leaf(82, to),
                on_leaf(18, to),
            ]
        };
        Self {
            leaf: [
                (left, top),
                (free, free_top),
                (free, free_bottom),
                (left, bottom),
            ],
            panels: [panel(9, 46), panel(56, 92)],
            handle: on_leaf(90, 51),
            light: (percent > 0).then_some([
                (free, bottom),
                (right, bottom),
                (right + 34 * percent / 100, bottom + 34),
                (free - 6 * percent / 100, bottom + 34),
            ]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_score_opens_the_door_further() {
        let free_edge = |percent| DoorShape::open(percent).leaf[1].0;
        for percent in 0..100 {
            assert!(free_edge(percent + 1) <= free_edge(percent), "{percent}");
        }
        assert_eq!(free_edge(0), DOORWAY.2, "shut");
        assert!(free_edge(100) < free_edge(50) && free_edge(50) < free_edge(0));
        assert_eq!(DoorShape::open(0).light, None);
    }

    #[test]
    fn a_door_never_leaves_its_doorway() {
        let (left, top, right, bottom) = DOORWAY;
        for percent in 0..=100 {
            let shape = DoorShape::open(percent);
            for (x, y) in shape
                .leaf
                .into_iter()
                .chain(shape.panels.into_iter().flatten())
                .chain([shape.handle])
            {
                assert!(
                    (left..=right).contains(&x) && (top..=bottom).contains(&y),
                    "{percent}"
                );
            }
        }
    }
}
