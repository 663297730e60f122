//! The screens without totals: welcome, join, clock, cards, promises, closing.
//!
//! Invariant: no answers of anybody stand here.

use leptos::prelude::*;

use super::{
    super::{
        prepare::{join_link, language},
        view::HallView,
    },
    steer::{PROMISES, screen_of},
};
use crate::{
    domain::{Scope, gathering::Screen},
    i18n::{WallText, date, fill, gathering_title},
    platform,
    report::qr,
    ui::components::{live, qr_code},
};

/// A title with more characters than this is not written large: it would fill the wall.
const LARGE: usize = 40;

/// What a screen is called.
type Name = fn(&WallText) -> &'static str;

/// All screens, in the order in which they are offered, with their names.
pub const SCREENS: [(Screen, Name); 8] = [
    (Screen::Welcome, |t| t.screen_welcome),
    (Screen::Join, |t| t.join),
    (Screen::Timer, |t| t.screen_timer),
    (Screen::Totals, |t| t.screen_totals),
    (Screen::Barrier, |t| t.screen_barrier),
    (Screen::Cards, |t| t.screen_cards),
    (Screen::Commitments, |t| t.promises),
    (Screen::Closing, |t| t.screen_closing),
];

/// What the script calls the part of now; the screen's own name where it is out of turn.
pub fn title_now(view: &HallView) -> Option<String> {
    let (screen, part) = view.read(|now| {
        let part = now.script.get(now.wall.part);
        (now.wall.screen, part.map(|part| part.step.clone()))
    });
    let of_part = part
        .filter(|step| screen_of(view, step) == screen)
        .and_then(|step| step_title(view, &step));
    of_part.or_else(|| {
        let mut names = SCREENS.into_iter();
        let (_, name) = names.find(|(other, _)| *other == screen)?;
        Some(name(WallText::of(view.locale)).to_owned())
    })
}

/// Who we are; on the second sheet what we do today.
pub fn welcome(view: &HallView, place: usize) -> AnyView {
    let t = WallText::of(view.locale);
    if place > 0 {
        return plan(view);
    }
    let (title, place, day) = view.read(|now| {
        let title = gathering_title(view.locale, &now.title, now.purpose);
        (title, now.place.clone(), now.date)
    });
    let where_and_when = if place.is_empty() {
        date(view.locale, day)
    } else {
        format!("{} · {place}", date(view.locale, day))
    };
    let large = title.chars().count() <= LARGE;
    view! {
        <p class="wall-of" dir="auto">{where_and_when}</p>
        <h2 class="wall-title" class:large=large dir="auto">{title}</h2>
        <p class="wall-lead">{t.welcome}</p>
    }
    .into_any()
}

fn plan(view: &HallView) -> AnyView {
    let script = view.read(|now| now.script.clone());
    let steps: Vec<_> = script
        .iter()
        .filter_map(|part| step_title(view, &part.step))
        .skip(1)
        .map(|title| view! { <li>{title}</li> })
        .collect();
    view! {
        <h2 class="wall-title">{WallText::of(view.locale).plan}</h2>
        <ol class="wall-plan">{steps}</ol>
    }
    .into_any()
}

/// What the script calls a step.
pub fn step_title(view: &HallView, step: &str) -> Option<String> {
    let mut steps = view.script.versions.values().flat_map(|v| &v.steps);
    steps
        .find(|known| known.id == step)
        .map(|known| known.title.clone())
}

/// How to take part.
pub fn join(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    let (link, count) = view.read(|now| {
        let link = join_link(now, language(&now.languages));
        (link, now.collection.len())
    });
    let picture = qr(&link).map(|squares| qr_code(&squares, t.join_alt.to_owned()));
    let asked = view.sheet.questionnaire.in_scope(Scope::Core).count();
    let came = (count > 0).then(|| fill(t.came_in, &[&count.to_string()]));
    view! {
        <h2 class="wall-title">{t.join}</h2>
        <div class="wall-join">
            <div class="wall-code">{picture}</div>
            <ol class="wall-steps">
                <li>{t.join_scan}</li>
                <li>{fill(t.join_answer, &[&asked.to_string()])}</li>
                <li>{t.join_code}</li>
                <li>{t.join_paper}</li>
            </ol>
        </div>
        <p class="wall-of">{came}</p>
    }
    .into_any()
}

/// A large clock; `seconds` makes it tick.
pub fn clock(view: &HallView, seconds: RwSignal<u64>, large: bool) -> AnyView {
    let t = WallText::of(view.locale);
    let hall = view.hall;
    let class = if large {
        "wall-clock large"
    } else {
        "wall-clock"
    };
    let left = Memo::new(move |_| {
        seconds.track();
        hall.read(|now| now.clock().left(platform::now()))
            .map(|left| left.div_ceil(1000))
    });
    live(move || {
        left.get().map(|left| {
            let words = if left == 0 {
                t.time_over.to_owned()
            } else {
                format!("{}:{:02}", left / 60, left % 60)
            };
            view! { <p class=class role="timer">{words}</p> }
        })
    })
}

/// The part of the script with a large clock.
pub fn timer(view: &HallView, seconds: RwSignal<u64>) -> AnyView {
    view! {
        <h2 class="wall-title large">{title_now(view)}</h2>
        {clock(view, seconds, true)}
    }
    .into_any()
}

/// The three questions of one barrier.
pub fn cards(view: &HallView, place: usize) -> AnyView {
    let found = view
        .sheet
        .questionnaire
        .barriers_in_scope(Scope::Core)
        .nth(place);
    let Some(barrier) = found else {
        return ().into_any();
    };
    let questions: Vec<_> = view
        .cards
        .barriers
        .get(&barrier.id)
        .into_iter()
        .flatten()
        .map(|card| {
            let sort = view.cards.types.get(&card.sort).cloned();
            view! { <li><strong>{sort}</strong> " " <span>{card.question.clone()}</span></li> }
        })
        .collect();
    let name = view.sheet.wording.barrier(&barrier.id).text;
    view! {
        <h2 class="wall-title">{format!("{}. {name}", place + 1)}</h2>
        <ol class="wall-cards">{questions}</ol>
    }
    .into_any()
}

/// What the tables promised, a few at a time.
pub fn commitments(view: &HallView, place: usize) -> AnyView {
    let t = WallText::of(view.locale);
    let cards: Vec<_> = view.read(|now| {
        now.commitments
            .iter()
            .skip(place * PROMISES)
            .take(PROMISES)
            .map(|one| {
                let barrier = one
                    .barrier
                    .as_ref()
                    .map(|id| view.sheet.wording.barrier(id).text);
                let day = one.date.map(|day| date(view.locale, day));
                let facts: Vec<String> = barrier.into_iter().chain(day).collect();
                view! {
                    <li>
                        <p class="wall-promise" dir="auto">{one.step.clone()}</p>
                        <p class="wall-of">{facts.join(" · ")}</p>
                    </li>
                }
            })
            .collect()
    });
    let none = cards
        .is_empty()
        .then(|| view! { <p class="wall-lead">{t.no_promises}</p> });
    view! {
        <h2 class="wall-title">{t.promises}</h2>
        {none}
        <ul class="wall-promises">{cards}</ul>
    }
    .into_any()
}

/// What comes after.
pub fn closing(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    let count = view.read(|now| now.commitments.len());
    let promised = (count > 0).then(|| fill(t.promised, &[&count.to_string()]));
    view! {
        <h2 class="wall-title large">{t.thanks}</h2>
        <p class="wall-lead">{promised}</p>
        <p class="wall-lead">{t.go_on_at_home}</p>
    }
    .into_any()
}
