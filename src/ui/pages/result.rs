//! The result: strengths first, then the street of doors, the closed doors, and the first steps.
//!
//! Invariant: a result for the eye and the same in words; no ranking, nobody blamed.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    afterwards::afterwards,
    new_version::new_version,
    overview::{name_or, to_invitation},
    result_detail::{barriers_in_detail, doors_table, groups, overall},
};
use crate::{
    domain::{Answer, Answers, Part, Phrase, Scope, Scores, StatementId, first_steps, strengths},
    i18n::{Outcome, ReportText, Shell, date, fill, people_words},
    platform,
    state::CheckPage,
    ui::{
        components::{button, link_button, phrase, say, street},
        ideas::ideas,
        page::{CheckView, PageView},
    },
};

/// The result of a check.
pub fn result(check: &CheckView) -> PageView {
    let t = Outcome::of(check.locale);
    let name = check
        .read(|a| a.organisation.name.clone())
        .unwrap_or_default();
    let title = if name.is_empty() {
        t.title.to_owned()
    } else {
        fill(t.of, &[&name_or(check.locale, &name)])
    };
    // Only another tab can change the answers while this page is open.
    let answers = {
        let check = check.clone();
        Memo::new(move |_| {
            check
                .read(|a| Arc::new(a.answers.clone()))
                .unwrap_or_default()
        })
    };
    let check = check.clone();
    PageView::new(title, move || body(&check, &answers.get()))
}

fn body(check: &CheckView, answers: &Answers) -> AnyView {
    let t = Outcome::of(check.locale);
    let scores = Scores::of(&check.sheet.questionnaire, answers, check.scope);
    if scores.tally.answered + scores.tally.dont_know + scores.tally.not_applicable == 0 {
        return view! {
            <p class="lead">{t.nothing_yet} " " {t.nothing_yet_do}</p>
            <p class="actions">{link_button("primary", t.change, check.href(CheckPage::Overview))}</p>
        }
        .into_any();
    }
    view! {
        {new_version(check)}
        {facts(check, &scores)}
        {strong_points(check, answers)}
        <section aria-labelledby="street">
            <h2 id="street">{t.street}</h2>
            <p>{t.street_intro}</p>
            {street(check.locale, &check.sheet.wording, &scores, |_| None)}
            <h3>{t.table}</h3>
            {doors_table(check, &scores)}
        </section>
        {closed_doors(check, &scores)}
        {steps(check, answers)}
        {barriers_in_detail(check, answers, &scores)}
        {groups(check, &scores)}
        {overall(check.locale, &scores)}
        {afterwards(check)}
    }
    .into_any()
}

/// Which check, when, and how much is known.
fn facts(check: &CheckView, scores: &Scores) -> AnyView {
    let t = Outcome::of(check.locale);
    let day = check
        .read(|a| date(check.locale, a.date))
        .unwrap_or_default();
    let scope = match check.scope {
        Scope::Core => t.short_check,
        Scope::Full => t.full_check,
    };
    let by = check.read(|a| a.people).flatten().map(|people| {
        let label = ReportText::of(check.locale).people;
        let words = people_words(check.locale, people);
        view! { <p class="facts">{format!("{label}: {words}")}</p> }
    });
    let tally = &scores.tally;
    let (answered, total) = (tally.answered.to_string(), tally.total().to_string());
    view! {
        <p class="facts">
            {format!("{} · {scope} · {}", check.sheet.wording.title().text, fill(t.made_on, &[&day]))}
        </p>
        {by}
        <p>{fill(t.coverage, &[&answered, &total])}</p>
        {(tally.unknown() > 0).then(|| view! {
            <p>{fill(t.coverage_open, &[&tally.unknown().to_string()])}</p>
        })}
        <p class="actions no-print">{button("plain", Shell::of(check.locale).print, |_| platform::print())}</p>
    }
    .into_any()
}

/// What goes well, first of all.
pub fn strong_points(check: &CheckView, answers: &Answers) -> AnyView {
    let t = Outcome::of(check.locale);
    let wording = &check.sheet.wording;
    let found: Vec<_> = strengths(&check.sheet.questionnaire, answers, check.scope)
        .into_iter()
        .map(|strength| {
            view! {
                <li>
                    <span class="sentence">{phrase(wording.statement(&strength.statement))}</span>
                    <span class="of">
                        {phrase(wording.barrier(&strength.barrier))}
                        {strength.begins.then(|| format!(" · {}", t.begins))}
                    </span>
                </li>
            }
        })
        .collect();
    view! {
        <section class="strengths" aria-labelledby="strengths">
            <h2 id="strengths">{t.strengths}</h2>
            {if found.is_empty() {
                view! { <p>{t.no_strengths}</p> }.into_any()
            } else {
                view! { <p>{t.strengths_intro}</p> <ul class="cards">{found}</ul> }.into_any()
            }}
        </section>
    }
    .into_any()
}

