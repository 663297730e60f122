//! What is printed of a sitting: one sheet of A4.
//!
//! Invariant: one sheet, however long the texts: each is cut to what the sheet holds, and ends in dots
//! then. The whole text stays on the screen and on the printed plan.

use leptos::prelude::*;

use super::wish::{best_steps, closed_lines};
use crate::{
    domain::{Action, Answers, BarrierId, Scores, shortened, strengths},
    i18n::{Locale, SittingText, band, date, fill, standing},
    ui::{
        components::{live, phrase, street},
        page::CheckView,
        pages::standing::answered,
    },
};

/// How many characters of a text stand on the sheet.
const TEXT: usize = 150;
/// How many of a wish beside what is known of its barrier.
const KNOWN: usize = 110;
/// How many of a role.
const ROLE: usize = 40;
/// How many of a wish on the sheet of the plan.
const WISH: usize = 90;
/// How many steps of the plan stand on the sheet.
const ACTIONS: usize = 9;
/// How many numbered lines stand there at least, to write on where there is no step.
const LINES: usize = 3;
/// How many closed doors, and how many steps, stand beside a wish.
const BESIDE: usize = 2;

/// The sheet of the first sitting: strengths, and the barriers with room for who fills them in.
pub fn first(check: &CheckView) -> AnyView {
    let t = SittingText::of(check.locale);
    let check = check.clone();
    sheet(move || {
        let answers = check.read(|a| a.answers.clone()).unwrap_or_default();
        let barriers = check.sheet.questionnaire.barriers_in_scope(check.scope);
        let room = "";
        let rows: Vec<_> = barriers
            .map(|barrier| {
                view! {
                    <tr>
                        <th scope="row">{phrase(check.sheet.wording.barrier(&barrier.id))}</th>
                        <td>{answered(&check, barrier)()}</td>
                        <td class="write">{room}</td>
                    </tr>
                }
            })
            .collect();
        view! {
            <h2>{crate::i18n::Outcome::of(check.locale).strengths}</h2>
            <ul>{strong(&check, &answers)}</ul>
            <h2>{t.check}</h2>
            <p>{t.check_how} " " {t.divide_pairs}</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{crate::i18n::Outcome::of(check.locale).barrier}</th>
                        <th scope="col">{t.answers}</th>
                        <th scope="col">{t.who}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

/// The sheet of the second sitting: the street, and each wish with what is known of its barrier.
pub fn second(
    check: &CheckView,
    scores: Memo<Scores>,
    chosen: Memo<Vec<(usize, BarrierId)>>,
) -> AnyView {
    let t = SittingText::of(check.locale);
    let check = check.clone();
    sheet(move || {
        let (doors, wishes) = scores.with(|scores| {
            let doors = street(check.locale, &check.sheet.wording, scores, |_| None);
            let wishes: Vec<_> = chosen
                .get()
                .into_iter()
                .filter_map(|(_, id)| wish(&check, &id, scores))
                .collect();
            (doors, wishes)
        });
        let words = if wishes.is_empty() { t.no_wishes } else { "" };
        view! { {doors} <h2>{t.wishes}</h2> {words} {wishes} }.into_any()
    })
}

/// The sheet of the third sitting: the wishes, the plan and the next check.
pub fn third(check: &CheckView, chosen: Memo<Vec<(usize, BarrierId)>>) -> AnyView {
    let t = SittingText::of(check.locale);
    let check = check.clone();
    sheet(move || {
        let language = check.own_language();
        let wishes: Vec<_> = chosen
            .get()
            .into_iter()
            .filter_map(|(_, id)| {
                let wish = check.read(|a| a.wishes.of(&id)).flatten()?;
                let target = band(check.locale, wish.target);
                Some(view! {
                    <li>
                        {phrase(check.sheet.wording.barrier(&id))} ": " {target}
                        <span dir="auto" lang=language.clone()>{before(&wish.words, WISH)}</span>
                    </li>
                })
            })
            .collect();
        let (actions, day) = check
            .read(|a| (a.actions.iter().cloned().collect::<Vec<_>>(), a.next_check))
            .unwrap_or_default();
        let rest = actions.len().saturating_sub(ACTIONS);
        let steps = actions.iter().take(ACTIONS);
        let mut rows: Vec<_> = steps
            .map(|action| step(check.locale, &language, action))
            .collect();
        while rows.len() < LINES {
            let (blank, who) = (blank("wide"), who_and_when(check.locale, "", ""));
            rows.push(view! { <li>{blank} {who}</li> }.into_any());
        }
        let next = day.map_or_else(
            || t.no_day.to_owned(),
            |day| fill(t.next_on, &[&date(check.locale, day)]),
        );
        view! {
            {(!wishes.is_empty()).then(|| view! { <h2>{t.wishes}</h2> <ul>{wishes}</ul> })}
            <h2>{t.plan}</h2>
            <ol>{rows}</ol>
            {(rest > 0).then(|| view! { <p>{fill(t.more_steps, &[&rest.to_string()])}</p> })}
            <h2>{t.next_check}</h2>
            <p>{next}</p>
        }
        .into_any()
    })
}

/// What goes well already.
fn strong(check: &CheckView, answers: &Answers) -> Vec<AnyView> {
    let wording = &check.sheet.wording;
    strengths(&check.sheet.questionnaire, answers, check.scope)
        .into_iter()
        .map(|strength| {
            let sentence = phrase(wording.statement(&strength.statement));
            let barrier = phrase(wording.barrier(&strength.barrier));
            view! { <li>{sentence} " · " {barrier}</li> }.into_any()
        })
        .collect()
}

fn sheet(content: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    view! { <div class="print-only sitting-sheet">{live(content)}</div> }.into_any()
}

fn wish(check: &CheckView, id: &BarrierId, scores: &Scores) -> Option<AnyView> {
    let t = SittingText::of(check.locale);
    let wish = check.read(|a| a.wishes.of(id)).flatten()?;
    let score = scores.barriers.iter().find(|b| &b.barrier == id)?;
    let told = fill(
        t.from_to,
        &[
            &standing(check.locale, score),
            band(check.locale, wish.target),
        ],
    );
    let mut closed = closed_lines(check, score);
    // Two doors may be closed for the same people.
    closed.dedup();
    let closed = closed.into_iter().map(IntoAny::into_any).collect();
    Some(
        view! {
            <h3>{phrase(check.sheet.wording.barrier(id))}</h3>
            <p>{told} " " <span dir="auto" lang=check.own_language()>{shortened(&wish.words, KNOWN)}</span></p>
            {beside(t, t.closed, closed)}
            {beside(t, t.best_steps, best_steps(check, id))}
        }
        .into_any(),
    )
}

/// What stands beside a wish, with how many more there are.
fn beside(t: &SittingText, title: &'static str, mut lines: Vec<AnyView>) -> Option<AnyView> {
    let rest = lines.len().saturating_sub(BESIDE);
    lines.truncate(BESIDE);
    let last = lines.len().saturating_sub(1);
    let lines: Vec<_> = (0..)
        .zip(lines)
        .map(|(place, line)| {
            let more = (place == last && rest > 0).then(|| fill(t.and_more, &[&rest.to_string()]));
            view! { <li>{line} " " {more}</li> }
        })
        .collect();
    let some = !lines.is_empty();
    some.then(|| view! { <p class="label">{title}</p> <ul>{lines}</ul> }.into_any())
}

fn step(locale: Locale, language: &Option<String>, action: &Action) -> AnyView {
    let day = action.date.map(|day| date(locale, day)).unwrap_or_default();
    view! {
        <li>
            <span class="sentence" dir="auto" lang=language.clone()>{shortened(&action.step, TEXT)}</span>
            " "
            {who_and_when(locale, &action.who, &day)}
        </li>
    }
    .into_any()
}

/// Who does a step and by when, with a line to write on for what is not known.
fn who_and_when(locale: Locale, who: &str, day: &str) -> AnyView {
    let t = SittingText::of(locale);
    let part = |label, text: &str| {
        let known = (!text.is_empty()).then(|| shortened(text, ROLE));
        let line = known.is_none().then(|| blank(""));
        view! { <span>{label} " " <bdi>{known}</bdi>{line}</span> }
    };
    view! { <span class="who">{part(t.by_whom, who)} " " {part(t.by_when, day)}</span> }.into_any()
}

/// A line to write on.
fn blank(class: &'static str) -> AnyView {
    view! { <span class=format!("blank {class}")></span> }.into_any()
}

fn before(text: &str, limit: usize) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!(" · {}", shortened(text, limit))
    }
}
