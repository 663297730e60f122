//! What a person fills in and ticks for an attachment.
//!
//! Invariant: nothing here stops anybody: a number that can't be right is told and kept as typed.

use leptos::prelude::*;

use super::about::{people, text};
use super::attachment::Making;
use crate::{
    domain::{
        Assessment, Attachment, AttachmentChoices, EnterpriseNumber, NAME_LIMIT, NumberFault,
        Origin, Personal, RegisterNumber, SHORT_LIMIT, personal,
    },
    i18n::{About, AttachmentPage, Locale, Shell, date, fill},
    ui::{
        components::{Field, field, live, options, phrase},
        page::CheckView,
    },
};

/// Who asks.
pub fn organisation_fields(making: &Making) -> AnyView {
    let check = &making.check;
    let (t, about) = (AttachmentPage::of(check.locale), About::of(check.locale));
    view! {
        <section aria-labelledby="who">
            <h2 id="who">{t.who}</h2>
            {text(check, "name", about.name, about.name_hint, NAME_LIMIT, |o| &mut o.name)}
            {text(check, "kind", about.kind, about.kind_hint, SHORT_LIMIT, |o| &mut o.kind)}
            {text(check, "legal-form", t.legal_form, t.legal_form_hint, SHORT_LIMIT, |o| &mut o.legal_form)}
            {text(check, "kbo", t.kbo, t.kbo_hint, SHORT_LIMIT, |o| &mut o.kbo)}
            {number::<EnterpriseNumber>(check, |a| &a.organisation.kbo)}
            {text(check, "register", t.register, t.register_hint, SHORT_LIMIT, |o| &mut o.register)}
            {number::<RegisterNumber>(check, |a| &a.organisation.register)}
            {people(check)}
        </section>
    }
    .into_any()
}

/// Says whether a number can be right, while it is typed.
fn number<N: std::str::FromStr<Err = NumberFault> + 'static>(
    check: &CheckView,
    of: fn(&Assessment) -> &String,
) -> AnyView {
    let (check, locale) = (check.clone(), check.locale);
    let told = move || {
        let typed = check.read(|a| of(a).trim().to_owned()).unwrap_or_default();
        if typed.is_empty() {
            return String::new();
        }
        match typed.parse::<N>() {
            Ok(_) => AttachmentPage::of(locale).number_right.to_owned(),
            Err(fault) => number_fault(locale, fault),
        }
    };
    view! { <p class="hint told" aria-live="polite">{told}</p> }.into_any()
}

fn number_fault(locale: Locale, fault: NumberFault) -> String {
    let t = AttachmentPage::of(locale);
    match fault {
        NumberFault::Characters => t.number_characters.to_owned(),
        NumberFault::Length(digits) => fill(t.number_length, &[&digits.to_string()]),
        NumberFault::Start => t.number_start.to_owned(),
        NumberFault::CheckDigits => t.number_check.to_owned(),
    }
}

/// What goes in.
pub fn choices_fields(making: &Making) -> AnyView {
    let check = &making.check;
    let t = AttachmentPage::of(check.locale);
    let optional = Shell::of(check.locale).optional;
    let grant = {
        let making = making.clone();
        move |text: String| making.choose(|choices| choices.grant = text)
    };
    let grant_field = Field {
        id: "grant".to_owned(),
        label: format!("{} ({optional})", t.grant),
        hint: t.grant_hint.to_owned(),
        limit: NAME_LIMIT,
        lines: false,
        read_only: check.is_example(),
    };
    let choices = making.choices;
    let language = {
        let making = making.clone();
        move |tag: String| {
            making.choose(|choices| choices.language = tag);
            making.load();
        }
    };
    let languages = Locale::ALL
        .map(|locale| {
            let hint = match locale {
                Locale::Nl => t.language_hint.to_owned(),
                _ => String::new(),
            };
            (locale.tag().to_owned(), locale.name().to_owned(), hint)
        })
        .into();
    let earlier = making.earlier().map(|round| {
        let words = fill(t.change, &[&date(check.locale, round.date)]);
        tick(making, "change", words, "", |c| &mut c.change)
    });
    view! {
        {field(check.locale, grant_field, Signal::derive(move || choices.with(|c| c.grant.clone())), grant)}
        {themes(making)}
        <fieldset class="options">
            <legend>{t.contents}</legend>
            {tick(making, "plan", t.plan, "", |c| &mut c.plan)}
            {tick(making, "evidence", t.evidence, "", |c| &mut c.evidence)}
            {earlier}
            {tick(making, "notes", t.notes, t.notes_hint, |c| &mut c.notes)}
        </fieldset>
        {options(
            "attachment-language",
            t.language,
            languages,
            Signal::derive(move || choices.with(|c| c.language.clone())),
            language,
        )}
        {tick(making, "declared", t.declare, "", |c| &mut c.declared)}
    }
    .into_any()
}

