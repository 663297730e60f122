//! The accessibility statement that public bodies must publish.
//!
//! Invariant: the contact is the city's, from `questionnaires/index.json`; what is not tested is
//! not claimed.

use leptos::prelude::*;

use crate::{
    domain::Day,
    i18n::{Accessibility, Locale, date, fill},
    state::App,
    ui::page::PageView,
};

/// The day on which the statement was last gone over.
fn made_on() -> Option<Day> {
    Day::new(2026, 11, 22)
}

/// The statement.
pub fn accessibility(app: App, locale: Locale) -> PageView {
    let t = Accessibility::of(locale);
    let contact = move || {
        let city = app
            .library
            .with(|library| {
                library
                    .catalogue
                    .ready()
                    .map(|catalogue| catalogue.city.clone())
            })
            .unwrap_or_default();
        let phone = (!city.phone.is_empty()).then(|| {
            let href = format!("tel:{}", city.phone.replace(' ', ""));
            view! { <p><a href=href>{fill(t.contact_phone, &[&city.phone])}</a></p> }
        });
        let email = (!city.email.is_empty()).then(|| {
            view! { <p><a href=format!("mailto:{}", city.email)>{fill(t.contact_email, &[&city.email])}</a></p> }
        });
        let none = (phone.is_none() && email.is_none()).then(|| view! { <p>{t.contact_none}</p> });
        view! { {phone}{email}{none} }
    };
    let part = |title: &'static str, text: String| view! { <h2>{title}</h2> <p>{text}</p> };
    let day = made_on().map(|day| date(locale, day)).unwrap_or_default();
    let body = view! {
        <p class="lead">{t.intro}</p>
        {part(t.standard_title, t.standard_text.to_owned())}
        {part(t.tested_title, t.tested_text.to_owned())}
        {part(t.limits_title, t.limits_text.to_owned())}
        {part(t.contact_title, t.contact_text.to_owned())}
        {contact}
        {part(t.enforce_title, t.enforce_text.to_owned())}
        {part(t.made_title, fill(t.made_text, &[&day]))}
    };
    PageView::new(t.title, body)
}
