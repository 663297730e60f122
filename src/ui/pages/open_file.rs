//! Opening a file as a check.
//!
//! Invariant: what can't be opened is told in one sentence and changes nothing; a check with the
//! same name is never replaced without asking.

use leptos::prelude::*;

use super::overview::name_or;
use crate::{
    domain::Assessment,
    i18n::{Checks, Files, Locale, fill, open_error},
    platform::set_fragment,
    state::{App, CheckId, CheckPage, Notice, Route},
    ui::{
        components::{button, disclosure, file_button},
        save::{Opened, open},
    },
};

/// Opens a file; where a check with the same name is here already, asks what to do.
pub fn open_file(app: App, locale: Locale) -> AnyView {
    let t = Checks::of(locale);
    let opened = RwSignal::new(None::<Opened>);
    let go = move |id: CheckId| {
        app.notice.set(Some(Notice::FileOpened));
        set_fragment(&Route::Check(id, CheckPage::Overview).href());
    };
    let picked = move |file| {
        open(file, move |came| {
            let twin = match &came {
                Opened::Assessment(assessment) if known(app, assessment) => twin(app, assessment),
                _ => {
                    opened.set(Some(came));
                    return;
                }
            };
            match (twin, came) {
                (None, Opened::Assessment(assessment)) => go(app.adopt(&assessment)),
                (_, came) => opened.set(Some(came)),
            }
        });
    };
    let told = move || {
        let came = opened.get()?;
        Some(match came {
            Opened::Assessment(assessment) if known(app, &assessment) => {
                let name = name_or(locale, &assessment.organisation.name);
                let other = twin(app, &assessment)?;
                let (beside, replacing) = (assessment.clone(), assessment);
                view! {
                    <div class="notice" role="alert">
                        <h3>{t.same_title}</h3>
                        <p>{fill(t.same_text, &[&name])}</p>
                        <p class="actions">
                            {button("primary", t.same_beside, move |_| go(app.adopt(&beside)))}
                            {button("plain", t.same_replace, move |_| {
                                let id = app.adopt(&replacing);
                                app.delete(&other);
                                set_fragment(&Route::Check(id, CheckPage::Overview).href());
                            })}
                            {button("plain", t.same_cancel, move |_| opened.set(None))}
                        </p>
                    </div>
                }
                .into_any()
            }
            other => refusal(locale, &other),
        })
    };
    view! {
        <p>{t.open_file_hint}</p>
        <p class="actions">{file_button("open-file", "plain", t.open_file, ".json,application/json", picked)}</p>
        {told}
    }
    .into_any()
}

/// Whether this site has the questionnaire of a file.
fn known(app: App, assessment: &Assessment) -> bool {
    app.library.with_untracked(|library| {
        library
            .catalogue
            .ready()
            .is_none_or(|catalogue| catalogue.entry(&assessment.questionnaire).is_some())
    })
}

/// A check on this device with the same name and questionnaire.
fn twin(app: App, assessment: &Assessment) -> Option<CheckId> {
    app.checks.with_untracked(|checks| {
        checks
            .iter()
            .find(|check| {
                check.deleted.is_none()
                    && check.assessment.organisation.name == assessment.organisation.name
                    && check.assessment.questionnaire == assessment.questionnaire
                    && !check.assessment.is_blank()
            })
            .map(|check| check.id.clone())
    })
}

fn refusal(locale: Locale, opened: &Opened) -> AnyView {
    let t = Files::of(locale);
    let (sentence, places) = match opened {
        Opened::Assessment(assessment) => (
            fill(t.other_questionnaire, &[assessment.questionnaire.as_str()]),
            Vec::new(),
        ),
        Opened::Refused(error) => open_error(locale, error),
        Opened::Unreadable => (t.unreadable.to_owned(), Vec::new()),
    };
    let places: Vec<_> = places
        .into_iter()
        .map(|(place, words)| view! { <li><code>{place}</code> " " {words}</li> })
        .collect();
    view! {
        <div class="notice" role="alert">
            <p>{sentence}</p>
            <p>{t.nothing_changed}</p>
            {(!places.is_empty()).then(|| disclosure(t.places, view! { <ul>{places}</ul> }))}
        </div>
    }
    .into_any()
}
