//! Every fault of a questionnaire's structure.
//!
//! Invariant: there is none exactly when the strict start takes the file: it parses as a
//! [`Questionnaire`], is sound, and has the folder's id (a property test holds the two together).
//!
//! [`Questionnaire`]: crate::domain::Questionnaire

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Answer, BARRIER_STATEMENTS_LIMIT, QUESTIONNAIRE_FORMAT, STATEMENTS_LIMIT};

use super::checker::Checker;
use super::fault::{FaultKind, Reference};
use super::json::Json;
use super::outline::{ANSWERS, Asks, COSTS, EFFORTS, Outline};
use super::spot::{Fields, Spot, shown};

/// Checks the structure in `folder`, and tells what the texts must fit.
pub fn check_structure(checker: &mut Checker, folder: &str, json: &Json) -> Outline {
    let mut outline = Outline::default();
    let required = [
        "format",
        "id",
        "version",
        "reference_language",
        "languages",
        "scale",
        "themes",
        "barriers",
    ];
    let Some(fields) = checker.object(&Spot::root(json), &required, &["needs"]) else {
        return outline;
    };
    checker.format(&fields, QUESTIONNAIRE_FORMAT);
    if let Some(spot) = fields.spot("id")
        && let Some(found) = checker.id(&spot)
        && found != folder
    {
        let (found, expected) = (shown(found), folder.to_owned());
        checker.fault(spot.path(), FaultKind::WrongId { found, expected });
    }
    if let Some(spot) = fields.spot("version") {
        checker.filled_text(&spot);
    }
    languages(checker, &fields, &mut outline);
    if let Some(spot) = fields.spot("scale") {
        scale(checker, &spot);
    }
    outline.themes = fields.spot("themes").and_then(|spot| ids(checker, &spot));
    outline.needs = match fields.given("needs") {
        Some(spot) => ids(checker, &spot),
        None => Some(BTreeSet::new()),
    };
    if let Some(spot) = fields.spot("barriers") {
        barriers(checker, &spot, &mut outline);
    }
    outline
}

fn ids(checker: &mut Checker, spot: &Spot<'_>) -> Option<BTreeSet<String>> {
    let mut seen = BTreeSet::new();
    for item in checker.list(spot)? {
        checker.new_id(&item, &mut seen);
    }
    Some(seen.into_iter().map(str::to_owned).collect())
}

fn languages(checker: &mut Checker, fields: &Fields<'_>, outline: &mut Outline) {
    let mut seen = BTreeSet::new();
    let items = fields
        .spot("languages")
        .and_then(|spot| checker.list(&spot));
    let is_list = items.is_some();
    for item in items.unwrap_or_default() {
        if let Some(tag) = checker.new_id(&item, &mut seen) {
            outline
                .languages
                .push((tag.to_owned(), item.path().to_owned()));
        }
    }
    if let Some(spot) = fields.spot("reference_language")
        && let Some(tag) = checker.text(&spot)
    {
        if is_list && !seen.contains(tag) {
            let (id, kind) = (shown(tag), Reference::Language);
            checker.fault(spot.path(), FaultKind::UnknownReference { id, kind });
        }
        outline.reference = Some(tag.to_owned());
    }
}

/// The five answers, each in its own place with its own points.
fn scale(checker: &mut Checker, spot: &Spot<'_>) {
    let Some(items) = checker.list(spot) else {
        return;
    };
    for missing in Answer::ALL.iter().skip(items.len()) {
        let name = missing.id().to_owned();
        checker.fault(spot.path(), FaultKind::MissingField { name });
    }
    if items.len() > Answer::ALL.len() {
        let limit = Answer::ALL.len();
        checker.fault(spot.path(), FaultKind::TooMany { limit });
    }
    for (item, expected) in items.iter().zip(Answer::ALL) {
        let Some(fields) = checker.object(item, &["id"], &["points"]) else {
            continue;
        };
        if let Some(id) = fields.spot("id")
            && let Some(found) = checker.one_of(&id, &ANSWERS)
            && found != expected
        {
            let found = found.id().to_owned();
            checker.fault(id.path(), FaultKind::WrongScaleOrder { found, expected });
            continue;
        }
        let points = match fields.spot("points") {
            Some(spot) => match checker.number(&spot) {
                Some(points) => Some(points),
                None => continue,
            },
            None => None,
        };
        if points != expected.points().map(u64::from) {
            checker.fault(
                &fields.path_of("points"),
                FaultKind::PointsOffScale { answer: expected },
            );
        }
    }
}

