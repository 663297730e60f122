//! All rounds as small pictures, then this round beside an earlier one.
//!
//! Invariant: forward and back are told alike; only statements with points in both rounds are compared.

use leptos::prelude::*;

use super::{
    charts::charts,
    doors::doors,
    earlier::not_here,
    what_changed::{answers, plan},
};
use crate::{
    domain::{AnswerChanges, Progress},
    i18n::{Locale, RoundsText, date, fill},
    state::{CheckId, CheckPage, CheckSummary},
    ui::{
        components::{link_button, live},
        page::{CheckView, PageView},
        pages::afterwards::measure_again,
    },
};

/// Two rounds, the earlier first.
type Pair = (CheckSummary, CheckSummary);

/// The rounds of the organisation of a check.
pub fn rounds(check: &CheckView) -> PageView {
    let t = RoundsText::of(check.locale);
    // What was changed since the list was made.
    check.app.list();
    let all = {
        let check = check.clone();
        Memo::new(move |_| check.app.rounds(&check.id))
    };
    let chosen = RwSignal::new(None::<CheckId>);
    let pair = {
        let check = check.clone();
        Memo::new(move |_| pair(&check, &all.get(), chosen.get().as_ref()))
    };
    let intro = live(move || {
        let count = all.with(Vec::len);
        (count > 1).then(|| view! { <p class="lead">{fill(t.intro, &[&count.to_string()])}</p> })
    });
    let choice = {
        let check = check.clone();
        live(move || all.with(|all| choose(&check, all, pair, chosen)))
    };
    let two = {
        let check = check.clone();
        live(move || match pair.get() {
            None => view! { <p>{t.only_one}</p> {not_here(&check)} }.into_any(),
            Some(pair) => compared(&check, &pair),
        })
    };
    let pictures = {
        let check = check.clone();
        live(move || all.with(|all| (all.len() > 1).then(|| charts(&check, all))))
    };
    let again = (!check.is_example()).then(|| {
        view! {
            <div class="panel no-print">
                <p>{t.again_hint}</p>
                <p class="actions">
                    {measure_again(check.app, check.locale, &check.id)}
                    {link_button("plain", crate::i18n::Plan::of(check.locale).to_result, check.href(CheckPage::Result))}
                </p>
            </div>
        }
    });
    PageView {
        above: check.whose(),
        ..PageView::new(t.title, view! { {intro} {pictures} {choice} {two} {again} })
    }
}

/// The two rounds to compare: this one and the chosen one, else the one that it was begun from, else the
/// one beside it.
fn pair(check: &CheckView, all: &[CheckSummary], chosen: Option<&CheckId>) -> Option<Pair> {
    let own = all.iter().position(|round| round.id == check.id)?;
    let place = |id: &CheckId| all.iter().position(|round| &round.id == id);
    let begun_from = || place(&check.app.earlier_round(&check.id)?.id);
    let beside = || own.checked_sub(1).or(Some(own + 1));
    let other = chosen
        .and_then(place)
        .filter(|other| *other != own)
        .or_else(begun_from)
        .or_else(beside)?;
    Some((
        all.get(own.min(other))?.clone(),
        all.get(own.max(other))?.clone(),
    ))
}

fn choose(
    check: &CheckView,
    all: &[CheckSummary],
    pair: Memo<Option<Pair>>,
    chosen: RwSignal<Option<CheckId>>,
) -> Option<AnyView> {
    let t = RoundsText::of(check.locale);
    if all.len() < 2 {
        return None;
    }
    let now = pair.get().map(|(earlier, later)| {
        if earlier.id == check.id {
            later.id
        } else {
            earlier.id
        }
    });
    let name = |round: &CheckSummary| round.assessment.organisation.name.clone();
    let one_name = all
        .windows(2)
        .all(|two| two.first().map(name) == two.last().map(name));
    let others: Vec<_> = all
        .iter()
        .filter(|round| round.id != check.id)
        .map(|round| {
            let selected = now.as_ref() == Some(&round.id);
            let words = round_words(check.locale, round, one_name);
            view! { <option value=round.id.to_string() selected=selected>{words}</option> }
        })
        .collect();
    Some(
        view! {
            <div class="field no-print">
                <label for="round">{t.choose}</label>
                <select id="round" on:change=move |event| {
                    chosen.set(CheckId::parse(&event_target_value(&event)));
                    request_animation_frame(|| { crate::platform::focus("round"); });
                }>{others}</select>
            </div>
        }
        .into_any(),
    )
}

/// A round by its day, with its name where it has one that others have not.
fn round_words(locale: Locale, round: &CheckSummary, one_name: bool) -> String {
    let day = date(locale, round.assessment.date);
    match round.assessment.organisation.name.as_str() {
        "" => day,
        _ if one_name => day,
        name => format!("{day} · {name}"),
    }
}

fn compared(check: &CheckView, (earlier, later): &Pair) -> AnyView {
    let t = RoundsText::of(check.locale);
    let (then, now) = (&earlier.assessment, &later.assessment);
    let questionnaire = &check.sheet.questionnaire;
    let progress = Progress::between(questionnaire, &then.answers, &now.answers);
    let changes = AnswerChanges::between(questionnaire, &then.answers, &now.answers);
    let days = [then.date, now.date].map(|day| date(check.locale, day));
    let [first, second] = &days;
    let overall = progress.overall.map(|points| {
        let words = fill(t.overall, &[&change(t, Some(points))]);
        view! { <p class="small">{words}</p> }
    });
    let other_version = then.questionnaire_version != now.questionnaire_version;
    view! {
        <p>{fill(t.compared, &[first, second])} " " {fill(t.same_only, &[&changes.common.to_string()])}</p>
        {now.answers.is_empty().then(|| view! { <p>{t.nothing_now}</p> })}
        {other_version.then(|| view! { <p>{t.other_version}</p> })}
        {(then.scope != now.scope).then(|| view! { <p>{t.other_scope}</p> })}
        {doors(check, then, now, &progress)}
        {plan(check, then, now)}
        {answers(check, &changes)}
        {overall}
    }
    .into_any()
}

/// How many points of the score more or fewer, in words.
pub fn change(t: &RoundsText, points: Option<i64>) -> String {
    match points {
        None => t.not_comparable.to_owned(),
        Some(0) => t.same.to_owned(),
        Some(points) if points > 0 => fill(t.more, &[&points.to_string()]),
        Some(points) => fill(t.fewer, &[&points.unsigned_abs().to_string()]),
    }
}
