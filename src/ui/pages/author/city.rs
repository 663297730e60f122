//! The form to fill in the city's own details: name, phone, e-mail, page on grants.
//!
//! Invariant: where no index is among the files, the site's own is taken along.

use leptos::prelude::*;

use super::{desk::Desk, jobs::done};
use crate::{
    domain::{City, NAME_LIMIT},
    exchange::{author::change_city, read_catalogue},
    i18n::AuthorDesk,
    ui::components::{Field, button, field},
};

type Part = fn(&mut City) -> &mut String;

/// The form.
pub fn city(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let index = move || {
        let own = desk
            .files
            .with_untracked(|files| files.get("index.json").cloned());
        own.or_else(|| desk.shipped.get_untracked()?.0.get("index.json").cloned())
    };
    let now = index().and_then(|index| read_catalogue(&index));
    let city = RwSignal::new(now.map(|catalogue| catalogue.city).unwrap_or_default());
    let parts: [(&str, &str, Part); 4] = [
        ("name", t.city_name, |city| &mut city.name),
        ("phone", t.city_phone, |city| &mut city.phone),
        ("email", t.city_email, |city| &mut city.email),
        ("page", t.city_page, |city| &mut city.grant_page),
    ];
    let fields = parts.map(|(name, label, part)| {
        let shown = Field {
            id: format!("author-city-{name}"),
            label: label.to_owned(),
            hint: String::new(),
            limit: NAME_LIMIT,
            lines: false,
            read_only: false,
        };
        let value = Signal::derive(move || {
            let mut city = city.get();
            std::mem::take(part(&mut city))
        });
        field(desk.locale, shown, value, move |words| {
            city.update(|city| *part(city) = words)
        })
    });
    let save = move |_| {
        let mut files = desk.files.get_untracked();
        if let Some(index) = index() {
            files.insert("index.json".into(), index);
        }
        let made = change_city(&files, &city.get_untracked());
        done(desk, made, t.city_changed.to_owned());
    };
    view! {
        <p>{t.city_intro}</p>
        {fields.into_iter().collect::<Vec<_>>()}
        <p class="actions">{button("primary", t.city_save, save)}</p>
    }
    .into_any()
}
