//! The form to add a statement.
//!
//! Invariant: the id is proposed and never one that was there before in this file; the version rises with
//! it.

use leptos::prelude::*;

use super::{
    desk::Desk,
    jobs::{choice, done, entry, structure},
    text::{part_name, parts},
};
use crate::{
    domain::{Barrier, Cost, Effort, NOTE_LIMIT, SHORT_LIMIT, SortedMap},
    exchange::author::{NewStatement, Step, add_statement, text_at},
    i18n::{AuthorDesk, fill},
    ui::components::{Field, button, field, live},
};

/// The form for the questionnaire `id`.
pub fn statement(desk: Desk, id: String) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let Some(questionnaire) = desk.files.with_untracked(|files| structure(files, &id)) else {
        return view! { <p>{t.job_failed}</p> }.into_any();
    };
    let first = questionnaire.barriers.first();
    let own = RwSignal::new(NewStatement {
        barrier: first
            .map(|barrier| barrier.id.to_string())
            .unwrap_or_default(),
        id: first.map(proposed).unwrap_or_default(),
        effort: Effort::Small,
        cost: Cost::Free,
        critical: false,
        not_applicable: false,
        flyer: false,
        texts: SortedMap::new(),
    });
    let name = |barrier: &Barrier| {
        let path = Step::path(&format!("barriers.{}.name", barrier.id));
        let file = format!("{id}/{}.json", questionnaire.reference_language);
        let name = desk
            .files
            .with_untracked(|files| text_at(files.get(&file)?, &path));
        name.unwrap_or_else(|| barrier.id.to_string())
    };
    let barriers = questionnaire.barriers.iter();
    let barriers = barriers.map(|barrier| entry(barrier.id.as_str(), name(barrier)));
    let barriers = barriers.collect::<Vec<_>>().into_any();
    let efforts = [t.effort_small, t.effort_medium, t.effort_large];
    let efforts = numbered(&efforts);
    let costs = numbered(&[t.cost_free, t.cost_small, t.cost_larger]);
    let move_to = {
        let all = questionnaire.barriers.clone();
        move |chosen: String| {
            let barrier = all.iter().find(|barrier| barrier.id.as_str() == chosen);
            let id = barrier.map(proposed).unwrap_or_default();
            own.update(|own| {
                own.barrier = chosen;
                own.id = id;
            });
        }
    };
    let critical = Memo::new(move |_| own.with(|own| (own.critical, own.not_applicable)));
    let texts = move || {
        let (critical, not_applicable) = critical.get();
        let parts = parts(critical, not_applicable).into_iter();
        parts.map(|part| words(desk, own, part)).collect::<Vec<_>>()
    };
    let add = move |_| {
        let mut new = own.get_untracked();
        // A text that was filled in before its box was unticked is not asked for.
        let asked = [
            ("critical_for", new.critical),
            ("na_when", new.not_applicable),
        ];
        for (part, _) in asked.into_iter().filter(|(_, asked)| !asked) {
            new.texts.remove(part);
        }
        let made = desk
            .files
            .with_untracked(|files| add_statement(files, &id, &new));
        done(desk, made, fill(t.statement_added, &[&new.id]));
    };
    let id_field = Field {
        id: "author-id".to_owned(),
        label: t.id.to_owned(),
        hint: t.id_hint.to_owned(),
        limit: SHORT_LIMIT,
        lines: false,
        read_only: false,
    };
    let id_value = Signal::derive(move || own.with(|own| own.id.clone()));
    view! {
        {choice("author-barrier", t.barrier, barriers, move_to)}
        {field(desk.locale, id_field, id_value, move |id| own.update(|own| own.id = id))}
        {choice("author-effort", t.effort, efforts, move |chosen| {
            own.update(|own| own.effort = chosen_of(&Effort::ALL, &chosen, own.effort));
        })}
        {choice("author-cost", t.cost, costs, move |chosen| {
            own.update(|own| own.cost = chosen_of(&Cost::ALL, &chosen, own.cost));
        })}
        <fieldset class="options">
            <legend>{t.flags}</legend>
            {tick("critical", t.flag_critical, move |on| own.update(|own| own.critical = on))}
            {tick("not-applicable", t.flag_na, move |on| own.update(|own| own.not_applicable = on))}
            {tick("flyer", t.flag_flyer, move |on| own.update(|own| own.flyer = on))}
        </fieldset>
        {live(texts)}
        <p class="hint">{t.statement_note}</p>
        <p class="actions">{button("primary", t.add_statement, add)}</p>
    }
    .into_any()
}

/// The first free number behind the barrier's code.
fn proposed(barrier: &Barrier) -> String {
    let numbers = barrier.statements.iter().filter_map(|statement| {
        let (_, number) = statement.id.as_str().rsplit_once('-')?;
        number.parse::<u32>().ok()
    });
    let next = numbers.max().unwrap_or(0).saturating_add(1);
    format!("{}-{next:02}", barrier.code)
}

fn numbered(words: &[&'static str]) -> AnyView {
    let entries = words.iter().enumerate();
    let entries = entries.map(|(place, words)| entry(place.to_string(), *words));
    entries.collect::<Vec<_>>().into_any()
}

fn chosen_of<T: Copy>(all: &[T], place: &str, otherwise: T) -> T {
    let place: Option<usize> = place.parse().ok();
    place
        .and_then(|place| all.get(place))
        .copied()
        .unwrap_or(otherwise)
}

fn tick(name: &'static str, words: &'static str, ticked: impl Fn(bool) + 'static) -> AnyView {
    let id = format!("author-{name}");
    view! {
        <div class="choice">
            <input type="checkbox" id=id.clone() on:change=move |event| ticked(event_target_checked(&event)) />
            <label for=id>{words}</label>
        </div>
    }
    .into_any()
}

fn words(desk: Desk, own: RwSignal<NewStatement>, part: &'static str) -> AnyView {
    let shown = Field {
        id: format!("author-new-{part}"),
        label: part_name(AuthorDesk::of(desk.locale), part).to_owned(),
        hint: String::new(),
        limit: NOTE_LIMIT,
        lines: true,
        read_only: false,
    };
    let value =
        Signal::derive(move || own.with(|own| own.texts.get(part).cloned().unwrap_or_default()));
    field(desk.locale, shown, value, move |words| {
        own.update(|own| {
            own.texts.insert(part.to_owned(), words);
        });
    })
}
