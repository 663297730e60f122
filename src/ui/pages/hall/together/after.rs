//! What comes after the common answer: its result, and all other questions.
//!
//! Invariant: absent until there is a common answer; nobody must finish first.

use leptos::prelude::*;

use super::{Common, done};
use crate::{
    domain::Scope,
    i18n::{Overview, TeamText, fill, people_words},
    platform,
    state::{CheckId, CheckPage, Hall, Route},
    ui::{
        components::{button, link_button, live},
        pages::hall::view::HallView,
    },
};

/// The ways on.
pub fn after(view: &HallView, common: Common) -> AnyView {
    let (hall, locale) = (view.hall, view.locale);
    let (t, overview) = (TeamText::of(locale), Overview::of(locale));
    let done = done(view, common);
    let total = u32::try_from(view.count()).unwrap_or(u32::MAX);
    // Drawn again only when one of these changes, not at every answer.
    let facts = Memo::new(move |_| {
        common.with(|common| {
            let (id, check) = common.as_ref()?;
            Some((id.clone(), check.people, check.scope, done.get() == total))
        })
    });
    live(move || {
        let (id, people, scope, complete) = facts.get()?;
        let page = |page: CheckPage| Route::Check(id.clone(), page).href();
        let people = people.map(|people| fill(t.marked, &[&people_words(locale, people)]));
        let class = if complete { "primary" } else { "plain" };
        Some(view! {
            <section aria-labelledby="after-title">
                <h2 id="after-title">{t.after}</h2>
                {people.map(|people| view! { <p>{people}</p> })}
                <p>{t.kept}</p>
                <p class="actions no-print">
                    {link_button(class, overview.to_result, page(CheckPage::Result))}
                    {link_button("plain", t.to_about, page(CheckPage::About))}
                </p>
                <div class="panel no-print">
                    <p>{overview.widen_hint}</p>
                    <p class="actions">{go_on(hall, &id, scope, [overview.widen, t.to_overview])}</p>
                </div>
            </section>
        })
    })
}

/// On to all questions; where all are asked already, only a way there.
fn go_on(
    hall: Hall,
    id: &CheckId,
    scope: Scope,
    [widen, to_overview]: [&'static str; 2],
) -> AnyView {
    let href = Route::Check(id.clone(), CheckPage::Overview).href();
    match scope {
        Scope::Full => link_button("plain", to_overview, href),
        Scope::Core => button("plain", widen, move |_| {
            hall.ask_all();
            platform::set_fragment(&href);
        }),
    }
}
