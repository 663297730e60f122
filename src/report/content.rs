//! A report as plain data: what every renderer shows, in its order.
//!
//! Invariant: a renderer adds no words of its own, so screen, paper and PDF say the same.

use super::Door;
use crate::{
    domain::{Day, Phrase},
    i18n::{Locale, Outcome, ReportText},
};

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The language it is in.
    pub locale: Locale,
    /// What it is called in a list of windows or files.
    pub title: String,
    /// Who it is about.
    pub organisation: String,
    /// The day it is about.
    pub date: Day,
    /// The name of its file, without what comes after the dot.
    pub file_name: String,
    /// The file that it was made from; `None` where pages can't be made again from a file.
    pub source: Option<SourceFile>,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
}

impl Report {
    /// The report on one sheet: the facts, the doors with their closed ones, and the plan.
    pub fn summary(&self) -> Self {
        let outcome = Outcome::of(self.locale);
        let wanted = [
            outcome.street,
            outcome.closed,
            ReportText::of(self.locale).plan,
        ];
        let mut keep = true;
        let blocks = self.blocks.iter().filter(|block| {
            if let Block::Heading(heading) = block {
                keep = wanted.contains(&heading.as_str());
            }
            keep && !matches!(block, Block::Street { .. })
        });
        Self {
            blocks: blocks.cloned().collect(),
            ..self.clone()
        }
    }
}

/// The report file (`drempelmeter/report/1`) that a report was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// What it holds.
    pub text: String,
    /// Its check mark.
    pub mark: String,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The heading of the whole, with a short line above it.
    Title {
        /// The line above.
        above: String,
        /// The heading.
        title: String,
    },
    /// The heading of a part.
    Heading(String),
    /// A paragraph.
    Paragraph(Phrase),
    /// A paragraph in small print.
    Small(Phrase),
    /// Facts, each with what it is.
    Facts(Vec<(String, Phrase)>),
    /// Items of a list.
    Items(Vec<Item>),
    /// The street of doors.
    Street {
        /// All of it in words.
        alternative: String,
        /// The doors in order.
        doors: Vec<StreetDoor>,
    },
    /// A table; its rows begin with their name.
    Table(ReportTable),
    /// The check mark, and the code that opens the result.
    Seal(Seal),
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What stands out.
    pub main: Phrase,
    /// What stands below it.
    pub below: Vec<Phrase>,
}

/// A door of the street.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreetDoor {
    /// How it is drawn.
    pub door: Door,
    /// The barrier's name.
    pub name: Phrase,
    /// How it stands.
    pub stands: String,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportTable {
    /// What the columns hold.
    pub columns: Vec<Column>,
    /// The rows, with a cell for each column.
    pub rows: Vec<Vec<Phrase>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its share of the width, in percent.
    pub share: u8,
    /// Whether it holds numbers, which stand to the right.
    pub number: bool,
}

impl Column {
    /// A column with this share of the width, in percent.
    pub fn new(name: &str, share: u8) -> Self {
        Self {
            name: name.to_owned(),
            share,
            number: false,
        }
    }

    /// A column of numbers.
    pub fn of_numbers(name: &str, share: u8) -> Self {
        Self {
            number: true,
            ..Self::new(name, share)
        }
    }
}

/// What shows that a page and its data belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// What the mark is called.
    pub label: String,
    /// The mark.
    pub mark: String,
    /// What the mark shows and what not.
    pub shows: String,
    /// The code that opens the result elsewhere; `None` where the app is nowhere on the web.
    pub code: Option<Code>,
}

/// A link as a code to point a camera at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The address.
    pub address: String,
    /// The words to press.
    pub label: String,
    /// What it does.
    pub shows: String,
    /// What the picture is, in words.
    pub alternative: String,
    /// The picture: rows of dark (`true`) and light squares.
    pub squares: Vec<Vec<bool>>,
}
