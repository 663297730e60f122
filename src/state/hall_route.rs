//! The pages of gatherings, by the path in the address.
//!
//! Invariant: read where these pages are loaded, so that the first load does not pay for them; a path that
//! names nothing leads to the list.

use super::Route;
use crate::domain::gathering::GatheringId;

/// A page about gatherings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HallRoute {
    /// The gatherings of this browser.
    List,
    /// A page of one gathering.
    Hall(GatheringId, HallPage),
    /// A phone was invited: the packed invitation.
    Join(String),
    /// A phone's code was opened: its characters.
    Code(String),
    /// A second collector's list: packed.
    Collected(String),
}

/// A page of one gathering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HallPage {
    /// What the host chooses.
    Prepare,
    /// What is printed.
    Paper,
    /// Where answers come in.
    Collect,
    /// The host's window beside the wall.
    Show,
    /// The wall itself.
    Wall,
    /// What is taken away.
    After,
    /// The answer that a team gives together.
    Together,
}

impl HallPage {
    /// All, with their word in the address.
    const ALL: [(&'static str, Self); 7] = [
        ("", Self::Prepare),
        ("paper", Self::Paper),
        ("collect", Self::Collect),
        ("show", Self::Show),
        ("wall", Self::Wall),
        ("after", Self::After),
        ("together", Self::Together),
    ];
}

impl HallRoute {
    /// The page of a path.
    pub fn parse(path: &str) -> Self {
        let mut parts = path.splitn(3, '/');
        let (first, second) = (parts.next(), parts.next().unwrap_or_default());
        let word = parts.next().unwrap_or_default();
        match first {
            Some("j") => Self::Join(second.to_owned()),
            Some("c") => Self::Code(second.to_owned()),
            Some("g") => Self::Collected(second.to_owned()),
            Some("gathering") => GatheringId::parse(second)
                .zip(HallPage::ALL.into_iter().find(|(of, _)| *of == word))
                .map_or(Self::List, |(id, (_, page))| Self::Hall(id, page)),
            _ => Self::List,
        }
    }

    /// The path of this page.
    pub fn path(&self) -> String {
        match self {
            Self::List => "gatherings".to_owned(),
            Self::Join(link) => format!("j/{link}"),
            Self::Code(code) => format!("c/{code}"),
            Self::Collected(list) => format!("g/{list}"),
            Self::Hall(id, page) => {
                let word = HallPage::ALL.into_iter().find(|(_, of)| of == page);
                match word {
                    Some((word, _)) if !word.is_empty() => format!("gathering/{id}/{word}"),
                    _ => format!("gathering/{id}"),
                }
            }
        }
    }

    /// The fragment of this page, with its `#`.
    pub fn href(&self) -> String {
        Route::Hall(self.path()).href()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_an_address_that_leads_back_to_it() {
        let id = GatheringId::new([7; 8]);
        let pages = HallPage::ALL.map(|(_, page)| HallRoute::Hall(id, page));
        let others = [
            HallRoute::List,
            HallRoute::Join("AbC-_9".into()),
            HallRoute::Code("7ZK3PQ4RTM".into()),
            HallRoute::Collected("AbC".into()),
        ];
        for route in pages.into_iter().chain(others) {
            assert_eq!(HallRoute::parse(&route.path()), route);
            assert_eq!(
                Route::parse(&route.href()),
                Route::Hall(route.path()),
                "the first screen knows it too"
            );
        }
    }

    #[test]
    fn a_wrong_path_leads_to_the_list() {
        for path in [
            "",
            "gathering",
            "gathering/x",
            "gathering/0707070707070707/no",
            "nowhere",
        ] {
            assert_eq!(HallRoute::parse(path), HallRoute::List, "{path}");
        }
    }
}
