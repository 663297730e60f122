//! One barrier to try out, and the street of doors that its answers would give.
//!
//! Invariant: words of the interface are marked with their language, since those of the questionnaire may
//! be in another one.

use leptos::prelude::*;

use super::preview::Look;
use crate::{
    domain::{Answer, Barrier, Part, Phrase, Scores, Statement},
    i18n::{AuthorDesk, Barrier as T, direction, fill},
    state::Sheet,
    ui::components::{answer_radios, button, disclosure, live, offered, phrase, say, street},
};

/// The page of the chosen barrier, a way to the next, and the result.
pub fn trial(look: Look, sheet: &Sheet) -> AnyView {
    let (locale, scope) = (look.desk.locale, look.scope.get());
    let (t, words) = (T::of(locale), AuthorDesk::of(locale));
    let questionnaire = sheet.questionnaire.clone();
    let barriers: Vec<&Barrier> = questionnaire.barriers_in_scope(scope).collect();
    let place = look.place.get().min(barriers.len().saturating_sub(1));
    let Some(barrier) = barriers.get(place) else {
        return ().into_any();
    };
    let wording = &sheet.wording;
    let tag = wording.language().to_owned();
    let dir = direction(&tag);
    let statements: Vec<_> = barrier
        .in_scope(scope)
        .map(|statement| one(look, sheet, statement))
        .collect();
    let number = fill(
        t.number,
        &[&(place + 1).to_string(), &barriers.len().to_string()],
    );
    let count = barriers.len();
    let back = (place > 0).then(|| button("plain", t.back, move |_| turn(look, place - 1)));
    let next =
        (place + 1 < count).then(|| button("primary", t.next, move |_| turn(look, place + 1)));
    let invent = {
        let ids: Vec<_> = questionnaire
            .statements()
            .map(|(_, s)| s.id.clone())
            .collect();
        move |_| {
            let answers = [
                Answer::Yes,
                Answer::Partly,
                Answer::NotYet,
                Answer::Yes,
                Answer::DontKnow,
            ];
            let invented = ids.iter().cloned().zip(answers.into_iter().cycle());
            look.answers.set(invented.collect());
        }
    };
    let result = {
        let sheet = sheet.clone();
        move || {
            let scores = look
                .answers
                .with(|answers| Scores::of(&sheet.questionnaire, answers, scope));
            street(locale, &sheet.wording, &scores, |_| None)
        }
    };
    let own = tag.clone();
    view! {
        {wording.falls_back().then(|| view! { <p class="hint">{words.fallback_note}</p> })}
        <div class="author-look" lang=tag dir=dir>
            <p class="above" lang=locale.tag()>{number}</p>
            <h3 id="look-title" tabindex="-1">{phrase(wording.barrier(&barrier.id))}</h3>
            <p class="lead">{say(wording.definition(&barrier.id))}</p>
            <div class="statements">{statements}</div>
            <p class="actions" lang=locale.tag()>{back} {next}</p>
        </div>
        <h3>{words.result}</h3>
        <p>{words.result_intro}</p>
        <p class="actions">{button("plain", words.invent, invent)}</p>
        <div lang=own dir=dir>{live(result)}</div>
    }
    .into_any()
}

fn turn(look: Look, place: usize) {
    look.place.set(place);
    request_animation_frame(|| {
        crate::platform::focus("look-title");
    });
}

/// A statement with its answers and all that can be read of it.
fn one(look: Look, sheet: &Sheet, statement: &Statement) -> AnyView {
    let (t, words) = (T::of(look.desk.locale), AuthorDesk::of(look.desk.locale));
    let (wording, id) = (&sheet.wording, statement.id.clone());
    let given = {
        let id = id.clone();
        Memo::new(move |_| look.answers.with(|answers| answers.of(&id)))
    };
    let choose = {
        let id = id.clone();
        move |answer| {
            look.answers
                .update(|answers| answers.set(id.clone(), Some(answer)))
        }
    };
    let name = format!("look-{id}");
    let radios = answer_radios(wording, &name, &offered(sheet, statement), given, choose);
    let more = [
        (t.why, Part::Why),
        (t.feels, Part::Perspective),
        (words.part_tip, Part::Tip),
        (words.part_evidence, Part::Evidence),
        (words.part_critical_for, Part::CriticalFor),
        (words.part_na_when, Part::NaWhen),
    ];
    let tag = look.desk.locale.tag();
    let more: Vec<_> = more
        .into_iter()
        .filter_map(|(name, part)| {
            let text: Phrase = wording.part(&id, part)?;
            Some(view! { <dt lang=tag>{name}</dt> <dd>{phrase(text)}</dd> })
        })
        .collect();
    let hint = say(wording.part(&id, Part::Hint)).map(|hint| view! { <p class="hint">{hint}</p> });
    view! {
        <div class="statement">
            <fieldset class="answers">
                <legend>{phrase(wording.statement(&id))}</legend>
                {hint}
                {radios}
            </fieldset>
            {disclosure(view! { <span lang=tag>{words.behind}</span> }, view! { <dl class="author-more">{more}</dl> })}
        </div>
    }
    .into_any()
}
