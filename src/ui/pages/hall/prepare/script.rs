//! How long a gathering takes, and which parts it has.
//!
//! Invariant: a part with no minutes is not in the script; the order stays that of the script.

use leptos::prelude::*;

use crate::{
    domain::{
        gathering::{Gathering, MINUTES_LIMIT, Part},
        materials::{WorkshopStep, WorkshopVersion},
    },
    i18n::{HallText, fill},
    ui::{components::options, pages::hall::HallView},
};

/// The parts of a version, with their minutes.
pub fn parts(version: &WorkshopVersion) -> Vec<Part> {
    let part = |step: &WorkshopStep| Part {
        step: step.id.clone(),
        minutes: step.minutes,
    };
    version.steps.iter().map(part).collect()
}

/// How long, and which parts with how many minutes.
pub fn script(view: &HallView) -> AnyView {
    let hall = view.hall;
    let t = HallText::of(view.locale);
    let versions: Vec<_> = view
        .script
        .versions
        .iter()
        .map(|(id, version)| (id.clone(), version.label.clone(), String::new()))
        .collect();
    let chosen = {
        let script = view.script.clone();
        Signal::derive(move || {
            let now = hall.read(|now| now.script.clone());
            let mut versions = script.versions.iter();
            versions
                .find(|(_, version)| parts(version) == now)
                .map(|(id, _)| id.clone())
                .unwrap_or_default()
        })
    };
    let choose = {
        let script = view.script.clone();
        move |id: String| {
            if let Some(version) = script.versions.get(&id) {
                hall.change(|now| now.script = parts(version));
            }
        }
    };
    // The longest version has all parts.
    let all: Vec<_> = view
        .version(u32::MAX)
        .map(|version| version.steps.clone())
        .unwrap_or_default();
    let order: Vec<String> = all.iter().map(|step| step.id.clone()).collect();
    let rows: Vec<_> = all
        .into_iter()
        .map(|step| {
            let id = format!("part-{}", step.id);
            let (name, order) = (step.id.clone(), order.clone());
            let minutes = {
                let name = name.clone();
                move || {
                    hall.read(|now| {
                        let mut script = now.script.iter();
                        script
                            .find(|part| part.step == name)
                            .map_or(0, |part| part.minutes)
                    })
                    .to_string()
                }
            };
            let change = move |event| {
                let minutes: u32 = event_target_value(&event).parse().unwrap_or(0);
                let minutes = minutes.min(MINUTES_LIMIT);
                hall.change(|now| {
                    let had = now.script.iter().position(|part| part.step == name);
                    match (had, minutes) {
                        (Some(place), 0) => {
                            now.script.remove(place);
                        }
                        (Some(place), minutes) => {
                            if let Some(part) = now.script.get_mut(place) {
                                part.minutes = minutes;
                            }
                        }
                        (None, 0) => {}
                        (None, minutes) => now.script.push(Part {
                            step: name.clone(),
                            minutes,
                        }),
                    }
                    now.script
                        .sort_by_key(|part| order.iter().position(|step| *step == part.step));
                });
            };
            view! {
                <li>
                    <label for=id.clone()>{step.title}</label>
                    <input
                        id=id
                        type="number"
                        min="0"
                        max=MINUTES_LIMIT.to_string()
                        inputmode="numeric"
                        prop:value=minutes
                        on:change=change
                    />
                </li>
            }
        })
        .collect();
    let total = move || fill(t.minutes, &[&hall.read(Gathering::minutes).to_string()]);
    let before: Vec<_> = view
        .script
        .before
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect();
    view! {
        <section aria-labelledby="script-title">
            <h2 id="script-title">{t.script}</h2>
            {options("version", t.how_long, versions, chosen, choose)}
            <details>
                <summary>{t.parts}</summary>
                <p class="hint">{t.parts_hint}</p>
                <ol class="parts">{rows}</ol>
            </details>
            <p role="status"><strong>{total}</strong></p>
            <details>
                <summary>{t.before}</summary>
                <ul>{before}</ul>
            </details>
        </section>
    }
    .into_any()
}
