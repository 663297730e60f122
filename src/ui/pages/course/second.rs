//! The second sitting: the doors as they stand, and how far to open which.
//!
//! Invariant: at most three barriers; letting go of one can be undone. A wish is kept when it is made, and
//! stays in view where its barrier is no longer asked.

use leptos::prelude::*;

use super::{sheet, sitting::Part, wish::wish_card};
use crate::{
    domain::{BarrierId, Scores, Wish},
    i18n::{Outcome, SittingText, fill, standing},
    platform,
    state::{CheckPage, Notice},
    ui::{
        components::{button, link_button, live, phrase, street},
        page::CheckView,
    },
};

/// The scores of the open check, kept up to date.
pub fn scores(check: &CheckView) -> Memo<Scores> {
    let check = check.clone();
    Memo::new(move |_| {
        let answers = check.read(|a| a.answers.clone()).unwrap_or_default();
        Scores::of(&check.sheet.questionnaire, &answers, check.scope)
    })
}

/// The chosen barriers, in the questionnaire's order, each with its place in the street.
pub fn chosen(check: &CheckView) -> Memo<Vec<(usize, BarrierId)>> {
    let check = check.clone();
    Memo::new(move |_| {
        let barriers = check.sheet.questionnaire.barriers_in_scope(check.scope);
        check
            .read(|a| {
                barriers
                    .enumerate()
                    .filter(|(_, barrier)| a.wishes.of(&barrier.id).is_some())
                    .map(|(place, barrier)| (place, barrier.id.clone()))
                    .collect()
            })
            .unwrap_or_default()
    })
}

/// The wishes for barriers that this check does not ask about: of an older questionnaire, or of the long
/// check.
fn others(check: &CheckView) -> Memo<Vec<(BarrierId, Wish)>> {
    let check = check.clone();
    Memo::new(move |_| {
        let questionnaire = &check.sheet.questionnaire;
        let asked = |id: &BarrierId| {
            let mut barriers = questionnaire.barriers_in_scope(check.scope);
            barriers.any(|barrier| &barrier.id == id)
        };
        check
            .read(|a| a.wishes.iter().filter(|(id, _)| !asked(id)).collect())
            .unwrap_or_default()
    })
}

/// What is in the second sitting.
pub fn second(check: &CheckView) -> Part {
    let t = SittingText::of(check.locale);
    let (scores, chosen, others) = (scores(check), chosen(check), others(check));
    let doors = {
        let check = check.clone();
        live(move || {
            if scores.with(|scores| scores.tally.open == scores.tally.total()) {
                let first = link_button("plain", t.first, check.href(CheckPage::Sitting(1)));
                return view! { <p>{t.nothing_yet}</p> <p class="actions">{first}</p> }.into_any();
            }
            scores.with(|scores| street(check.locale, &check.sheet.wording, scores, |_| None))
        })
    };
    let cards = {
        let check = check.clone();
        move |(place, id): (usize, BarrierId)| wish_card(&check, place, &id, scores)
    };
    let screen = view! {
        <section aria-labelledby="street">
            <h2 id="street">{Outcome::of(check.locale).street}</h2>
            {doors}
        </section>
        {choice(check, scores, chosen, others)}
        <section aria-labelledby="wishes">
            <h2 id="wishes" tabindex="-1">{t.wishes}</h2>
            {live(move || chosen.with(Vec::is_empty).then(|| view! { <p>{t.wish_here}</p> }))}
            <ul class="cards">
                <For each=move || chosen.get() key=Clone::clone children=cards />
                {not_asked(check, others)}
            </ul>
        </section>
    };
    Part {
        screen: screen.into_any(),
        stands: Box::new(move || {
            let count = chosen.with(Vec::len);
            fill(t.chosen, &[&count.to_string()])
        }),
        paper: sheet::second(check, scores, chosen),
    }
}

