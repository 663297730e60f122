//! A report on the screen and on printed paper.
//!
//! Invariant: it shows every block in the report's order and adds no words. The roles of its tables are
//! written out: on a phone rows are laid out as cards, and Safari then forgets that they are rows.

use leptos::prelude::*;

use super::{door_picture, phrase, qr_code};
use crate::{
    domain::Phrase,
    report::{Block, Report, ReportTable, Seal, StreetDoor},
};

/// Shows a report. Its headings begin at level 3, below the heading of the part that it stands in.
pub fn report_view(report: &Report) -> AnyView {
    let blocks: Vec<AnyView> = report.blocks.iter().map(block).collect();
    let lang = report.locale.tag();
    view! { <article class="report" lang=lang>{blocks}</article> }.into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Title { above, title } => view! {
            <p class="above">{above.clone()}</p>
            <h3 class="report-title" dir="auto">{title.clone()}</h3>
        }
        .into_any(),
        Block::Heading(words) => view! { <h4>{words.clone()}</h4> }.into_any(),
        Block::Paragraph(words) => view! { <p>{own(words)}</p> }.into_any(),
        Block::Small(words) => view! { <p class="hint">{own(words)}</p> }.into_any(),
        Block::Facts(facts) => {
            let facts: Vec<_> = facts
                .iter()
                .map(|(what, value)| {
                    view! { <div><dt>{what.clone()}</dt> <dd>{own(value)}</dd></div> }
                })
                .collect();
            view! { <dl class="report-facts">{facts}</dl> }.into_any()
        }
        Block::Items(items) => {
            let items: Vec<_> = items
                .iter()
                .map(|item| {
                    let below: Vec<_> = item
                        .below
                        .iter()
                        .map(|words| view! { <p>{own(words)}</p> })
                        .collect();
                    view! { <li><p class="sentence">{own(&item.main)}</p> {below}</li> }
                })
                .collect();
            view! { <ul class="report-items">{items}</ul> }.into_any()
        }
        Block::Street { alternative, doors } => street(alternative, doors),
        Block::Table(table) => report_table(table),
        Block::Seal(seal) => self::seal(seal),
    }
}

/// Words in whatever direction they run.
fn own(words: &Phrase) -> AnyView {
    view! { <bdi>{phrase(words.clone())}</bdi> }.into_any()
}

fn street(alternative: &str, doors: &[StreetDoor]) -> AnyView {
    let houses: Vec<_> = doors
        .iter()
        .enumerate()
        .map(|(place, door)| {
            view! { <span class="report-house">{door_picture(place, door.door)} <span>{place + 1}</span></span> }
        })
        .collect();
    view! { <div class="report-street" role="img" aria-label=alternative.to_owned()>{houses}</div> }
        .into_any()
}

fn report_table(table: &ReportTable) -> AnyView {
    let number = |place: usize| {
        let number = table.columns.get(place).is_some_and(|column| column.number);
        number.then_some("number")
    };
    let names: Vec<_> = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            view! { <th scope="col" role="columnheader" class=number(place)>{column.name.clone()}</th> }
        })
        .collect();
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<_> = row
                .iter()
                .enumerate()
                .map(|(place, words)| match place {
                    0 => view! { <th scope="row" role="rowheader">{own(words)}</th> }.into_any(),
                    _ => {
                        let column = table.columns.get(place).map(|column| column.name.clone());
                        let class = if words.text.is_empty() {
                            Some("empty")
                        } else {
                            number(place)
                        };
                        view! { <td role="cell" class=class data-column=column>{own(words)}</td> }
                            .into_any()
                    }
                })
                .collect();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect();
    view! {
        <div class="table-frame">
            <table class="report-table" role="table">
                <thead role="rowgroup"><tr role="row">{names}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn seal(seal: &Seal) -> AnyView {
    let code = seal
        .code
        .as_ref()
        .map(|code| qr_code(&code.squares, code.alternative.clone()));
    let link = seal.code.as_ref().map(|code| {
        view! {
            <p>{code.shows.clone()}</p>
            <p class="no-print"><a href=code.address.clone()>{code.label.clone()}</a></p>
        }
    });
    view! {
        <div class="seal">
            {code}
            <div>
                <p class="of">{seal.label.clone()}</p>
                <p class="mark">{seal.mark.clone()}</p>
                <p>{seal.shows.clone()}</p>
                {link}
            </div>
        </div>
    }
    .into_any()
}
