//! One practice on a page of its own, with an address to share.
//!
//! Invariant: the heading is the practice's name, so whoever opens a shared address stands at it.

use leptos::{prelude::*, task::spawn_local};

use super::{
    ideas::Ideas,
    list::{forget, left, more_for},
    practice,
};
use crate::{
    domain::materials::Practice,
    i18n::{MaterialsText, Shell, fill},
    platform::{self, ShareError},
    state::Route,
    ui::{
        components::{button, link_button},
        page::PageView,
    },
};

/// The page.
pub fn page(ideas: &Ideas, practice: &Practice) -> PageView {
    come_back(ideas, practice);
    let t = MaterialsText::of(ideas.locale);
    let told = RwSignal::new("");
    let name = ideas.wording.name(practice);
    let address = format!("{}{}", platform::home(), practice::href(&practice.id));
    let copy = {
        let address = address.clone();
        move |_| {
            let address = address.clone();
            spawn_local(async move {
                let copied = platform::copy(&address).await.is_ok();
                told.try_set(if copied {
                    t.link_copied
                } else {
                    t.link_not_copied
                });
            });
        }
    };
    let share = platform::can_share().then(|| {
        let name = name.text.clone();
        button("plain", Shell::of(ideas.locale).share, move |_| {
            let (name, address) = (name.clone(), address.clone());
            spawn_local(async move {
                if platform::share_text(&name, &address).await == Err(ShareError::Unable) {
                    told.try_set(t.link_not_copied);
                }
            });
        })
    });
    let body = view! {
        <div class="practice alone">{practice::facts(ideas, practice)}</div>
        <p class="actions no-print">
            {button("primary", t.copy_link, copy)}
            {share}
            {button("plain", Shell::of(ideas.locale).print, |_| platform::print())}
        </p>
        <p class="told" role="status">{move || told.get()}</p>
        {further(ideas, practice)}
    };
    PageView {
        above: Some(t.title.to_owned()),
        title: name,
        body: body.into_any(),
    }
}

/// More for the same barriers, the cards about them, and all practices.
fn further(ideas: &Ideas, practice: &Practice) -> AnyView {
    let t = MaterialsText::of(ideas.locale);
    let links: Vec<_> = ideas
        .barriers_of(practice)
        .into_iter()
        .map(|(id, name)| {
            let cards = ideas.has_cards(&id).then(|| {
                link_button(
                    "plain",
                    fill(t.to_cards, &[&name.text]),
                    format!("#/cards/{id}"),
                )
            });
            view! { <p class="actions">{more_for(ideas, &id)} {cards}</p> }
        })
        .collect();
    view! {
        <section class="no-print" aria-labelledby="go-on">
            <h2 id="go-on">{t.go_on}</h2>
            {links}
            <p class="actions">{link_button("plain", t.to_all, format!("#/{}", left()))}</p>
        </section>
    }
    .into_any()
}

/// Whoever goes back to the list stands at this practice there, also by the browser's own button.
fn come_back(ideas: &Ideas, practice: &Practice) {
    let (app, place) = (ideas.app, practice::place(&practice.id));
    on_cleanup(move || {
        let list = left();
        let (to_list, stays) = app.route.with_untracked(|route| match route {
            Route::Materials(to) => (*to == list, to.starts_with("practices/")),
            _ => (false, false),
        });
        if to_list {
            app.target.set(Some(place));
        } else if !stays {
            forget();
        }
    });
}
