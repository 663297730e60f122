//! One file closely: its verdict, and the report that its data gives.
//!
//! Invariant: the report is made of the data alone, never of the pages that came with it.

use leptos::prelude::*;

use super::{Checking, session::Row, words};
use crate::{
    i18n::{Locale, Shell, VerifyPage},
    platform,
    report::{Report, compose},
    ui::components::{button, report_view},
};

/// The file that is looked at.
pub fn detail(checking: &Checking, id: usize) -> AnyView {
    let t = VerifyPage::of(checking.locale);
    let open = checking.open;
    let row = checking
        .session
        .rows
        .with_untracked(|rows| rows.get(id).cloned());
    let page = row.map(|row| {
        let report = report(checking, &row).map(|report| report_view(&report));
        view! {
            {finding(checking, &row, Some("one-file"))}
            {report}
        }
    });
    view! {
        <section class="one-file" aria-labelledby="one-file">
            <p class="actions no-print">
                {button("plain", t.back, move |_| {
                    open.set(None);
                    request_animation_frame(|| {
                        platform::focus("files-title");
                    });
                })}
                {button("plain", Shell::of(checking.locale).print, |_| platform::print())}
            </p>
            {page}
        </section>
    }
    .into_any()
}

/// Every file on a sheet of its own, for printing: the verdict and the report in short.
pub fn every_page(checking: &Checking) -> AnyView {
    let (ready, checking) = (checking.printing, checking.clone());
    let sheet = move |id: usize| {
        let row = checking
            .session
            .rows
            .with_untracked(|rows| rows.get(id).cloned());
        row.map(|row| {
            let short = report(&checking, &row).map(|report| report_view(&report.summary()));
            view! { <div class="sheet">{finding(&checking, &row, None)}{short}</div> }
        })
    };
    view! {
        <div class="print-only">
            <For each=move || 0..ready.get() key=|id| *id children=sheet />
        </div>
    }
    .into_any()
}

/// What is told of a file before its report.
fn finding(checking: &Checking, row: &Row, id: Option<&'static str>) -> AnyView {
    let locale = checking.locale;
    let t = VerifyPage::of(locale);
    let remark = row
        .remark
        .as_ref()
        .map(|remark| view! { <p>{words::remark(locale, remark)}</p> });
    let criteria = row.content.as_ref().and_then(|content| {
        let scores = content.scores.as_ref()?;
        let lines: Vec<_> = checking
            .session
            .criteria
            .get_untracked()
            .iter()
            .map(|criterion| {
                let met = criterion.is_met(&content.attachment, scores);
                let answer = words::met(locale, met);
                view! { <li>{format!("{}: {answer}", criterion.text(locale.tag()))}</li> }
            })
            .collect();
        (!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })
    });
    let number = row.content.as_ref().map(|content| {
        let words = words::number(locale, &content.attachment.organisation);
        view! { <p>{format!("{}: {words}", t.number)}</p> }
    });
    view! {
        <div class="finding">
            <h2 id=id>{words::verdict(locale, row.verdict)}</h2>
            <p><bdi>{row.file.clone()}</bdi> {format!(" · {}", words::kind(locale, row.kind))}</p>
            {remark}
            {number}
            {criteria}
        </div>
    }
    .into_any()
}

/// The report in the language of the file, where its questionnaire is here.
fn report(checking: &Checking, row: &Row) -> Option<Report> {
    let attachment = &row.content.as_ref()?.attachment;
    let locale = Locale::from_tag(&attachment.language).unwrap_or_default();
    checking.session.sources.with_untracked(|sources| {
        let fits = |(id, language, _): &&(_, Locale, _)| {
            *id == attachment.questionnaire && *language == locale
        };
        let (.., source) = sources.iter().find(fits)?;
        let sheet = &source.sheet;
        let (questionnaire, wording) = (&sheet.questionnaire, &sheet.wording);
        Some(compose(questionnaire, wording, locale, attachment))
    })
}
