//! What changed between two versions of a questionnaire.
//!
//! Invariant: a text counts as changed only where its letters differ, not where it stands elsewhere in its
//! file.

use super::check::Files;
use crate::domain::{BarrierId, Questionnaire, SortedMap, Statement, StatementId};
use crate::exchange::{Json, read_questionnaire};

/// The differences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The version then and now.
    pub version: (String, String),
    /// Statements that are new.
    pub added: Vec<StatementId>,
    /// Statements that are gone.
    pub removed: Vec<StatementId>,
    /// Statements that stand elsewhere.
    pub moved: Vec<Moved>,
    /// Statements that weigh or ask something else: flags, work, money, themes, needs.
    pub weighed: Vec<StatementId>,
    /// Whether something else of the structure differs: barriers, scale, themes, needs.
    pub frame: bool,
    /// Languages that are new.
    pub languages_added: Vec<String>,
    /// Languages that are gone.
    pub languages_removed: Vec<String>,
    /// Texts that differ, language by language.
    pub texts: Vec<TextChange>,
}

/// A statement that stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub statement: StatementId,
    /// Where it stood.
    pub from: BarrierId,
    /// Where it stands; the same barrier when only the order differs.
    pub to: BarrierId,
}

/// A text that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChange {
    /// The language tag.
    pub language: String,
    /// The place in its file.
    pub place: String,
    /// What stood there; `None` where it is new.
    pub old: Option<String>,
    /// What stands there; `None` where it is gone.
    pub new: Option<String>,
}

impl TextChange {
    /// Whether a statement itself reads otherwise: then its meaning may have changed, and a new meaning
    /// gets a new id.
    pub fn may_change_meaning(&self) -> bool {
        let own = self.place.starts_with("statements.") && self.place.ends_with(".statement");
        own && self.old.is_some() && self.new.is_some()
    }
}

/// What to do with the version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionAdvice {
    /// The structure changed and the version did not: it must be raised.
    Raise,
    /// The structure changed, and so did the version.
    Raised,
    /// The structure is the same: the version may stay.
    May,
}

impl Comparison {
    /// Compares the questionnaire `id` in two sets of files; `None` where one of the two can't be read.
    pub fn of(old: &Files, new: &Files, id: &str) -> Option<Self> {
        let structure =
            |files: &Files| read_questionnaire(files.get(&format!("{id}/questionnaire.json"))?);
        let (before, after) = (structure(old)?, structure(new)?);
        let mut found = Self {
            version: (before.version.clone(), after.version.clone()),
            added: missing_in(&after, &before),
            removed: missing_in(&before, &after),
            moved: moved(&before, &after),
            frame: frame(&before) != frame(&after),
            ..Self::default()
        };
        for (_, statement) in after.statements() {
            let other = before.statement(&statement.id);
            if other.is_some_and(|(_, other)| other != statement) {
                found.weighed.push(statement.id.clone());
            }
        }
        let lacks = |all: &Questionnaire, tag: &String| !all.languages.contains(tag);
        let (old_tags, new_tags) = (&before.languages, &after.languages);
        found.languages_added = old_or_new(new_tags, |tag| lacks(&before, tag));
        found.languages_removed = old_or_new(old_tags, |tag| lacks(&after, tag));
        for tag in new_tags {
            let file = format!("{id}/{tag}.json");
            found
                .texts
                .extend(texts(tag, old.get(&file), new.get(&file)));
        }
        Some(found)
    }

    /// Whether the structure differs: what answers mean and how they count.
    pub const fn structure_differs(&self) -> bool {
        !self.added.is_empty()
            || !self.removed.is_empty()
            || !self.moved.is_empty()
            || !self.weighed.is_empty()
            || self.frame
    }

    /// Whether nothing differs at all.
    pub fn is_empty(&self) -> bool {
        !self.structure_differs()
            && self.texts.is_empty()
            && self.languages_added.is_empty()
            && self.languages_removed.is_empty()
            && self.version.0 == self.version.1
    }

    /// What to do with the version: it rises when the structure changes.
    pub fn advice(&self) -> VersionAdvice {
        match (self.structure_differs(), self.version.0 == self.version.1) {
            (true, true) => VersionAdvice::Raise,
            (true, false) => VersionAdvice::Raised,
            (false, _) => VersionAdvice::May,
        }
    }
}

fn old_or_new(tags: &[String], keep: impl Fn(&String) -> bool) -> Vec<String> {
    tags.iter().filter(|tag| keep(tag)).cloned().collect()
}

