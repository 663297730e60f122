//! The day of the next check.
//!
//! Invariant: a proposal, never a must; it stays in the check and goes into no report.

use leptos::prelude::*;

use crate::{
    i18n::{Locale, SittingText, date, fill},
    ui::{
        components::{button, live},
        page::CheckView,
    },
};

/// After how many months a next check is proposed.
const PROPOSED: [u16; 3] = [3, 6, 12];

/// Chooses the day of the next check.
pub fn next_check(check: &CheckView) -> AnyView {
    let t = SittingText::of(check.locale);
    let (app, locale) = (check.app, check.locale);
    let day = {
        let check = check.clone();
        Memo::new(move |_| check.read(|a| a.next_check).flatten())
    };
    let proposals = PROPOSED.map(|months| {
        button("plain", in_months(locale, months), move |_| {
            let day = app.today().months_later(months);
            app.change(&mut |a| a.next_check = day);
        })
    });
    let told = move || {
        day.get().map_or_else(
            || t.no_day.to_owned(),
            |day| fill(t.next_on, &[&date(locale, day)]),
        )
    };
    let choose = (!check.is_example()).then(|| {
        view! {
            <p class="actions">{proposals.into_iter().collect::<Vec<_>>()}</p>
            <div class="field">
                <label for="next-day">{t.next_day}</label>
                <input
                    id="next-day"
                    type="date"
                    class="short"
                    prop:value=move || day.get().map(|day| day.to_string()).unwrap_or_default()
                    on:change=move |event| {
                        let day = event_target_value(&event).parse().ok();
                        app.change(&mut |a| a.next_check = day);
                    }
                />
            </div>
        }
    });
    view! {
        <section aria-labelledby="next-check">
            <h2 id="next-check">{t.next_check}</h2>
            <p>{t.next_check_how}</p>
            {choose}
            <p role="status">{live(told)}</p>
        </section>
    }
    .into_any()
}

fn in_months(locale: Locale, months: u16) -> String {
    let t = SittingText::of(locale);
    if months == 12 {
        t.in_a_year.to_owned()
    } else {
        fill(t.in_months, &[&months.to_string()])
    }
}
