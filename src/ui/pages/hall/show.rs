//! The host's window beside the wall: the script, what is on the wall, what comes next.
//!
//! Invariant: the exact totals never stand here either: a hall can see a host's screen.

use leptos::prelude::*;

use super::{
    view::HallView,
    wall::{SCREENS, Turn, go_to, screen_of, sheets, stage, steer},
};
use crate::{
    domain::gathering::{Clock, Gathering, Moment, Screen},
    i18n::{WallText, fill},
    platform,
    state::HallPage,
    ui::components::{button, link_button, live},
};

/// The page.
pub fn show(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    let seconds = RwSignal::new(0_u64);
    let tick = set_interval_with_handle(
        move || {
            seconds.try_update(|seconds| *seconds += 1);
        },
        std::time::Duration::from_millis(500),
    );
    on_cleanup(move || {
        if let Ok(tick) = tick {
            tick.clear();
        }
    });
    let address = view.href(HallPage::Wall);
    let open = {
        let address = address.clone();
        move |_| {
            platform::open_window(&address, "drempelmeter-wall");
        }
    };
    view! {
        <p class="lead">{t.show_about}</p>
        <p class="actions">
            {button("primary", t.open_wall, open)}
            {link_button("plain", t.wall_here, address)}
        </p>
        <div class="host">
            <section aria-labelledby="now-title">
                <h2 id="now-title">{t.on_the_wall}</h2>
                <div class="small-frame">{stage(view, seconds, "wall small-wall")}</div>
                {turns(view)}
                {pictures(view)}
            </section>
            <section aria-labelledby="script-title">
                <h2 id="script-title">{t.script}</h2>
                {script(view)}
            </section>
        </div>
        <p class="hint">{t.keys}</p>
        <p class="hint">{t.ten_metres}</p>
        <p class="actions">{link_button("plain", t.to_after, view.href(HallPage::After))}</p>
    }
    .into_any()
}

/// The buttons that steer.
fn turns(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    let turn = |class: &'static str, words: &'static str, turn: Turn| {
        let view = view.clone();
        button(class, words, move |_| steer(&view, turn))
    };
    let hall = view.hall;
    let reveal = {
        let view = view.clone();
        live(move || {
            let words = if hall.read(|now| now.wall.revealed) {
                t.hide
            } else {
                t.reveal
            };
            let view = view.clone();
            button("plain", words, move |_| steer(&view, Turn::Reveal))
        })
    };
    let clock = {
        let view = view.clone();
        live(move || {
            let words = match hall.read(Gathering::clock) {
                Clock::Off => return None,
                Clock::Until(_) => t.clock_pause,
                Clock::Paused(_) => t.clock_begin,
            };
            let view = view.clone();
            Some(view! {
                {button("plain", words, move |_| steer(&view, Turn::Clock))}
                {button("quiet", t.clock_more, move |_| {
                    let now = platform::now();
                    hall.change(|hall| hall.wall.clock = hall.clock().longer(1, now));
                })}
            })
        })
    };
    let place = {
        let view = view.clone();
        move || {
            let (place, all) = hall.read(|now| (now.wall.place + 1, sheets(&view, now)));
            (all > 1).then(|| fill(t.sheet, &[&place.to_string(), &all.to_string()]))
        }
    };
    view! {
        <p class="actions">
            {turn("plain", t.back, Turn::Back)}
            {turn("primary", t.forward, Turn::Forward)}
            {reveal}
        </p>
        <p class="actions">{clock}</p>
        <p class="of" role="status">{place}</p>
        {screens(view)}
    }
    .into_any()
}

/// Any screen, out of turn.
fn screens(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    let hall = view.hall;
    let choices: Vec<_> = SCREENS
        .map(|(screen, name)| view! { <option value=screen.word()>{name(t)}</option> })
        .into_iter()
        .collect();
    view! {
        <div class="field">
            <label for="screen">{t.choose_screen}</label>
            <select
                id="screen"
                prop:value=move || hall.read(|now| now.wall.screen.word())
                on:change=move |event| {
                    if let Some(screen) = Screen::parse(&event_target_value(&event)) {
                        hall.steer(|wall| wall.show(screen));
                    }
                }
            >
                {choices}
            </select>
        </div>
    }
    .into_any()
}

/// When the totals on the wall are made anew.
fn pictures(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    let hall = view.hall;
    live(move || {
        let (waiting, can, closing, made, smallest) = hall.read(|now| {
            let collection = &now.collection;
            let smallest = now.smallest_group;
            (
                collection.waiting(),
                now.can_show(Moment::Meanwhile),
                now.can_show(Moment::Closing),
                collection.pictures(),
                smallest,
            )
        });
        let words = match (made, waiting) {
            (0, waiting) => fill(
                t.first_picture,
                &[&smallest.to_string(), &waiting.to_string()],
            ),
            (_, 0) => t.all_shown.to_owned(),
            (_, waiting) => fill(t.waiting, &[&waiting.to_string()]),
        };
        let new = can.then(|| {
            let (class, words) = if made == 0 {
                ("primary", t.make_picture)
            } else {
                ("plain", t.new_picture)
            };
            button(class, words, move |_| {
                hall.show(Moment::Meanwhile);
            })
        });
        let last = (made > 0 && closing && !can).then(|| {
            button("primary", t.last_picture, move |_| {
                hall.show(Moment::Closing);
            })
        });
        let wait = can.then(|| view! { <p>{t.fewer_is_more}</p> });
        view! {
            <div class="panel">
                <h3>{t.totals}</h3>
                <p role="status">{words}</p>
                {wait}
                <p class="actions">{new} {last}</p>
                <p class="hint">{t.guards}</p>
            </div>
        }
    })
}

/// The parts with what the host says; the one of now is marked.
fn script(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    let hall = view.hall;
    let view = view.clone();
    let now_part = Memo::new(move |_| hall.read(|now| (now.wall.part, now.script.clone())));
    live(move || {
        let (now, parts) = now_part.get();
        let rows: Vec<_> = parts
            .iter()
            .zip(0_usize..)
            .filter_map(|(part, place)| {
                let mut steps = view.script.versions.values().flat_map(|v| &v.steps);
                let step = steps.find(|step| step.id == part.step)?.clone();
                let current = place == now;
                let go = {
                    let view = view.clone();
                    move |_| go_to(&view, place)
                };
                let screen = screen_of(&view, &part.step);
                let materials = step.materials.join(" · ");
                Some(view! {
                    <li class:now=current aria-current=current.then_some("step") data-screen=screen.word()>
                        <p><strong>{step.title.clone()}</strong> " " <span class="of">{fill(t.minutes, &[&part.minutes.to_string()])}</span></p>
                        {current.then(|| view! { <p>{step.say.clone()}</p> <p class="of">{materials}</p> })}
                        {(!current).then(|| button("quiet", fill(t.go_to, &[&step.title]), go))}
                    </li>
                })
            })
            .collect();
        view! { <ol class="script">{rows}</ol> }
    })
}
