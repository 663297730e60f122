//! The home page: what this is, how long it takes, where the answers stay; start, or go on.
//!
//! Invariant: one button starts, without any choice made.

use leptos::{either::Either, prelude::*};

use crate::{
    domain::{Questionnaire, QuestionnaireId, Scope},
    i18n::{Home, Locale, Shell, fill},
    state::{App, Load, Route},
    ui::{
        components::{button, link_button, live, options},
        page::PageView,
    },
};

/// The home page.
pub fn home(app: App, locale: Locale) -> PageView {
    let t = Home::of(locale);
    let id = Memo::new(move |_| {
        let chosen = app.start.with(|start| start.questionnaire.clone());
        chosen.or_else(|| app.default_questionnaire())
    });
    let sheet = Memo::new(move |_| app.sheet_or_fault(id.get()));
    // A questionnaire that was chosen is fetched when it is chosen, so that starting is at once.
    let choose = move |id: String| {
        app.start
            .update(|start| start.questionnaire = Some(QuestionnaireId::new(id)));
    };
    let body = view! {
        <div class="lead">
            <p>{t.what}</p>
            <p>{t.how_long}</p>
            <p>{t.where_kept}</p>
        </div>
        <p class="actions">{button("primary big", t.start, move |_| app.starting.set(true))}</p>
        {live(move || go_on(app, locale))}
        <div class="panels">
            {live(move || match sheet.get() {
                Load::Ready(sheet) => Either::Left(how_much(app, locale, &sheet.questionnaire)),
                Load::Failed(_) => Either::Right(view! {
                    <div class="notice" role="alert">
                        <p>{t.no_questionnaires}</p>
                        <p class="actions">
                            {button("plain", Shell::of(locale).retry, move |_| app.load_again())}
                            <a href="#/author">{Shell::of(locale).author_link}</a>
                        </p>
                    </div>
                }.into_any()),
                Load::Loading => Either::Right(view! { <p class="waiting">{Shell::of(locale).loading}</p> }.into_any()),
            })}
            {live(move || which(app, locale, id, choose))}
        </div>
        <div class="panel">
            <p>{t.look_hint}</p>
            <p class="actions">
                {link_button("plain", t.look, Route::Examples.href())}
                {link_button("plain", t.open_file, Route::Checks.href())}
            </p>
        </div>
    };
    PageView::new(t.title, body)
}

fn go_on(app: App, locale: Locale) -> Option<AnyView> {
    let t = Home::of(locale);
    let last = app.last.get()?;
    let name = app.checks.with(|checks| {
        checks
            .iter()
            .find(|check| {
                check.deleted.is_none()
                    && Some(&check.id) == last.check()
                    && !check.assessment.is_blank()
            })
            .map(|check| check.assessment.organisation.name.clone())
    })?;
    let words = if name.is_empty() {
        t.go_on.to_owned()
    } else {
        fill(t.go_on_with, &[&name])
    };
    Some(view! { <p class="actions">{link_button("plain", words, last.href())}</p> }.into_any())
}

fn how_much(app: App, locale: Locale, questionnaire: &Questionnaire) -> AnyView {
    let t = Home::of(locale);
    let count = |scope| questionnaire.in_scope(scope).count().to_string();
    let choices = vec![
        (
            Scope::Core.id().into(),
            fill(t.short, &[&count(Scope::Core)]),
            t.short_hint.into(),
        ),
        (
            Scope::Full.id().into(),
            fill(t.full, &[&count(Scope::Full)]),
            t.full_hint.into(),
        ),
    ];
    let chosen = Signal::derive(move || app.start.with(|start| start.scope.id().to_owned()));
    options("scope", t.how_much, choices, chosen, move |id| {
        app.start
            .update(|start| start.scope = Scope::from_id(&id).unwrap_or_default());
    })
}

fn which(
    app: App,
    locale: Locale,
    id: Memo<Option<QuestionnaireId>>,
    choose: impl Fn(String) + Clone + 'static,
) -> Option<AnyView> {
    let language = app.language();
    let choices: Vec<_> = app.library.with(|library| {
        let catalogue = library.catalogue.ready()?;
        Some(
            catalogue
                .questionnaires
                .iter()
                .map(|entry| {
                    (
                        entry.id.to_string(),
                        entry.title(&language).to_owned(),
                        entry.about(&language).to_owned(),
                    )
                })
                .collect(),
        )
    })?;
    let chosen = Signal::derive(move || id.get().map(|id| id.to_string()).unwrap_or_default());
    (choices.len() > 1).then(|| {
        options(
            "questionnaire",
            Home::of(locale).which,
            choices,
            chosen,
            choose,
        )
    })
}
