//! The hall's totals: its street of doors, its statements, one barrier.
//!
//! Invariant: made of a [`Picture`] alone, so nothing stands here that the guards hold back; strengths come
//! first, and there is no ranking of associations.

use leptos::prelude::*;

use super::{super::view::HallView, bar::bar, steer::ON_A_SHEET};
use crate::{
    domain::{
        Barrier, Scope, Statement,
        gathering::{Bar, Picture},
    },
    i18n::{WallText, fill, hall_door},
    report::Door,
    ui::components::door_picture,
};

/// From this many percent on, a statement goes well in a hall.
const GOES_WELL: u32 = 50;

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
    if place == 0 {
        return view! {
            <h2 class="wall-title">{t.street}</h2>
            {street(view, &picture)}
            {of}
        }
        .into_any();
    }
    let order = picture.strengths_first();
    let first = (place - 1) * ON_A_SHEET;
    let statements: Vec<_> = view.statements().collect();
    let rows: Vec<_> = order
        .iter()
        .skip(first)
        .take(ON_A_SHEET)
        .filter_map(|place| Some((statements.get(*place)?, picture.bars.get(*place)?)))
        .map(|((barrier, statement), bar)| {
            view! { <li>{one(view, barrier, statement, bar)}</li> }
        })
        .collect();
    let well = order
        .get(first)
        .and_then(|place| picture.bars.get(*place)?.open_percent())
        .is_some_and(|percent| percent >= GOES_WELL);
    let title = if well { t.goes_well } else { t.further };
    view! {
        <h2 class="wall-title">{title}</h2>
        <ol class="wall-bars">{rows}</ol>
        {of}
    }
    .into_any()
}

fn one(view: &HallView, barrier: &Barrier, statement: &Statement, counts: &Bar) -> AnyView {
    let wording = &view.sheet.wording;
    view! {
        <p class="wall-statement">
            <strong>{wording.barrier(&barrier.id).text}": "</strong>
            {wording.statement(&statement.id).text}
        </p>
        {bar(view.locale, wording, counts)}
    }
    .into_any()
}

fn street(view: &HallView, picture: &Picture) -> AnyView {
    let doors: Vec<_> = view
        .statements()
        .zip(&picture.bars)
        .zip(0_usize..)
        .map(|(((barrier, _), bar), place)| {
            let name = view.sheet.wording.barrier(&barrier.id).text;
            let stands = hall_door(view.locale, bar);
            view! {
                <li>
                    {door_picture(place, Door::of_hall(bar))}
                    <span class="door-number" aria-hidden="true">{(place + 1).to_string()}</span>
                    <span class="hidden">{format!("{name}: {stands}")}</span>
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
    let name = view.sheet.wording.barrier(&barrier.id).text;
    view! {
        <h2 class="wall-title">{format!("{}. {name}", place + 1)}</h2>
        <div class="wall-barrier">{parts}</div>
    }
    .into_any()
}
