//! Where a host is: prepare, collect, show, take away.
//!
//! Invariant: every step can be reached from every other one.

use leptos::prelude::*;

use crate::{
    domain::gathering::Purpose,
    i18n::{HallText, Locale},
    state::{Hall, HallPage, HallRoute},
};

/// The steps as links; the one that is shown is marked.
pub fn steps(hall: Hall, locale: Locale, now: HallPage) -> AnyView {
    let t = HallText::of(locale);
    let (purpose, practice) = hall
        .now
        .with_untracked(|gathering| (gathering.purpose, gathering.practice));
    let third = match purpose {
        Purpose::Workshop => (HallPage::Show, t.step_show),
        Purpose::Team => (HallPage::Together, t.step_together),
    };
    let links: Vec<_> = [
        (HallPage::Prepare, t.step_prepare),
        (HallPage::Collect, t.step_collect),
        third,
        (HallPage::After, t.step_after),
    ]
    .into_iter()
    .map(|(page, words)| {
        let current = (page == now).then_some("page");
        let href = HallRoute::Hall(hall.id, page).href();
        view! { <li><a href=href aria-current=current>{words}</a></li> }
    })
    .collect();
    view! {
        <nav class="hall-steps no-print" aria-label=t.steps>
            <ol>{links}</ol>
        </nav>
        {practice.then(|| view! { <p class="banner no-print">{t.practice_banner}</p> })}
    }
    .into_any()
}
