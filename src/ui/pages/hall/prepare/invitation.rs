//! The address by which phones join, as text and as a code.
//!
//! Invariant: the gathering travels in the address; nothing else has to be reached to join.

use leptos::prelude::*;

use crate::{
    domain::gathering::Gathering,
    exchange::{Invitation, write_invitation},
    i18n::HallText,
    platform,
    report::qr,
    state::HallRoute,
    ui::{
        components::{button, live, qr_code},
        pages::hall::HallView,
    },
};

/// The address by which phones join.
pub fn join_link(gathering: &Gathering, language: &str) -> String {
    let link = write_invitation(&Invitation {
        gathering: gathering.id,
        purpose: gathering.purpose,
        questionnaire: gathering.questionnaire.clone(),
        version: gathering.version.clone(),
        language: language.to_owned(),
        date: gathering.date,
        smallest_group: gathering.smallest_group,
        title: gathering.title.clone(),
    });
    format!("{}{}", platform::home(), HallRoute::Join(link).href())
}

/// The link and the code on the page.
pub fn invitation(view: &HallView) -> AnyView {
    let (hall, locale) = (view.hall, view.locale);
    let t = HallText::of(locale);
    let link = Memo::new(move |_| hall.read(|now| join_link(now, language(&now.languages))));
    let code = live(move || {
        let link = link.get();
        qr(&link).map(|squares| qr_code(&squares, t.join_alt.to_owned()))
    });
    let copied = RwSignal::new(String::new());
    let copy = move |_| {
        leptos::task::spawn_local(async move {
            let done = platform::copy(&link.get_untracked()).await.is_ok();
            copied.set(if done { t.copied } else { t.not_copied }.to_owned());
        });
    };
    view! {
        <section aria-labelledby="join-title">
            <h2 id="join-title">{t.join}</h2>
            <p>{t.join_about}</p>
            <div class="join-code">{code}</div>
            <p class="address"><a href=link>{link}</a></p>
            <p class="actions">{button("plain", t.copy, copy)}</p>
            <p role="status">{copied}</p>
        </section>
    }
    .into_any()
}

/// The first language of a gathering.
pub fn language(languages: &[String]) -> &str {
    languages.first().map_or("nl", String::as_str)
}
