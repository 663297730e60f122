//! The files that a report leaves the app as: PDF, tables, calendar.
//!
//! Invariant: nothing is in them that the report does not show, but for the tables, which are the
//! person's own.

use leptos::{prelude::*, task::spawn_local};

use super::{lazy, report_source::face_files, save::give};
use crate::{
    domain::{Assessment, Questionnaire, Scores, Wording},
    exchange::{CalendarWords, Cell, Table, calendar},
    i18n::{AttachmentPage, Locale, Outcome, ReportText, SittingText, fill, standing},
    report::Report,
    state::App,
};

/// Why there is no PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPdf {
    /// The writer or its faces could not be loaded.
    NotLoaded,
    /// The writer refused.
    Refused,
}

/// Makes the PDF of a report, loading what makes it.
///
/// # Errors
/// [`NoPdf`].
pub async fn make_pdf(report: &Report) -> Result<Vec<u8>, NoPdf> {
    let faces = face_files().await.map_err(|_| NoPdf::NotLoaded)?;
    lazy::pdf(report.clone(), faces)
        .await
        .map_err(|_| NoPdf::NotLoaded)?
        .ok_or(NoPdf::Refused)
}

/// Makes the PDF of a report and gives it; `told` says how far it is and what came of it.
pub fn give_pdf(app: App, locale: Locale, report: Report, share: bool, told: RwSignal<String>) {
    let t = AttachmentPage::of(locale);
    told.set(t.making.to_owned());
    // Two frames: the words stand there before the work begins.
    request_animation_frame(move || {
        request_animation_frame(move || {
            spawn_local(async move {
                let name = format!("{}.pdf", report.file_name);
                told.try_set(match make_pdf(&report).await {
                    Ok(bytes) => {
                        give(app, &name, "application/pdf", &bytes, share).await;
                        fill(t.made, &[&name])
                    }
                    Err(NoPdf::NotLoaded) => t.not_loaded.to_owned(),
                    Err(NoPdf::Refused) => t.not_made.to_owned(),
                });
            });
        });
    });
}

/// Every answer with its points.
pub fn answers_table(
    questionnaire: &Questionnaire,
    wording: &Wording,
    locale: Locale,
    assessment: &Assessment,
) -> Table {
    let (t, outcome) = (AttachmentPage::of(locale), Outcome::of(locale));
    let mut table = Table::new(["id", outcome.barrier, t.statement, t.answer, t.points]);
    for (barrier, statement) in questionnaire.in_scope(assessment.scope) {
        let answer = assessment.answers.of(&statement.id);
        let label = answer.map_or_else(
            || outcome.open_answer.to_owned(),
            |answer| wording.label(answer).text,
        );
        table.row([
            statement.id.as_str().into(),
            wording.barrier(&barrier.id).text.into(),
            wording.statement(&statement.id).text.into(),
            label.into(),
            answer.and_then(|answer| answer.points()).into(),
        ]);
    }
    table
}

/// Every barrier with its score.
pub fn scores_table(
    questionnaire: &Questionnaire,
    wording: &Wording,
    locale: Locale,
    assessment: &Assessment,
) -> Table {
    let (t, outcome) = (AttachmentPage::of(locale), Outcome::of(locale));
    let mut table = Table::new([
        outcome.barrier,
        outcome.stands,
        outcome.score,
        t.low,
        t.high,
        t.coverage,
        t.closed,
    ]);
    let scores = Scores::of(questionnaire, &assessment.answers, assessment.scope);
    for score in &scores.barriers {
        let known = |number: Option<u32>| Cell::from(number.filter(|_| score.score().is_some()));
        table.row([
            wording.barrier(&score.barrier).text.into(),
            standing(locale, score).into(),
            score.score().into(),
            known(score.tally.low()),
            known(score.tally.high()),
            score.tally.coverage().into(),
            score.closed_doors.len().into(),
        ]);
    }
    table
}

/// The plan's days and the next check for a calendar; `None` where there is none.
pub fn plan_calendar(locale: Locale, assessment: &Assessment) -> Option<String> {
    let words = CalendarWords {
        organisation: &assessment.organisation.name,
        who: ReportText::of(locale).who,
        next_check: SittingText::of(locale).event,
    };
    calendar(assessment, &words)
}
