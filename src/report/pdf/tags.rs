//! What the drawn parts mean, in the words of the writer.
//!
//! Invariant: every drawn part that is no decoration stands once in the tree.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind};

use super::sheet::{Kind, Node};

/// What the drawn parts are called by the writer.
pub struct Identifiers {
    /// By the place of the leaf.
    pub leaves: Vec<Option<Identifier>>,
    /// By the place of the link.
    pub areas: Vec<Option<Identifier>>,
}

impl Identifiers {
    /// A node of the tree, in the words of the writer; each part of it once.
    pub fn group(&mut self, node: &Node) -> Option<krilla::tagging::Node> {
        match node {
            Node::Leaf(place) => self.leaves.get_mut(*place)?.take().map(Into::into),
            Node::Area(place) => self.areas.get_mut(*place)?.take().map(Into::into),
            Node::Group(kind, children) => {
                let mut group = TagGroup::new(tag(kind)?);
                for child in children {
                    if let Some(child) = self.group(child) {
                        group.push(child);
                    }
                }
                Some(group.into())
            }
        }
    }
}

fn tag(kind: &Kind) -> Option<TagKind> {
    Some(match kind {
        Kind::Heading(level, words) => {
            Tag::Hn(NonZeroU16::new(*level)?, Some(words.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::List => Tag::L(ListNumbering::Disc).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::Row => Tag::TR.into(),
        Kind::ColumnName => Tag::TH(TableHeaderScope::Column).into(),
        Kind::RowName => Tag::TH(TableHeaderScope::Row).into(),
        Kind::Cell => Tag::TD.into(),
        Kind::Figure(words, page, edges) => Tag::Figure(Some(words.clone()))
            .with_bbox(rectangle(*edges).map(|edges| BBox::new(*page, edges)))
            .into(),
        Kind::Link => Tag::Link.into(),
    })
}

/// Left, top, right, bottom; `None` when it is none.
pub fn rectangle((left, top, right, bottom): (f32, f32, f32, f32)) -> Option<Rect> {
    Rect::from_ltrb(left, top, right, bottom)
}
