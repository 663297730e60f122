//! Where one goes from a result: attach it, save it, go on together, measure again.
//!
//! Invariant: every way leaves the result as it is; a new round is a check of its own.

use leptos::prelude::*;

use super::{overview::widen, standing::dont_know};
use crate::{
    domain::Scope,
    i18n::{AttachmentPage, Locale, Outcome, RoundsText, SittingText, fill},
    platform,
    state::{App, CheckId, CheckPage, Route},
    ui::{
        components::{button, link_button},
        page::CheckView,
        save::save_buttons,
    },
};

/// Going on together, and measuring again.
fn again(check: &CheckView) -> AnyView {
    let t = SittingText::of(check.locale);
    let rounds = RoundsText::of(check.locale);
    view! {
        <div class="panel">
            <p>{t.about}</p>
            <p class="actions">{link_button("plain", t.open, check.href(CheckPage::Sitting(1)))}</p>
        </div>
        <div class="panel">
            <p>{rounds.again_hint}</p>
            <p class="actions">
                {measure_again(check.app, check.locale, &check.id)}
                {check.read(|a| check.app.has_rounds(&check.id, a)).unwrap_or(false).then(|| link_button("plain", rounds.open, check.href(CheckPage::Rounds)))}
            </p>
        </div>
    }
    .into_any()
}

/// A button that begins the next round of a check.
pub fn measure_again(app: App, locale: Locale, id: &CheckId) -> AnyView {
    let id = id.clone();
    button("plain", RoundsText::of(locale).again, move |_| {
        if let Some(next) = app.next_round(&id) {
            platform::set_fragment(&Route::Check(next, CheckPage::Overview).href());
        }
    })
}

/// What can be done with a result.
pub fn afterwards(check: &CheckView) -> AnyView {
    let t = Outcome::of(check.locale);
    if check.is_example() {
        return ().into_any();
    }
    let answered = check.read(|a| a.answers.iter().count()).unwrap_or(0);
    view! {
        <section class="no-print" aria-labelledby="next">
            <h2 id="next">{t.next_title}</h2>
            {(check.scope == Scope::Core)
                .then(|| widen(check, t.widen, fill(t.widen_hint, &[&answered.to_string()])))}
            <p class="actions">
                {link_button("primary", AttachmentPage::of(check.locale).to_attachment, check.href(CheckPage::Attachment))}
                {save_buttons(check.app, check.locale)}
                {link_button("plain", t.change, check.href(CheckPage::Overview))}
                {(dont_know(check) > 0).then(|| link_button("plain", t.ask, check.href(CheckPage::AskAround)))}
            </p>
            {again(check)}
        </section>
    }
    .into_any()
}