fn barriers(checker: &mut Checker, spot: &Spot<'_>, outline: &mut Outline) {
    let Some(items) = checker.list(spot) else {
        return;
    };
    if items.is_empty() {
        checker.fault(spot.path(), FaultKind::NoBarriers);
    }
    let required = ["id", "code", "themes", "needs", "statements"];
    let (mut seen, mut codes, mut statement_ids) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut asked = BTreeMap::new();
    for item in &items {
        let Some(fields) = checker.object(item, &required, &[]) else {
            continue;
        };
        if let Some(id) = fields.spot("id") {
            checker.new_id(&id, &mut seen);
        }
        if let Some(code) = fields.spot("code") {
            checker.new_id(&code, &mut codes);
        }
        mappings(checker, &fields, outline);
        if let Some(spot) = fields.spot("statements") {
            statements(checker, &spot, outline, &mut statement_ids, &mut asked);
        }
    }
    if asked.len() > STATEMENTS_LIMIT {
        let limit = STATEMENTS_LIMIT;
        checker.fault(spot.path(), FaultKind::TooMany { limit });
    }
    outline.barriers = Some(seen.into_iter().map(str::to_owned).collect());
    outline.statements = Some(asked);
}

fn statements<'a>(
    checker: &mut Checker,
    spot: &Spot<'a>,
    outline: &Outline,
    seen: &mut BTreeSet<&'a str>,
    asked: &mut BTreeMap<String, Asks>,
) {
    let Some(items) = checker.list(spot) else {
        return;
    };
    if items.len() > BARRIER_STATEMENTS_LIMIT {
        let limit = BARRIER_STATEMENTS_LIMIT;
        checker.fault(spot.path(), FaultKind::TooMany { limit });
    }
    let required = ["id", "effort", "cost", "themes", "needs"];
    let optional = ["core", "critical", "not_applicable", "flyer"];
    let mut core = 0;
    for item in &items {
        let Some(fields) = checker.object(item, &required, &optional) else {
            continue;
        };
        if let Some(effort) = fields.spot("effort") {
            checker.one_of(&effort, &EFFORTS);
        }
        if let Some(cost) = fields.spot("cost") {
            checker.one_of(&cost, &COSTS);
        }
        mappings(checker, &fields, outline);
        let mut flag = |name| {
            let spot = fields.given(name);
            spot.and_then(|spot| checker.flag(&spot)).unwrap_or(false)
        };
        core += usize::from(flag("core"));
        flag("flyer");
        let asks = Asks {
            critical: flag("critical"),
            not_applicable: flag("not_applicable"),
        };
        if let Some(spot) = fields.spot("id")
            && let Some(id) = checker.new_id(&spot, seen)
        {
            asked.insert(id.to_owned(), asks);
        }
    }
    if items.is_empty() {
        checker.fault(spot.path(), FaultKind::NoStatements);
    } else if core != 1 {
        checker.fault(spot.path(), FaultKind::CoreCount { found: core });
    }
}

/// The themes and needs that a barrier or statement counts for.
fn mappings(checker: &mut Checker, fields: &Fields<'_>, outline: &Outline) {
    let lists = [
        ("themes", &outline.themes, Reference::Theme),
        ("needs", &outline.needs, Reference::Need),
    ];
    for (name, known, kind) in lists {
        let items = fields.spot(name).and_then(|spot| checker.list(&spot));
        let mut seen = BTreeSet::new();
        for item in items.unwrap_or_default() {
            let Some(id) = checker.new_id(&item, &mut seen) else {
                continue;
            };
            if known.as_ref().is_some_and(|known| !known.contains(id)) {
                let id = shown(id);
                checker.fault(item.path(), FaultKind::UnknownReference { id, kind });
            }
        }
    }
}
