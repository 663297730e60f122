//! The report of a gathering: how it looks, and the PDF of it.
//!
//! Invariant: the preview, the paper and the PDF are one and the same report.

use leptos::prelude::*;

use super::view::HallView;
use crate::{
    i18n::{AttachmentPage, HallReport, Shell},
    platform,
    report::{Report, compose_gathering},
    ui::{
        components::{button, live, report_view},
        report_files::give_pdf,
    },
};

/// The report as things stand.
pub fn report(view: &HallView) -> Memo<Report> {
    // The pages of a report have a style of their own.
    platform::add_style("report.css");
    let view = view.clone();
    Memo::new(move |_| {
        view.read(|now| {
            let sheet = &view.sheet;
            compose_gathering(&sheet.questionnaire, &sheet.wording, view.locale, now)
        })
    })
}

/// The buttons that make it a file or paper, and what came of it.
pub fn buttons(view: &HallView, report: Memo<Report>) -> AnyView {
    let (app, locale) = (view.app, view.locale);
    let t = AttachmentPage::of(locale);
    let told = RwSignal::new(String::new());
    let pdf =
        move |share: bool| move |_| give_pdf(app, locale, report.get_untracked(), share, told);
    view! {
        <p class="actions">
            {button("primary", t.make_pdf, pdf(false))}
            {platform::can_share().then(|| button("plain", t.share_pdf, pdf(true)))}
            {button("plain", Shell::of(locale).print, |_| platform::print())}
        </p>
        <p class="told" role="status">{told}</p>
    }
    .into_any()
}

/// The report as it will be.
pub fn preview(view: &HallView, report: Memo<Report>) -> AnyView {
    let t = HallReport::of(view.locale);
    view! {
        <section class="preview" aria-labelledby="preview">
            <h2 id="preview" class="no-print">{t.preview}</h2>
            {live(move || report.with(report_view))}
        </section>
    }
    .into_any()
}
