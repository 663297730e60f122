//! The wall: what a projector shows.
//!
//! Invariant: readable from ten metres (`assets/style/hall/30-wall.css` states the rule), hidden until the
//! host reveals, steered by keys, a clicker, or the host's window beside it.

mod bar;
mod screens;
mod steer;
mod totals;

use leptos::{ev, prelude::*};

pub use screens::SCREENS;
pub use steer::{Turn, go_to, screen_of, sheets, steer};

use super::view::HallView;
use crate::{
    domain::gathering::Screen,
    i18n::WallText,
    platform,
    ui::components::{button, live},
};

/// The page.
pub fn wall(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    // The frame of the app goes away while the wall stands.
    platform::set_attribute("data-wall", "true");
    on_cleanup(|| platform::set_attribute("data-wall", "false"));
    let seconds = RwSignal::new(0_u64);
    let tick = set_interval_with_handle(
        move || {
            seconds.try_update(|seconds| *seconds += 1);
        },
        std::time::Duration::from_millis(500),
    );
    let keys = {
        let view = view.clone();
        window_event_listener(ev::keydown, move |event| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            // A button that has the focus is pressed by these keys.
            let on_button =
                matches!(event.key().as_str(), " " | "Enter") && platform::on_control(&event);
            if event.key() == "f" || event.key() == "F" {
                platform::full_screen();
            } else if let Some(turn) = Turn::of_key(&event.key()).filter(|_| !on_button) {
                steer(&view, turn);
            } else {
                return;
            }
            event.prevent_default();
        })
    };
    on_cleanup(move || {
        keys.remove();
        if let Ok(tick) = tick {
            tick.clear();
        }
    });
    view! {
        {stage(view, seconds, "wall")}
        <p class="wall-buttons">
            {button("quiet", t.full_screen, |_| platform::full_screen())}
        </p>
    }
    .into_any()
}

/// What is on the wall; the host's window shows it small.
pub fn stage(view: &HallView, seconds: RwSignal<u64>, class: &'static str) -> AnyView {
    let hall = view.hall;
    let (t, view) = (WallText::of(view.locale), view.clone());
    // Only another screen draws it anew, not the ticking of the clock.
    let what =
        Memo::new(move |_| hall.read(|now| (now.wall.screen, now.wall.place, now.wall.revealed)));
    let shown = {
        let view = view.clone();
        live(move || {
            let (screen, place, revealed) = what.get();
            if !revealed {
                return hidden(&view);
            }
            match screen {
                Screen::Welcome => screens::welcome(&view, place),
                Screen::Join => screens::join(&view),
                Screen::Timer => screens::timer(&view, seconds),
                Screen::Totals => totals::totals(&view, place),
                Screen::Barrier => totals::barrier(&view, place),
                Screen::Cards => screens::cards(&view, place),
                Screen::Commitments => screens::commitments(&view, place),
                Screen::Closing => screens::closing(&view),
            }
        })
    };
    let corner = live(move || {
        let running = hall.read(|now| now.wall.clock.runs() && now.wall.screen != Screen::Timer);
        running.then(|| screens::clock(&view, seconds, false))
    });
    let practice = move || {
        let invented = hall.read(|now| now.practice);
        invented.then(|| view! { <p class="wall-practice">{t.practice}</p> })
    };
    let screen = move || what.get().0.word();
    let hidden = move || (!what.get().2).to_string();
    view! {
        <section class=class aria-live="polite" data-screen=screen data-hidden=hidden>{shown} {corner} {practice}</section>
    }
    .into_any()
}

/// Calm while the host waits: the name of the part, or of a screen out of turn; nothing else.
fn hidden(view: &HallView) -> AnyView {
    let t = WallText::of(view.locale);
    view! {
        <h2 class="wall-title large">{screens::title_now(view)}</h2>
        <p class="wall-lead">{t.hidden}</p>
    }
    .into_any()
}
