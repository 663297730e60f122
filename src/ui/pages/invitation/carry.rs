//! What the invitation proposes as answers of a check, taken over one by one.
//!
//! Invariant: nothing is taken over by itself, and what was taken over can be undone.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::desk::{Desk, Kit, Look};
use crate::{
    domain::{
        Answer, StatementId,
        flyer::{Proposal, proposals},
    },
    i18n::{InvitationText, Outcome, ReportText, Shell, fill},
    platform,
    state::{CheckPage, Route},
    ui::{
        components::{button, link_button, live, phrase},
        page::CheckView,
    },
};

/// What a statement was before it was taken over.
type Taken = RwSignal<BTreeMap<StatementId, Option<Answer>>>;

/// The part of the page; nothing while there is no text.
pub fn carry(desk: &Desk) -> AnyView {
    let desk = desk.clone();
    let open = RwSignal::new(false);
    let taken: Taken = RwSignal::new(BTreeMap::new());
    live(move || {
        let t = InvitationText::of(desk.locale);
        let kit = desk.kit.get()?.ok()?;
        if desk.is_blank() || kit.lexicon.statements.is_empty() {
            return None;
        }
        let look = desk.looked.get()?;
        let body = match &desk.check {
            None => choose_check(&desk),
            Some(check) if check.is_example() => return None,
            Some(check) if open.get() => list(t, check, &kit, &look, taken),
            Some(_) => button("primary", t.carry_show, move |_| {
                open.set(true);
                request_animation_frame(|| {
                    platform::focus("carry");
                });
            }),
        };
        Some(view! {
            <section class="no-print" aria-labelledby="carry">
                <h2 id="carry" tabindex="-1">{t.carry}</h2>
                {desk.check.is_some().then(|| view! { <p>{t.carry_about}</p> })}
                {body}
            </section>
        })
    })
}

/// Outside a check: which one it belongs to.
fn choose_check(desk: &Desk) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let checks: Vec<_> = desk.app.checks.with(|checks| {
        let kept = checks.iter().filter(|check| check.deleted.is_none());
        kept.map(|check| {
            let name = check.assessment.organisation.name.clone();
            let name = if name.is_empty() {
                ReportText::of(desk.locale).nameless.to_owned()
            } else {
                name
            };
            let href = Route::Check(check.id.clone(), CheckPage::Invitation).href();
            view! { <li>{link_button("plain", name, href)}</li> }
        })
        .collect()
    });
    if checks.is_empty() {
        let begin = link_button("plain", t.carry_begin, Route::Home.href());
        return view! { <p>{t.carry_no_check}</p> <p class="actions">{begin}</p> }.into_any();
    }
    view! { <p>{t.carry_where}</p> <ul class="choose-check">{checks}</ul> }.into_any()
}

fn list(
    t: &'static InvitationText,
    check: &CheckView,
    kit: &Kit,
    look: &Look,
    taken: Taken,
) -> AnyView {
    let all = proposals(&check.sheet.questionnaire, &kit.lexicon, &look.reading);
    let asked: Vec<_> = check
        .sheet
        .questionnaire
        .in_scope(check.scope)
        .map(|(_, statement)| statement.id.clone())
        .collect();
    let cards: Vec<_> = all
        .into_iter()
        .filter(|proposal| asked.contains(&proposal.statement))
        .filter_map(|proposal| {
            let answer = proposal.answer?;
            Some(card(t, check, kit, proposal, answer, taken))
        })
        .collect();
    if cards.is_empty() {
        return view! { <p>{t.carry_none}</p> }.into_any();
    }
    view! { <ul class="cards">{cards}</ul> }.into_any()
}

fn card(
    t: &'static InvitationText,
    check: &CheckView,
    kit: &Kit,
    proposal: Proposal,
    answer: Answer,
    taken: Taken,
) -> AnyView {
    let sentence = check.sheet.wording.statement(&proposal.statement);
    let label = check.sheet.wording.label(answer).text;
    let names: Vec<_> = proposal
        .shown_by
        .iter()
        .filter_map(|sign| kit.lexicon.present.get(*sign))
        .map(|sign| sign.name.to_lowercase())
        .collect();
    let because = match (names.is_empty(), answer) {
        (false, _) => Some(fill(t.because, &[&names.join(", ")])),
        (true, Answer::NotYet) => Some(t.because_not.to_owned()),
        (true, _) => Some(t.because_measured.to_owned()),
    };
    let state = state(t, check, &proposal.statement, &sentence.text, answer, taken);
    view! {
        <li>
            <p class="sentence">{phrase(sentence)}</p>
            <p>{fill(t.proposed, &[&label])}</p>
            {because.map(|because| view! { <p class="of">{because}</p> })}
            {state}
        </li>
    }
    .into_any()
}

/// How the statement stands in the check, with what can be done.
fn state(
    t: &'static InvitationText,
    check: &CheckView,
    id: &StatementId,
    sentence: &str,
    answer: Answer,
    taken: Taken,
) -> AnyView {
    let (check, id, sentence) = (check.clone(), id.clone(), sentence.to_owned());
    live(move || {
        let now = check.read(|a| a.answers.of(&id)).flatten();
        let before = taken.with(|taken| taken.get(&id).copied());
        let words = match now {
            Some(now) => check.sheet.wording.label(now).text,
            None => Outcome::of(check.locale).open_answer.to_owned(),
        };
        let place = format!("{id}-proposal");
        let set = {
            let (app, id, place) = (check.app, id.clone(), place.clone());
            move |to: Option<Answer>, remember: Option<Option<Answer>>| {
                app.change(&mut |assessment| assessment.answers.set(id.clone(), to));
                taken.update(|taken| {
                    match remember {
                        Some(before) => taken.insert(id.clone(), before),
                        None => taken.remove(&id),
                    };
                });
                let place = place.clone();
                request_animation_frame(move || {
                    platform::focus(&place);
                });
            }
        };
        let what = match (before, now == Some(answer)) {
            (Some(before), true) => {
                let label = fill(t.undo_which, &[&sentence]);
                let undo = Shell::of(check.locale).undo;
                view! {
                    <span class="done">{t.taken}</span> " "
                    <button type="button" class="button quiet" aria-label=label on:click=move |_| set(before, None)>{undo}</button>
                }
                .into_any()
            }
            (None, true) => t.same.into_any(),
            (_, false) => {
                let label = fill(t.accept_which, &[&sentence]);
                view! {
                    <button type="button" class="button plain" aria-label=label on:click=move |_| set(Some(answer), Some(now))>{t.accept}</button>
                }
                .into_any()
            }
        };
        view! {
            <p class="of" id=place tabindex="-1">{fill(t.now, &[&words])}</p>
            <p class="actions" role="status">{what}</p>
        }
    })
}
