//! The pages before they are drawn: marks on paper, and the tree that tells what they are.
//!
//! Invariant: every mark belongs to one leaf, and every leaf that is no decoration stands once in the
//! tree, in reading order.

use super::face::Weight;

/// A colour: red, green, blue.
pub type Colour = (u8, u8, u8);

/// A point on a page, in points from the left and the top.
pub type Place = (f32, f32);

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Letters that the faces have, beginning at a place on their baseline.
    Letters {
        /// Where they begin.
        at: Place,
        /// How thick.
        weight: Weight,
        /// How large, in points.
        size: f32,
        /// Their colour.
        colour: Colour,
        /// The letters.
        text: String,
    },
    /// A filled shape, perhaps with a line around it.
    Shape {
        /// Its corners; several closed outlines make one shape.
        outlines: Vec<Vec<Place>>,
        /// Its colour, if filled.
        fill: Option<Colour>,
        /// The colour and width of the line around it.
        line: Option<(Colour, f32)>,
    },
}

/// What a leaf is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeafKind {
    /// Decoration, or what stands on every page.
    Decoration,
    /// Text; with its language where that is not the report's.
    Text(Option<String>),
    /// Boxes that stand for letters; with those letters.
    Unknown(String),
    /// A part of a picture.
    Picture,
}

/// Marks that belong together, on one page.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// The page, from 0.
    pub page: usize,
    /// What it is.
    pub kind: LeafKind,
    /// What is drawn.
    pub marks: Vec<Mark>,
}

/// What a group of the tree is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A heading: 1 for the whole, 2 for a part.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// The sign before an item.
    Label,
    /// The words of an item.
    Body,
    /// A table.
    Table,
    /// A row.
    Row,
    /// The name of a column.
    ColumnName,
    /// The name of a row.
    RowName,
    /// A cell.
    Cell,
    /// A picture: in words, and its page and edges (left, top, right, bottom).
    Figure(String, usize, (f32, f32, f32, f32)),
    /// A link.
    Link,
}

/// A node of the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// A group.
    Group(Kind, Vec<Node>),
    /// A leaf, by its place in [`Sheets::leaves`].
    Leaf(usize),
    /// The pressable area of a link, by its place in [`Sheets::links`].
    Area(usize),
}

/// The pressable area of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkArea {
    /// The page, from 0.
    pub page: usize,
    /// Left, top, right, bottom.
    pub edges: (f32, f32, f32, f32),
    /// Where it leads.
    pub address: String,
    /// What it does, in words.
    pub words: String,
}

/// A heading in the list of parts.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    /// Its words.
    pub words: String,
    /// The page, from 0.
    pub page: usize,
    /// How far from the top.
    pub top: f32,
}

/// All pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheets {
    /// How many pages.
    pub pages: usize,
    /// What is drawn.
    pub leaves: Vec<Leaf>,
    /// What it means.
    pub tree: Vec<Node>,
    /// What can be pressed.
    pub links: Vec<LinkArea>,
    /// The parts.
    pub bookmarks: Vec<Bookmark>,
}
