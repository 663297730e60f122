//! What differs from the questionnaire that the site has.
//!
//! Invariant: old and new stand beside each other; nothing is called wrong that is only different.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    exchange::author::{Comparison, TextChange, VersionAdvice, questionnaires},
    i18n::{AuthorDesk, direction, fill, language_name},
    ui::components::{button, live},
};

/// How many texts are shown at first.
const FIRST: usize = 60;

/// Every questionnaire that is there, compared.
pub fn compare(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let Some((shipped, _)) = desk.shipped.get() else {
        return view! { <p role="status">{t.reading}</p> }.into_any();
    };
    let files = desk.files.get();
    let ids = questionnaires(&files);
    let none = ids.is_empty().then(|| view! { <p>{t.no_structure}</p> });
    let parts: Vec<_> = ids
        .iter()
        .map(|id| {
            let content = match Comparison::of(&shipped, &files, id) {
                Some(found) => differences(desk, &found),
                None if shipped.contains_key(&format!("{id}/questionnaire.json")) => {
                    view! { <p>{t.not_compared}</p> }.into_any()
                }
                None => view! { <p>{t.not_on_site}</p> }.into_any(),
            };
            view! { <section><h3>{id.clone()}</h3> {content}</section> }
        })
        .collect();
    view! { <p>{t.compare_intro}</p> {none} {parts} }.into_any()
}

fn differences(desk: Desk, found: &Comparison) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    if found.is_empty() {
        return view! { <p>{t.same}</p> }.into_any();
    }
    let (old, new) = (found.version.0.as_str(), found.version.1.as_str());
    let advice = match found.advice() {
        VersionAdvice::Raise => fill(t.version_raise, &[new]),
        VersionAdvice::Raised => fill(t.version_raised, &[old, new]),
        VersionAdvice::May => t.version_may.to_owned(),
    };
    let ids = |ids: &[crate::domain::StatementId]| {
        ids.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let moved = found.moved.iter().map(|moved| {
        if moved.from == moved.to {
            fill(
                t.moved_within,
                &[moved.statement.as_str(), moved.to.as_str()],
            )
        } else {
            let ids = [
                moved.statement.as_str(),
                moved.from.as_str(),
                moved.to.as_str(),
            ];
            fill(t.moved_between, &ids)
        }
    });
    let languages = |tags: &[String]| {
        tags.iter()
            .map(|tag| language_name(tag).to_owned())
            .collect::<Vec<_>>()
    };
    let lists = [
        (t.statements_added, ids(&found.added)),
        (t.statements_removed, ids(&found.removed)),
        (t.statements_moved, moved.collect()),
        (t.statements_weighed, ids(&found.weighed)),
        (t.languages_added, languages(&found.languages_added)),
        (t.languages_removed, languages(&found.languages_removed)),
    ];
    let lists: Vec<_> = lists
        .into_iter()
        .filter(|(_, entries)| !entries.is_empty())
        .map(|(title, entries)| {
            let entries: Vec<_> = entries
                .into_iter()
                .map(|entry| view! { <li>{entry}</li> })
                .collect();
            view! { <h4>{title}</h4> <ul>{entries}</ul> }
        })
        .collect();
    view! {
        <p class="author-advice">{advice}</p>
        {(!found.removed.is_empty()).then(|| view! { <p>{t.removed_note}</p> })}
        {lists}
        {found.frame.then(|| view! { <p>{t.frame_differs}</p> })}
        {texts(desk, found.texts.clone())}
    }
    .into_any()
}

/// The texts that differ, old and new beside each other.
fn texts(desk: Desk, changes: Vec<TextChange>) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    if changes.is_empty() {
        return ().into_any();
    }
    let meaning = changes.iter().any(TextChange::may_change_meaning);
    let all = RwSignal::new(false);
    let total = changes.len();
    let rows = live(move || {
        let most = if all.get() { total } else { FIRST };
        changes
            .iter()
            .take(most)
            .map(|change| row(t, change))
            .collect::<Vec<_>>()
    });
    view! {
        <h4>{fill(t.texts_changed, &[&total.to_string()])}</h4>
        {meaning.then(|| view! { <p>{t.meaning}</p> })}
        <table class="faults author-texts" role="table">
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{t.place}</th>
                    <th scope="col" role="columnheader">{t.old}</th>
                    <th scope="col" role="columnheader">{t.new}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {live(move || (total > FIRST && !all.get()).then(|| {
            let words = fill(t.show_all, &[&total.to_string()]);
            button("plain", words, move |_| all.set(true))
        }))}
    }
    .into_any()
}

fn row(t: &'static AuthorDesk, change: &TextChange) -> AnyView {
    let cell = |name: &'static str, words: &Option<String>| match words {
        Some(words) => {
            let (lang, dir) = (change.language.clone(), direction(&change.language));
            view! { <td role="cell" data-label=name lang=lang dir=dir>{words.clone()}</td> }
                .into_any()
        }
        None => view! { <td role="cell" data-label=name>{t.nothing}</td> }.into_any(),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {language_name(&change.language).to_owned()} " " <code>{change.place.clone()}</code>
            </th>
            {cell(t.old, &change.old)}
            {cell(t.new, &change.new)}
        </tr>
    }
    .into_any()
}
