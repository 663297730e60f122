//! Which rows are shown, and in which order.
//!
//! Invariant: rows without data come last, and equal ones keep the order in which they were looked at.

use super::{session::Row, words};
use crate::{domain::ActionPlan, i18n::Locale};

/// What the table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Organisation,
    Date,
    Verdict,
    Coverage,
    Closed,
    Steps,
    File,
}

/// The rows that fit, in order.
pub fn ids(
    locale: Locale,
    rows: &[Row],
    by: Order,
    down: bool,
    search: &str,
    only: &str,
) -> Vec<usize> {
    let wanted = only
        .parse::<usize>()
        .ok()
        .and_then(|place| words::VERDICTS.get(place));
    let fits = |row: &&Row| {
        let told = || {
            let content = row.content.as_ref();
            let organisation = content.map(|c| &c.attachment.organisation);
            let words = organisation.map(|o| format!("{} {} {}", o.name, o.kbo, o.register));
            format!("{} {}", row.file, words.unwrap_or_default()).to_lowercase()
        };
        wanted.is_none_or(|wanted| *wanted == row.verdict)
            && (search.is_empty() || told().contains(search))
    };
    let mut found: Vec<&Row> = rows.iter().filter(fits).collect();
    found.sort_by_cached_key(|row| sort_key(locale, row, by));
    if down {
        found.reverse();
    }
    found.into_iter().map(|row| row.id).collect()
}

/// What a row is sorted by: words first, then a number; rows without data come last.
fn sort_key(locale: Locale, row: &Row, by: Order) -> (bool, String, u32, usize) {
    let content = row.content.as_ref();
    let scores = content.and_then(|content| content.scores.as_ref());
    let nothing = content.is_none();
    let word = |words: String| (nothing, words, 0, row.id);
    let number =
        |number: Option<u32>| (number.is_none(), String::new(), number.unwrap_or(0), row.id);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match by {
        Order::Organisation => {
            // The newest round of an organisation first.
            let newest = content.map_or(0, |content| {
                let date = content.attachment.date;
                let day = u32::from(date.year()) * 400
                    + u32::from(date.month()) * 32
                    + u32::from(date.day());
                u32::MAX - day
            });
            let key = content.map(|content| content.organisation.clone());
            let name = content.map(|content| words::name(locale, content).to_lowercase());
            let key = format!("{} {}", name.unwrap_or_default(), key.unwrap_or_default());
            (nothing, key, newest, row.id)
        }
        Order::Date => word(
            content
                .map(|c| c.attachment.date.to_string())
                .unwrap_or_default(),
        ),
        Order::Verdict => {
            let place = words::VERDICTS.iter().position(|v| *v == row.verdict);
            (false, String::new(), count(place.unwrap_or(0)), row.id)
        }
        Order::Coverage => number(scores.and_then(|scores| scores.tally.coverage())),
        Order::Closed => number(scores.map(|scores| count(scores.closed().count()))),
        Order::Steps => {
            number(content.map(|c| count(c.attachment.plan.as_ref().map_or(0, ActionPlan::len))))
        }
        Order::File => (false, row.file.to_lowercase(), 0, row.id),
    }
}
