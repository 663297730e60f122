//! Facts, lists and tables.
//!
//! Invariant: a row stands whole on one page, unless it is taller than a page.

use super::blocks::{COLUMN, STRONG, TEXT};
use super::layout::{Across, Layout, RULE, SIDE, Style, WHOLE};
use super::sheet::{Kind, Node};
use crate::domain::Phrase;
use crate::report::{Item, ReportTable};

/// How far an item stands in.
const INDENT: f32 = 11.0;
/// Between the columns.
const GUTTER: f32 = 8.0;
/// Above and below the words of a row.
const CELL: f32 = 1.6;
/// The facts' left column.
const FACT: f32 = 130.0;

impl Layout<'_> {
    pub(super) fn facts(&mut self, facts: &[(String, Phrase)]) {
        let columns = [
            Across {
                width: FACT - GUTTER,
                ..WHOLE
            },
            Across {
                left: SIDE + FACT,
                width: WHOLE.width - FACT,
                to_the_right: false,
            },
        ];
        let mut rows = Vec::new();
        for (what, value) in facts {
            let name = (COLUMN, Kind::RowName, Phrase::own(what.as_str()));
            let value = (TEXT, Kind::Cell, value.clone());
            rows.push(self.row(&columns, vec![name, value]));
        }
        self.group(Kind::Table, rows);
    }

    pub(super) fn items(&mut self, items: &[Item]) {
        let across = Across {
            left: SIDE + INDENT,
            width: WHOLE.width - INDENT,
            to_the_right: false,
        };
        let mut list = Vec::new();
        for item in items {
            self.room(STRONG.leading + TEXT.leading);
            let label = self.line(STRONG, WHOLE, self.y, "•", None);
            let main = self.text(STRONG, across, &item.main);
            let mut body = vec![Node::Group(Kind::Paragraph, main)];
            for below in &item.below {
                let leaves = self.text(TEXT, across, below);
                body.push(Node::Group(Kind::Paragraph, leaves));
            }
            self.gap(3.0);
            list.push(Node::Group(
                Kind::Item,
                vec![
                    Node::Group(Kind::Label, label),
                    Node::Group(Kind::Body, body),
                ],
            ));
        }
        self.group(Kind::List, list);
    }

    pub(super) fn table(&mut self, table: &ReportTable) {
        let mut left = SIDE;
        let columns: Vec<Across> = table
            .columns
            .iter()
            .map(|column| {
                let share = WHOLE.width * f32::from(column.share) / 100.0;
                let across = Across {
                    left,
                    width: share - GUTTER,
                    to_the_right: column.number,
                };
                left += share;
                across
            })
            .collect();
        let names: Vec<_> = table
            .columns
            .iter()
            .map(|column| (COLUMN, Kind::ColumnName, Phrase::own(column.name.as_str())))
            .collect();
        let mut rows = vec![self.row(&columns, names)];
        for row in &table.rows {
            let cells = row.iter().enumerate().map(|(place, words)| {
                let kind = if place == 0 {
                    Kind::RowName
                } else {
                    Kind::Cell
                };
                (TEXT, kind, words.clone())
            });
            rows.push(self.row(&columns, cells.collect()));
        }
        self.group(Kind::Table, rows);
        self.gap(4.0);
    }

    /// A row stands whole on one page, unless it is taller than a page.
    fn row(&mut self, columns: &[Across], cells: Vec<(Style, Kind, Phrase)>) -> Node {
        let broken: Vec<Vec<String>> = columns
            .iter()
            .zip(&cells)
            .map(|(across, (style, _, words))| self.lines(*style, &words.text, across.width))
            .collect();
        let tall = broken
            .iter()
            .zip(&cells)
            .map(|(lines, (style, ..))| lines.len() as f32 * style.leading)
            .fold(0.0, f32::max);
        self.room(tall + 2.0 * CELL);
        let top = self.y + CELL;
        let mut row = Vec::new();
        for ((across, lines), (style, kind, words)) in columns.iter().zip(broken).zip(cells) {
            let mut leaves = Vec::new();
            let mut y = top;
            for line in lines {
                leaves.extend(self.line(style, *across, y, &line, words.language.as_deref()));
                y += style.leading;
            }
            row.push(Node::Group(kind, leaves));
        }
        self.y = top + tall + CELL;
        self.rule(WHOLE, self.y, RULE, 0.4);
        self.y += 0.4;
        Node::Group(Kind::Row, row)
    }
}
