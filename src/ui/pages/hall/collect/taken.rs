//! What came in, one by one, each to be taken out; and this list for another collector.
//!
//! Invariant: no answers stand here, only how and when something came.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    domain::gathering::{Contribution, Entry, Way},
    exchange::{ResultCode, write_code, write_gathering, write_list},
    i18n::{CollectText, HallText, fill},
    platform,
    report::{file_name, large_qr},
    state::HallRoute,
    ui::{
        components::{button, live, qr_code},
        save::give_text,
    },
};

/// How many are listed; a larger hall finds one by its code.
const LISTED: usize = 200;

/// The list.
pub fn taken(desk: &Desk) -> AnyView {
    let t = CollectText::of(desk.view.locale);
    let hall = desk.view.hall;
    let open = RwSignal::new(false);
    let entries = {
        let desk = desk.clone();
        live(move || {
            // A closed list costs nothing, however large the hall is.
            if !open.get() {
                return ().into_any();
            }
            let (all, last) = hall.read(|now| {
                let entries = now.collection.entries();
                let last = entries.iter().enumerate().rev().take(LISTED);
                let last: Vec<(usize, Entry)> = last.map(|(at, one)| (at, one.clone())).collect();
                (entries.len(), last)
            });
            let rows: Vec<_> = last
                .iter()
                .map(|(place, entry)| row(&desk, entry, place + 1))
                .collect();
            let more = (all > LISTED).then(|| fill(t.more, &[&(all - LISTED).to_string()]));
            if rows.is_empty() {
                view! { <p>{t.nothing_in}</p> }.into_any()
            } else {
                view! { <ul class="taken">{rows}</ul> {more.map(|more| view! { <p class="of">{more}</p> })} }.into_any()
            }
        })
    };
    view! {
        <details class="taken-list" on:toggle=move |event| open.set(platform::is_open(&event))>
            <summary>{t.list}</summary>
            {entries}
        </details>
        {second(desk)}
    }
    .into_any()
}

fn row(desk: &Desk, entry: &Entry, number: usize) -> AnyView {
    let t = CollectText::of(desk.view.locale);
    let (contribution, removed) = (entry.contribution.clone(), entry.removed);
    let name = name_of(desk, &contribution, number);
    let words = if removed { t.put_back } else { t.take_out };
    let label = fill(HallText::of(desk.view.locale).which, &[words, &name]);
    let act = {
        let desk = desk.clone();
        move |_| {
            if removed {
                desk.take_in(&contribution);
            } else if desk.view.hall.take_out(&contribution) {
                desk.tell(t.taken_out, true);
            }
        }
    };
    view! {
        <li class:out=removed>
            <span translate="no">{name}</span>
            {removed.then(|| view! { <span class="of">{t.out}</span> })}
            <button type="button" class="button quiet" aria-label=label on:click=act>{words}</button>
        </li>
    }
    .into_any()
}

/// A code by its characters, so that the host finds the one that somebody names.
fn name_of(desk: &Desk, contribution: &Contribution, number: usize) -> String {
    let t = CollectText::of(desk.view.locale);
    let number = number.to_string();
    match contribution.way {
        Way::Code => {
            let code = ResultCode {
                tag: u8::try_from(contribution.token).unwrap_or(0),
                answers: contribution.answers.clone(),
            };
            write_code(desk.view.hall.id, &desk.view.sheet.questionnaire, &code)
                .unwrap_or_else(|| fill(t.a_code, &[&number]))
        }
        Way::Paper => fill(t.a_sheet, &[&number]),
        Way::File => fill(t.a_file, &[&number]),
    }
}

/// This list for a collector at another table.
fn second(desk: &Desk) -> AnyView {
    let t = CollectText::of(desk.view.locale);
    let (hall, app) = (desk.view.hall, desk.view.app);
    let questionnaire = desk.view.sheet.questionnaire.clone();
    let open = RwSignal::new(false);
    let code = live(move || {
        if !open.get() {
            return None;
        }
        let link = hall.read(|now| {
            let some = !now.collection.is_empty();
            some.then(|| write_list(now, &questionnaire)).flatten()
        });
        let address =
            link.map(|list| format!("{}{}", platform::home(), HallRoute::Collected(list).href()));
        let squares = address.and_then(|address| large_qr(&address));
        Some(match squares {
            Some(squares) => qr_code(&squares, t.list_alt.to_owned()),
            None => view! { <p>{t.list_too_long}</p> }.into_any(),
        })
    });
    let save = move |_| {
        let (text, name) = hall
            .now
            .with_untracked(|now| (write_gathering(now), file_name(&now.title, now.date)));
        give_text(app, format!("{name}.json"), "application/json", text);
    };
    view! {
        <details
            class="second"
            on:toggle=move |event| open.set(platform::is_open(&event))
        >
            <summary>{t.second}</summary>
            <p>{t.second_about}</p>
            <div class="join-code large">{code}</div>
            <p class="actions">{button("plain", t.save_list, save)}</p>
        </details>
    }
    .into_any()
}
