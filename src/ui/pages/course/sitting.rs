//! What the three sittings have in common: what to bring, how long it takes, when it is done, the way on.
//!
//! Invariant: where a group stands follows from the check itself, so stopping and going on needs nothing
//! kept; on paper each sitting is one sheet.

use leptos::prelude::*;

use super::{first, second, third};
use crate::{
    i18n::{Shell, SittingText, fill},
    platform,
    state::CheckPage,
    ui::{
        components::{button, link_button, live},
        page::{CheckView, PageView},
    },
};

/// What is different in each sitting.
pub struct Part {
    /// To work with.
    pub screen: AnyView,
    /// Where one stands, in a sentence, kept up to date.
    pub stands: Box<dyn Fn() -> String + Send>,
    /// To take home.
    pub paper: AnyView,
}

/// One of the three sittings, from 1.
pub fn sitting(check: &CheckView, number: usize) -> PageView {
    let t = SittingText::of(check.locale);
    let (title, intro, table) = words(t, number);
    let Part {
        screen,
        stands,
        paper,
    } = match number {
        1 => first::first(check),
        2 => second::second(check),
        _ => third::third(check),
    };
    let body = view! {
        <div class="no-print">
            <p class="lead">{intro}</p>
            {course(check, number)}
            <section class="panel" aria-labelledby="table">
                <h2 id="table">{t.table}</h2>
                <p>{table}</p>
                <p>{t.how_long}</p>
            </section>
            {screen}
            <section aria-labelledby="ready">
                <h2 id="ready">{t.ready}</h2>
                <p role="status">{live(stands)}</p>
                <p class="actions">{button("plain", Shell::of(check.locale).print, |_| platform::print())}</p>
            </section>
            <nav class="pager" aria-label=t.title>
                {ways(check, number)}
            </nav>
        </div>
        {paper}
    };
    let above = fill(t.above, &[&number.to_string()]);
    PageView {
        above: Some(match check.whose() {
            Some(name) => format!("{above} · {name}"),
            None => above,
        }),
        ..PageView::new(title, body)
    }
}

/// A sitting's title, what it is for, and what must be on the table.
const fn words(t: &SittingText, number: usize) -> (&'static str, &'static str, &'static str) {
    match number {
        1 => (t.first, t.first_intro, t.first_table),
        2 => (t.second, t.second_intro, t.second_table),
        _ => (t.third, t.third_intro, t.third_table),
    }
}

/// All three sittings, the one that is open, and which are done.
fn course(check: &CheckView, number: usize) -> AnyView {
    let t = SittingText::of(check.locale);
    let entries: Vec<_> = (1..=3)
        .map(|other| {
            let (title, ..) = words(t, other);
            let done = {
                let check = check.clone();
                move || is_done(&check, other).then_some(t.done)
            };
            view! {
                <li>
                    <a href=check.href(CheckPage::Sitting(other)) aria-current=(other == number).then_some("page")>{title}</a>
                    <span class="count">{done}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="barriers">{entries}</ol> }.into_any()
}

fn is_done(check: &CheckView, number: usize) -> bool {
    let questionnaire = &check.sheet.questionnaire;
    check
        .read(|a| match number {
            1 => {
                let asked = questionnaire.in_scope(check.scope);
                a.answers.tally(asked.map(|(_, statement)| statement)).open == 0
            }
            2 => !a.wishes.is_empty(),
            _ => a.actions.iter().any(|action| action.date.is_some()) && a.next_check.is_some(),
        })
        .unwrap_or(false)
}

fn ways(check: &CheckView, number: usize) -> AnyView {
    let t = SittingText::of(check.locale);
    let to = |class, number: usize| {
        let (title, ..) = words(t, number);
        link_button(class, title, check.href(CheckPage::Sitting(number)))
    };
    let shell = crate::i18n::Barrier::of(check.locale);
    let overview = |class| link_button(class, shell.to_overview, check.href(CheckPage::Overview));
    match number {
        1 => vec![overview("plain"), to("primary", 2)],
        2 => vec![to("plain", 1), to("primary", 3)],
        _ => vec![to("plain", 2), overview("primary")],
    }
    .into_any()
}
