//! The houses of the street: Flemish gables, so that twelve doors make one street.
//!
//! Invariant: a house says nothing about a score; it only goes by its place in the street.

use super::Point;

/// A house's width in its own units.
pub const WIDTH: i32 = 200;
/// A house's height, pavement included.
pub const HEIGHT: i32 = 420;

/// The eaves: below it all houses are alike.
const EAVES: i32 = 110;

/// The front of a house.
pub struct House {
    /// The outline of the wall, from the ground on the left over the gable to the right.
    pub wall: Vec<Point>,
    /// Windows as left, top, width, height.
    pub windows: &'static [(i32, i32, i32, i32)],
    /// Which of the calm colours, 0 to 4.
    pub tone: usize,
}

impl House {
    /// The house at this place in the street, from 0.
    pub fn at(place: usize) -> Self {
        let (gable, windows): (&[Point], &[_]) = match place % 4 {
            // Stepped gable.
            0 => (
                &[
                    (8, 84),
                    (34, 84),
                    (34, 58),
                    (60, 58),
                    (60, 32),
                    (84, 32),
                    (84, 10),
                    (116, 10),
                    (116, 32),
                    (140, 32),
                    (140, 58),
                    (166, 58),
                    (166, 84),
                    (192, 84),
                ],
                &[(82, 58, 36, 44), (34, 124, 40, 54), (126, 124, 40, 54)],
            ),
            // Plain pointed gable.
            1 => (
                &[(8, 96), (100, 26), (192, 96)],
                &[(86, 66, 28, 34), (34, 124, 40, 54), (126, 124, 40, 54)],
            ),
            // Cornice with a flat roof.
            2 => (
                &[(8, 66), (2, 66), (2, 52), (198, 52), (198, 66), (192, 66)],
                &[(34, 84, 40, 84), (126, 84, 40, 84)],
            ),
            // Neck gable.
            _ => (
                &[
                    (8, 96),
                    (40, 88),
                    (58, 66),
                    (64, 34),
                    (74, 22),
                    (126, 22),
                    (136, 34),
                    (142, 66),
                    (160, 88),
                    (192, 96),
                ],
                &[(84, 50, 32, 46), (34, 124, 40, 54), (126, 124, 40, 54)],
            ),
        };
        let mut wall = vec![(8, 380), (8, EAVES)];
        wall.extend_from_slice(gable);
        wall.extend([(192, EAVES), (192, 380)]);
        Self {
            wall,
            windows,
            tone: place % 5,
        }
    }
}
