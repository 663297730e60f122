//! Language, colours, contrast, text size, pace.
//!
//! Invariant: each choice works at once and changes no answer.

use leptos::prelude::*;

use crate::{
    i18n::{Locale, SettingsPage, language_name},
    state::{App, Contrast, TextSize, Theme, id_of, of_id},
    ui::{components::options, page::PageView},
};

/// The settings.
pub fn settings(app: App, locale: Locale) -> PageView {
    let t = SettingsPage::of(locale);
    let none = String::new;
    let languages = app
        .languages()
        .into_iter()
        .map(|tag| (tag.clone(), language_name(&tag).to_owned(), none()))
        .collect();
    let themes = [t.theme_system, t.theme_light, t.theme_dark];
    let themes = Theme::ALL
        .iter()
        .zip(themes)
        .map(|((id, _), words)| ((*id).to_owned(), words.to_owned(), none()))
        .collect();
    let contrasts = Contrast::ALL
        .iter()
        .zip([t.contrast_system, t.contrast_high])
        .map(|((id, _), words)| ((*id).to_owned(), words.to_owned(), none()))
        .collect();
    let sizes = TextSize::ALL
        .iter()
        .map(|(id, _)| ((*id).to_owned(), format!("{id}%"), none()))
        .collect();
    let paces = vec![
        ("all".to_owned(), t.pace_all.to_owned(), none()),
        ("one".to_owned(), t.pace_one.to_owned(), none()),
    ];
    let chosen = move |of: fn(&crate::state::Settings) -> &'static str| {
        Signal::derive(move || app.settings.with(of).to_owned())
    };
    let theme = chosen(|s| id_of(&Theme::ALL, &s.theme));
    let contrast = chosen(|s| id_of(&Contrast::ALL, &s.contrast));
    let size = chosen(|s| id_of(&TextSize::ALL, &s.text_size));
    let pace = chosen(|s| if s.one_by_one { "one" } else { "all" });
    let language = Signal::derive(move || app.language());
    let body = view! {
        <p class="lead">{t.intro}</p>
        <div class="panels">
            {options("language", t.language, languages, language, move |id| app.set(|s| s.language = Some(id)))}
            {options("theme", t.theme, themes, theme, move |id| app.set(|s| s.theme = of_id(&Theme::ALL, &id)))}
            {options("contrast", t.contrast, contrasts, contrast, move |id| app.set(|s| s.contrast = of_id(&Contrast::ALL, &id)))}
            {options("size", t.text_size, sizes, size, move |id| app.set(|s| s.text_size = of_id(&TextSize::ALL, &id)))}
            {options("pace", t.pace, paces, pace, move |id| app.set(|s| s.one_by_one = id == "one"))}
        </div>
        <p class="hint">{t.kept}</p>
    };
    PageView::new(t.title, body)
}
