//! A sheet of paper, typed over: keys 1 to 5 for the answers, arrows to move, Enter to hand in.
//!
//! Invariant: native radio buttons, so that a mouse, a finger and a screen reader do the same; a sheet
//! without any answer is not taken in.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::desk::Desk;
use crate::{
    domain::{
        Answer,
        gathering::{Contribution, Way},
    },
    i18n::{CollectText, fill},
    platform,
    ui::components::button,
};

/// The answers by their key, on paper too.
pub const KEYS: [(&str, Answer); 5] = [
    ("1", Answer::Yes),
    ("2", Answer::Partly),
    ("3", Answer::NotYet),
    ("4", Answer::DontKnow),
    ("5", Answer::NotApplicable),
];

/// The sheet.
pub fn sheet(desk: &Desk) -> AnyView {
    let t = CollectText::of(desk.view.locale);
    let count = desk.view.count();
    let answers = RwSignal::from(desk.view.draft().sheet);
    let here = RwSignal::new(0_usize);
    let offered: Vec<bool> = desk
        .view
        .statements()
        .map(|(_, statement)| statement.not_applicable)
        .collect();
    let go = move |place: usize| {
        let place = place.min(count.saturating_sub(1));
        here.set(place);
        platform::focus(&row_id(place));
    };
    let hand_in = {
        let desk = desk.clone();
        move || {
            let contribution = Contribution {
                way: Way::Paper,
                token: u32::try_from(desk.view.app.chance() >> 32).unwrap_or(0),
                answers: answers.get_untracked(),
            };
            if contribution.is_blank() {
                desk.tell(t.blank_sheet, false);
            } else {
                desk.take_in(&contribution);
                answers.set(vec![None; count]);
            }
            go(0);
        }
    };
    let key = {
        let (hand_in, offered) = (hand_in.clone(), offered.clone());
        move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let place = here.get_untracked();
            let pressed = event.key();
            let answer = KEYS.iter().find(|(key, _)| *key == pressed);
            match (answer, pressed.as_str()) {
                (Some((_, answer)), _) => {
                    let allowed = *answer != Answer::NotApplicable
                        || offered.get(place).copied().unwrap_or(false);
                    if allowed {
                        answers.update(|answers| {
                            if let Some(at) = answers.get_mut(place) {
                                *at = Some(*answer);
                            }
                        });
                        go(place + 1);
                    }
                }
                (_, "ArrowDown") => go(place + 1),
                (_, "ArrowUp") => go(place.saturating_sub(1)),
                (_, "Backspace" | "Delete" | "0") => answers.update(|answers| {
                    if let Some(at) = answers.get_mut(place) {
                        *at = None;
                    }
                }),
                (_, "Enter") => hand_in(),
                _ => return,
            }
            event.prevent_default();
        }
    };
    let rows: Vec<_> = desk
        .view
        .statements()
        .zip(0_usize..)
        .map(|((_, statement), place)| {
            let words = desk.view.sheet.wording.statement(&statement.id).text;
            row(desk, place, &words, statement.not_applicable, answers, here)
        })
        .collect();
    let left = move || {
        let open = answers.with(|answers| answers.iter().filter(|a| a.is_none()).count());
        fill(t.open_left, &[&open.to_string()])
    };
    view! {
        <p>{t.paper_about}</p>
        <ol class="paper-entry" on:keydown=key>{rows}</ol>
        <p role="status" class="of">{left}</p>
        <p class="actions">
            {button("primary", t.hand_in_sheet, move |_| hand_in())}
            {button("quiet", t.empty_sheet, move |_| {
                answers.set(vec![None; count]);
                go(0);
            })}
        </p>
    }
    .into_any()
}

fn row_id(place: usize) -> String {
    format!("sheet-{place}")
}

fn row(
    desk: &Desk,
    place: usize,
    words: &str,
    not_applicable: bool,
    answers: RwSignal<Vec<Option<Answer>>>,
    here: RwSignal<usize>,
) -> AnyView {
    let given = move || answers.with(|answers| answers.get(place).copied().flatten());
    let choices: Vec<_> = KEYS
        .into_iter()
        .filter(|(_, answer)| *answer != Answer::NotApplicable || not_applicable)
        .map(|(key, answer)| {
            let label = desk.view.sheet.wording.label(answer).text;
            let id = format!("sheet-{place}-{key}");
            view! {
                <span class="choice">
                    <input
                        type="radio"
                        id=id.clone()
                        name=format!("sheet-{place}")
                        prop:checked=move || given() == Some(answer)
                        on:change=move |_| answers.update(|answers| {
                            if let Some(at) = answers.get_mut(place) {
                                *at = Some(answer);
                            }
                        })
                    />
                    <label for=id><span class="key" aria-hidden="true">{key}</span> {label}</label>
                </span>
            }
        })
        .collect();
    view! {
        // Arrow keys move between the rows; within a row the numbers choose.
        <li
            id=row_id(place)
            tabindex="-1"
            class:here=move || here.get() == place
            on:focusin=move |_| here.set(place)
        >
            <fieldset>
                <legend>{words.to_owned()}</legend>
                {choices}
            </fieldset>
        </li>
    }
    .into_any()
}
