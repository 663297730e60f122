//! Before and after, beside each other.
//!
//! Invariant: the first text stays as it was until the person forgets it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    desk::{Desk, Kit, Look},
    ease::mean_words,
    marked::with_facts,
};
use crate::{
    i18n::{InvitationText, fill},
    platform,
    ui::components::{button, live},
};

/// The part of the page; nothing while there is no text.
pub fn compare(desk: &Desk) -> AnyView {
    let desk = desk.clone();
    live(move || {
        let t = InvitationText::of(desk.locale);
        let kit = desk.kit.get()?.ok()?;
        let look = desk.looked.get()?;
        let body = match desk.before.get() {
            None if desk.is_blank() => return None,
            // An empty field is no worse text: then there is nothing to compare.
            Some(_) if desk.is_blank() => kept(&desk),
            None => begin(&desk, look),
            Some(before) => beside(&desk, &kit, &before, &look),
        };
        Some(view! {
            <section aria-labelledby="compare">
                <h2 id="compare" tabindex="-1">{t.compare}</h2>
                {body}
            </section>
        })
    })
}

fn begin(desk: &Desk, look: Arc<Look>) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let desk = desk.clone();
    let keep = button("plain", t.compare_keep, move |_| {
        desk.keep_before(Some(look.clone()));
        request_animation_frame(|| {
            platform::focus("flyer");
        });
    });
    view! { <p>{t.compare_about}</p> <p class="actions no-print">{keep}</p> }.into_any()
}

/// The first text waits for a second one.
fn kept(desk: &Desk) -> AnyView {
    let t = InvitationText::of(desk.locale);
    view! { <p>{t.compare_kept}</p> <p class="actions no-print">{drop(desk)}</p> }.into_any()
}

fn drop(desk: &Desk) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let desk = desk.clone();
    button("quiet", t.compare_drop, move |_| {
        desk.keep_before(None);
        request_animation_frame(|| {
            platform::focus("compare");
        });
    })
}

fn beside(desk: &Desk, kit: &Arc<Kit>, before: &Arc<Look>, after: &Arc<Look>) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let names = |look: &Look| -> Vec<String> {
        let found = look.found(&kit.lexicon).into_iter();
        found.map(|(_, sign)| sign.name.to_lowercase()).collect()
    };
    let (old, new) = (names(before), names(after));
    let only = |these: &[String], those: &[String], words: &str| {
        let only: Vec<_> = these
            .iter()
            .filter(|name| !those.contains(name))
            .cloned()
            .collect();
        (!only.is_empty()).then(|| view! { <p>{fill(words, &[&only.join(", ")])}</p> })
    };
    view! {
        {only(&new, &old, t.now_found)}
        {only(&old, &new, t.now_lost)}
        {figures(t, kit, before, after)}
        <div class="beside">
            <div><h3>{t.before}</h3> {with_facts(kit, before)}</div>
            <div><h3>{t.after}</h3> {with_facts(kit, after)}</div>
        </div>
        <p class="actions no-print">{drop(desk)}</p>
    }
    .into_any()
}

fn figures(t: &'static InvitationText, kit: &Kit, before: &Look, after: &Look) -> AnyView {
    let lexicon = &kit.lexicon;
    let has_lists = !lexicon.difficult.is_empty();
    let mut rows: Vec<(&str, [usize; 2])> = vec![
        (
            t.row_found,
            [before, after].map(|look| look.found(lexicon).len()),
        ),
        (
            t.row_missing,
            [before, after].map(|look| look.missing(lexicon).len()),
        ),
        (
            t.row_mean,
            [before, after].map(|look| mean_words(look).unwrap_or(0)),
        ),
        (
            t.row_longest,
            [before, after].map(|look| look.reading.measures.longest),
        ),
    ];
    if has_lists {
        rows.push((
            t.row_words,
            [before, after].map(|look| look.reading.hints.len()),
        ));
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(name, [before, after])| {
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{name}</th>
                    <td role="cell">{before}</td>
                    <td role="cell">{after}</td>
                </tr>
            }
        })
        .collect();
    view! {
        // The roles are written out: on a phone the rows are a grid, and Safari then forgets the table.
        <table class="before-after" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{t.what}</th>
                    <th scope="col" role="columnheader">{t.before}</th>
                    <th scope="col" role="columnheader">{t.after}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}
