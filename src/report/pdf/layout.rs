//! Puts lines and shapes on pages, from top to bottom.
//!
//! Invariant: nothing stands outside the margins; what does not fit goes to the next page whole.

use super::face::{BOX_ADVANCE, Faces, Weight, is_silent};
use super::sheet::{Bookmark, Colour, Leaf, LeafKind, LinkArea, Mark, Node, Place, Sheets};
use super::wrap::wrap;
use crate::domain::Phrase;

/// A4, in points.
pub const WIDTH: f32 = 595.28;
/// A4, in points.
pub const HEIGHT: f32 = 841.89;
/// The empty edge on the left and right.
pub const SIDE: f32 = 50.0;
/// The empty edge at the top.
pub const TOP: f32 = 46.0;
/// Where the text ends; the line below it names page and mark.
pub const BOTTOM: f32 = HEIGHT - 56.0;

/// Near black.
pub const INK: Colour = (26, 36, 40);
/// For what matters less; still 7 to 1 on white.
pub const FAINT: Colour = (74, 84, 88);
/// The colour of the doors.
pub const TEAL: Colour = (13, 92, 92);
/// Lines between rows.
pub const RULE: Colour = (176, 170, 158);

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// How thick.
    pub weight: Weight,
    /// How large, in points.
    pub size: f32,
    /// From line to line, in points.
    pub leading: f32,
    /// Its colour.
    pub colour: Colour,
}

/// Where a column stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Across {
    /// Its left edge.
    pub left: f32,
    /// Its width.
    pub width: f32,
    /// Whether lines end at the right edge instead of beginning at the left one.
    pub to_the_right: bool,
}

/// All of the page between the margins.
pub const WHOLE: Across = Across {
    left: SIDE,
    width: WIDTH - 2.0 * SIDE,
    to_the_right: false,
};

/// The page that is being filled.
pub struct Layout<'f> {
    faces: &'f Faces,
    /// What was put down.
    pub sheets: Sheets,
    /// How far down the page is filled.
    pub y: f32,
    /// Whether a letter came by that no face has.
    pub unknown: bool,
}

impl<'f> Layout<'f> {
    /// An empty first page.
    pub fn new(faces: &'f Faces) -> Self {
        Self {
            faces,
            sheets: Sheets {
                pages: 1,
                ..Sheets::default()
            },
            y: TOP,
            unknown: false,
        }
    }

    /// The page that is being filled, from 0.
    pub fn page(&self) -> usize {
        self.sheets.pages.saturating_sub(1)
    }

    /// Begins a new page when less than `height` is left. Tells whether it did.
    pub fn room(&mut self, height: f32) -> bool {
        let full = self.y + height > BOTTOM && self.y > TOP;
        if full {
            self.sheets.pages += 1;
            self.y = TOP;
        }
        full
    }

