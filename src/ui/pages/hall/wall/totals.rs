//! The hall's totals: its street of doors, its statements, one barrier.
//!
//! Invariant: made of a [`Picture`] alone, so nothing stands here that the guards hold back; strengths come
//! first, and there is no ranking of associations.

use leptos::prelude::*;

use super::{super::view::HallView, bar::bar};
use crate::{
    domain::{
        Barrier, Scope, Statement,
        gathering::{Bar, Picture},
    },
    i18n::{HallText, WallText, fill, hall_door},
    report::Door,
    ui::components::door_picture,
};

/// From this many percent on, a statement goes well in a hall.
const GOES_WELL: u32 = 50;

/// Doors on one sheet of the street, with room for their names.
const DOORS: usize = 6;

/// How many sheets the street takes.
pub const fn street_sheets(statements: usize) -> usize {
    statements.div_ceil(DOORS)
}

/// What is on the wall; `None` while too few came in.
pub fn picture(view: &HallView) -> Option<Picture> {
    let picture = view.read(|now| Picture::of(&now.collection, view.count()));
    (!picture.is_empty()).then_some(picture)
}

/// What stands in the place of totals while there are none.
pub fn not_yet(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    let (count, smallest) = view.read(|now| (now.collection.len(), now.smallest_group));
    let words = if u32::try_from(count).unwrap_or(u32::MAX) < smallest {
        fill(t.too_few, &[&smallest.to_string(), &count.to_string()])
    } else {
        t.no_picture.to_owned()
    };
    view! { <p class="wall-lead">{words}</p> }.into_any()
}

/// A sheet of the totals: first the street, then the statements, what goes best first.
pub fn totals(view: &HallView, place: usize) -> AnyView {
    let t = WallText::of(view.locale);
    let Some(picture) = picture(view) else {
        return not_yet(view);
    };
    let of =
        view! { <p class="wall-of">{fill(t.of_many, &[&picture.contributions.to_string()])}</p> };
    let streets = street_sheets(view.count());
    if place < streets {
        return view! {
            <h2 class="wall-title">{t.street}</h2>
            {street(view, &picture, place)}
            {of}
        }
        .into_any();
    }
    let order = picture.strengths_first();
    let found = order.get(place - streets).and_then(|place| {
        let statement = view.statements().nth(*place)?;
        Some((statement, *picture.bars.get(*place)?))
    });
    let Some(((barrier, statement), bar)) = found else {
        return not_yet(view);
    };
    let well = bar
        .open_percent()
        .is_some_and(|percent| percent >= GOES_WELL);
    let title = if well { t.goes_well } else { t.further };
    view! {
        <h2 class="wall-title">{title}</h2>
        {one(view, barrier, statement, &bar)}
        {of}
    }
    .into_any()
}

fn one(view: &HallView, barrier: &Barrier, statement: &Statement, counts: &Bar) -> AnyView {
    let wording = &view.sheet.wording;
    view! {
        <p class="wall-name">{numbered(view, barrier)}</p>
        <p class="wall-statement">
            {wording.statement(&statement.id).text}
        </p>
        {bar(view.locale, wording, counts)}
    }
    .into_any()
}

/// A barrier with the number that it has in the street and on the tables.
fn numbered(view: &HallView, barrier: &Barrier) -> String {
    let mut barriers = view.sheet.questionnaire.barriers_in_scope(Scope::Core);
    let place = barriers.position(|one| one.id == barrier.id).unwrap_or(0);
    let name = view.sheet.wording.barrier(&barrier.id).text;
    format!("{}. {name}", place + 1)
}

fn street(view: &HallView, picture: &Picture, sheet: usize) -> AnyView {
    let doors: Vec<_> = view
        .statements()
        .zip(&picture.bars)
        .zip(0_usize..)
        .skip(sheet * DOORS)
        .take(DOORS)
        .map(|(((barrier, _), bar), place)| {
            let name = numbered(view, barrier);
            let which = HallText::of(view.locale).which;
            let stands = hall_door(view.locale, bar);
            view! {
                <li>
                    {door_picture(place, Door::of_hall(bar))}
                    <span class="door-name" aria-hidden="true">{name.clone()}</span>
                    <span class="hidden">{fill(which, &[&name, &stands])}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="wall-street">{doors}</ol> }.into_any()
}

/// One barrier with its statement and its door.
pub fn barrier(view: &HallView, place: usize) -> AnyView {
    let Some(picture) = picture(view) else {
        return not_yet(view);
    };
    let found = view
        .sheet
        .questionnaire
        .barriers_in_scope(Scope::Core)
        .nth(place);
    let Some(barrier) = found else {
        return not_yet(view);
    };
    let parts: Vec<_> = view
        .statements()
        .zip(&picture.bars)
        .filter(|((of, _), _)| of.id == barrier.id)
        .map(|((_, statement), counts)| {
            let wording = &view.sheet.wording;
            view! {
                <div class="wall-door">{door_picture(place, Door::of_hall(counts))}</div>
                <div>
                    <p class="wall-statement">{wording.statement(&statement.id).text}</p>
                    {bar(view.locale, wording, counts)}
                </div>
            }
        })
        .collect();
    view! {
        <h2 class="wall-title">{numbered(view, barrier)}</h2>
        <div class="wall-barrier">{parts}</div>
    }
    .into_any()
}
