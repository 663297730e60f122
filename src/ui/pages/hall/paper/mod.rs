//! The papers of a gathering: what a host prints at home for the hall.
//!
//! Invariant: each kind stands on sheets of its own, in every language of the gathering; the page shows
//! what the printer gives.

mod cut;
mod edition;
#[cfg(test)]
mod paper_tests;
mod sheets;

use leptos::prelude::*;

use super::view::HallView;
use crate::{
    exchange::code_length,
    i18n::{PaperText, Shell},
    platform,
    state::{HallPage, Load},
    ui::components::{button, link_button, live},
};
use edition::{Edition, load};

/// A kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Join,
    Questions,
    Slips,
    Cards,
    Steps,
}

impl Kind {
    const ALL: [Self; 5] = [
        Self::Join,
        Self::Questions,
        Self::Slips,
        Self::Cards,
        Self::Steps,
    ];

    const fn id(self) -> &'static str {
        match self {
            Self::Join => "paper-join",
            Self::Questions => "paper-questions",
            Self::Slips => "paper-slips",
            Self::Cards => "paper-cards",
            Self::Steps => "paper-steps",
        }
    }

    /// What it is called, and a hint.
    const fn words(self, t: &PaperText) -> (&'static str, &'static str) {
        match self {
            Self::Join => (t.join, t.join_hint),
            Self::Questions => (t.questions, t.questions_hint),
            Self::Slips => (t.slips, t.slips_hint),
            Self::Cards => (t.cards, t.cards_hint),
            Self::Steps => (t.steps, t.steps_hint),
        }
    }

    /// Whether there is such a paper: a long questionnaire has no code, and cards go with some barriers.
    fn is_there(self, editions: &[Edition]) -> bool {
        editions.iter().any(|edition| match self {
            Self::Slips => code_length(&edition.sheet.questionnaire).is_some(),
            Self::Cards => edition.barriers_with_cards().next().is_some(),
            Self::Join | Self::Questions | Self::Steps => true,
        })
    }

    /// Its sheets.
    fn sheets(self, view: &HallView, edition: &Edition) -> AnyView {
        match self {
            Self::Join => sheets::join(view, edition),
            Self::Questions => sheets::questions(view, edition),
            Self::Slips => cut::slips(view, edition),
            Self::Cards => sheets::cards(edition),
            Self::Steps => cut::steps(edition),
        }
    }
}

/// The page.
pub fn paper(view: &HallView) -> AnyView {
    let editions = RwSignal::new(Load::Loading);
    load(view, editions);
    let view = view.clone();
    live(move || {
        editions.with(|editions| match editions {
            Load::Ready(editions) => untrack(|| papers(&view, editions)),
            Load::Failed(_) => view! {
                <p class="notice" role="alert">{Shell::of(view.locale).loading_failed}</p>
                <p class="actions">{button("plain", Shell::of(view.locale).retry, |_| platform::reload())}</p>
            }
            .into_any(),
            Load::Loading => {
                view! { <p class="waiting" role="status">{Shell::of(view.locale).loading}</p> }.into_any()
            }
        })
    })
}

/// What can be chosen, and below it everything that is chosen.
fn papers(view: &HallView, editions: &[Edition]) -> AnyView {
    let (t, shell) = (PaperText::of(view.locale), Shell::of(view.locale));
    let kinds = Kind::ALL.into_iter().filter(|kind| kind.is_there(editions));
    let with_cards = Kind::Cards.is_there(editions);
    let chosen = RwSignal::new(kinds.clone().collect::<Vec<_>>());
    let choices: Vec<_> = kinds.map(|kind| choice(t, kind, chosen)).collect();
    let print = live(move || {
        if chosen.with(Vec::is_empty) {
            view! { <p class="notice" role="status">{t.nothing}</p> }.into_any()
        } else {
            button("primary", shell.print, |_| platform::print())
        }
    });
    let shown = {
        let (view, editions) = (view.clone(), editions.to_vec());
        live(move || {
            chosen.with(|chosen| {
                let kinds = || Kind::ALL.into_iter().filter(|kind| chosen.contains(kind));
                let sheets: Vec<_> = editions
                    .iter()
                    .map(|edition| {
                        let tag = edition.locale.tag();
                        let sheets: Vec<_> = kinds().map(|kind| kind.sheets(&view, edition)).collect();
                        view! { <h3 class="no-print" lang=tag>{edition.locale.name()}</h3> {sheets} }
                    })
                    .collect();
                // Side by side in one place, so that each but the first begins a new page.
                (!chosen.is_empty()).then(|| view! { <div class="papers">{sheets}</div> })
            })
        })
    };
    view! {
        <div class="no-print">
            <p class="lead">{t.about}</p>
            <fieldset class="options">
                <legend>{t.which}</legend>
                {choices}
            </fieldset>
            <p class="hint">{t.copies}</p>
            <div class="actions">
                {print}
                {link_button("plain", t.to_prepare, view.href(HallPage::Prepare))}
                {with_cards.then(|| link_button("plain", t.cards_screen, "#/cards".to_owned()))}
            </div>
            <h2>{t.preview}</h2>
        </div>
        {shown}
    }
    .into_any()
}

/// One kind, to tick.
fn choice(t: &PaperText, kind: Kind, chosen: RwSignal<Vec<Kind>>) -> AnyView {
    let (words, hint) = kind.words(t);
    let hint_id = format!("{}-hint", kind.id());
    let choose = move |event| {
        let on = event_target_checked(&event);
        chosen.update(|chosen| {
            chosen.retain(|other| *other != kind);
            if on {
                chosen.push(kind);
            }
        });
    };
    view! {
        <div class="choice">
            <input
                type="checkbox"
                id=kind.id()
                aria-describedby=hint_id.clone()
                prop:checked=move || chosen.with(|chosen| chosen.contains(&kind))
                on:change=choose
            />
            <label for=kind.id()>{words}</label>
            <span class="hint" id=hint_id>{hint}</span>
        </div>
    }
    .into_any()
}
