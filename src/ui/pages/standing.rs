//! How far a check is: per barrier, what is open, what is not known.
//!
//! Invariant: derived from the answers, and kept up to date.

use leptos::prelude::*;

use crate::{
    domain::{Barrier, Tally},
    i18n::{Barrier as T, fill},
    platform::set_fragment,
    state::CheckPage,
    ui::{components::button, page::CheckView},
};

/// "3 of 5", kept up to date.
pub fn answered(
    check: &CheckView,
    barrier: &Barrier,
) -> impl Fn() -> String + Send + 'static + use<> {
    let (check, barrier) = (check.clone(), barrier.clone());
    let t = T::of(check.locale);
    move || {
        let total = barrier.in_scope(check.scope).count();
        let scope = check.scope;
        let open = check
            .read(|a| a.answers.tally(barrier.in_scope(scope)).open)
            .unwrap_or(0);
        let done = total - usize::try_from(open).unwrap_or(0);
        fill(t.progress, &[&done.to_string(), &total.to_string()])
    }
}

/// A button that goes to the first statement without an answer; absent when there is none.
pub fn first_open(check: &CheckView) -> impl Fn() -> AnyView + Send + 'static + use<> {
    let check = check.clone();
    move || {
        let t = T::of(check.locale);
        let place = check.read(|a| {
            check
                .sheet
                .questionnaire
                .in_scope(check.scope)
                .find(|(_, s)| a.answers.of(&s.id).is_none())
                .map(|(barrier, s)| {
                    let number = barrier
                        .in_scope(check.scope)
                        .position(|other| other.id == s.id);
                    (
                        barrier.id.clone(),
                        number.map(|number| number + 1),
                        s.id.clone(),
                    )
                })
        });
        let Some(Some((barrier, number, statement))) = place else {
            return ().into_any();
        };
        let app = check.app;
        let check = check.clone();
        button("plain", t.first_open, move |_| {
            let one_by_one = app.settings.with_untracked(|settings| settings.one_by_one);
            app.target.set(Some(format!("{statement}-legend")));
            set_fragment(&check.href(CheckPage::Barrier(
                barrier.clone(),
                number.filter(|_| one_by_one),
            )));
        })
    }
}

/// How many statements were answered "don't know".
pub fn dont_know(check: &CheckView) -> u32 {
    tally(check).map_or(0, |tally| tally.dont_know)
}

/// How many statements are asked in this check.
pub fn asked(check: &CheckView) -> u32 {
    let count = check.sheet.questionnaire.in_scope(check.scope).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How many of them have an answer, kept up to date.
pub fn done(check: &CheckView) -> Memo<u32> {
    let (check, total) = (check.clone(), asked(check));
    Memo::new(move |_| tally(&check).map_or(0, |tally| total - tally.open))
}

fn tally(check: &CheckView) -> Option<Tally> {
    let questionnaire = &check.sheet.questionnaire;
    check.read(|a| {
        a.answers
            .tally(questionnaire.in_scope(check.scope).map(|(_, s)| s))
    })
}
