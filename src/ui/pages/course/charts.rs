//! All rounds of an organisation as small pictures, one for each barrier.
//!
//! Invariant: one scale for all, a gap where too little is known, and the same figures as tables. No
//! picture leans on colour.

use leptos::prelude::*;

use crate::{
    domain::{Barrier, BarrierScore, Day, Standing},
    i18n::{Outcome, RoundsText, date, standing},
    report::{Door, Opening, Point},
    state::CheckSummary,
    ui::{
        components::{FigureRow, circle, disclosure, figure_table, phrase, rect},
        page::CheckView,
    },
};

/// A picture's width and height in its own units.
const SIZE: Point = (240, 120);
/// Where the score is 100, and where it is 0.
const TOP: i32 = 14;
const BOTTOM: i32 = 106;
/// Where the first round stands, and the last.
const LEFT: i32 = 14;
const RIGHT: i32 = 226;

/// What is known of a barrier in one round.
struct Mark {
    place: Point,
    /// A number, or one question in a short check.
    number: bool,
}

/// A picture for each barrier, then the same as tables.
pub fn charts(check: &CheckView, rounds: &[CheckSummary]) -> AnyView {
    let t = RoundsText::of(check.locale);
    let barriers = &check.sheet.questionnaire.barriers;
    let ends = ends(rounds);
    let mut single = false;
    let pictures: Vec<_> = barriers
        .iter()
        .map(|barrier| {
            let marks = marks(barrier, rounds);
            single |= marks.iter().flatten().any(|mark| !mark.number);
            let [first, last] = ends.clone();
            view! {
                <li>
                    <h3>{phrase(check.sheet.wording.barrier(&barrier.id))}</h3>
                    {chart(&marks)}
                    <p class="ends" aria-hidden="true"><span>{first}</span><span>{last}</span></p>
                </li>
            }
        })
        .collect();
    let tables: Vec<_> = barriers
        .iter()
        .map(|barrier| table(check, barrier, rounds))
        .collect();
    view! {
        <section aria-labelledby="charts">
            <h2 id="charts">{t.charts}</h2>
            <p>{t.charts_how}{single.then(|| format!(" {}", t.charts_single))}</p>
            <ul class="charts">{pictures}</ul>
            {disclosure(t.table, tables)}
        </section>
    }
    .into_any()
}

/// The years of the first and the last round; where that is one year, day and month.
fn ends(rounds: &[CheckSummary]) -> [String; 2] {
    let days =
        [rounds.first(), rounds.last()].map(|round| round.map(|round| round.assessment.date));
    let [first, last] = days.map(|day| day.map(Day::year));
    days.map(|day| match day {
        None => String::new(),
        Some(day) if first == last => format!("{}/{}", day.day(), day.month()),
        Some(day) => day.year().to_string(),
    })
}

fn marks(barrier: &Barrier, rounds: &[CheckSummary]) -> Vec<Option<Mark>> {
    let last = i32::try_from(rounds.len()).unwrap_or(1).max(2) - 1;
    (0..)
        .zip(rounds)
        .map(|(number, round)| {
            let a = &round.assessment;
            let score = BarrierScore::of(barrier, &a.answers, a.scope);
            let Opening::Open(percent) = Door::of(&score).opening else {
                return None;
            };
            Some(Mark {
                place: (
                    LEFT + (RIGHT - LEFT) * number / last,
                    BOTTOM - (BOTTOM - TOP) * percent / 100,
                ),
                number: matches!(score.standing, Standing::Number { .. }),
            })
        })
        .collect()
}

fn chart(marks: &[Option<Mark>]) -> AnyView {
    let lines: Vec<_> = marks
        .split(Option::is_none)
        .filter(|known| known.len() > 1)
        .map(|known| {
            let points = known
                .iter()
                .flatten()
                .map(|mark| format!("{},{}", mark.place.0, mark.place.1))
                .collect::<Vec<_>>()
                .join(" ");
            view! { <polyline class="line" points=points></polyline> }
        })
        .collect();
    let dots: Vec<_> = marks
        .iter()
        .flatten()
        .map(|mark| circle(if mark.number { "dot" } else { "dot one" }, mark.place, 6))
        .collect();
    let (width, height) = SIZE;
    view! {
        <svg class="chart" viewBox=format!("0 0 {width} {height}") aria-hidden="true" focusable="false">
            {rect("edge", (1, TOP, width - 2, BOTTOM - TOP), 2)}
            {rect("half", (1, (TOP + BOTTOM) / 2, width - 2, 1), 0)}
            {lines}
            {dots}
        </svg>
    }
    .into_any()
}

fn table(check: &CheckView, barrier: &Barrier, rounds: &[CheckSummary]) -> AnyView {
    let (t, outcome) = (RoundsText::of(check.locale), Outcome::of(check.locale));
    let rows = rounds
        .iter()
        .map(|round| {
            let a = &round.assessment;
            let score = BarrierScore::of(barrier, &a.answers, a.scope);
            let day = date(check.locale, a.date);
            let name = if round.id == check.id {
                format!("{day} ({})", t.this_round)
            } else {
                day
            };
            FigureRow {
                name: name.into_any(),
                words: Some(standing(check.locale, &score)),
                figure: Some(
                    score
                        .score()
                        .map_or_else(|| outcome.no_score.to_owned(), |score| score.to_string()),
                ),
            }
        })
        .collect();
    let head = FigureRow {
        name: t.round.into_any(),
        words: Some(outcome.stands.to_owned()),
        figure: Some(outcome.score.to_owned()),
    };
    view! {
        <h3>{phrase(check.sheet.wording.barrier(&barrier.id))}</h3>
        {figure_table(Some(head), rows)}
    }
    .into_any()
}
