//! What a person is told when the questionnaire is newer than the answers.
//!
//! Invariant: no answer is lost; those to statements that are gone are carried along, unscored.

use leptos::prelude::*;

use crate::{
    i18n::{Barrier as T, fill},
    ui::{
        components::{button, disclosure, phrase},
        page::CheckView,
    },
};

/// A note that the questionnaire has another version than the one that was answered.
pub fn new_version(check: &CheckView) -> impl Fn() -> AnyView + Send + 'static + use<> {
    let check = check.clone();
    move || {
        let t = T::of(check.locale);
        let questionnaire = check.sheet.questionnaire.clone();
        let changed = check
            .read(|a| (a.questionnaire_version != questionnaire.version).then(|| a.clone()))
            .flatten();
        let Some(assessment) = changed.filter(|_| !check.is_example()) else {
            return ().into_any();
        };
        let lost = assessment
            .answers
            .iter()
            .filter(|(id, _)| questionnaire.statement(id).is_none())
            .count();
        let open: Vec<_> = questionnaire
            .in_scope(check.scope)
            .filter(|(_, s)| assessment.answers.of(&s.id).is_none())
            .map(|(_, s)| view! { <li>{phrase(check.sheet.wording.statement(&s.id))}</li> })
            .collect();
        let (app, version) = (check.app, questionnaire.version.clone());
        view! {
            <div class="notice">
                <p>{t.new_version}</p>
                {(lost > 0).then(|| view! { <p>{fill(t.new_version_lost, &[&lost.to_string()])}</p> })}
                {(!open.is_empty()).then(|| disclosure(t.new_version_open, view! { <ul>{open}</ul> }))}
                {button("plain", t.understood, move |_| {
                    app.change(&mut |a| a.questionnaire_version.clone_from(&version));
                })}
            </div>
        }
        .into_any()
    }
}
