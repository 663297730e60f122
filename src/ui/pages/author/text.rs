//! The form to change a text, one after the other where many are missing.
//!
//! Invariant: the text of the reference language stands beside the field, so that nobody translates from
//! memory; what was typed goes into its file before another text is shown.

use leptos::prelude::*;

use super::{
    desk::Desk,
    jobs::{choice, done, entry, structure},
};
use crate::{
    domain::{NOTE_LIMIT, Questionnaire, SortedMap},
    exchange::author::{Step, change_text, text_at},
    i18n::{AuthorDesk, direction, fill, language_name},
    ui::components::{Field, button, field, live},
};

/// The texts of a statement, by the names of their fields.
pub fn parts(critical: bool, not_applicable: bool) -> Vec<&'static str> {
    let mut parts = vec!["statement", "why", "perspective", "tip", "evidence"];
    parts.extend(critical.then_some("critical_for"));
    parts.extend(not_applicable.then_some("na_when"));
    parts
}

/// What a field of texts is called.
pub fn part_name(t: &AuthorDesk, part: &str) -> &'static str {
    match part {
        "statement" => t.part_statement,
        "why" => t.part_why,
        "perspective" => t.part_perspective,
        "tip" => t.part_tip,
        "evidence" => t.part_evidence,
        "critical_for" => t.part_critical_for,
        "na_when" => t.part_na_when,
        "hint" => t.part_hint,
        "label" => t.part_label,
        "help" => t.part_help,
        "definition" => t.part_definition,
        _ => t.part_name,
    }
}

/// What was typed and stands in no file yet, by language and place.
type Drafts = SortedMap<(String, String), String>;

/// The form for the questionnaire `id`.
pub fn text(desk: Desk, id: String) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let Some(questionnaire) = desk.files.with_untracked(|files| structure(files, &id)) else {
        return view! { <p>{t.job_failed}</p> }.into_any();
    };
    let reference = questionnaire.reference_language.clone();
    let tag = RwSignal::new(reference.clone());
    let place = RwSignal::new("title".to_owned());
    let drafts = RwSignal::new(Drafts::new());
    let file = {
        let id = id.clone();
        move |tag: &str| format!("{id}/{tag}.json")
    };
    let read = {
        let file = file.clone();
        move |tag: &str, place: &str| {
            let path = Step::path(place);
            desk.files
                .with(|files| text_at(files.get(&file(tag))?, &path))
        }
    };
    let places = places(t, &questionnaire, |place| {
        let path = Step::path(place);
        let content = desk
            .files
            .with_untracked(|files| files.get(&file(&reference)).cloned());
        text_at(&content?, &path)
    });
    let languages = questionnaire
        .languages
        .iter()
        .map(|tag| entry(tag, language_name(tag)));
    let languages = languages.collect::<Vec<_>>().into_any();
    let original = {
        let (read, reference) = (read.clone(), reference.clone());
        move || {
            let words = read(&reference, &place.get())?;
            (tag.get() != reference).then(|| {
                let dir = direction(&reference);
                view! { <p class="author-original" lang=reference.clone() dir=dir>{words}</p> }
            })
        }
    };
    let value = {
        let read = read.clone();
        Signal::derive(move || {
            let at = (tag.get(), place.get());
            let typed = drafts.with(|drafts| drafts.get(&at).cloned());
            typed.unwrap_or_else(|| read(&at.0, &at.1).unwrap_or_default())
        })
    };
    // Puts what stands in the field into its file.
    let put = {
        let file = file.clone();
        move || {
            let at = (tag.get_untracked(), place.get_untracked());
            let path = Step::path(&at.1);
            let words = value.get_untracked();
            let name = file(&at.0);
            let made = desk
                .files
                .with_untracked(|files| change_text(files, &name, &path, &words));
            let told = fill(t.text_changed, &[&at.1, &name]);
            // Only the text area would have to be drawn anew, and it is not on this page: the form stays
            // as it is, ready for the next text.
            match made {
                Some(files) => {
                    drafts.update(|drafts| {
                        drafts.remove(&at);
                    });
                    desk.put_quietly(files, told);
                    true
                }
                None => false,
            }
        }
    };
    // Before another text is shown. What can't be put into its file waits in the form.
    let keep = {
        let (put, read) = (put.clone(), read.clone());
        move || {
            let at = (tag.get_untracked(), place.get_untracked());
            let typed = drafts.with_untracked(|drafts| drafts.get(&at).cloned());
            let kept = untrack(|| read(&at.0, &at.1)).unwrap_or_default();
            if typed.is_some_and(|typed| typed != kept) && !put() {
                desk.told.set(vec![t.job_failed.to_owned()]);
            }
        }
    };
    let save = move |_| {
        if !put() {
            done(desk, None, String::new());
        }
    };
    let keep_first = keep.clone();
    let next = move |_| {
        keep_first();
        let name = file(&tag.get_untracked());
        let gaps: Vec<_> = desk.faults.with_untracked(|faults| {
            let own = faults
                .iter()
                .filter(|fault| fault.is_gap() && fault.file == name);
            own.map(|fault| fault.path.clone()).collect()
        });
        let now = place.get_untracked();
        let after = gaps.iter().skip_while(|gap| **gap != now).nth(1);
        match after.or_else(|| gaps.iter().find(|gap| **gap != now)) {
            Some(gap) => {
                place.set(whole(gap));
                crate::platform::focus("author-words");
            }
            None => desk.told.set(vec![t.no_gaps.to_owned()]),
        }
    };
    let places = move || {
        let now = place.get();
        let entries = places.iter().map(|(value, words)| {
            view! { <option value=value.clone() selected=*value == now>{words.clone()}</option> }
        });
        entries.collect::<Vec<_>>()
    };
    let edit = Field {
        id: "author-words".to_owned(),
        label: t.words.to_owned(),
        hint: t.words_hint.to_owned(),
        limit: NOTE_LIMIT,
        lines: true,
        read_only: false,
    };
    let keep_language = keep.clone();
    view! {
        {choice("author-language", t.language, languages, move |chosen| {
            keep_language();
            tag.set(chosen);
        })}
        {choice("author-place", t.which_text, live(places).into_any(), move |chosen| {
            keep();
            place.set(chosen);
        })}
        {live(original)}
        {field(desk.locale, edit, value, move |words| {
            let at = (tag.get_untracked(), place.get_untracked());
            drafts.update(|drafts| {
                drafts.insert(at, words);
            });
        })}
        <p class="actions">
            {button("primary", t.change, save)}
            {button("plain", t.next_gap, next)}
        </p>
    }
    .into_any()
}

