//! The street of doors, the check mark with its code, and the line at the foot of every page.
//!
//! Invariant: a picture says in words what it shows.

use super::blocks::{COLUMN, MARK, SMALL, STRONG, TEXT};
use super::layout::{
    Across, BOTTOM, HEIGHT, Layout, SIDE, Style, TEAL, TOP, WHOLE, WIDTH, corners,
};
use super::picture;
use super::sheet::{Kind, Leaf, LeafKind, Mark, Node};
use crate::domain::Phrase;
use crate::i18n::{ReportText, fill};
use crate::report::{Report, Seal, StreetDoor};

/// The widest house, and how many stand in a row.
const HOUSE: f32 = 44.0;
const HOUSES_IN_A_ROW: usize = 12;
/// The width of the code.
const CODE: f32 = 92.0;

impl Layout<'_> {
    pub(super) fn street(&mut self, alternative: &str, doors: &[StreetDoor]) {
        let in_row = doors.len().clamp(1, HOUSES_IN_A_ROW);
        let width = (WHOLE.width / in_row as f32).min(HOUSE);
        let tall = width * crate::report::HEIGHT as f32 / crate::report::WIDTH as f32;
        let below = SMALL.leading + 2.0;
        for (row, doors) in doors.chunks(HOUSES_IN_A_ROW).enumerate() {
            self.room(tall + below);
            let (page, top) = (self.page(), self.y);
            let mut marks = Vec::new();
            let mut numbers = Vec::new();
            for (place, door) in doors.iter().enumerate() {
                let left = SIDE + place as f32 * width;
                let number = row * HOUSES_IN_A_ROW + place;
                marks.extend(picture::house(number, door.door, (left, top), width));
                let words = (number + 1).to_string();
                let middle = left + (width - self.width(COLUMN, &words)) / 2.0;
                numbers.push((middle, words));
            }
            let picture = self.leaf(Leaf {
                page,
                kind: LeafKind::Picture,
                marks,
            });
            let mut leaves = vec![picture];
            for (left, words) in numbers {
                let across = Across { left, ..WHOLE };
                leaves.extend(self.line(COLUMN, across, top + tall, &words, None));
            }
            let right = SIDE + doors.len() as f32 * width;
            let edges = (SIDE, top, right, top + tall + below);
            let words = if row == 0 { alternative } else { "…" };
            self.group(Kind::Figure(words.to_owned(), page, edges), leaves);
            self.y += tall + below;
        }
        self.gap(3.0);
    }

    pub(super) fn seal(&mut self, seal: &Seal) {
        let beside = if seal.code.is_some() {
            CODE + 18.0
        } else {
            0.0
        };
        let across = Across {
            left: SIDE + beside,
            width: WHOLE.width - beside,
            to_the_right: false,
        };
        self.room(CODE + 12.0);
        let (page, top) = (self.page(), self.y + 4.0);
        let picture = seal.code.as_ref().map(|code| {
            let edges = (SIDE, top, SIDE + CODE, top + CODE);
            let picture = self.leaf(Leaf {
                page,
                kind: LeafKind::Picture,
                marks: vec![
                    white(edges),
                    picture::code(&code.squares, (SIDE, top), CODE),
                ],
            });
            Node::Group(
                Kind::Figure(code.alternative.clone(), page, edges),
                vec![picture],
            )
        });
        self.y = top;
        let label = self.text(COLUMN, across, &Phrase::own(seal.label.as_str()));
        self.group(Kind::Paragraph, label);
        let mark = self.text(MARK, across, &Phrase::own(seal.mark.as_str()));
        self.group(Kind::Paragraph, mark);
        let shows = self.text(TEXT, across, &Phrase::own(seal.shows.as_str()));
        self.group(Kind::Paragraph, shows);
        self.sheets.tree.extend(picture);
        if let Some(code) = &seal.code {
            self.gap(3.0);
            let shows = self.text(TEXT, across, &Phrase::own(code.shows.as_str()));
            self.group(Kind::Paragraph, shows);
            let above = self.y;
            let style = Style {
                colour: TEAL,
                ..STRONG
            };
            let mut words = self.text(style, across, &Phrase::own(code.label.as_str()));
            let right = across.left + self.width(style, &code.label);
            self.rule(
                Across {
                    width: right - across.left,
                    ..across
                },
                self.y - 2.0,
                TEAL,
                0.6,
            );
            let edges = (across.left, above, right, self.y);
            words.push(self.area(edges, &code.address, &code.alternative));
            let link = Node::Group(Kind::Link, words);
            self.group(Kind::Paragraph, vec![link]);
        }
        self.y = self.y.max(top + CODE);
        self.gap(4.0);
    }

    /// The line at the foot of every page: who, which mark where there is one, which page.
    pub(super) fn feet(&mut self, report: &Report) {
        let pages = self.sheets.pages;
        let y = BOTTOM + 14.0;
        for page in 0..pages {
            let t = ReportText::of(report.locale);
            let number = fill(t.page, &[&(page + 1).to_string(), &pages.to_string()]);
            let right = match &report.source {
                Some(source) => format!("{} · {number}", source.mark),
                None => number,
            };
            let room = WHOLE.width - self.width(SMALL, &right) - 20.0;
            let mut left = self.lines(SMALL, &report.title, room);
            left.truncate(1);
            let before = self.sheets.leaves.len();
            for (words, to_the_right) in [(left.concat(), false), (right, true)] {
                let across = Across {
                    to_the_right,
                    ..WHOLE
                };
                self.line(SMALL, across, y, &words, None);
            }
            // What stands on every page is no part of the text.
            for leaf in self.sheets.leaves.iter_mut().skip(before) {
                leaf.page = page;
                leaf.kind = LeafKind::Decoration;
            }
        }
        debug_assert!(y + SMALL.leading < HEIGHT && TOP < BOTTOM && SIDE < WIDTH);
    }
}

/// White below the code, with its quiet edge.
fn white((left, top, right, bottom): (f32, f32, f32, f32)) -> Mark {
    Mark::Shape {
        outlines: vec![corners(left - 6.0, top - 6.0, right + 6.0, bottom + 6.0)],
        fill: Some((255, 255, 255)),
        line: None,
    }
}
