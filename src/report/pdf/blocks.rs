//! Lays out a report block by block.
//!
//! Invariant: every word of the report is on a page and in the tree, in the report's order.

use super::face::{Faces, Weight};
use super::layout::{FAINT, INK, Layout, Style, TEAL, WHOLE};
use super::sheet::{Kind, Node, Sheets};
use crate::domain::Phrase;
use crate::i18n::ReportText;
use crate::report::{Block, Report};

const fn style(weight: Weight, size: f32, leading: f32) -> Style {
    Style {
        weight,
        size,
        leading,
        colour: INK,
    }
}

const ABOVE: Style = Style {
    colour: TEAL,
    ..style(Weight::Bold, 9.5, 14.0)
};
const TITLE: Style = style(Weight::Bold, 20.0, 25.0);
const HEADING: Style = Style {
    colour: TEAL,
    ..style(Weight::Bold, 12.5, 17.0)
};
pub(super) const TEXT: Style = style(Weight::Regular, 9.5, 12.5);
pub(super) const STRONG: Style = style(Weight::Bold, 9.5, 12.5);
pub(super) const SMALL: Style = Style {
    colour: FAINT,
    ..style(Weight::Regular, 8.5, 11.0)
};
pub(super) const COLUMN: Style = Style {
    colour: FAINT,
    ..style(Weight::Bold, 8.5, 11.5)
};
pub(super) const MARK: Style = style(Weight::Bold, 13.0, 18.0);

/// Between the parts.
const PART_GAP: f32 = 9.0;
/// A heading never stands alone at the foot of a page: room for it and some lines of what follows,
/// or for all of a picture.
const WITH_HEADING: f32 = 60.0;
const WITH_PICTURE: f32 = 130.0;

/// Lays out a report.
pub fn lay_out(report: &Report, faces: &Faces) -> Sheets {
    let mut layout = Layout::new(faces);
    let next = report.blocks.iter().skip(1).map(Some).chain([None]);
    for (block, next) in report.blocks.iter().zip(next) {
        layout.block(block, next);
    }
    if layout.unknown {
        layout.gap(PART_GAP);
        let words = ReportText::of(report.locale).unknown_letters;
        layout.paragraph(SMALL, &Phrase::own(words));
    }
    layout.feet(report);
    layout.sheets
}

impl Layout<'_> {
    fn block(&mut self, block: &Block, next: Option<&Block>) {
        match block {
            Block::Title { above, title } => self.title(above, title),
            Block::Heading(words) => {
                let picture = matches!(next, Some(Block::Street { .. } | Block::Seal(_)));
                self.heading(words, if picture { WITH_PICTURE } else { WITH_HEADING });
            }
            Block::Paragraph(phrase) => self.paragraph(TEXT, phrase),
            Block::Small(phrase) => self.paragraph(SMALL, phrase),
            Block::Facts(facts) => self.facts(facts),
            Block::Items(items) => self.items(items),
            Block::Street { alternative, doors } => self.street(alternative, doors),
            Block::Table(table) => self.table(table),
            Block::Seal(seal) => self.seal(seal),
        }
    }

    pub(super) fn group(&mut self, kind: Kind, children: Vec<Node>) {
        self.sheets.tree.push(Node::Group(kind, children));
    }

    fn title(&mut self, above: &str, title: &str) {
        let leaves = self.text(ABOVE, WHOLE, &Phrase::own(above));
        self.group(Kind::Paragraph, leaves);
        self.bookmark(title);
        let leaves = self.text(TITLE, WHOLE, &Phrase::own(title));
        self.group(Kind::Heading(1, title.to_owned()), leaves);
        self.gap(5.0);
    }

    fn heading(&mut self, words: &str, room: f32) {
        self.gap(PART_GAP);
        self.room(room);
        self.bookmark(words);
        let leaves = self.text(HEADING, WHOLE, &Phrase::own(words));
        self.group(Kind::Heading(2, words.to_owned()), leaves);
        self.gap(1.5);
    }

    fn paragraph(&mut self, style: Style, phrase: &Phrase) {
        let leaves = self.text(style, WHOLE, phrase);
        self.group(Kind::Paragraph, leaves);
        self.gap(2.0);
    }
}