/// The wishes for barriers that are not asked, each with a way to let go of it.
fn not_asked(check: &CheckView, others: Memo<Vec<(BarrierId, Wish)>>) -> AnyView {
    let t = SittingText::of(check.locale);
    let check = check.clone();
    let card = move |(id, wish): (BarrierId, Wish)| {
        let (app, barrier) = (check.app, id.clone());
        let release = (!check.is_example()).then(|| {
            button("quiet", t.release, move |_| {
                let undo = app.change(&mut |a| a.wishes.remove(&barrier));
                app.notice
                    .set(undo.map(|undo| Notice::Done(t.let_go, undo)));
                platform::focus("wishes");
            })
        });
        view! {
            <li class="wish">
                <h3>{phrase(check.sheet.wording.barrier(&id))}</h3>
                <p>{t.not_asked}</p>
                <p dir="auto" lang=check.own_language()>{wish.words}</p>
                {release.map(|release| view! { <p class="actions">{release}</p> })}
            </li>
        }
    };
    live(move || others.get().into_iter().map(&card).collect::<Vec<_>>()).into_any()
}

/// The barriers to choose from.
fn choice(
    check: &CheckView,
    scores: Memo<Scores>,
    chosen: Memo<Vec<(usize, BarrierId)>>,
    others: Memo<Vec<(BarrierId, Wish)>>,
) -> AnyView {
    let t = SittingText::of(check.locale);
    let full = {
        let check = check.clone();
        Memo::new(move |_| check.read(|a| a.wishes.is_full()).unwrap_or(false))
    };
    let boxes: Vec<_> = check
        .sheet
        .questionnaire
        .barriers_in_scope(check.scope)
        .map(|barrier| tick(check, &barrier.id, scores, full))
        .collect();
    let told = move || match chosen.with(Vec::len) {
        some if full.get() && others.with(|others| !others.is_empty()) => {
            fill(t.others_chosen, &[&some.to_string()])
        }
        0 => String::new(),
        _ if full.get() => t.three_chosen.to_owned(),
        some => fill(t.chosen, &[&some.to_string()]),
    };
    view! {
        <fieldset class="options choose">
            <legend>{t.choose}</legend>
            <p class="hint">{t.choose_how}</p>
            <div class="boxes">{boxes}</div>
            <p role="status">{live(told)}</p>
        </fieldset>
    }
    .into_any()
}

fn tick(check: &CheckView, id: &BarrierId, scores: Memo<Scores>, full: Memo<bool>) -> AnyView {
    let t = SittingText::of(check.locale);
    let (app, locale, example) = (check.app, check.locale, check.is_example());
    let is_chosen = {
        let (check, id) = (check.clone(), id.clone());
        Memo::new(move |_| check.read(|a| a.wishes.of(&id).is_some()).unwrap_or(false))
    };
    let score = {
        let id = id.clone();
        Memo::new(move |_| {
            scores.with(|scores| scores.barriers.iter().find(|b| b.barrier == id).cloned())
        })
    };
    let stands = move || score.with(|score| score.as_ref().map(|score| standing(locale, score)));
    let (input, hint) = (format!("choose-{id}"), format!("choose-{id}-hint"));
    let id_chosen = id.clone();
    let change = move |event| {
        let id = id_chosen.clone();
        if event_target_checked(&event) {
            let proposed = score.with_untracked(|score| score.as_ref().map(Wish::proposed));
            if let Some(wish) = proposed {
                app.change(&mut |a| {
                    a.wishes.put(&id, &wish);
                });
            }
        } else {
            let undo = app.change(&mut |a| a.wishes.remove(&id));
            app.notice
                .set(undo.map(|undo| Notice::Done(t.let_go, undo)));
        }
    };
    view! {
        <div class="choice">
            <input
                type="checkbox"
                id=input.clone()
                aria-describedby=hint.clone()
                prop:checked=is_chosen
                disabled=move || example || (full.get() && !is_chosen.get())
                on:change=change
            />
            <label for=input>{phrase(check.sheet.wording.barrier(id))}</label>
            <span class="hint" id=hint>{stands}</span>
        </div>
    }
    .into_any()
}
