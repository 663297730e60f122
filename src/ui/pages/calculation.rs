//! How is this calculated?
//!
//! Invariant: every figure on this page comes from the constants that score.

use leptos::prelude::*;

use crate::{
    domain::{
        Answer, Band, Cost, ENOUGH_TENTHS, Effort, FEWEST_ANSWERS, FEWEST_FOR_THEME, FIRST_STEPS,
        OVERALL_THIRDS, STRENGTHS, Statement, Tally, gap_halves, impact,
    },
    i18n::{Calculation, Locale, band, fill},
    state::{App, Load},
    ui::{
        components::{FigureRow, figure_table},
        page::PageView,
    },
};

/// The page on the calculation.
pub fn calculation(app: App, locale: Locale) -> PageView {
    let t = Calculation::of(locale);
    PageView::new(t.title, move || body(app, locale))
}

fn body(app: App, locale: Locale) -> AnyView {
    let t = Calculation::of(locale);
    let sheet = match app.sheet() {
        Load::Ready(sheet) => Some(sheet),
        _ => None,
    };
    let label = |answer: Answer| {
        sheet.as_ref().map_or_else(
            || answer.id().to_owned(),
            |sheet| sheet.wording.label(answer).text,
        )
    };
    let points = |answer: Answer| answer.points().unwrap_or(0).to_string();
    let [yes, partly, not_yet, dont_know, not_applicable] = Answer::ALL;
    let points_text = fill(
        t.points_text,
        &[
            &label(yes),
            &points(yes),
            &label(partly),
            &points(partly),
            &label(not_yet),
            &points(not_yet),
        ],
    );
    let example: Tally = [yes, not_yet, not_applicable, dont_know, partly]
        .map(Some)
        .into_iter()
        .collect();
    let example = fill(
        t.score_example,
        &[
            &example.points.to_string(),
            &example.score().unwrap_or(0).to_string(),
        ],
    );
    let bands: Vec<_> = Band::ALL
        .into_iter()
        .rev()
        .map(|each| FigureRow {
            name: band(locale, each).into_any(),
            words: None,
            figure: Some(fill(t.band_from, &[&each.from_score().to_string()])),
        })
        .collect();
    let part = |title: &'static str, text: String| view! { <h2>{title}</h2> <p>{text}</p> };
    view! {
        <p class="lead">{t.intro}</p>
        {part(t.points_title, points_text)}
        <p>{fill(t.no_points_text, &[&label(dont_know), &label(not_applicable)])}</p>
        {part(t.score_title, t.score_text.to_owned())}
        <p>{example}</p>
        {part(t.known_title, fill(t.known_text, &[&ENOUGH_TENTHS.to_string(), &FEWEST_ANSWERS.to_string()]))}
        {part(t.range_title, t.range_text.to_owned())}
        {part(t.bands_title, t.bands_text.to_owned())}
        {figure_table(None, bands)}
        {part(t.closed_title, fill(t.closed_text, &[band(locale, Band::CAP)]))}
        {part(t.steps_title, fill(t.steps_text, &[&FIRST_STEPS.to_string()]))}
        {weights(locale, &label)}
        {part(t.strengths_title, fill(t.strengths_text, &[&STRENGTHS.to_string()]))}
        {part(t.themes_title, fill(t.themes_text, &[&FEWEST_FOR_THEME.to_string()]))}
        {part(t.overall_title, fill(t.overall_text, &[&OVERALL_THIRDS.to_string()]))}
        <p>{t.machine}</p>
    }
    .into_any()
}

fn weights(locale: Locale, label: &dyn Fn(Answer) -> String) -> AnyView {
    let t = Calculation::of(locale);
    let comma = if locale == Locale::En { "." } else { "," };
    let halves = |count: u32| match (count / 2, count % 2) {
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}{comma}5"),
    };
    let mut rows = Vec::new();
    let mut row = |of: &str, what: String, value: String| {
        rows.push(FigureRow {
            name: format!("{of}: {what}").into_any(),
            words: None,
            figure: Some(value),
        });
    };
    for answer in Answer::ALL {
        if let Some(gap) = gap_halves(answer) {
            row(t.weight_gap, label(answer), halves(gap));
        }
    }
    for (critical, core, words) in [
        (true, false, t.critical),
        (false, true, t.core),
        (false, false, t.other),
    ] {
        row(
            t.weight_impact,
            words.to_owned(),
            impact(&sample(critical, core)).to_string(),
        );
    }
    for (effort, words) in Effort::ALL.into_iter().zip([t.small, t.medium, t.large]) {
        row(t.weight_effort, words.to_owned(), halves(effort.halves()));
    }
    for (cost, words) in Cost::ALL
        .into_iter()
        .zip([t.free, t.small_cost, t.larger_cost])
    {
        row(t.weight_cost, words.to_owned(), halves(cost.halves()));
    }
    let head = FigureRow {
        name: t.weight_what.into_any(),
        words: None,
        figure: Some(t.weight_value.to_owned()),
    };
    figure_table(Some(head), rows)
}

fn sample(critical: bool, core: bool) -> Statement {
    Statement {
        id: "A".into(),
        effort: Effort::Small,
        cost: Cost::Free,
        themes: Vec::new(),
        needs: Vec::new(),
        core,
        critical,
        not_applicable: false,
        flyer: false,
    }
}
