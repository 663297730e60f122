//! Which page the address's fragment names.
//!
//! Invariant: every fragment leads somewhere; a wrong one to the home page, with a note.

use super::CheckId;
use crate::domain::{BarrierId, is_id};

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What this is; start, or go on.
    Home,
    /// Begins a new check at once (the start link of the first screen).
    Start,
    /// A page of one check.
    Check(CheckId, CheckPage),
    /// The checks of this browser.
    Checks,
    /// The examples.
    Examples,
    /// Language, colours, text size.
    Settings,
    /// What happens with my answers?
    Privacy,
    /// How is this calculated?
    Calculation,
    /// The accessibility statement.
    Accessibility,
    /// The faults of a questionnaire, for its author.
    Author,
    /// Checking what others sent in.
    Verify,
    /// A result that somebody shared: the packed result.
    Shared(String),
    /// Gatherings, and what phones open for them: the path, read where it is loaded.
    Hall(String),
    /// The materials box: the path, read where it is loaded.
    Materials(String),
    /// "Look over your invitation", outside any check.
    Invitation,
    /// No page has this address.
    Unknown,
}

/// A page of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckPage {
    /// Who fills it in.
    About,
    /// One barrier; with a number (from 1) one statement of it.
    Barrier(BarrierId, Option<usize>),
    /// Where one stands, before the result.
    Overview,
    /// The list of "don't know", to ask.
    AskAround,
    /// The result.
    Result,
    /// The steps that were chosen.
    Plan,
    /// What is attached to a request.
    Attachment,
    /// The code to hand in at a gathering.
    Code,
    /// "Look over your invitation", with what it shows proposed as answers.
    Invitation,
    /// One of the three sittings, from 1.
    Sitting(usize),
    /// This round beside the earlier ones.
    Rounds,
}

impl Route {
    /// The page of a fragment, with or without its `#`.
    pub fn parse(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        let page = match parts.as_slice() {
            [""] => Some(Self::Home),
            ["start"] => Some(Self::Start),
            ["checks"] => Some(Self::Checks),
            ["examples"] => Some(Self::Examples),
            ["settings"] => Some(Self::Settings),
            ["privacy"] => Some(Self::Privacy),
            ["calculation"] => Some(Self::Calculation),
            ["accessibility"] => Some(Self::Accessibility),
            ["author"] => Some(Self::Author),
            ["verify"] => Some(Self::Verify),
            ["invitation"] => Some(Self::Invitation),
            ["practices" | "cards", ..] => Some(Self::Materials(path.to_owned())),
            ["r", link] => Some(Self::Shared((*link).to_owned())),
            ["gatherings" | "gathering" | "j" | "c" | "g", ..] => Some(Self::Hall(path.to_owned())),
            ["check", id, rest @ ..] => {
                check_page(rest).and_then(|page| Some(Self::Check(CheckId::parse(id)?, page)))
            }
            _ => None,
        };
        page.unwrap_or(Self::Unknown)
    }

    /// The fragment of this page, with its `#`.
    pub fn href(&self) -> String {
        match self {
            Self::Home | Self::Unknown => "#/".into(),
            Self::Start => "#/start".into(),
            Self::Checks => "#/checks".into(),
            Self::Examples => "#/examples".into(),
            Self::Settings => "#/settings".into(),
            Self::Privacy => "#/privacy".into(),
            Self::Calculation => "#/calculation".into(),
            Self::Accessibility => "#/accessibility".into(),
            Self::Author => "#/author".into(),
            Self::Verify => "#/verify".into(),
            Self::Shared(link) => format!("#/r/{link}"),
            Self::Hall(path) | Self::Materials(path) => format!("#/{path}"),
            Self::Invitation => "#/invitation".into(),
            Self::Check(id, page) => match page {
                CheckPage::About => format!("#/check/{id}/about"),
                CheckPage::Barrier(barrier, None) => format!("#/check/{id}/barrier/{barrier}"),
                CheckPage::Barrier(barrier, Some(number)) => {
                    format!("#/check/{id}/barrier/{barrier}/{number}")
                }
                CheckPage::Overview => format!("#/check/{id}"),
                CheckPage::AskAround => format!("#/check/{id}/ask"),
                CheckPage::Result => format!("#/check/{id}/result"),
                CheckPage::Plan => format!("#/check/{id}/plan"),
                CheckPage::Attachment => format!("#/check/{id}/attachment"),
                CheckPage::Code => format!("#/check/{id}/code"),
                CheckPage::Invitation => format!("#/check/{id}/invitation"),
                CheckPage::Sitting(number) => format!("#/check/{id}/sitting/{number}"),
                CheckPage::Rounds => format!("#/check/{id}/rounds"),
            },
        }
    }