/// Every closed door in one neutral line, with its tip; then the points of attention.
fn closed_doors(check: &CheckView, scores: &Scores) -> AnyView {
    let t = Outcome::of(check.locale);
    let wording = &check.sheet.wording;
    let lines: Vec<_> = scores
        .closed()
        .flat_map(|score| &score.closed_doors)
        .map(|id| {
            let group = wording
                .part(id, Part::CriticalFor)
                .unwrap_or_else(|| Phrase::own(""));
            view! {
                <li>
                    <p class="sentence">{fill(t.closed_line, &[&group.text])}</p>
                    <p class="of">{phrase(wording.statement(id))}</p>
                    <p><span class="label">{t.tip}</span> " " {say(wording.part(id, Part::Tip))}</p>
                </li>
            }
        })
        .collect();
    let list = |ids: Vec<&StatementId>, words: &'static str| {
        let lines: Vec<_> = ids
            .into_iter()
            .map(|id| view! { <li>{phrase(wording.statement(id))}</li> })
            .collect();
        (!lines.is_empty()).then(|| view! { <p class="label">{words}</p> <ul>{lines}</ul> })
    };
    let attention = scores.barriers.iter().flat_map(|b| &b.attention).collect();
    let find_out = scores.barriers.iter().flat_map(|b| &b.find_out).collect();
    view! {
        <section aria-labelledby="closed">
            <h2 id="closed">{t.closed}</h2>
            {if lines.is_empty() {
                view! { <p>{t.no_closed}</p> }.into_any()
            } else {
                view! { <p>{t.closed_intro}</p> <ul class="cards closed">{lines}</ul> }.into_any()
            }}
            {list(attention, t.attention)}
            {list(find_out, t.find_out)}
        </section>
    }
    .into_any()
}

fn steps(check: &CheckView, answers: &Answers) -> AnyView {
    let t = Outcome::of(check.locale);
    let wording = &check.sheet.wording;
    let cards: Vec<_> = first_steps(&check.sheet.questionnaire, answers, check.scope)
        .into_iter()
        .map(|step| {
            let text = step_text(check, &step.statement, step.answer);
            let barrier = fill(t.step_for, &[&wording.barrier(&step.barrier).text]);
            view! {
                <li>
                    <p class="sentence">{phrase(text.clone())}</p>
                    <p class="of">{barrier}</p>
                    {step.closed_door.then(|| view! { <p class="hint">{t.step_closed}</p> })}
                    {add_to_plan(check, &step.statement, &text.text)}
                    {ideas(check, &step.barrier)}
                </li>
            }
        })
        .collect();
    view! {
        <section class="steps" aria-labelledby="steps">
            <h2 id="steps">{t.steps}</h2>
            {if cards.is_empty() {
                view! { <p>{t.no_steps}</p> }.into_any()
            } else {
                view! { <p>{t.steps_intro}</p> <ol class="cards">{cards}</ol> }.into_any()
            }}
            <p class="actions no-print">
                {link_button("primary", t.to_plan, check.href(CheckPage::Plan))}
                {to_invitation(check)}
            </p>
        </section>
    }
    .into_any()
}

/// The step for a statement: its tip, or to find out first.
pub fn step_text(check: &CheckView, id: &StatementId, answer: Answer) -> Phrase {
    let wording = &check.sheet.wording;
    if answer == Answer::DontKnow {
        let statement = wording.statement(id);
        Phrase {
            text: fill(Outcome::of(check.locale).step_find_out, &[&statement.text]),
            language: statement.language,
        }
    } else {
        wording
            .part(id, Part::Tip)
            .unwrap_or_else(|| wording.statement(id))
    }
}

/// A button that puts the step into the plan, or the words that it is there.
pub fn add_to_plan(
    check: &CheckView,
    id: &StatementId,
    step: &str,
) -> impl Fn() -> AnyView + Send + 'static + use<> {
    let (check, id, step) = (check.clone(), id.clone(), step.to_owned());
    move || {
        let t = Outcome::of(check.locale);
        if check.is_example() {
            return ().into_any();
        }
        if check.read(|a| a.actions.on(&id).is_some()).unwrap_or(false) {
            let place = in_plan(&id);
            return view! { <p class="done" id=place tabindex="-1">{t.in_plan}</p> }.into_any();
        }
        let (app, id, step) = (check.app, id.clone(), step.clone());
        let act = button("plain", t.add_to_plan, move |_| {
            let action = app.add_action(Some(id.clone()), &step);
            // The button goes, so the focus moves to what comes in its place; on the page of the plan
            // that is the step itself.
            let places = [
                Some(in_plan(&id)),
                action.map(|action| format!("step-{action}")),
            ];
            request_animation_frame(move || {
                places.iter().flatten().any(|place| platform::focus(place));
            });
        });
        view! { <p class="no-print">{act}</p> }.into_any()
    }
}

fn in_plan(id: &StatementId) -> String {
    format!("{id}-in-plan")
}