/// A gap of a whole entry is a gap of its first text.
fn whole(gap: &str) -> String {
    let first = match gap.split('.').collect::<Vec<_>>().as_slice() {
        ["statements", _] => ".statement",
        ["barriers", _] => ".name",
        ["scale", _] => ".label",
        _ => "",
    };
    format!("{gap}{first}")
}

/// Every text of a questionnaire: its place, and words to find it by.
fn places(
    t: &AuthorDesk,
    questionnaire: &Questionnaire,
    original: impl Fn(&str) -> Option<String>,
) -> Vec<(String, String)> {
    let mut places = vec![("title".to_owned(), t.part_title.to_owned())];
    let mut add = |entry: String, name: &str, parts: &[&str]| {
        for part in parts {
            let place = format!("{entry}.{part}");
            places.push((place, format!("{name}: {}", part_name(t, part))));
        }
    };
    for point in &questionnaire.scale {
        let entry = format!("scale.{}", point.id.id());
        let name = original(&format!("{entry}.label"));
        add(
            entry,
            name.as_deref().unwrap_or(point.id.id()),
            &["label", "help"],
        );
    }
    for barrier in &questionnaire.barriers {
        let entry = format!("barriers.{}", barrier.id);
        let name = original(&format!("{entry}.name"));
        add(
            entry,
            name.as_deref().unwrap_or(barrier.id.as_str()),
            &["name", "definition"],
        );
        for statement in &barrier.statements {
            let mut parts = parts(statement.critical, statement.not_applicable);
            parts.push("hint");
            let entry = format!("statements.{}", statement.id);
            add(entry, statement.id.as_str(), &parts);
        }
    }
    let themes = questionnaire.themes.iter().map(|id| format!("themes.{id}"));
    let needs = questionnaire.needs.iter().map(|id| format!("needs.{id}"));
    for place in themes.chain(needs) {
        let name = original(&place);
        places.push((place.clone(), name.unwrap_or(place)));
    }
    places
}
