//! Steering the wall: forward, back, hide, clock; by keys, a presenter's clicker or buttons.
//!
//! Invariant: forward first reveals what is hidden, then turns the sheet, then goes to the next part, so one
//! key is enough for the whole afternoon; nothing is skipped. A large clock is started before it is left.

use leptos::prelude::*;

use super::{super::view::HallView, totals::street_sheets};
use crate::{
    domain::{
        Scope,
        gathering::{Clock, Gathering, Screen, Wall},
    },
    platform,
};

/// Promises on one sheet: two of the longest fit in letters that are read from ten metres.
pub const PROMISES: usize = 2;

/// What the host asks of the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// On: reveal, the next sheet, the next part.
    Forward,
    /// Back: the sheet before, the part before.
    Back,
    /// Hide, or show again.
    Reveal,
    /// The clock begins, stands still, goes on.
    Clock,
}

impl Turn {
    /// What a key asks. Clickers send page keys; `b` and the full stop darken the screen in other
    /// programs for presenting too.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" => Self::Forward,
            "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => Self::Back,
            "b" | "B" | "." => Self::Reveal,
            "t" | "T" => Self::Clock,
            _ => return None,
        })
    }
}

/// How many sheets a screen has; at least one. What has no picture yet says so on a single one.
pub fn sheets(view: &HallView, now: &Gathering) -> usize {
    let pictured = now.collection.pictures() > 0;
    match now.wall.screen {
        Screen::Totals | Screen::Barrier if !pictured => 1,
        Screen::Totals => street_sheets(view.count()) + view.count(),
        Screen::Barrier | Screen::Cards => view
            .sheet
            .questionnaire
            .barriers_in_scope(Scope::Core)
            .count(),
        Screen::Commitments => now.commitments.len().div_ceil(PROMISES),
        Screen::Welcome if now.script.len() > 1 => 2,
        Screen::Welcome | Screen::Join | Screen::Timer | Screen::Closing => 1,
    }
    .max(1)
}

/// Steers the wall.
pub fn steer(view: &HallView, turn: Turn) {
    let last = view.hall.now.with_untracked(|now| sheets(view, now)) - 1;
    let parts = view.hall.now.with_untracked(|now| now.script.len());
    let (wall, running) = view
        .hall
        .now
        .with_untracked(|now| (now.wall, now.clock() == Clock::Off || now.clock().runs()));
    match turn {
        Turn::Forward if !wall.revealed => view.hall.steer(|wall| wall.revealed = true),
        Turn::Forward if wall.screen == Screen::Timer && !running => clock(view),
        Turn::Forward if wall.place < last => view.hall.steer(|wall| wall.turn_to(wall.place + 1)),
        Turn::Forward if wall.part + 1 < parts => go_to(view, wall.part + 1),
        Turn::Forward => {}
        Turn::Back if wall.place > 0 => view.hall.steer(|wall| wall.turn_to(wall.place - 1)),
        Turn::Back if wall.part > 0 => go_to(view, wall.part - 1),
        Turn::Back => {}
        Turn::Reveal => view.hall.steer(|wall| wall.revealed = !wall.revealed),
        Turn::Clock => clock(view),
    }
}

/// Goes to a part of the script, with its screen and its minutes on the clock.
pub fn go_to(view: &HallView, part: usize) {
    let found = view
        .hall
        .now
        .with_untracked(|now| now.script.get(part).cloned());
    let Some(chosen) = found else { return };
    let screen = screen_of(view, &chosen.step);
    view.hall.steer(|wall: &mut Wall| {
        wall.part = part;
        wall.show(screen);
        wall.clock = Clock::standing(chosen.minutes);
    });
}

/// The clock begins, stands still, or goes on.
fn clock(view: &HallView) {
    let now = platform::now();
    view.hall
        .change(|hall| hall.wall.clock = hall.clock().toggled(now));
}

/// What the script puts on the wall in a step.
pub fn screen_of(view: &HallView, step: &str) -> Screen {
    view.script
        .versions
        .values()
        .flat_map(|version| &version.steps)
        .find(|known| known.id == step)
        .and_then(|known| Screen::parse(&known.screen))
        .unwrap_or_default()
}
