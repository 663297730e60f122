//! What is on the wall now, and what the host's window steers.
//!
//! Invariant: hidden until the host reveals it; a moment is in milliseconds since 1970 and comes from
//! outside.

/// A minute in milliseconds.
const MINUTE: u64 = 60_000;

/// What can be on the wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// Who we are and what we do today.
    #[default]
    Welcome,
    /// How to take part.
    Join,
    /// A large clock.
    Timer,
    /// The street of the hall and its statements.
    Totals,
    /// One barrier.
    Barrier,
    /// The cards of one barrier.
    Cards,
    /// What the tables promised.
    Commitments,
    /// What comes after.
    Closing,
}

impl Screen {
    /// All, with their words in scripts and records.
    pub const ALL: [(&'static str, Self); 8] = [
        ("welcome", Self::Welcome),
        ("join", Self::Join),
        ("timer", Self::Timer),
        ("totals", Self::Totals),
        ("barrier", Self::Barrier),
        ("cards", Self::Cards),
        ("commitments", Self::Commitments),
        ("closing", Self::Closing),
    ];

    /// The screen with this word.
    pub fn parse(word: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find_map(|(name, screen)| (name == word).then_some(screen))
    }

    /// Its word.
    pub fn word(self) -> &'static str {
        let mut all = Self::ALL.into_iter();
        all.find_map(|(name, screen)| (screen == self).then_some(name))
            .unwrap_or("welcome")
    }
}

/// A clock that runs down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// None is set.
    #[default]
    Off,
    /// It runs until this moment.
    Until(u64),
    /// It stands still with this much left, in milliseconds.
    Paused(u64),
}

impl Clock {
    /// A clock that begins now.
    pub fn begin(minutes: u32, now: u64) -> Self {
        Self::Until(now.saturating_add(u64::from(minutes) * MINUTE))
    }

    /// A clock that waits with all its minutes.
    pub fn standing(minutes: u32) -> Self {
        Self::Paused(u64::from(minutes) * MINUTE)
    }

    /// Whether it runs, or ran out.
    pub const fn runs(self) -> bool {
        matches!(self, Self::Until(_))
    }

    /// What is left, in milliseconds; `None` where no clock is set.
    pub const fn left(self, now: u64) -> Option<u64> {
        match self {
            Self::Off => None,
            Self::Until(end) => Some(end.saturating_sub(now)),
            Self::Paused(left) => Some(left),
        }
    }

    /// Stands still, or goes on.
    #[must_use]
    pub const fn toggled(self, now: u64) -> Self {
        match self {
            Self::Off => Self::Off,
            Self::Until(end) => Self::Paused(end.saturating_sub(now)),
            Self::Paused(left) => Self::Until(now.saturating_add(left)),
        }
    }

    /// With some minutes more.
    #[must_use]
    pub fn longer(self, minutes: u32, now: u64) -> Self {
        let more = u64::from(minutes) * MINUTE;
        match self {
            Self::Off => Self::Off,
            // A clock that ran out begins anew from now.
            Self::Until(end) => Self::Until(end.max(now).saturating_add(more)),
            Self::Paused(left) => Self::Paused(left.saturating_add(more)),
        }
    }
}

/// What the wall shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wall {
    /// Which part of the script it is, from 0.
    pub part: usize,
    /// What is shown.
    pub screen: Screen,
    /// Which sheet of the totals, or which barrier, from 0.
    pub place: usize,
    /// Whether the hall may see it.
    pub revealed: bool,
    /// The clock.
    pub clock: Clock,
}

impl Default for Wall {
    fn default() -> Self {
        Self {
            part: 0,
            screen: Screen::Welcome,
            place: 0,
            revealed: true,
            clock: Clock::Off,
        }
    }
}

impl Wall {
    /// Another screen, from its beginning. What holds no answers is seen at once.
    pub const fn show(&mut self, screen: Screen) {
        self.screen = screen;
        self.place = 0;
        self.revealed = !matches!(screen, Screen::Totals | Screen::Barrier);
    }

    /// Another sheet of the same screen. Each barrier waits until it is revealed: the hall guesses first.
    pub const fn turn_to(&mut self, place: usize) {
        self.place = place;
        self.revealed = !matches!(self.screen, Screen::Barrier);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_stands_still_and_goes_on_with_what_was_left() {
        let clock = Clock::begin(8, 1000);
        assert_eq!(clock.left(1000), Some(480_000));
        let paused = clock.toggled(61_000);
        assert_eq!(paused.left(9_999_999), Some(420_000));
        assert_eq!(paused.toggled(70_000), Clock::Until(490_000));
        assert_eq!(clock.left(10_000_000), Some(0));
        // Time that is added after the end counts from now, not from the end.
        assert_eq!(clock.longer(2, 600_000).left(600_000), Some(120_000));
        assert_eq!(paused.longer(1, 0).left(0), Some(480_000));
        assert!(clock.runs() && !paused.runs() && !Clock::standing(8).runs());
        assert_eq!(Clock::standing(8).left(5), Some(480_000));
        assert_eq!(Clock::Off.toggled(5).longer(1, 5).left(5), None);
    }

    #[test]
    fn each_barrier_is_hidden_until_it_is_revealed() {
        let mut wall = Wall::default();
        for (screen, seen) in [
            (Screen::Barrier, false),
            (Screen::Totals, true),
            (Screen::Cards, true),
        ] {
            wall.show(screen);
            wall.revealed = true;
            wall.turn_to(1);
            assert_eq!((wall.place, wall.revealed), (1, seen));
        }
    }

    #[test]
    fn totals_stay_hidden_until_they_are_revealed() {
        let mut wall = Wall::default();
        for (word, screen) in Screen::ALL {
            wall.show(screen);
            assert_eq!(
                wall.revealed,
                !matches!(screen, Screen::Totals | Screen::Barrier)
            );
            assert_eq!(Screen::parse(word), Some(screen));
            assert_eq!(screen.word(), word);
        }
        assert_eq!(Screen::parse("ranking"), None);
    }
}
