//! The street of doors and the code as shapes on paper.
//!
//! Invariant: the same shapes as on the screen, and readable without colour: a step, a curtain and an
//! open door differ in form.

use super::layout::{INK, TEAL, corners};
use super::sheet::{Colour, Mark, Place};
use crate::report::{DOORWAY, Door, DoorShape, HEIGHT, House, Opening, Point, STEPS, WIDTH};

/// The calm colours of the walls.
const WALLS: [Colour; 5] = [
    (232, 215, 190),
    (210, 221, 208),
    (234, 205, 184),
    (204, 219, 227),
    (226, 214, 226),
];
const EDGE: Colour = (108, 102, 90);
const GLASS: Colour = (246, 251, 252);
const PAVEMENT: Colour = (207, 201, 188);
const LIGHT: Colour = (255, 217, 134);
const GLOW: Colour = (255, 231, 178);
const DARK: Colour = (58, 53, 46);
const STONE: Colour = (138, 133, 120);
const CURTAIN: Colour = (150, 120, 140);
const PANEL: Colour = (70, 140, 136);
const BRASS: Colour = (240, 196, 95);
const WHITE: Colour = (255, 255, 255);

/// The waves at the foot of the curtain: how many, how wide, how deep.
const WAVES: (i32, i32, i32) = (6, 14, 12);
/// The curtain's left edge, top and where the waves begin.
const CLOTH: (i32, i32, i32) = (58, 208, 356);

/// Draws one house with its door, its top left corner at `at`, `width` points wide.
pub fn house(place: usize, door: Door, at: Place, width: f32) -> Vec<Mark> {
    let scale = width / WIDTH as f32;
    let pen = Pen { at, scale };
    let house = House::at(place);
    let tone = WALLS.get(house.tone).copied().unwrap_or(WHITE);
    let mut marks = vec![pen.shape(&house.wall, Some(tone), Some((EDGE, 3.0)))];
    for (left, top, width, height) in house.windows {
        let window = block(*left, *top, *width, *height);
        marks.push(pen.shape(&window, Some(GLASS), Some((EDGE, 3.0))));
    }
    marks.push(pen.shape(&block(0, 380, WIDTH, HEIGHT - 380), Some(PAVEMENT), None));
    doorway(&pen, door.opening, &mut marks);
    if door.step {
        for (left, top, width, height) in STEPS {
            let step = block(left, top, width, height);
            marks.push(pen.shape(&step, Some(STONE), Some((DARK, 3.0))));
        }
    }
    marks
}

fn doorway(pen: &Pen, opening: Opening, marks: &mut Vec<Mark>) {
    let (left, top, right, bottom) = DOORWAY;
    let frame = block(left, top, right - left, bottom - top);
    match opening {
        Opening::Outline => marks.push(pen.shape(&frame, Some(WHITE), Some((EDGE, 4.0)))),
        Opening::Curtain => {
            marks.push(pen.shape(&frame, Some(DARK), None));
            marks.push(pen.shape(&cloth(), Some(CURTAIN), None));
            let (waves, wide, _) = WAVES;
            for fold in 1..waves {
                let x = CLOTH.0 + fold * wide;
                let line = block(x - 1, CLOTH.1 + 4, 2, CLOTH.2 - CLOTH.1 - 6);
                marks.push(pen.shape(&line, Some(DARK), None));
            }
            marks.push(pen.shape(&block(50, 200, 100, 8), Some(EDGE), None));
        }
        Opening::Open(percent) => {
            let shape = DoorShape::open(percent);
            if let Some(light) = &shape.light {
                marks.push(pen.shape(light, Some(GLOW), None));
            }
            let behind = if percent > 0 { LIGHT } else { DARK };
            marks.push(pen.shape(&frame, Some(behind), None));
            marks.push(pen.shape(&shape.leaf, Some(TEAL), Some((INK, 2.0))));
            for panel in &shape.panels {
                marks.push(pen.shape(panel, None, Some((PANEL, 3.0))));
            }
            let (x, y) = shape.handle;
            marks.push(pen.shape(&block(x - 4, y - 4, 8, 8), Some(BRASS), None));
            marks.push(pen.shape(&frame, None, Some((WHITE, 5.0))));
        }
    }
}

fn cloth() -> Vec<Point> {
    let (left, top, foot) = CLOTH;
    let (waves, wide, deep) = WAVES;
    let right = left + waves * wide;
    let mut outline = vec![(left, top), (right, top), (right, foot)];
    for wave in (0..waves).rev() {
        let begin = left + wave * wide;
        outline.extend([
            (begin + wide * 3 / 4, foot + deep),
            (begin + wide / 4, foot + deep),
        ]);
        outline.push((begin, foot));
    }
    outline
}

fn block(left: i32, top: i32, width: i32, height: i32) -> Vec<Point> {
    let (right, bottom) = (left + width, top + height);
    vec![(left, top), (right, top), (right, bottom), (left, bottom)]
}

/// From the house's own units to points on the page.
struct Pen {
    at: Place,
    scale: f32,
}

impl Pen {
    fn shape(&self, outline: &[Point], fill: Option<Colour>, line: Option<(Colour, f32)>) -> Mark {
        let place = |(x, y): &Point| {
            (
                self.at.0 + *x as f32 * self.scale,
                self.at.1 + *y as f32 * self.scale,
            )
        };
        Mark::Shape {
            outlines: vec![outline.iter().map(place).collect()],
            fill,
            line: line.map(|(colour, width)| (colour, width * self.scale)),
        }
    }
}

/// Draws a code as one shape, its top left corner at `at`, `width` points wide without its quiet edge.
pub fn code(squares: &[Vec<bool>], at: Place, width: f32) -> Mark {
    let step = width / squares.len().max(1) as f32;
    let mut outlines = Vec::new();
    for (row, y) in squares.iter().zip(0_u16..) {
        let top = at.1 + f32::from(y) * step;
        let mut begin = None;
        // One more, light, so that a dark run at the edge ends too.
        for (dark, x) in row.iter().copied().chain([false]).zip(0_u16..) {
            match (dark, begin) {
                (true, None) => begin = Some(x),
                (false, Some(from)) => {
                    let left = at.0 + f32::from(from) * step;
                    let right = at.0 + f32::from(x) * step;
                    outlines.push(corners(left, top, right, top + step));
                    begin = None;
                }
                _ => {}
            }
        }
    }
    Mark::Shape {
        outlines,
        fill: Some((0, 0, 0)),
        line: None,
    }
}