/// The statements of `all` that `other` does not have.
fn missing_in(all: &Questionnaire, other: &Questionnaire) -> Vec<StatementId> {
    let ids = all.statements().map(|(_, statement)| &statement.id);
    ids.filter(|id| other.statement(id).is_none())
        .cloned()
        .collect()
}

/// What is left of a structure without its statements, version and languages.
fn frame(questionnaire: &Questionnaire) -> Questionnaire {
    let mut frame = questionnaire.clone();
    frame.version.clear();
    frame.languages.clear();
    for barrier in &mut frame.barriers {
        barrier.statements = Vec::<Statement>::new();
    }
    frame
}

/// Statements of both that stand in another barrier, or not in the row of the others that stayed.
fn moved(before: &Questionnaire, after: &Questionnaire) -> Vec<Moved> {
    let mut moved = Vec::new();
    // For each statement that stayed in its barrier, in the new order: its place in the old one.
    let mut row: Vec<(usize, &StatementId, &BarrierId)> = Vec::new();
    for (barrier, statement) in after.statements() {
        let Some(place) = before
            .statements()
            .position(|(_, other)| other.id == statement.id)
        else {
            continue;
        };
        let from = before.statement(&statement.id).map(|(from, _)| &from.id);
        match from {
            Some(from) if *from != barrier.id => moved.push(Moved {
                statement: statement.id.clone(),
                from: from.clone(),
                to: barrier.id.clone(),
            }),
            _ => row.push((place, &statement.id, &barrier.id)),
        }
    }
    let places: Vec<_> = row.iter().map(|(place, ..)| *place).collect();
    let stayed = longest_rising(&places);
    for (place, id, barrier) in row {
        if !stayed.contains(&place) {
            moved.push(Moved {
                statement: id.clone(),
                from: barrier.clone(),
                to: barrier.clone(),
            });
        }
    }
    moved
}

/// The longest row of numbers that only rises, so that as few as possible count as moved.
fn longest_rising(numbers: &[usize]) -> Vec<usize> {
    // For each number: how long the longest row is that ends with it, and the place of the one before.
    let mut rows: Vec<(usize, Option<usize>)> = Vec::new();
    for number in numbers {
        let before = rows
            .iter()
            .zip(numbers)
            .enumerate()
            .filter(|(_, (_, other))| *other < number)
            .max_by_key(|(_, ((length, _), _))| *length);
        rows.push(before.map_or((1, None), |(place, ((length, _), _))| {
            (length + 1, Some(place))
        }));
    }
    let last = rows
        .iter()
        .enumerate()
        .max_by_key(|(_, (length, _))| *length);
    let places = std::iter::successors(last.map(|(place, _)| place), |place| rows.get(*place)?.1);
    let mut row: Vec<usize> = places
        .filter_map(|place| numbers.get(place).copied())
        .collect();
    row.reverse();
    row
}

/// The texts of one language that differ. A file that can't be read has no texts.
fn texts(tag: &str, old: Option<&String>, new: Option<&String>) -> Vec<TextChange> {
    let [old, new] = [old, new].map(|content| {
        let json = content.and_then(|content| Json::read(content).ok());
        let mut texts = SortedMap::new();
        if let Some(json) = &json {
            gather(json, "", &mut texts);
        }
        texts
    });
    let mut changes = Vec::new();
    let gone = old.keys().filter(|place| !new.contains_key(*place));
    for place in new.keys().chain(gone) {
        let (old, new) = (old.get(place).cloned(), new.get(place).cloned());
        if old != new {
            let (language, place) = (tag.to_owned(), place.clone());
            changes.push(TextChange {
                language,
                place,
                old,
                new,
            });
        }
    }
    changes
}

fn gather(json: &Json, path: &str, texts: &mut SortedMap<String, String>) {
    match json {
        Json::Text(text) => {
            texts.insert(path.to_owned(), text.clone());
        }
        Json::Object(fields) => {
            for (name, value) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                gather(value, &format!("{path}{dot}{name}"), texts);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rising_row_is_found_in_every_order() {
        assert!(longest_rising(&[]).is_empty());
        assert_eq!(longest_rising(&[1, 2, 3]), [1, 2, 3]);
        assert_eq!(longest_rising(&[3, 1, 2]), [1, 2]);
        assert_eq!(longest_rising(&[2, 0, 3, 1, 4]).len(), 3);
        assert_eq!(longest_rising(&[9, 8, 7]).len(), 1);
        let long: Vec<_> = (0..1000).map(|number| number ^ 1).collect();
        assert_eq!(longest_rising(&long).len(), 500);
    }
}
