//! The list of "don't know": to print, to share, to ask around.
//!
//! Invariant: only the questions go along, no answers and no notes.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    domain::Answer,
    i18n::{Ask, Shell, fill},
    platform,
    state::{CheckPage, Notice},
    ui::{
        components::{button, link_button, phrase},
        page::{CheckView, PageView},
    },
};

use super::overview::name_or;

/// The page to ask around with.
pub fn ask(check: &CheckView) -> PageView {
    let t = Ask::of(check.locale);
    let shell = Shell::of(check.locale);
    let wording = check.sheet.wording.clone();
    let questions: Vec<_> = check
        .read(|a| {
            check
                .sheet
                .questionnaire
                .in_scope(check.scope)
                .filter(|(_, s)| a.answers.of(&s.id) == Some(Answer::DontKnow))
                .map(|(barrier, s)| (wording.barrier(&barrier.id), wording.statement(&s.id)))
                .collect()
        })
        .unwrap_or_default();
    let back = link_button("plain", t.back, check.href(CheckPage::Overview));
    if questions.is_empty() {
        return PageView::new(
            t.title,
            view! { <p class="lead">{t.none}</p> <p class="actions">{back}</p> },
        );
    }
    let name = check
        .read(|a| a.organisation.name.clone())
        .unwrap_or_default();
    let title = fill(t.share_title, &[&name_or(check.locale, &name)]);
    let text = questions
        .iter()
        .map(|(barrier, statement)| format!("- {} ({})", statement.text, barrier.text))
        .collect::<Vec<_>>()
        .join("\n");
    let app = check.app;
    let hand_over = move |share: bool| {
        let (title, text) = (title.clone(), text.clone());
        spawn_local(async move {
            let done = if share {
                platform::share_text(&title, &text).await
            } else {
                platform::copy(&format!("{title}\n\n{text}")).await
            };
            match done {
                Ok(()) if !share => app.notice.set(Some(Notice::Copied)),
                Err(platform::ShareError::Unable) => app.notice.set(Some(Notice::NotShared)),
                _ => {}
            }
        });
    };
    let share = hand_over.clone();
    let list: Vec<_> = questions
        .into_iter()
        .map(|(barrier, statement)| {
            let barrier = fill(t.for_barrier, &[&barrier.text]);
            view! {
                <li>
                    <p class="question">{phrase(statement)}</p>
                    <p class="hint">{barrier}</p>
                    <p class="write-here" aria-hidden="true">{t.to_ask}</p>
                </li>
            }
        })
        .collect();
    let body = view! {
        <p class="lead">{t.intro}</p>
        <ul class="ask">{list}</ul>
        <p class="actions no-print">
            {button("primary", shell.print, |_| platform::print())}
            {platform::can_share().then(move || button("plain", shell.share, move |_| share(true)))}
            {button("plain", shell.copy, move |_| hand_over(false))}
            {back}
        </p>
    };
    PageView {
        above: check.whose(),
        ..PageView::new(t.title, body)
    }
}
