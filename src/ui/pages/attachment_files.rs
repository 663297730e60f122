//! The files of an attachment: PDF, tables, calendar; and the link.
//!
//! Invariant: a file holds what the preview shows; the tables are the person's own.

use leptos::{prelude::*, task::spawn_local};

use super::{attachment::Making, calendar_button::calendar_button};
use crate::{
    domain::Assessment,
    exchange::{SharedResult, write_link},
    i18n::{AttachmentPage, Plan, Shell},
    platform,
    report::{Report, file_name},
    state::{CheckPage, Notice, Route},
    ui::{
        components::{button, link_button},
        page::CheckView,
        report_files::{answers_table, give_pdf, scores_table},
        save::give_text,
    },
};

/// The buttons that give the files, and what came of it.
pub fn take_along(making: &Making, report: Memo<Option<Report>>) -> AnyView {
    let check = making.check.clone();
    let (app, locale) = (check.app, check.locale);
    let t = AttachmentPage::of(locale);
    let told = RwSignal::new(String::new());
    let pdf = move |share: bool| {
        if let Some(report) = report.get_untracked() {
            give_pdf(app, locale, report, share, told);
        }
    };
    view! {
        <section aria-labelledby="take">
            <h2 id="take">{t.take}</h2>
            <p class="actions">
                {button("primary", t.make_pdf, move |_| pdf(false))}
                {platform::can_share().then(|| button("plain", t.share_pdf, move |_| pdf(true)))}
                {button("plain", Shell::of(locale).print, |_| platform::print())}
            </p>
            <p class="told" role="status">{move || told.get()}</p>
            <p class="actions">
                {tables(&check)}
                {calendar_button(&check, AttachmentPage::of(locale).ics)}
            </p>
            {link(making)}
            <p class="actions">{link_button("plain", Plan::of(locale).to_result, check.href(CheckPage::Result))}</p>
        </section>
    }
    .into_any()
}

fn tables(check: &CheckView) -> AnyView {
    let t = AttachmentPage::of(check.locale);
    let table = |make: fn(&CheckView, &Assessment) -> String, kind: &'static str| {
        let check = check.clone();
        move |_| {
            let made = untrack(|| {
                check.read(|a| (make(&check, a), file_name(&a.organisation.name, a.date)))
            });
            if let Some((text, name)) = made {
                give_text(check.app, format!("{name}-{kind}.csv"), "text/csv", text);
            }
        }
    };
    let answers = table(
        |check, a| {
            let sheet = &check.sheet;
            answers_table(&sheet.questionnaire, &sheet.wording, check.locale, a).csv()
        },
        "antwoorden",
    );
    let scores = table(
        |check, a| {
            let sheet = &check.sheet;
            scores_table(&sheet.questionnaire, &sheet.wording, check.locale, a).csv()
        },
        "scores",
    );
    vec![
        button("plain", t.csv_answers, answers),
        button("plain", t.csv_scores, scores),
    ]
    .into_any()
}

/// The result as a link.
fn link(making: &Making) -> AnyView {
    let check = making.check.clone();
    let t = AttachmentPage::of(check.locale);
    let with_name = RwSignal::new(false);
    let copy = move |_| {
        let link = untrack(|| {
            check.read(|a| {
                let name = if with_name.get_untracked() {
                    a.organisation.name.clone()
                } else {
                    String::new()
                };
                let result = SharedResult {
                    scope: a.scope,
                    date: a.date,
                    answers: a.answers.clone(),
                    name,
                };
                write_link(&check.sheet.questionnaire, &result)
            })
        });
        let (app, link) = (check.app, link.unwrap_or_default());
        spawn_local(async move {
            let address = format!("{}{}", platform::home(), Route::Shared(link).href());
            let copied = platform::copy(&address).await.is_ok();
            app.notice.set(Some(if copied {
                Notice::Copied
            } else {
                Notice::NotShared
            }));
        });
    };
    view! {
        <p class="hint">{t.link_hint}</p>
        <div class="choice">
            <input
                type="checkbox"
                id="link-name"
                prop:checked=with_name
                on:change=move |event| with_name.set(event_target_checked(&event))
            />
            <label for="link-name">{t.link_name}</label>
        </div>
        <p class="actions">{button("plain", t.link, copy)}</p>
    }
    .into_any()
}
