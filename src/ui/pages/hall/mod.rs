//! Gatherings: preparing, joining, collecting, showing, taking away.
//!
//! Invariant: what is shown on the wall or leaves as a file goes through the guards of
//! [`crate::domain::gathering`]; only a team sees its own exact answers.

mod after;
mod code;
mod collect;
mod collected;
mod data_set;
mod draft;
mod here;
mod join;
mod list;
mod paper;
mod practice;
mod prepare;
mod report;
mod show;
mod steps;
mod together;
mod view;
mod wall;

pub use code::code;
pub use together::together;
pub use view::HallView;

use leptos::prelude::WithUntracked;

use crate::{
    domain::gathering::Purpose,
    i18n::{HallText, Locale, PaperText, TeamText},
    state::{App, HallPage, HallRoute},
    ui::page::PageView,
};

/// The page of a path.
pub fn hall(app: App, locale: Locale, route: HallRoute) -> PageView {
    match route {
        HallRoute::List => list::list(app, locale),
        HallRoute::Join(link) => join::join(app, locale, link),
        HallRoute::Code(code) => collected::code(app, locale, &code),
        HallRoute::Collected(list) => collected::list(app, locale, list),
        HallRoute::Hall(id, page) => {
            let t = HallText::of(locale);
            let Some(hall) = app.open_gathering(id) else {
                return view::not_here(locale);
            };
            let team = hall.now.with_untracked(|now| now.purpose == Purpose::Team);
            let (title, body): (_, fn(&HallView) -> _) = match page {
                HallPage::Together if team => (TeamText::of(locale).title, together::together),
                HallPage::Prepare | HallPage::Together => (t.prepare_title, prepare::prepare),
                HallPage::Paper => (PaperText::of(locale).title, paper::paper),
                HallPage::Collect => (t.collect_title, collect::collect),
                HallPage::Show => (t.show_title, show::show),
                HallPage::Wall => (t.wall_title, wall::wall),
                HallPage::After => (t.after_title, after::after),
            };
            view::page(hall, locale, page, title, body)
        }
    }
}
