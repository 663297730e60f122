//! One file closely: its verdict, and the report that its data gives.
//!
//! Invariant: the report is made of the data alone, never of the pages that came with it.

use leptos::prelude::*;

use super::{Checking, session::Row, words};
use crate::{
    i18n::{Locale, Shell, VerifyPage},
    platform,
    report::compose,
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
    let page = row.map(|row| page_of(checking, &row));
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

/// Every file, one page each, for printing.
pub fn every_page(checking: &Checking) -> AnyView {
    let rows = checking.session.rows.get_untracked();
    let pages: Vec<_> = rows
        .iter()
        .map(|row| view! { <div class="sheet">{page_of(checking, row)}</div> })
        .collect();
    view! { <div class="print-only">{pages}</div> }.into_any()
}

fn page_of(checking: &Checking, row: &Row) -> AnyView {
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
                let answer = if met { t.met } else { t.not_met };
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
            <h2 id="one-file">{words::verdict(locale, row.verdict)}</h2>
            <p><bdi>{row.file.clone()}</bdi> {format!(" · {}", words::kind(locale, row.kind))}</p>
            {remark}
            {number}
            {criteria}
        </div>
        {report(checking, row)}
    }
    .into_any()
}

/// The report in the language of the file, where its questionnaire is here.
fn report(checking: &Checking, row: &Row) -> Option<AnyView> {
    let attachment = &row.content.as_ref()?.attachment;
    let locale = Locale::from_tag(&attachment.language).unwrap_or_default();
    checking.session.sources.with_untracked(|sources| {
        let fits = |(id, language, _): &&(_, Locale, _)| {
            *id == attachment.questionnaire && *language == locale
        };
        let (.., source) = sources.iter().find(fits)?;
        let sheet = &source.as_ref()?.sheet;
        let report = compose(&sheet.questionnaire, &sheet.wording, locale, attachment);
        Some(report_view(&report))
    })
}