fn themes(making: &Making) -> AnyView {
    let sheet = &making.check.sheet;
    if sheet.questionnaire.themes.is_empty() {
        return ().into_any();
    }
    let t = AttachmentPage::of(making.check.locale);
    let choices = making.choices;
    let ticks: Vec<_> = sheet
        .questionnaire
        .themes
        .iter()
        .map(|theme| {
            let (making, own, id) = (making.clone(), theme.clone(), format!("theme-{theme}"));
            let words = sheet.wording.theme(theme);
            let theme = theme.clone();
            view! {
                <div class="choice">
                    <input
                        type="checkbox"
                        id=id.clone()
                        prop:checked=move || choices.with(|c| c.themes.contains(&own))
                        on:change=move |event| {
                            let now = event_target_checked(&event);
                            making.choose(|choices| {
                                choices.themes.retain(|other| other != &theme);
                                if now {
                                    choices.themes.push(theme.clone());
                                }
                            });
                        }
                    />
                    <label for=id>{phrase(words)}</label>
                </div>
            }
        })
        .collect();
    view! { <fieldset class="options"><legend>{t.themes}</legend> {ticks}</fieldset> }.into_any()
}

fn tick(
    making: &Making,
    id: &'static str,
    words: impl Into<String>,
    hint: &'static str,
    of: fn(&mut AttachmentChoices) -> &mut bool,
) -> AnyView {
    let choices = making.choices;
    let making = making.clone();
    let hint_id = format!("tick-{id}-hint");
    let id = format!("tick-{id}");
    view! {
        <div class="choice">
            <input
                type="checkbox"
                id=id.clone()
                aria-describedby=(!hint.is_empty()).then(|| hint_id.clone())
                prop:checked=move || choices.with(|c| *of(&mut c.clone()))
                on:change=move |event| {
                    let now = event_target_checked(&event);
                    making.choose(|choices| *of(choices) = now);
                }
            />
            <label for=id>{words.into()}</label>
            {(!hint.is_empty()).then(|| view! { <span class="hint" id=hint_id>{hint}</span> })}
        </div>
    }
    .into_any()
}

/// What may be about a person, in the texts that go along.
pub fn personal_hints(making: &Making) -> AnyView {
    let (making, locale) = (making.clone(), making.check.locale);
    let t = AttachmentPage::of(locale);
    live(move || {
        let found = making.choices.with(|choices| {
            making.check.read(|a| {
                let mut found = Vec::new();
                let questionnaire = &making.check.sheet.questionnaire;
                let goes = Attachment::of(questionnaire, a, None, choices, Origin::default());
                for text in goes.own_texts() {
                    for seems in personal(text, &a.organisation.name) {
                        let words = match seems {
                            Personal::Name(name) => fill(t.seems_name, &[&name]),
                            Personal::Email(address) => fill(t.seems_email, &[&address]),
                            Personal::NationalNumber(number) => fill(t.seems_number, &[&number]),
                        };
                        if !found.contains(&words) {
                            found.push(words);
                        }
                    }
                }
                found
            })
        });
        let lines: Vec<_> = found
            .unwrap_or_default()
            .into_iter()
            .map(|words| view! { <li dir="auto">{words}</li> })
            .collect();
        (!lines.is_empty()).then(|| {
            view! {
                <div class="notice" role="status">
                    <h3>{t.look_again}</h3>
                    <p>{t.look_again_why}</p>
                    <ul>{lines}</ul>
                </div>
            }
        })
    })
}
