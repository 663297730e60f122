//! The practices that fit a barrier, beside it on another page.
//!
//! Invariant: their texts are fetched only when somebody opens them. The paper of a result or a plan stays
//! short: the practices have a page of their own to print.

use std::sync::Arc;

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::{for_barrier, ideas::Ideas, practice};
use crate::{
    domain::BarrierId,
    i18n::{Locale, MaterialsText, Shell, fill},
    platform,
    state::App,
    ui::{
        components::{button, link_button, live, phrase},
        materials_source,
    },
};

/// How many practices stand there at once.
const AT_ONCE: usize = 3;

/// What was fetched when somebody opened them.
#[derive(Clone)]
enum Opened {
    NotYet,
    Coming,
    Here(Arc<Ideas>),
    Failed,
}

/// A line to open; `None` where no practice fits.
pub async fn beside(app: App, locale: Locale, barrier: BarrierId) -> Option<AnyView> {
    let library = materials_source::practices().await?;
    let count = library.for_barrier(&barrier, |_| true).len();
    (count > 0).then(|| line(app, locale, barrier, count))
}

fn line(app: App, locale: Locale, barrier: BarrierId, count: usize) -> AnyView {
    let t = MaterialsText::of(locale);
    let opened = RwSignal::new_local(Opened::NotYet);
    let load = move || {
        opened.set(Opened::Coming);
        spawn_local(ScopedFuture::new(async move {
            let ideas = Ideas::load(app, locale).await;
            opened.try_set(ideas.map_or(Opened::Failed, |ideas| Opened::Here(Arc::new(ideas))));
        }));
    };
    let toggled = move |event| {
        let waits = opened.with_untracked(|opened| matches!(opened, Opened::NotYet));
        if waits && platform::is_open(&event) {
            load();
        }
    };
    let shown = live(move || match opened.get() {
        Opened::NotYet => ().into_any(),
        Opened::Coming => {
            view! { <p class="waiting" role="status">{Shell::of(locale).loading}</p> }.into_any()
        }
        Opened::Failed => view! {
            <p role="status">{Shell::of(locale).loading_failed}</p>
            <p class="actions">{button("plain", Shell::of(locale).retry, move |_| load())}</p>
        }
        .into_any(),
        Opened::Here(ideas) => untrack(|| first(&ideas, &barrier)),
    });
    view! {
        <details class="disclosure ideas no-print" on:toggle=toggled>
            <summary>{fill(t.beside, &[&count.to_string()])}</summary>
            <div class="disclosed">{shown}</div>
        </details>
    }
    .into_any()
}

/// The first of them, and where the others are.
fn first(ideas: &Ideas, barrier: &BarrierId) -> AnyView {
    let t = MaterialsText::of(ideas.locale);
    let tells_how = |practice: &_| ideas.wording.try_it(practice).is_some();
    let cards: Vec<_> = ideas
        .library
        .for_barrier(barrier, tells_how)
        .into_iter()
        .take(AT_ONCE)
        .map(|practice| {
            view! {
                <li>
                    <p class="name">
                        <a href=practice::href(&practice.id)>{phrase(ideas.wording.name(practice))}</a>
                        " " <span class="of">{practice::from(ideas, practice)}</span>
                    </p>
                    {practice::idea(ideas, practice)}
                </li>
            }
        })
        .collect();
    let name = ideas.names.name(barrier);
    let talk = name.filter(|_| ideas.has_cards(barrier)).map(|name| {
        link_button(
            "plain",
            fill(t.to_cards, &[&name.text]),
            format!("#/cards/{barrier}"),
        )
    });
    view! {
        <ul class="ideas-beside">{cards}</ul>
        <p class="actions">
            {link_button("plain", t.all_for, for_barrier(barrier))}
            {talk}
        </p>
    }
    .into_any()
}
