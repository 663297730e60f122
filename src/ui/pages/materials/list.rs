//! All practices, with a search and filters.
//!
//! Invariant: how many are shown is always told, and one button shows all again; paper gets what the screen
//! shows.

use std::cell::RefCell;

use leptos::prelude::*;

use super::{
    choices::{SEARCH_LIMIT, Wish, filters, fitting, found, select},
    for_barrier,
    ideas::Ideas,
    practice,
};
use crate::{
    domain::{BarrierId, materials::Choice},
    i18n::{MaterialsText, Shell, fill},
    platform,
    ui::{
        components::{Field, button, field, link_button, live, phrase},
        page::PageView,
    },
};

/// What the address asks for.
pub enum Asked {
    /// Everything.
    All,
    /// What fits this barrier.
    For(BarrierId),
    /// A practice that is not there.
    NotHere,
}

impl Asked {
    /// The path in the address.
    fn path(&self) -> String {
        match self {
            Self::All | Self::NotHere => "practices".to_owned(),
            Self::For(barrier) => format!("practices/for/{barrier}"),
        }
    }
}

thread_local! {
    /// The list that was left for one of its practices: its path, and what was asked for there.
    static LEFT: RefCell<Option<(String, Wish)>> = const { RefCell::new(None) };
}

/// The path of the list that was left for a practice.
pub fn left() -> String {
    LEFT.with_borrow(|left| {
        left.as_ref()
            .map_or_else(|| Asked::All.path(), |(path, _)| path.clone())
    })
}

/// The page.
pub fn page(ideas: Ideas, asked: Asked) -> PageView {
    let t = MaterialsText::of(ideas.locale);
    if ideas.library.practices.is_empty() {
        let cards = to_cards(&ideas, None);
        return PageView::new(
            t.title,
            view! { <p class="lead">{t.none}</p> <p class="actions">{cards}</p> },
        );
    }
    let has_some = |barrier: &BarrierId| {
        let choice = Choice::Barrier(barrier.clone());
        ideas.names.name(barrier).is_some()
            && ideas.library.practices.iter().any(|p| choice.fits(p))
    };
    let path = asked.path();
    let mut told = None;
    let mut wish = Wish::default();
    match asked {
        Asked::All => {}
        Asked::NotHere => told = Some(t.unknown),
        Asked::For(barrier) if has_some(&barrier) => {
            wish.chosen = [Some(Choice::Barrier(barrier)), None, None];
        }
        Asked::For(_) => told = Some(t.unknown_barrier),
    }
    // Coming back from a practice, one finds the list as one left it.
    let back = ideas.app.target.with_untracked(Option::is_some);
    if let Some((_, before)) = LEFT.take().filter(|(left, _)| back && *left == path) {
        wish = before;
    }
    let body = body(&ideas, path, RwSignal::new(wish), told);
    PageView::new(t.title, body)
}

fn body(ideas: &Ideas, path: String, wish: RwSignal<Wish>, told: Option<&'static str>) -> AnyView {
    let (locale, t) = (ideas.locale, MaterialsText::of(ideas.locale));
    let found = found(ideas, wish);
    let shown = {
        let ideas = ideas.clone();
        Memo::new(move |_| wish.with(|wish| found.with(|found| fitting(&ideas, found, wish, None))))
    };
    let search = Field {
        id: "practice-search".to_owned(),
        label: t.search.to_owned(),
        hint: t.search_hint.to_owned(),
        limit: SEARCH_LIMIT,
        lines: false,
        read_only: false,
    };
    let typed = Signal::derive(move || wish.with(|wish| wish.typed.clone()));
    let selects: Vec<_> = filters(ideas)
        .into_iter()
        .map(|filter| select(ideas, filter, wish, found))
        .collect();
    let all = ideas.library.practices.len().to_string();
    let count = move || fill(t.shown, &[&shown.with(Vec::len).to_string(), &all]);
    let asks = Memo::new(move |_| wish.with(|wish| *wish != Wish::default()));
    let clear = live(move || {
        asks.get().then(|| {
            button("plain", t.clear, move |_| {
                wish.set(Wish::default());
                // The button goes, so the focus moves to where one begins anew.
                platform::focus("practice-search");
            })
        })
    });
    let card = {
        let ideas = ideas.clone();
        move |place: usize| card(&ideas, &path, place, wish)
    };
    let cards = {
        let ideas = ideas.clone();
        let barrier = Memo::new(move |_| wish.with(|wish| wish.chosen.first().cloned().flatten()));
        live(move || to_cards(&ideas, barrier.get()))
    };
    view! {
        {told.map(|told| view! { <p class="notice" role="status">{told}</p> })}
        <p class="lead no-print">{t.intro}</p>
        <div class="no-print" role="search">
            {field(locale, search, typed, move |typed| wish.update(|wish| wish.typed = typed))}
            <div class="filters">{selects}</div>
        </div>
        <p class="count" role="status">{count}</p>
        <p class="actions no-print">
            {clear}
            {button("plain", Shell::of(locale).print, |_| platform::print())}
            {cards}
        </p>
        {live(move || shown.with(Vec::is_empty).then(|| view! { <p>{t.none_fits}</p> }))}
        <ul class="practices">
            <For each=move || shown.get() key=Clone::clone children=card />
        </ul>
    }
    .into_any()
}

fn card(ideas: &Ideas, path: &str, place: usize, wish: RwSignal<Wish>) -> AnyView {
    let Some(practice) = ideas.library.practices.get(place) else {
        return ().into_any();
    };
    let path = path.to_owned();
    let leave = move |_| LEFT.set(Some((path.clone(), wish.get_untracked())));
    view! {
        <li class="practice">
            <h2>
                <a id=practice::place(&practice.id) href=practice::href(&practice.id) on:click=leave>
                    {phrase(ideas.wording.name(practice))}
                </a>
            </h2>
            {practice::facts(ideas, practice)}
        </li>
    }
    .into_any()
}

/// The conversation cards: about the barrier that is chosen, else all of them.
fn to_cards(ideas: &Ideas, chosen: Option<Choice>) -> Option<AnyView> {
    let t = MaterialsText::of(ideas.locale);
    if ideas.with_cards.is_empty() {
        return None;
    }
    let about = match chosen {
        Some(Choice::Barrier(barrier)) if ideas.has_cards(&barrier) => Some(barrier),
        _ => None,
    };
    Some(
        match about.and_then(|id| Some((ideas.names.name(&id)?, id))) {
            Some((name, id)) => link_button(
                "plain",
                fill(t.to_cards, &[&name.text]),
                format!("#/cards/{id}"),
            ),
            None => link_button("plain", t.cards, "#/cards".to_owned()),
        },
    )
}

/// A link to the practices for a barrier.
pub fn more_for(ideas: &Ideas, barrier: &BarrierId) -> Option<AnyView> {
    let t = MaterialsText::of(ideas.locale);
    let name = ideas.names.name(barrier)?;
    Some(link_button(
        "plain",
        fill(t.more_for, &[&name.text]),
        for_barrier(barrier),
    ))
}
