//! All practices, with a search and filters.
//!
//! Invariant: how many are shown is always told, and one button shows all again; paper gets what the screen
//! shows.

use std::cell::RefCell;

use leptos::prelude::*;

use super::{
    choices::{SEARCH_LIMIT, Wish, filters, fitting, found, in_words, select},
    for_barrier,
    ideas::Ideas,
    practice,
};
use crate::{
    domain::{
        BarrierId,
        materials::{Choice, Practice},
    },
    i18n::{MaterialsText, Shell, fill},
    platform,
    state::Route,
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
    /// A practice that is not there, by the id that was asked for.
    NotHere(String),
}

impl Asked {
    /// The path in the address.
    fn path(&self) -> String {
        match self {
            Self::All => "practices".to_owned(),
            Self::NotHere(id) => format!("practices/{id}"),
            Self::For(barrier) => format!("practices/for/{barrier}"),
        }
    }
}

thread_local! {
    /// A list that one may come back to, from one of its practices or in another language: its path, and
    /// what was asked for there.
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
        Asked::NotHere(_) => told = Some(t.unknown),
        Asked::For(barrier) if has_some(&barrier) => {
            wish.chosen = [Some(Choice::Barrier(barrier)), None, None];
        }
        Asked::For(_) => told = Some(t.unknown_barrier),
    }
    if let Some((_, before)) = LEFT.take().filter(|(left, _)| *left == path) {
        wish = before;
    }
    let wish = RwSignal::new(wish);
    let body = body(&ideas, &path, wish, told);
    come_back(&ideas, path, wish);
    PageView::new(t.title, body)
}

/// Whoever looks at a practice, or chooses another language, finds the list again as it was.
fn come_back(ideas: &Ideas, path: String, wish: RwSignal<Wish>) {
    let app = ideas.app;
    on_cleanup(move || {
        let stays = app.route.with_untracked(|route| match route {
            Route::Materials(to) => *to == path || to.starts_with("practices/"),
            _ => false,
        });
        LEFT.set(stays.then(|| (path, wish.get_untracked())));
    });
}

/// No list is come back to any more.
pub fn forget() {
    LEFT.set(None);
}

fn body(ideas: &Ideas, path: &str, wish: RwSignal<Wish>, told: Option<&'static str>) -> AnyView {
    let (locale, t) = (ideas.locale, MaterialsText::of(ideas.locale));
    let found = found(ideas, wish);
    let fits = {
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
    let filters = filters(ideas);
    let selects: Vec<_> = filters
        .iter()
        .map(|filter| select(ideas, filter, wish, found))
        .collect();
    let chosen = move || fill(t.chosen, &[&wish.with(|wish| in_words(&filters, wish))]);
    let all = ideas.library.practices.len();
    let many = Memo::new(move |_| fits.with(|fits| fits.iter().filter(|fits| **fits).count()));
    let count = move || fill(t.shown, &[&many.get().to_string(), &all.to_string()]);
    let asks = Memo::new(move |_| wish.with(|wish| *wish != Wish::default()));
    // What it says is so only while nothing is asked for.
    let told = live(move || {
        let told = told.filter(|_| !asks.get());
        told.map(|told| view! { <p class="notice" role="status">{told}</p> })
    });
    let none_fits = {
        let (ideas, here) = (ideas.clone(), format!("#/{path}"));
        live(move || (many.get() == 0).then(|| by_barrier(&ideas, &here)))
    };
    let clear = live(move || {
        asks.get().then(|| {
            button("plain", t.clear, move |_| {
                wish.set(Wish::default());
                // The button goes, so the focus moves to where one begins anew.
                platform::focus("practice-search");
            })
        })
    });
    let list: Vec<_> = (0_usize..)
        .zip(&ideas.library.practices)
        .map(|(place, practice)| {
            let hidden =
                Signal::derive(move || fits.with(|fits| !fits.get(place).copied().unwrap_or(true)));
            card(ideas, practice, hidden)
        })
        .collect();
    let cards = {
        let ideas = ideas.clone();
        let barrier = Memo::new(move |_| wish.with(|wish| wish.chosen.first().cloned().flatten()));
        live(move || to_cards(&ideas, barrier.get()))
    };
    view! {
        {told}
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
        {live(move || asks.get().then(|| view! { <p class="print-only">{chosen.clone()}</p> }))}
        {none_fits}
        <ul class="practices">{list}</ul>
    }
    .into_any()
}

/// Said where nothing fits, with the barriers to look at; not the one whose address this is.
fn by_barrier(ideas: &Ideas, here: &str) -> AnyView {
    let t = MaterialsText::of(ideas.locale);
    let has_some = |id: &BarrierId| !ideas.library.for_barrier(id, |_| true).is_empty();
    let links: Vec<_> = ideas
        .names
        .iter()
        .filter(|(id, _)| has_some(id) && for_barrier(id) != here)
        .map(|(id, name)| view! { <li><a href=for_barrier(id)>{phrase(name.clone())}</a></li> })
        .collect();
    let some = !links.is_empty();
    view! {
        <p>{t.none_fits}</p>
        {some.then(|| view! {
            <nav class="no-print" aria-labelledby="by-barrier">
                <p id="by-barrier">{t.by_barrier}</p>
                <ul class="decks">{links}</ul>
            </nav>
        })}
    }
    .into_any()
}

/// A card, which stays on the page when it does not fit: another letter typed may show it again.
fn card(ideas: &Ideas, practice: &Practice, hidden: Signal<bool>) -> AnyView {
    view! {
        <li class="practice" hidden=hidden>
            <h2>
                <a id=practice::place(&practice.id) href=practice::href(&practice.id)>
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
