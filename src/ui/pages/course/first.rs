//! The first sitting: what goes well already, and the check itself.
//!
//! Invariant: strengths come first; the questions are those of the check, nowhere asked twice.

use leptos::prelude::*;

use super::{sheet, sitting::Part};
use crate::{
    i18n::{SittingText, fill},
    state::Route,
    ui::{
        components::{link_button, live},
        page::CheckView,
        pages::{
            overview::{barrier_list, to_invitation},
            result::strong_points,
            standing::{asked, done, first_open},
        },
    },
};

/// What is in the first sitting.
pub fn first(check: &CheckView) -> Part {
    let t = SittingText::of(check.locale);
    let (total, done) = (asked(check), done(check));
    let strengths = {
        let check = check.clone();
        live(move || {
            let answers = check.read(|a| a.answers.clone()).unwrap_or_default();
            strong_points(&check, &answers)
        })
    };
    let screen = view! {
        {strengths}
        <section aria-labelledby="check">
            <h2 id="check">{t.check}</h2>
            <p>{t.check_how}</p>
            <p class="actions">{live(first_open(check))} {to_invitation(check)}</p>
            {barrier_list(check)}
        </section>
        <section aria-labelledby="divide">
            <h2 id="divide">{t.divide}</h2>
            <ul>
                <li>{t.divide_pairs}</li>
                <li>{t.divide_alone}</li>
                <li>{t.divide_ask}</li>
            </ul>
            <p class="actions">{link_button("plain", t.to_team, Route::Hall("gatherings".to_owned()).href())}</p>
        </section>
    };
    Part {
        screen: screen.into_any(),
        stands: Box::new(move || match done.get() {
            all if all == total => t.all_answered.to_owned(),
            some => fill(t.answered, &[&some.to_string(), &total.to_string()]),
        }),
        paper: sheet::first(check),
    }
}
