//! What a host chooses before the day: title, place, script, languages; the link to join; the papers.
//!
//! Invariant: what is chosen is kept at once; the questionnaire can't change once something came in.

mod invitation;
mod proposed;
mod script;

use leptos::prelude::*;

pub use invitation::{join_link, language};
pub use proposed::proposed;

use super::view::HallView;
use crate::{
    domain::{
        Day, QuestionnaireId,
        gathering::{Purpose, SMALLEST_GROUPS, TITLE_LIMIT},
    },
    exchange::write_gathering,
    i18n::{HallText, Locale},
    platform,
    report::file_name,
    state::HallPage,
    ui::{
        components::{Field, button, field, link_button, live, options},
        effects,
        save::give_text,
    },
};

/// The page.
pub fn prepare(view: &HallView) -> AnyView {
    let workshop = view.read(|now| now.purpose == Purpose::Workshop);
    view! {
        {facts(view)}
        {workshop.then(|| script::script(view))}
        {invitation::invitation(view)}
        {take_along(view)}
    }
    .into_any()
}

fn facts(view: &HallView) -> AnyView {
    let (hall, locale) = (view.hall, view.locale);
    let t = HallText::of(locale);
    let line = |id: &str, label: &str, hint: &str| Field {
        id: id.to_owned(),
        label: label.to_owned(),
        hint: hint.to_owned(),
        limit: TITLE_LIMIT,
        lines: false,
        read_only: false,
    };
    let workshop = view.read(|now| now.purpose == Purpose::Workshop);
    let day = move |event| {
        if let Ok(day) = event_target_value(&event).parse::<Day>() {
            hall.change(|now| now.date = day);
        }
    };
    let groups: Vec<_> = SMALLEST_GROUPS
        .map(|number| view! { <option value=number.to_string()>{number.to_string()}</option> })
        .collect();
    let smallest = workshop.then(|| {
        view! {
            <div class="field">
                <label for="smallest">{t.smallest}</label>
                <span class="hint" id="smallest-hint">{t.smallest_hint}</span>
                <select
                    id="smallest"
                    aria-describedby="smallest-hint"
                    prop:value=move || hall.read(|now| now.smallest_group).to_string()
                    on:change=move |event| {
                        if let Ok(number) = event_target_value(&event).parse() {
                            hall.change(|now| now.smallest_group = number);
                        }
                    }
                >
                    {groups}
                </select>
            </div>
        }
    });
    let team = (!workshop).then(|| view! { <p class="notice">{t.team_note}</p> });
    view! {
        <section aria-labelledby="facts-title">
            <h2 id="facts-title">{t.facts}</h2>
            {team}
            {field(locale, line("hall-title", t.name, t.name_hint), Signal::derive(move || hall.read(|now| now.title.clone())), move |text| hall.change(|now| now.title = text))}
            {field(locale, line("hall-place", t.place, ""), Signal::derive(move || hall.read(|now| now.place.clone())), move |text| hall.change(|now| now.place = text))}
            <div class="field">
                <label for="hall-date">{t.date}</label>
                <input
                    id="hall-date"
                    type="date"
                    prop:value=move || hall.read(|now| now.date.to_string())
                    on:change=day
                />
            </div>
            {questionnaire(view)}
            {languages(view)}
            {smallest}
        </section>
    }
    .into_any()
}

/// Which questionnaire, where there are several and nothing came in.
fn questionnaire(view: &HallView) -> AnyView {
    let (hall, app, locale) = (view.hall, view.app, view.locale);
    let t = HallText::of(locale);
    live(move || {
        let catalogue = app
            .library
            .with(|library| library.catalogue.ready().cloned())?;
        let free = hall.read(|now| now.collection.entries().is_empty());
        if !free || catalogue.questionnaires.len() < 2 {
            return None;
        }
        let choices = catalogue
            .questionnaires
            .iter()
            .map(|entry| {
                let tag = locale.tag();
                (
                    entry.id.to_string(),
                    entry.title(tag).to_owned(),
                    String::new(),
                )
            })
            .collect();
        let chosen = Signal::derive(move || hall.read(|now| now.questionnaire.to_string()));
        Some(options(
            "questionnaire",
            t.questionnaire,
            choices,
            chosen,
            move |id: String| {
                let id = QuestionnaireId::from(id);
                leptos::task::spawn_local(async move {
                    if let Ok((sheet, _)) = effects::sheet(&id, locale.tag()).await {
                        hall.change(|now| {
                            now.version = sheet.questionnaire.version.clone();
                            now.questionnaire = id;
                        });
                        // The whole page is about the other questionnaire now.
                        platform::reload();
                    }
                });
            },
        ))
    })
}

fn languages(view: &HallView) -> AnyView {
    let hall = view.hall;
    let t = HallText::of(view.locale);
    let boxes: Vec<_> = Locale::ALL
        .map(|locale| {
            let tag = locale.tag();
            let id = format!("language-{tag}");
            let chosen = move || hall.read(|now| now.languages.iter().any(|other| other == tag));
            let choose = move |event| {
                let on = event_target_checked(&event);
                hall.change(|now| {
                    now.languages.retain(|other| other != tag);
                    // There is always one.
                    if on || now.languages.is_empty() {
                        now.languages.push(tag.to_owned());
                    }
                });
            };
            view! {
                <div class="choice">
                    <input type="checkbox" id=id.clone() prop:checked=chosen on:change=choose />
                    <label for=id lang=tag>{locale.name()}</label>
                </div>
            }
        })
        .into_iter()
        .collect();
    view! {
        <fieldset class="options">
            <legend>{t.languages}</legend>
            <p class="hint">{t.languages_hint}</p>
            {boxes}
        </fieldset>
    }
    .into_any()
}

fn take_along(view: &HallView) -> AnyView {
    let (hall, app) = (view.hall, view.app);
    let t = HallText::of(view.locale);
    let save = move |_| {
        let (text, name) = hall.now.with_untracked(|now| {
            let name = file_name(&now.title, now.date);
            (write_gathering(now), name)
        });
        give_text(app, format!("{name}.json"), "application/json", text);
    };
    view! {
        <section aria-labelledby="along-title">
            <h2 id="along-title">{t.along}</h2>
            <p>{t.along_about}</p>
            <p class="actions">
                {link_button("plain", t.to_paper, view.href(HallPage::Paper))}
                {button("plain", t.save_file, save)}
                {link_button("primary", t.to_collect, view.href(HallPage::Collect))}
            </p>
        </section>
    }
    .into_any()
}
