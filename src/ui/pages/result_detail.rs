//! The result from close by: the table of doors, every barrier, themes and needs, the mean.
//!
//! Invariant: every figure comes with its words, and a figure that is not known is said to be so.

use leptos::prelude::*;

use crate::{
    domain::{
        Answers, Barrier, BarrierScore, FEWEST_FOR_THEME, GroupScore, Phrase, Scope, Scores,
        Standing,
    },
    i18n::{Locale, Outcome, fill, standing},
    ui::{
        components::{FigureRow, disclosure, figure_table, phrase},
        ideas::ideas,
        page::CheckView,
    },
};

/// The same facts as the street, as a table.
pub fn doors_table(check: &CheckView, scores: &Scores) -> AnyView {
    let t = Outcome::of(check.locale);
    // In the short check no barrier has a number: then a column for it says nothing.
    let numbers = scores.barriers.iter().any(|score| score.score().is_some());
    let figure = |words: String| numbers.then_some(words);
    let rows = scores
        .barriers
        .iter()
        .map(|score| FigureRow {
            name: phrase(check.sheet.wording.barrier(&score.barrier)),
            words: Some(standing(check.locale, score)),
            figure: figure(
                score
                    .score()
                    .map_or_else(|| t.no_score.to_owned(), |score| score.to_string()),
            ),
        })
        .collect();
    let head = FigureRow {
        name: t.barrier.into_any(),
        words: Some(t.stands.to_owned()),
        figure: figure(t.score.to_owned()),
    };
    figure_table(Some(head), rows)
}

/// Every barrier with its range and its answers.
pub fn barriers_in_detail(check: &CheckView, answers: &Answers, scores: &Scores) -> AnyView {
    let t = Outcome::of(check.locale);
    let entries: Vec<_> = scores
        .barriers
        .iter()
        .filter_map(|score| {
            let barrier = check.sheet.questionnaire.barrier(&score.barrier)?;
            Some(view! {
                <div class="detail">
                    <h3>{phrase(check.sheet.wording.barrier(&score.barrier))}</h3>
                    {figures(check.locale, score)}
                    {disclosure(t.detail_open, given(check, answers, barrier))}
                    {ideas(check, &barrier.id)}
                </div>
            })
        })
        .collect();
    view! {
        <section aria-labelledby="detail">
            <h2 id="detail">{t.detail}</h2>
            {entries}
        </section>
    }
    .into_any()
}

fn figures(locale: Locale, score: &BarrierScore) -> AnyView {
    let t = Outcome::of(locale);
    let tally = &score.tally;
    let number = match score.standing {
        Standing::Number { score, .. } => format!("{score} / 100 · "),
        _ => String::new(),
    };
    let counted = fill(
        t.counted,
        &[&tally.answered.to_string(), &tally.total().to_string()],
    );
    let range = match (score.standing, tally.low(), tally.high()) {
        (Standing::Number { .. }, Some(low), Some(high)) if tally.unknown() > 0 => {
            Some(fill(t.range, &[&low.to_string(), &high.to_string()]))
        }
        (Standing::TooLittleKnown, ..) => Some(t.curtain_why.to_owned()),
        _ => None,
    };
    view! {
        <p>{format!("{number}{} · {counted}", standing(locale, score))}</p>
        {range.map(|range| view! { <p class="hint">{range}</p> })}
    }
    .into_any()
}

fn given(check: &CheckView, answers: &Answers, barrier: &Barrier) -> AnyView {
    let t = Outcome::of(check.locale);
    let wording = &check.sheet.wording;
    let rows: Vec<_> = barrier
        .in_scope(check.scope)
        .map(|statement| {
            let answer = match answers.of(&statement.id) {
                Some(answer) => wording.label(answer),
                None => Phrase::own(t.open_answer),
            };
            let text = |of: fn(&crate::domain::Assessment) -> &crate::domain::Texts| {
                check.read(|a| of(a).get(&statement.id).cloned()).flatten()
            };
            let reason = text(|a| &a.reasons);
            let evidence = text(|a| &a.evidence);
            let note = text(|a| &a.notes);
            view! {
                <dt>{phrase(wording.statement(&statement.id))}</dt>
                <dd>
                    <p>{phrase(answer)}{reason.map(|reason| view! { <span dir="auto" lang=check.own_language()>{format!(": {reason}")}</span> })}</p>
                    {evidence.map(|text| view! { <p><span class="label">{t.evidence}</span> " " <span dir="auto" lang=check.own_language()>{text}</span></p> })}
                    {note.map(|text| view! { <p class="no-print"><span class="label">{t.note}</span> " " <span dir="auto" lang=check.own_language()>{text}</span></p> })}
                </dd>
            }
        })
        .collect();
    view! { <dl class="given">{rows}</dl> }.into_any()
}

/// The scores per theme of the city's programme and per need; each part is absent when empty.
pub fn groups(check: &CheckView, scores: &Scores) -> AnyView {
    let t = Outcome::of(check.locale);
    let wording = &check.sheet.wording;
    let themes = scores
        .themes
        .iter()
        .map(|group| row(t, wording.theme(&group.id), group))
        .collect();
    let needs = scores
        .needs
        .iter()
        .map(|group| row(t, wording.need(&group.id), group))
        .collect();
    view! {
        {group_table("themes", t.themes, t.themes_intro, t.score, themes)}
        {group_table("needs", t.needs, t.needs_intro, t.score, needs)}
    }
    .into_any()
}

fn row<Id>(t: &Outcome, name: Phrase, group: &GroupScore<Id>) -> FigureRow {
    debug_assert!(group.score.is_none() || group.tally.answered >= FEWEST_FOR_THEME);
    let score = group
        .score
        .map_or_else(|| t.too_few.to_owned(), |score| score.to_string());
    FigureRow {
        name: phrase(name),
        words: None,
        figure: Some(score),
    }
}

fn group_table(
    id: &'static str,
    title: &'static str,
    intro: &'static str,
    score: &'static str,
    rows: Vec<FigureRow>,
) -> Option<AnyView> {
    (!rows.is_empty()).then(|| {
        let head = FigureRow {
            name: title.into_any(),
            words: None,
            figure: Some(score.to_owned()),
        };
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <p>{intro}</p>
                {figure_table(Some(head), rows)}
            </section>
        }
        .into_any()
    })
}

/// The mean over all barriers, in small print.
pub fn overall(locale: Locale, scores: &Scores) -> AnyView {
    let t = Outcome::of(locale);
    let words = match (scores.scope, scores.overall) {
        (Scope::Core, _) => t.overall_short.to_owned(),
        (Scope::Full, Some(score)) => fill(t.overall, &[&score.to_string()]),
        (Scope::Full, None) => t.overall_none.to_owned(),
    };
    view! { <p class="small">{words}</p> }.into_any()
}
