//! The files as a table that sorts and filters.
//!
//! Invariant: files of one organisation stand together unless another order is asked for.

use leptos::prelude::*;

use super::{
    Checking,
    order::{Order, ids},
    row::{as_table, one_row},
    words,
};
use crate::{
    i18n::{VerifyPage, fill},
    platform,
    ui::{
        components::{Field, button, field, live},
        save::give,
    },
};

/// How many sheets are made at a time.
const SHEETS: usize = 20;

/// The table with what stands above it; nothing while there are no files.
pub fn list(checking: &Checking) -> AnyView {
    let checking = checking.clone();
    let some = {
        let rows = checking.session.rows.clone();
        Memo::new(move |_| !rows.with(Vec::is_empty))
    };
    live(move || some.get().then(|| table(&checking)))
}

fn table(checking: &Checking) -> AnyView {
    let (locale, session) = (checking.locale, checking.session.clone());
    let t = VerifyPage::of(locale);
    let Checking {
        order,
        search,
        only,
        ..
    } = *checking;
    let shown = {
        let rows = session.rows.clone();
        Memo::new(move |_| {
            let (by, down) = order.get();
            let (search, only) = (search.get().to_lowercase(), only.get());
            rows.with(|rows| ids(locale, rows, by, down, &search, &only))
        })
    };
    let beside = {
        let rows = session.rows.clone();
        Memo::new(move |_| rows.with(|rows| words::beside_others(locale, rows)))
    };
    let search_field = Field {
        id: "search".to_owned(),
        label: t.search.to_owned(),
        hint: t.search_hint.to_owned(),
        limit: 200,
        lines: false,
        read_only: false,
    };
    let verdicts: Vec<_> = words::VERDICTS
        .iter()
        .zip(0_usize..)
        .map(|(verdict, place)| {
            view! { <option value=place.to_string()>{words::verdict(locale, *verdict)}</option> }
        })
        .collect();
    let count = {
        let rows = session.rows.clone();
        move || {
            let all = rows.with(Vec::len).to_string();
            fill(t.shown, &[&shown.with(Vec::len).to_string(), &all])
        }
    };
    let head = [
        (t.organisation, Order::Organisation),
        (t.date, Order::Date),
        (t.verdict, Order::Verdict),
        (t.coverage, Order::Coverage),
        (t.closed, Order::Closed),
        (t.steps, Order::Steps),
    ]
    .map(|(words, by)| column(t, words, by, order))
    .into_iter()
    .collect::<Vec<_>>();
    let row = {
        let checking = checking.clone();
        move |id: usize| one_row(&checking, id, beside)
    };
    let save = {
        let (session, app) = (session.clone(), checking.app);
        move |_| {
            let (rows, criteria) = (
                session.rows.get_untracked(),
                session.criteria.get_untracked(),
            );
            let file = as_table(locale, &rows, &beside.get_untracked(), &criteria).csv();
            let name = format!("drempelmeter-{}.csv", app.today());
            leptos::task::spawn_local(async move {
                give(app, &name, "text/csv", file.as_bytes(), false).await;
            });
        }
    };
    let print = {
        let checking = checking.clone();
        move |_| leptos::task::spawn_local(print_all(checking.clone()))
    };
    view! {
        <section aria-labelledby="files-title" class="files-section no-print">
            <h2 id="files-title" tabindex="-1">{t.table}</h2>
            <div class="filters">
                {field(locale, search_field, search.into(), move |text| search.set(text))}
                <div class="field">
                    <label for="only">{t.filter}</label>
                    <select id="only" prop:value=only on:change=move |event| only.set(event_target_value(&event))>
                        <option value=String::new()>{t.all}</option>
                        {verdicts}
                    </select>
                </div>
            </div>
            <p class="actions">
                {button("plain", t.csv, save)}
                {button("plain", t.print_all, print)}
            </p>
            <p role="status">{count}</p>
            {live(move || shown.with(Vec::is_empty).then(|| view! { <p>{t.none_fits}</p> }))}
            // On a tablet the table is wider than the page: the arrow keys move it.
            <div class="table-frame" role="group" aria-labelledby="files-title" tabindex="0">
                <table class="report-table files" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            {head}
                            <th scope="col" role="columnheader">{t.criteria}</th>
                            {column(t, t.file, Order::File, order)}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For each=move || shown.get() key=Clone::clone children=row />
                    </tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Prints every file on a sheet of its own. The sheets are made a few at a time, so that the page can
/// be used meanwhile, and go when the paper is made.
async fn print_all(checking: Checking) {
    let sheets = checking.printing;
    let all = checking.session.rows.with_untracked(Vec::len);
    for ready in (SHEETS..all).step_by(SHEETS).chain([all]) {
        sheets.try_set(ready);
        platform::pause().await;
    }
    platform::after_print(move || {
        sheets.try_set(0);
    });
    request_animation_frame(platform::print);
}

/// The name of a column, as a button that sorts by it.
fn column(
    t: &'static VerifyPage,
    words: &'static str,
    by: Order,
    order: RwSignal<(Order, bool)>,
) -> AnyView {
    let sorted = move || {
        let (now, down) = order.get();
        (now == by).then_some(if down { "descending" } else { "ascending" })
    };
    let sign = move || match order.get() {
        (now, true) if now == by => " ↓",
        (now, false) if now == by => " ↑",
        _ => "",
    };
    view! {
        <th scope="col" role="columnheader" aria-sort=sorted>
            <button
                type="button"
                class="sort"
                aria-label=fill(t.sort, &[words])
                on:click=move |_| order.update(|(now, down)| {
                    *down = *now == by && !*down;
                    *now = by;
                })
            >
                {words}
                <span aria-hidden="true">{sign}</span>
            </button>
        </th>
    }
    .into_any()
}
