//! One file as a row on the screen and in the saved table.
//!
//! Invariant: both say the same.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{Checking, session::Row, words};
use crate::{
    domain::Criterion,
    exchange::{Cell, Table},
    i18n::{Locale, VerifyPage, date, fill},
    platform,
    ui::components::live,
};

/// What a row tells, cell by cell.
struct Told {
    organisation: String,
    number: String,
    date: String,
    questionnaire: String,
    coverage: Option<u32>,
    overall: Option<u32>,
    closed: Option<usize>,
    steps: Option<usize>,
    /// Each criterion with whether it is met, in words.
    criteria: Vec<(String, &'static str)>,
}

fn told(locale: Locale, row: &Row, criteria: &[Criterion]) -> Told {
    let content = row.content.as_ref();
    let scores = content.and_then(|content| content.scores.as_ref());
    let attachment = content.map(|content| &content.attachment);
    Told {
        organisation: content.map(|c| words::name(locale, c)).unwrap_or_default(),
        number: attachment
            .map(|a| words::number(locale, &a.organisation))
            .unwrap_or_default(),
        date: attachment.map(|a| date(locale, a.date)).unwrap_or_default(),
        questionnaire: content
            .map(|c| words::questionnaire(locale, c))
            .unwrap_or_default(),
        coverage: scores.and_then(|scores| scores.tally.coverage()),
        overall: scores.and_then(|scores| scores.overall),
        closed: scores.map(|s| s.closed().map(|b| b.closed_doors.len()).sum()),
        steps: attachment.and_then(|a| Some(a.plan.as_ref()?.len())),
        criteria: attachment
            .zip(scores)
            .map(|(attachment, scores)| {
                let met = |criterion: &Criterion| {
                    let met = criterion.is_met(attachment, scores);
                    let name = criterion.text(locale.tag()).to_owned();
                    (name, words::met(locale, met))
                };
                criteria.iter().map(met).collect()
            })
            .unwrap_or_default(),
    }
}

/// A row on the screen.
pub fn one_row(checking: &Checking, id: usize, beside: Memo<HashMap<usize, String>>) -> AnyView {
    let (locale, session, open) = (checking.locale, checking.session.clone(), checking.open);
    let t = VerifyPage::of(locale);
    let Some(row) = session.rows.with_untracked(|rows| rows.get(id).cloned()) else {
        return ().into_any();
    };
    let criteria = session.criteria.get_untracked();
    let told = told(locale, &row, &criteria);
    let met: Vec<_> = told
        .criteria
        .iter()
        .map(|(words, met)| view! { <li>{format!("{words}: {met}")}</li> })
        .collect();
    let number = |number: Option<usize>| number.map(|n| n.to_string()).unwrap_or_default();
    let coverage = told.coverage.map(|percent| format!("{percent}%"));
    let class = |filled: bool| (!filled).then_some("empty");
    let (no_coverage, no_criteria) = (class(coverage.is_some()), class(!met.is_empty()));
    let remark = row
        .remark
        .as_ref()
        .map(|remark| words::remark(locale, remark));
    let known = row.content.is_some();
    let look = known.then(|| {
        let label = fill(t.look_at, &[&told.organisation]);
        view! {
            <button type="button" class="button quiet" aria-label=label on:click=move |_| {
                open.set(Some(id));
                platform::focus("title");
            }>{t.look}</button>
        }
    });
    let group =
        known.then(|| view! { <p class="of">{format!("{}: {}", t.number, told.number)}</p> });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <bdi class="sentence">{if known { told.organisation.clone() } else { row.file.clone() }}</bdi>
                {group}
                {look}
            </th>
            <td role="cell" class=class(known) data-column=t.date>
                {told.date} <p class="of">{told.questionnaire}</p>
            </td>
            <td role="cell" data-column=t.verdict>
                <strong>{words::verdict(locale, row.verdict)}</strong>
                {remark.map(|words| view! { <p class="of">{words}</p> })}
                {live(move || beside.with(|beside| beside.get(&id).cloned()).map(|words| view! { <p class="of">{words}</p> }))}
            </td>
            <td role="cell" class=no_coverage data-column=t.coverage>{coverage}</td>
            <td role="cell" class=class(told.closed.is_some()) data-column=t.closed>{number(told.closed)}</td>
            <td role="cell" class=class(told.steps.is_some()) data-column=t.steps>{number(told.steps)}</td>
            <td role="cell" class=no_criteria data-column=t.criteria><ul class="met">{met}</ul></td>
            <td role="cell" data-column=t.file>
                <bdi>{row.file.clone()}</bdi> <p class="of">{words::kind(locale, row.kind)}</p>
            </td>
        </tr>
    }
    .into_any()
}

/// Everything in one table, in the order in which the files were looked at.
pub fn as_table(
    locale: Locale,
    rows: &[Row],
    beside: &HashMap<usize, String>,
    criteria: &[Criterion],
) -> Table {
    let t = VerifyPage::of(locale);
    let fixed = [
        t.file,
        t.kind,
        t.verdict,
        t.remark,
        t.organisation,
        t.number,
        t.date,
        t.questionnaire,
        t.coverage,
        t.overall,
        t.closed,
        t.steps,
        t.mark,
    ];
    let asked = criteria
        .iter()
        .map(|criterion| criterion.text(locale.tag()));
    let mut table = Table::new(fixed.into_iter().chain(asked));
    for row in rows {
        let told = told(locale, row, criteria);
        let content = row.content.as_ref();
        let remarks: Vec<String> = [
            row.remark
                .as_ref()
                .map(|remark| words::remark(locale, remark)),
            beside.get(&row.id).cloned(),
        ]
        .into_iter()
        .flatten()
        .collect();
        let date = content.map(|content| content.attachment.date.to_string());
        let number = |number: Option<usize>| number.map_or(Cell::Empty, Cell::from);
        let mut cells: Vec<Cell> = vec![
            row.file.clone().into(),
            words::kind(locale, row.kind).into(),
            words::verdict(locale, row.verdict).into(),
            remarks.join(" ").into(),
            told.organisation.into(),
            told.number.into(),
            date.unwrap_or_default().into(),
            told.questionnaire.into(),
            told.coverage.into(),
            told.overall.into(),
            number(told.closed),
            number(told.steps),
            content
                .and_then(|content| content.mark.clone())
                .unwrap_or_default()
                .into(),
        ];
        let met = told.criteria.into_iter();
        cells.extend(met.map(|(_, met)| Cell::from(met)));
        table.row(cells);
    }
    table
}
