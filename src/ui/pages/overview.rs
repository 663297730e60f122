//! Where one stands, before the result.
//!
//! Invariant: the result can be seen at any moment after the first answer; nobody must finish first.

use leptos::prelude::*;

use super::{
    new_version::new_version,
    standing::{answered, asked, done, dont_know, first_open},
};
use crate::{
    domain::Scope,
    i18n::{JoinText, Locale, Overview, RoundsText, SittingText, fill},
    platform::set_fragment,
    state::CheckPage,
    ui::{
        components::{button, link_button, phrase, progress},
        page::{CheckView, PageView},
        save::save_buttons,
    },
};

/// The overview of a check.
pub fn overview(check: &CheckView) -> PageView {
    let t = Overview::of(check.locale);
    let (total, done) = (asked(check), done(check));
    let ask = {
        let check = check.clone();
        move || {
            let count = dont_know(&check);
            (count > 0).then(|| {
                view! {
                    <div class="panel">
                        <p>{fill(t.dont_know_left, &[&count.to_string()])}</p>
                        <p class="actions">{link_button("plain", t.ask_around, check.href(CheckPage::AskAround))}</p>
                    </div>
                }
            })
        }
    };
    let words = move || match total - done.get() {
        0 => t.all_done.to_owned(),
        open if open == total => t.too_early.to_owned(),
        open => fill(t.open_left, &[&open.to_string()]),
    };
    let result = check.href(CheckPage::Result);
    let body = view! {
        {new_version(check)}
        {joined(check)}
        <p class="lead">{t.intro}</p>
        {progress(move || done.get(), total, words)}
        <p class="actions">
            {move || (done.get() > 0).then(|| link_button("primary", t.to_result, result.clone()))}
            {first_open(check)}
        </p>
        <h2>{t.barriers}</h2>
        {barrier_list(check)}
        {ask}
        {(check.scope == Scope::Core && !check.is_example()).then(|| widen(check, t.widen, t.widen_hint))}
        {together(check)}
        {invitation(check)}
        <div class="panel">
            <p>{t.save_file_hint}</p>
            <p class="actions">
                {save_buttons(check.app, check.locale)}
                {link_button("plain", t.about, check.href(CheckPage::About))}
            </p>
        </div>
    };
    PageView::new(t.title, body)
}

/// Every barrier with how far it is, to go to.
pub fn barrier_list(check: &CheckView) -> AnyView {
    let entries: Vec<_> = check
        .sheet
        .questionnaire
        .barriers_in_scope(check.scope)
        .map(|barrier| {
            let href = check.href(CheckPage::Barrier(barrier.id.clone(), None));
            view! {
                <li>
                    <a href=href>{phrase(check.sheet.wording.barrier(&barrier.id))}</a>
                    <span class="count">{answered(check, barrier)}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="barriers">{entries}</ol> }.into_any()
}

/// The way to the three sittings, and to the rounds where there are more.
fn together(check: &CheckView) -> AnyView {
    let t = SittingText::of(check.locale);
    let rounds = check
        .read(|a| check.app.has_rounds(&check.id, a))
        .unwrap_or(false);
    let rounds = rounds.then(|| {
        let words = RoundsText::of(check.locale).open;
        link_button("plain", words, check.href(CheckPage::Rounds))
    });
    view! {
        <div class="panel">
            <p>{t.about}</p>
            <p class="actions">
                {link_button("plain", t.open, check.href(CheckPage::Sitting(1)))}
                {rounds}
            </p>
        </div>
    }
    .into_any()
}

/// The way to looking over an invitation, whose proposals come back to this check.
fn invitation(check: &CheckView) -> AnyView {
    let t = SittingText::of(check.locale);
    view! {
        <div class="panel">
            <p>{t.invitation_about}</p>
            <p class="actions">{to_invitation(check)}</p>
        </div>
    }
    .into_any()
}

/// A link to looking over the invitation of a check.
pub fn to_invitation(check: &CheckView) -> AnyView {
    let words = SittingText::of(check.locale).invitation;
    link_button("plain", words, check.href(CheckPage::Invitation))
}

/// The way to the code, for a check that was begun for a gathering.
pub fn joined(check: &CheckView) -> Option<AnyView> {
    check.app.joined(&check.id)?;
    let t = JoinText::of(check.locale);
    let href = check.href(CheckPage::Code);
    Some(
        view! {
            <div class="panel">
                <p>{t.joined_panel}</p>
                <p class="actions">{link_button("primary", t.open_code, href)}</p>
            </div>
        }
        .into_any(),
    )
}

/// Goes on from the short check to all statements; the answers stay.
pub fn widen(check: &CheckView, words: &'static str, hint: impl Into<String>) -> AnyView {
    let (app, href) = (check.app, check.href(CheckPage::Overview));
    let act = button("plain", words, move |_| {
        app.change(&mut |assessment| assessment.scope = Scope::Full);
        set_fragment(&href);
    });
    view! {
        <div class="panel">
            <p>{hint.into()}</p>
            <p class="actions">{act}</p>
        </div>
    }
    .into_any()
}

/// The name of an organisation, or words for one without a name.
pub fn name_or(locale: Locale, name: &str) -> String {
    if name.is_empty() {
        crate::i18n::Home::of(locale).nameless.to_owned()
    } else {
        name.to_owned()
    }
}
