//! A table of names with figures.
//!
//! Invariant: it stays a table for a screen reader however it is laid out. The roles are written out: on a
//! phone its rows are laid out as a grid, and Safari then forgets that they belong to a table.

use leptos::prelude::*;

/// A row: a name, words about it and its figure; a column that no row fills is left out.
pub struct FigureRow {
    pub name: AnyView,
    pub words: Option<String>,
    pub figure: Option<String>,
}

/// The table; `head` names its columns as a row does.
pub fn figure_table(head: Option<FigureRow>, rows: Vec<FigureRow>) -> AnyView {
    let head = head.map(|head| {
        view! {
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{head.name}</th>
                    {head.words.map(|words| view! { <th scope="col" role="columnheader" class="words">{words}</th> })}
                    {head.figure.map(|figure| view! { <th scope="col" role="columnheader" class="number">{figure}</th> })}
                </tr>
            </thead>
        }
    });
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{row.name}</th>
                    {row.words.map(|words| view! { <td role="cell" class="words">{words}</td> })}
                    {row.figure.map(|figure| view! { <td role="cell" class="number">{figure}</td> })}
                </tr>
            }
        })
        .collect();
    view! {
        <table class="figures" role="table">
            {head}
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}
