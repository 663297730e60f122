//! What is on the wall: the rows of every batch, laid together.
//!
//! Invariant: it is made of rows alone, so it tells no more than they do.

use super::collection::Collection;
use super::counts::Counts;
use super::kind::{KINDS, Kind};
use super::row::Row;

/// What everybody may see of all core statements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// One for each core statement, in the order of the questionnaire.
    pub bars: Vec<Bar>,
    /// How many contributions it is about.
    pub contributions: u32,
}

/// What everybody may see of one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// How many surely gave each kind of answer, in the order of [`Kind::ALL`].
    pub at_least: [u32; KINDS],
    /// The others: of which kind is not told.
    pub together: u32,
    /// All, or all but one, gave this answer.
    pub almost_all: Option<Kind>,
}

impl Bar {
    /// The contributions.
    pub fn total(&self) -> u32 {
        self.at_least.iter().sum::<u32>() + self.together
    }

    /// How many surely gave this kind of answer.
    pub fn at_least(&self, kind: Kind) -> u32 {
        let mut counts = Kind::ALL.into_iter().zip(self.at_least);
        counts
            .find_map(|(of, count)| (of == kind).then_some(count))
            .unwrap_or(0)
    }

    /// How far the door stands open, in percent, among the answers that are told; `None` where fewer
    /// than half of all are told with points.
    pub fn open_percent(&self) -> Option<u32> {
        let counts = Counts::new(self.at_least);
        let known = counts.total() - counts.of(Kind::Unknown);
        (2 * known >= self.total())
            .then(|| counts.open_percent())
            .flatten()
    }

    fn of(rows: &[Row]) -> Self {
        let at_least = Kind::ALL.map(|kind| rows.iter().map(|row| row.at_least(kind)).sum());
        let total: u32 = rows.iter().map(Row::contributions).sum();
        let almost_all = match rows {
            [Row::AlmostAll { kind, .. }] => Some(*kind),
            _ => None,
        };
        Self {
            at_least,
            together: total - at_least.iter().sum::<u32>(),
            almost_all,
        }
    }
}

impl Picture {
    /// What is on the wall now; empty while nothing was shown.
    pub fn of(collection: &Collection, statements: usize) -> Self {
        let batches = collection.batches(statements);
        let bars: Vec<Bar> = (0..statements)
            .map(|place| {
                let rows: Vec<Row> = batches
                    .iter()
                    .filter_map(|batch| batch.get(place))
                    .map(Row::of)
                    .collect();
                Bar::of(&rows)
            })
            .collect();
        let contributions = bars.first().map_or(0, Bar::total);
        Self {
            bars,
            contributions,
        }
    }

    /// Whether nothing is on the wall.
    pub const fn is_empty(&self) -> bool {
        self.contributions == 0
    }

    /// The places of the statements, what goes best first; those of which too little is told come last.
    pub fn strengths_first(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.bars.len()).collect();
        places.sort_by_key(|place| {
            let open = self.bars.get(*place).and_then(Bar::open_percent);
            std::cmp::Reverse(open)
        });
        places
    }
}
