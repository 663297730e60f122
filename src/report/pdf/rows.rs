//! Facts, lists and tables.
//!
//! Invariant: a row stands whole on one page, unless it is taller than a page.

use super::blocks::{COLUMN, STRONG, TEXT};
use super::layout::{Across, BOTTOM, Layout, RULE, SIDE, Style, TOP, WHOLE};
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

    /// A row stands whole on one page; one that is taller goes on on the next.
    fn row(&mut self, columns: &[Across], cells: Vec<(Style, Kind, Phrase)>) -> Node {
        let broken: Vec<Vec<String>> = columns
            .iter()
            .zip(&cells)
            .map(|(across, (style, _, words))| self.lines(*style, &words.text, across.width))
            .collect();
        let longest = broken.iter().map(Vec::len).max().unwrap_or(0);
        let highest = cells.iter().map(|(style, ..)| style.leading);
        let most = lines_of_a_page(highest.fold(1.0, f32::max));
        let mut leaves = vec![Vec::new(); cells.len()];
        let mut from = 0;
        loop {
            let parts = broken
                .iter()
                .map(|lines| lines.iter().skip(from).take(most));
            let parts: Vec<Vec<&String>> = parts.map(Iterator::collect).collect();
            let tall = parts
                .iter()
                .zip(&cells)
                .map(|(lines, (style, ..))| lines.len() as f32 * style.leading)
                .fold(0.0, f32::max);
            self.room(tall + 2.0 * CELL);
            let top = self.y + CELL;
            let places = columns.iter().zip(parts).zip(&cells).zip(&mut leaves);
            for (((across, lines), (style, _, words)), leaves) in places {
                let mut y = top;
                for line in lines {
                    let language = words.language.as_deref();
                    leaves.extend(self.line(*style, *across, y, line, language));
                    y += style.leading;
                }
            }
            self.y = top + tall + CELL;
            from += most;
            if from >= longest {
                break;
            }
        }
        self.rule(WHOLE, self.y, RULE, 0.4);
        self.y += 0.4;
        let cells = cells.into_iter().zip(leaves);
        let cells = cells.map(|((_, kind, _), leaves)| Node::Group(kind, leaves));
        Node::Group(Kind::Row, cells.collect())
    }
}

/// How many lines of a row fit on an empty page.
fn lines_of_a_page(leading: f32) -> usize {
    let mut lines = 1;
    let mut bottom = TOP + 2.0 * CELL + 2.0 * leading;
    while bottom <= BOTTOM {
        lines += 1;
        bottom += leading;
    }
    lines
}