    /// Leaves room empty, but never at the top of a page.
    pub fn gap(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// The lines of a text.
    pub fn lines(&self, style: Style, text: &str, width: f32) -> Vec<String> {
        // A tab is a space, as on the screen.
        let text = text.replace('\t', " ");
        wrap(self.faces, style.weight, style.size, &text, width)
    }

    /// The width of a text.
    pub fn width(&self, style: Style, text: &str) -> f32 {
        self.faces.width(style.weight, style.size, text)
    }

    /// Puts down a text from the place where the page is filled, page after page, and gives the leaves.
    pub fn text(&mut self, style: Style, across: Across, phrase: &Phrase) -> Vec<Node> {
        let mut leaves = Vec::new();
        for line in self.lines(style, &phrase.text, across.width) {
            self.room(style.leading);
            leaves.extend(self.line(style, across, self.y, &line, phrase.language.as_deref()));
            self.y += style.leading;
        }
        leaves
    }

    /// Puts one line down with its top at `y`; `across` says where.
    pub fn line(
        &mut self,
        style: Style,
        across: Across,
        y: f32,
        line: &str,
        language: Option<&str>,
    ) -> Vec<Node> {
        let mut x = across.left;
        if across.to_the_right {
            x += across.width - self.width(style, line.trim_end());
        }
        // The baseline: the letters stand in the middle of their line.
        let base = y + (style.leading + style.size * 0.7) / 2.0;
        let mut nodes = Vec::new();
        for (known, piece) in pieces(self.faces, style.weight, line) {
            let width = self.width(style, &piece);
            let leaf = if known {
                let text = piece.chars().filter(|letter| !is_silent(*letter)).collect();
                Leaf {
                    page: self.page(),
                    kind: LeafKind::Text(language.map(str::to_owned)),
                    marks: vec![Mark::Letters {
                        at: (x, base),
                        weight: style.weight,
                        size: style.size,
                        colour: style.colour,
                        text,
                    }],
                }
            } else {
                self.unknown = true;
                Leaf {
                    page: self.page(),
                    marks: boxes(&piece, style, x, base),
                    kind: LeafKind::Unknown(piece),
                }
            };
            x += width;
            nodes.push(self.leaf(leaf));
        }
        nodes
    }

    /// Keeps a leaf.
    pub fn leaf(&mut self, leaf: Leaf) -> Node {
        self.sheets.leaves.push(leaf);
        Node::Leaf(self.sheets.leaves.len() - 1)
    }

    /// Puts decoration on the page.
    pub fn decoration(&mut self, marks: Vec<Mark>) {
        let page = self.page();
        self.sheets.leaves.push(Leaf {
            page,
            kind: LeafKind::Decoration,
            marks,
        });
    }

    /// A thin line over the column.
    pub fn rule(&mut self, across: Across, y: f32, colour: Colour, thick: f32) {
        let (left, right) = (across.left, across.left + across.width);
        self.decoration(vec![filled(left, y, right, y + thick, colour)]);
    }

    /// An area that can be pressed.
    pub fn area(&mut self, edges: (f32, f32, f32, f32), address: &str, words: &str) -> Node {
        self.sheets.links.push(LinkArea {
            page: self.page(),
            edges,
            address: address.to_owned(),
            words: words.to_owned(),
        });
        Node::Area(self.sheets.links.len() - 1)
    }

    /// A part that can be jumped to.
    pub fn bookmark(&mut self, words: &str) {
        self.sheets.bookmarks.push(Bookmark {
            words: words.to_owned(),
            page: self.page(),
            top: self.y,
        });
    }
}

/// A filled rectangle.
pub fn filled(left: f32, top: f32, right: f32, bottom: f32, colour: Colour) -> Mark {
    Mark::Shape {
        outlines: vec![corners(left, top, right, bottom)],
        fill: Some(colour),
        line: None,
    }
}

/// The corners of a rectangle.
pub fn corners(left: f32, top: f32, right: f32, bottom: f32) -> Vec<Place> {
    vec![(left, top), (right, top), (right, bottom), (left, bottom)]
}

/// A line in pieces that the faces have, and pieces that they have not. What draws nothing goes with
/// the piece before it.
fn pieces(faces: &Faces, weight: Weight, line: &str) -> Vec<(bool, String)> {
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for letter in line.chars() {
        let known = faces.find(weight, letter).is_some();
        match pieces.last_mut() {
            Some((_, piece)) if is_silent(letter) => piece.push(letter),
            Some((last, piece)) if *last == known => piece.push(letter),
            _ if is_silent(letter) => {}
            _ => pieces.push((known, letter.to_string())),
        }
    }
    pieces
}

/// A box for each letter of a piece that no face has.
fn boxes(piece: &str, style: Style, left: f32, base: f32) -> Vec<Mark> {
    let step = BOX_ADVANCE * style.size;
    let mut x = left;
    let mut marks = Vec::new();
    for _ in piece.chars().filter(|letter| !is_silent(*letter)) {
        let (edge, top) = (style.size * 0.07, base - style.size * 0.66);
        marks.push(Mark::Shape {
            outlines: vec![corners(x + edge, top, x + step - edge, base)],
            fill: None,
            line: Some((style.colour, style.size * 0.06)),
        });
        x += step;
    }
    marks
}