    /// The check that this page is of.
    pub const fn check(&self) -> Option<&CheckId> {
        match self {
            Self::Check(id, _) => Some(id),
            _ => None,
        }
    }
}

fn check_page(parts: &[&str]) -> Option<CheckPage> {
    match parts {
        [] => Some(CheckPage::Overview),
        ["about"] => Some(CheckPage::About),
        ["ask"] => Some(CheckPage::AskAround),
        ["result"] => Some(CheckPage::Result),
        ["plan"] => Some(CheckPage::Plan),
        ["attachment"] => Some(CheckPage::Attachment),
        ["code"] => Some(CheckPage::Code),
        ["invitation"] => Some(CheckPage::Invitation),
        ["rounds"] => Some(CheckPage::Rounds),
        ["sitting", number] => {
            let number = number
                .parse()
                .ok()
                .filter(|number| (1..=3).contains(number))?;
            Some(CheckPage::Sitting(number))
        }
        ["barrier", barrier] if is_id(barrier) => {
            Some(CheckPage::Barrier(BarrierId::from(*barrier), None))
        }
        ["barrier", barrier, number] if is_id(barrier) => {
            let number = number.parse().ok().filter(|number| *number > 0)?;
            Some(CheckPage::Barrier(BarrierId::from(*barrier), Some(number)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_page_has_an_address_that_leads_back_to_it() {
        let id = CheckId::parse("abc23").unwrap();
        let pages = [
            CheckPage::About,
            CheckPage::Barrier("taal".into(), None),
            CheckPage::Barrier("taal".into(), Some(2)),
            CheckPage::Overview,
            CheckPage::AskAround,
            CheckPage::Result,
            CheckPage::Plan,
            CheckPage::Attachment,
            CheckPage::Code,
            CheckPage::Invitation,
            CheckPage::Sitting(1),
            CheckPage::Sitting(3),
            CheckPage::Rounds,
        ];
        let routes = pages
            .into_iter()
            .map(|page| Route::Check(id.clone(), page))
            .chain([
                Route::Home,
                Route::Start,
                Route::Checks,
                Route::Examples,
                Route::Settings,
                Route::Privacy,
                Route::Calculation,
                Route::Accessibility,
                Route::Author,
                Route::Verify,
                Route::Shared("AbC-_9".into()),
                Route::Invitation,
                Route::Materials("practices/stadsgenoten".into()),
                Route::Materials("cards".into()),
            ]);
        for route in routes {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn a_wrong_address_is_told_as_wrong() {
        for wrong in [
            "#/nowhere",
            "#/check",
            "#/check/a b",
            "#/check/a/b",
            "#/check/a/barrier/x/0",
            "#/check/a/barrier/x/-1",
            "#/check/abc23/sitting/0",
            "#/check/abc23/sitting/4",
        ] {
            assert_eq!(Route::parse(wrong), Route::Unknown, "{wrong}");
        }
        assert_eq!(Route::parse(""), Route::Home);
    }

    proptest! {
        #[test]
        fn any_address_leads_somewhere(fragment in ".*") {
            let _ = Route::parse(&fragment);
        }
    }
}
