//! The plan's days and the next check as a file for any calendar.
//!
//! Invariant: only what has a day and is still to come; nothing leaves but by the person's press.

use leptos::prelude::*;

use crate::{
    report::file_name,
    ui::{
        components::{button, live},
        page::CheckView,
        report_files::plan_calendar,
        save::give_text,
    },
};

/// The button with these words; absent while nothing has a day.
pub fn calendar_button(check: &CheckView, words: &'static str) -> AnyView {
    let check = check.clone();
    live(move || {
        let file = check.read(|a| {
            let text = plan_calendar(check.locale, a)?;
            Some((text, file_name(&a.organisation.name, a.date)))
        });
        let app = check.app;
        file.flatten().map(|(text, name)| {
            button("plain", words, move |_| {
                give_text(app, format!("{name}.ics"), "text/calendar", text.clone());
            })
        })
    })
}
