//! What is on the wall, in one field.
//!
//! Invariant: two windows that steer it at once leave one whole picture, not a mixture of two.

use crate::domain::gathering::{Clock, Screen, Wall};

/// The wall as the text of its field.
pub fn wall_text(wall: Wall) -> String {
    let clock = match wall.clock {
        Clock::Off => "off".to_owned(),
        Clock::Until(end) => format!("until:{end}"),
        Clock::Paused(left) => format!("paused:{left}"),
    };
    let seen = if wall.revealed { "seen" } else { "hidden" };
    let screen = wall.screen.word();
    format!("{} {screen} {} {seen} {clock}", wall.part, wall.place)
}

/// The wall of a field; `None` where it can't be read.
pub fn wall(text: &str) -> Option<Wall> {
    let mut words = text.split(' ');
    Some(Wall {
        part: words.next()?.parse().ok()?,
        screen: Screen::parse(words.next()?)?,
        place: words.next()?.parse().ok()?,
        revealed: match words.next()? {
            "seen" => true,
            "hidden" => false,
            _ => return None,
        },
        clock: match words.next()?.split_once(':') {
            None => Clock::Off,
            Some(("until", end)) => Clock::Until(end.parse().ok()?),
            Some(("paused", left)) => Clock::Paused(left.parse().ok()?),
            Some(_) => return None,
        },
    })
}
