//! The wish for one barrier, with what is known of it beside it.
//!
//! Invariant: how far one wants to go is the group's own choice; nothing is counted against it.

use leptos::prelude::*;

use crate::{
    domain::{Band, BarrierId, BarrierScore, NOTE_LIMIT, Part, Scores, Wish, barrier_steps},
    i18n::{Outcome, SittingText, band, fill, standing},
    report::Door,
    ui::{
        components::{Field, door_picture, field, live, phrase},
        page::CheckView,
        pages::result::step_text,
    },
};

/// How many steps stand beside a wish.
pub const STEPS: usize = 3;

/// A chosen barrier: its door now, the wish, its closed doors and its best steps.
pub fn wish_card(check: &CheckView, place: usize, id: &BarrierId, scores: Memo<Scores>) -> AnyView {
    let t = SittingText::of(check.locale);
    let locale = check.locale;
    let score = {
        let id = id.clone();
        Memo::new(move |_| {
            scores.with(|scores| scores.barriers.iter().find(|b| b.barrier == id).cloned())
        })
    };
    let now = live(move || {
        score.with(|score| {
            score.as_ref().map(|score| {
                view! {
                    <div class="door-now">
                        {door_picture(place, Door::of(score))}
                        <p>{fill(t.now, &[&standing(locale, score)])}</p>
                    </div>
                }
            })
        })
    });
    let beside = {
        let (check, id) = (check.clone(), id.clone());
        live(move || score.with(|score| score.as_ref().map(|score| known(&check, &id, score))))
    };
    view! {
        <li class="wish">
            <h3>{phrase(check.sheet.wording.barrier(id))}</h3>
            {now}
            {target(check, place, id)}
            {words(check, id)}
            {beside}
        </li>
    }
    .into_any()
}

/// The wish as it stands, kept up to date.
pub fn wish_of(check: &CheckView, id: &BarrierId) -> Memo<Option<Wish>> {
    let (check, id) = (check.clone(), id.clone());
    Memo::new(move |_| check.read(|a| a.wishes.of(&id)).flatten())
}

fn change(check: &CheckView, id: &BarrierId, of: &dyn Fn(&mut Wish)) {
    check.app.change(&mut |a| {
        if let Some(mut wish) = a.wishes.of(id) {
            of(&mut wish);
            a.wishes.put(id, &wish);
        }
    });
}

/// How far the door should stand open.
fn target(check: &CheckView, place: usize, id: &BarrierId) -> AnyView {
    let t = SittingText::of(check.locale);
    let wish = wish_of(check, id);
    let name = format!("wish-{id}");
    let radio = |target: Band| {
        let input = format!("{name}-{}", target.id());
        let (check, id) = (check.clone(), id.clone());
        let locale = check.locale;
        view! {
            <div class="choice">
                <input
                    type="radio"
                    id=input.clone()
                    name=name.clone()
                    value=target.id()
                    prop:checked=move || wish.with(|wish| wish.as_ref().is_some_and(|w| w.target == target))
                    on:change=move |_| change(&check, &id, &|wish| wish.target = target)
                />
                <label for=input>{door_picture(place, Door::wished(target))}<span>{band(locale, target)}</span></label>
            </div>
        }
        .into_any()
    };
    let radios: Vec<_> = Wish::TARGETS.into_iter().map(radio).collect();
    view! {
        <fieldset class="options how-far" disabled=check.is_example()>
            <legend>{t.how_far}</legend>
            <div class="boxes">{radios}</div>
        </fieldset>
    }
    .into_any()
}

fn words(check: &CheckView, id: &BarrierId) -> AnyView {
    let t = SittingText::of(check.locale);
    let wish = wish_of(check, id);
    let value = Memo::new(move |_| wish.with(|w| w.as_ref().map(|w| w.words.clone())));
    let (view, barrier) = (check.clone(), id.clone());
    field(
        check.locale,
        Field {
            id: format!("words-{id}"),
            label: t.words.to_owned(),
            hint: t.words_hint.to_owned(),
            limit: NOTE_LIMIT,
            lines: true,
            read_only: check.is_example(),
        },
        Signal::derive(move || value.get().unwrap_or_default()),
        move |text| change(&view, &barrier, &|wish| wish.words.clone_from(&text)),
    )
}

/// The closed doors and the best steps of a barrier.
fn known(check: &CheckView, id: &BarrierId, score: &BarrierScore) -> AnyView {
    let t = SittingText::of(check.locale);
    let closed: Vec<_> = closed_lines(check, score)
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect();
    let steps: Vec<_> = best_steps(check, id)
        .into_iter()
        .map(|step| view! { <li>{step}</li> })
        .collect();
    view! {
        {(!closed.is_empty()).then(|| view! { <p class="label">{t.closed}</p> <ul>{closed}</ul> })}
        <p class="label">{t.best_steps}</p>
        {if steps.is_empty() {
            view! { <p>{t.no_steps}</p> }.into_any()
        } else {
            view! { <ul>{steps}</ul> }.into_any()
        }}
    }
    .into_any()
}

/// For whom taking part is hard now, one line for each closed door.
pub fn closed_lines(check: &CheckView, score: &BarrierScore) -> Vec<String> {
    let wording = &check.sheet.wording;
    let line = Outcome::of(check.locale).closed_line;
    let group = |id| wording.part(id, Part::CriticalFor);
    let groups = score.closed_doors.iter().filter_map(group);
    groups.map(|group| fill(line, &[&group.text])).collect()
}

/// The best steps of a barrier, in words.
pub fn best_steps(check: &CheckView, id: &BarrierId) -> Vec<AnyView> {
    let Some(barrier) = check.sheet.questionnaire.barrier(id) else {
        return Vec::new();
    };
    let steps = check
        .read(|a| barrier_steps(barrier, &a.answers, check.scope))
        .unwrap_or_default();
    let words =
        |step: crate::domain::FirstStep| phrase(step_text(check, &step.statement, step.answer));
    steps.into_iter().take(STEPS).map(words).collect()
}
