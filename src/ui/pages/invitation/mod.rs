//! "Look over your invitation": what a reader finds in it and what she may miss.
//!
//! Invariant: the text never leaves the device and goes with the tab; nothing in it is called wrong.

mod carry;
mod compare;
mod desk;
mod draft;
mod ease;
mod found;
mod marked;
mod sentences;
mod source;
mod words;

use leptos::prelude::*;

use desk::{Desk, Kit, Look};

use crate::{
    i18n::{InvitationText, Locale, Shell, fill},
    platform,
    state::{App, CheckPage},
    ui::{
        components::{button, link_button, live},
        page::{CheckView, PageView},
    },
};

/// The page, alone or in a check.
pub fn invitation(app: App, locale: Locale, check: Option<CheckView>) -> PageView {
    let t = InvitationText::of(locale);
    let above = check.as_ref().and_then(CheckView::whose);
    let back = check.as_ref().map(|check| check.href(CheckPage::Overview));
    let desk = Desk::new(app, locale, check);
    let body = view! {
        <div class="invitation">
            <p class="lead no-print">{t.intro}</p>
            <p class="no-print">{t.stays}</p>
            {source::source(&desk)}
            {status(&desk)}
            {results(&desk)}
            {compare::compare(&desk)}
            {carry::carry(&desk)}
            <p class="actions no-print">
                {button("plain", Shell::of(locale).print, |_| platform::print())}
                {back.map(|href| link_button("plain", t.to_check, href))}
            </p>
        </div>
    };
    PageView {
        above,
        ..PageView::new(t.title, body)
    }
}

/// How far it is, in one line that is told when it changes.
fn status(desk: &Desk) -> AnyView {
    let desk = desk.clone();
    let t = InvitationText::of(desk.locale);
    let words = move || match desk.kit.get() {
        None => t.rules_loading.to_owned(),
        Some(Err(missing)) => missing.words(t).to_owned(),
        Some(Ok(kit)) => match desk.looked.get() {
            _ if desk.is_blank() => t.nothing.to_owned(),
            None => t.reading.to_owned(),
            Some(look) => {
                let found = look.found(&kit.lexicon).len().to_string();
                let missing = look.missing(&kit.lexicon).len().to_string();
                fill(t.summary, &[&found, &missing])
            }
        },
    };
    view! { <p class="summary" role="status">{words}</p> }.into_any()
}

/// All that is said of the text that was looked at last.
fn results(desk: &Desk) -> AnyView {
    let desk = desk.clone();
    live(move || {
        let kit = desk.kit.get()?.ok()?;
        let look = desk.looked.get().filter(|_| !desk.is_blank())?;
        Some(view! {
            {remarks(&desk, &look)}
            {found::found(&desk, &kit, &look)}
            {marked::in_text(&desk, &kit, &look)}
            {words::words(&desk, &kit, &look)}
            {sentences::sentences(&desk, &kit, &look)}
            {ease::ease(&desk, &kit, &look)}
        })
    })
}

/// What must be known of the text as a whole.
fn remarks(desk: &Desk, look: &Look) -> Option<AnyView> {
    let t = InvitationText::of(desk.locale);
    let measures = &look.reading.measures;
    let cut = (look.reading.read < look.text.len()).then(|| {
        let read = crate::exchange::FLYER_LIMIT.to_string();
        fill(t.too_long, &[&read])
    });
    let shouts = measures.shouts().then(|| t.shouts.to_owned());
    let script = measures
        .is_other_script()
        .then(|| t.other_script.to_owned());
    let all: Vec<_> = [cut, shouts, script]
        .into_iter()
        .flatten()
        .map(|words| view! { <p>{words}</p> })
        .collect();
    (!all.is_empty()).then(|| view! { <div class="banner quiet">{all}</div> }.into_any())
}

/// What is looked for, in the language of the lexicon.
fn in_language(kit: &Kit, locale: Locale) -> Option<String> {
    (kit.lexicon.language != locale.tag()).then(|| kit.lexicon.language.clone())
}
