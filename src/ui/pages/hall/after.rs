//! What is taken away: promises, the report of the gathering, its totals as a table.
//!
//! Invariant: only what was on the wall leaves as totals; no name of anybody is asked.

use leptos::prelude::*;

use super::{report, view::HallView};
use crate::{
    domain::{Day, SHORT_LIMIT, Scope, gathering::Commitment},
    exchange::Table,
    i18n::{AfterText, date, fill},
    platform,
    report::{Report, file_name},
    ui::{
        components::{Field, button, field, live},
        save::give_text,
    },
};

/// The page.
pub fn after(view: &HallView) -> AnyView {
    let t = AfterText::of(view.locale);
    let after = view.script.after.iter();
    let lines: Vec<_> = after
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect();
    let report = report::report(view);
    view! {
        <div class="no-print">
            {promises(view)}
            {files(view, report)}
            <section aria-labelledby="later-title">
                <h2 id="later-title">{t.later}</h2>
                <ul>{lines}</ul>
            </section>
        </div>
        {report::preview(view, report)}
    }
    .into_any()
}

/// "One free step and one date" of each table.
fn promises(view: &HallView) -> AnyView {
    let t = AfterText::of(view.locale);
    let (hall, locale) = (view.hall, view.locale);
    let draft = view.draft();
    let step = RwSignal::from(draft.step);
    let day = RwSignal::from(draft.day);
    let barrier = RwSignal::from(draft.barrier);
    let told = RwSignal::new(String::new());
    let gone = RwSignal::new(None::<Commitment>);
    let chosen = barrier.get_untracked();
    let barriers: Vec<_> = view
        .sheet
        .questionnaire
        .barriers_in_scope(Scope::Core)
        .map(|barrier| {
            let words = view.sheet.wording.barrier(&barrier.id).text;
            let id = barrier.id.to_string();
            let selected = chosen == id;
            view! { <option value=id selected=selected>{words}</option> }
        })
        .collect();
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = step.get_untracked().trim().to_owned();
        if text.is_empty() {
            told.set(t.step_missing.to_owned());
            platform::focus("promise");
            return;
        }
        let about = barrier.get_untracked();
        let about = (!about.is_empty()).then(|| about.as_str().into());
        let by = day.get_untracked().parse::<Day>().ok();
        gone.set(None);
        if hall.promise(about, text, by).is_some() {
            step.set(String::new());
            day.set(String::new());
            told.set(t.promise_kept.to_owned());
        } else {
            told.set(t.promises_full.to_owned());
        }
        platform::focus("promise");
    };
    let undo = live(move || {
        let one = gone.get()?;
        Some(button("plain", t.put_back, move |_| {
            hall.promise_again(&one);
            gone.set(None);
            told.set(t.promise_kept.to_owned());
            platform::focus("promise");
        }))
    });
    let wording = view.sheet.wording.clone();
    let kept = live(move || {
        let cards: Vec<_> = hall.read(|now| {
            now.commitments
                .iter()
                .map(|one| {
                    let (id, label) = (one.id.clone(), fill(t.remove_which, &[&one.step]));
                    let about = one.barrier.as_ref().map(|id| wording.barrier(id).text);
                    let by = one.date.map(|day| date(locale, day));
                    let remove = {
                        let one = one.clone();
                        move |_| {
                            hall.unpromise(&id);
                            told.set(fill(t.removed, &[&one.step]));
                            gone.set(Some(one.clone()));
                            platform::focus("promise");
                        }
                    };
                    view! {
                        <li class="promise">
                            <p class="of">{about}</p>
                            <p dir="auto">{one.step.clone()}</p>
                            <p class="of">{by}</p>
                            <button type="button" class="button quiet" aria-label=label on:click=remove>{t.remove}</button>
                        </li>
                    }
                })
                .collect()
        });
        (!cards.is_empty()).then(|| view! { <ul class="promises">{cards}</ul> })
    });
    let words = Field {
        id: "promise".to_owned(),
        label: t.step.to_owned(),
        hint: t.step_hint.to_owned(),
        limit: SHORT_LIMIT,
        lines: false,
        read_only: false,
    };
    view! {
        <section aria-labelledby="promises-title">
            <h2 id="promises-title">{t.promises}</h2>
            <p>{t.promises_about}</p>
            <form class="promise-form" on:submit=add>
                {field(locale, words, step.into(), move |text| step.set(text))}
                <div class="field">
                    <label for="promise-day">{t.by_when}</label>
                    <input id="promise-day" type="date" prop:value=day on:input=move |event| day.set(event_target_value(&event)) />
                </div>
                <div class="field">
                    <label for="promise-barrier">{t.about_what}</label>
                    <select id="promise-barrier" prop:value=barrier on:change=move |event| barrier.set(event_target_value(&event))>
                        <option value=String::new()>{t.about_nothing}</option>
                        {barriers}
                    </select>
                </div>
                <p class="actions"><button type="submit" class="button primary">{t.add}</button></p>
                <p role="status">{told}</p>
                <p class="actions">{undo}</p>
            </form>
            {kept}
        </section>
    }
    .into_any()
}

fn files(view: &HallView, report: Memo<Report>) -> AnyView {
    let t = AfterText::of(view.locale);
    let app = view.app;
    let table = {
        let view = view.clone();
        move |_| {
            let (title, day) = view
                .hall
                .now
                .with_untracked(|now| (now.title.clone(), now.date));
            let name = format!("{}-{}.csv", file_name(&title, day), t.totals_file);
            give_text(app, name, "text/csv", totals(&view).csv());
        }
    };
    view! {
        <section aria-labelledby="files-title">
            <h2 id="files-title">{t.files}</h2>
            <p>{t.files_about}</p>
            {report::buttons(view, report)}
            <p class="actions">{button("plain", t.csv, table)}</p>
        </section>
    }
    .into_any()
}

/// What was on the wall, as a table.
fn totals(view: &HallView) -> Table {
    use crate::domain::gathering::{Kind, Picture};
    let t = AfterText::of(view.locale);
    let picture = view
        .hall
        .now
        .with_untracked(|now| Picture::of(&now.collection, view.count()));
    // What is made up says so in every row: rows are copied to other tables.
    let invented = view.hall.now.with_untracked(|now| now.practice);
    let columns = [
        "id",
        t.barrier,
        t.statement,
        t.yes,
        t.partly,
        t.not_yet,
        t.unknown,
        t.together,
        t.all,
    ];
    let mark = invented.then_some(t.practice);
    let mut table = Table::new(columns.into_iter().chain(mark));
    for ((barrier, statement), bar) in view.statements().zip(&picture.bars) {
        let mark = invented.then(|| t.invented.into());
        let row = [
            statement.id.as_str().into(),
            view.sheet.wording.barrier(&barrier.id).text.into(),
            view.sheet.wording.statement(&statement.id).text.into(),
            bar.at_least(Kind::Yes).into(),
            bar.at_least(Kind::Partly).into(),
            bar.at_least(Kind::NotYet).into(),
            bar.at_least(Kind::Unknown).into(),
            bar.together.into(),
            bar.total().into(),
        ];
        table.row(row.into_iter().chain(mark));
    }
    table
}
