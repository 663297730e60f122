//! Opening files and folders, beginning with what the site has, beginning anew.
//!
//! Invariant: what was there before can be brought back.

use leptos::{attr::custom::custom_attribute, ev::DragEvent, prelude::*, task::spawn_local};

use super::{
    desk::{Desk, View},
    jobs::structure,
    take_in::take_in,
};
use crate::{
    exchange::{author::Files, read_catalogue},
    i18n::{AuthorDesk, fill},
    platform::{self, Dropped, PickedFile},
    ui::components::{button, drop_zone, files_button, live},
};

/// The buttons, and what came of them.
pub fn open(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let take = move |files: Vec<PickedFile>| spawn_local(take_in(desk, files));
    let drop = move |event: &DragEvent| {
        let dropped = Dropped::from_event(event);
        spawn_local(async move { take_in(desk, dropped.files().await).await });
    };
    let folder = platform::picks_folders().then(|| {
        let input = view! {
            <input
                id="author-folder"
                type="file"
                on:change=move |event| take(PickedFile::all_from_event(&event))
            />
        }
        .add_any_attr(custom_attribute("webkitdirectory", ""));
        view! {
            <span class="button file plain">
                <label for="author-folder">{t.choose_folder}</label>
                {input}
            </span>
        }
    });
    let choose = move |_| {
        view! {
            <p class="hint">{t.choose_hint}</p>
            <p class="actions">
                {files_button("author-files", "primary", t.choose_files, ".json,.zip", take)}
                {folder}
            </p>
        }
        .into_any()
    };
    view! {
        {drop_zone("author-drop", drop, choose)}
        {live(move || (!desk.begun.get()).then(|| begin(desk)))}
        {told(desk)}
        {live(move || desk.begun.get().then(|| anew(desk)))}
    }
    .into_any()
}

/// A button for each questionnaire of the site.
fn begin(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let shipped = desk
        .shipped
        .get()
        .map(|(files, _)| files)
        .unwrap_or_default();
    let catalogue = shipped
        .get("index.json")
        .and_then(|index| read_catalogue(index));
    let entries = catalogue
        .map(|catalogue| catalogue.questionnaires)
        .unwrap_or_default();
    let there = entries
        .into_iter()
        .filter(|entry| shipped.contains_key(&format!("{}/questionnaire.json", entry.id)));
    let buttons: Vec<_> = there
        .map(|entry| {
            let title = entry.title(desk.locale.tag()).to_owned();
            let (shipped, folder) = (shipped.clone(), format!("{}/", entry.id));
            button("plain", fill(t.begin_with, &[&title]), move |_| {
                let mut files: Files = shipped
                    .iter()
                    .filter(|(path, _)| path.starts_with(&folder) || *path == "index.json")
                    .map(|(path, content)| (path.clone(), content.clone()))
                    .collect();
                for (path, content) in desk.files.get_untracked().iter() {
                    files.insert(path.clone(), content.clone());
                }
                let first = main_texts(&files, entry.id.as_str());
                desk.replace(files, vec![fill(t.begun_with, &[&title])]);
                desk.before.set(None);
                desk.file.set(first);
                focus_told();
            })
        })
        .collect();
    (!buttons.is_empty())
        .then(|| view! { <p>{t.or_begin}</p> <p class="actions">{buttons}</p> })
        .into_any()
}

/// The file of texts in the reference language: what most authors come for.
fn main_texts(files: &Files, id: &str) -> String {
    let structure = structure(files, id);
    let reference = structure.map(|structure| structure.reference_language);
    format!(
        "{id}/{}.json",
        reference.as_deref().unwrap_or("questionnaire")
    )
}

/// What was just done, with its undo; and whether it is kept.
fn told(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let sentences = move || {
        let told = desk.told.get();
        let line = |sentence: String| view! { <p dir="auto">{sentence}</p> };
        told.into_iter().map(line).collect::<Vec<_>>()
    };
    view! {
        <div class="author-told" id="told" tabindex="-1" role="status">{live(sentences)}</div>
        {live(move || desk.before.get().map(|_| view! {
            <p class="actions">{button("plain", t.undo, move |_| {
                desk.undo();
                focus_told();
            })}</p>
        }))}
        <div role="status">{live(move || set_aside(desk))}</div>
        {live(move || desk.begun.get().then(|| {
            let kept = desk.app.is_draft_kept();
            let words = if kept { t.kept } else { t.not_kept };
            view! { <p class="hint" class:strong=!kept>{words}</p> }
        }))}
    }
    .into_any()
}

/// What another tab wrote in the same files, to be saved before it is forgotten.
fn set_aside(desk: Desk) -> Vec<AnyView> {
    let t = AuthorDesk::of(desk.locale);
    desk.files.track();
    let aside = desk.app.draft_set_aside();
    aside
        .into_iter()
        .map(|(path, content)| {
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            let label = fill(t.save_one, &[&path]);
            view! {
                <div class="notice">
                    <p>{fill(t.set_aside, &[&path])}</p>
                    <p class="actions">
                        <button type="button" class="button plain" aria-label=label on:click=move |_| {
                            platform::download(&name, "application/json", content.as_bytes());
                        }>{t.save_file}</button>
                    </p>
                </div>
            }
            .into_any()
        })
        .collect()
}

/// Beginning anew: asks first, and can be undone.
fn anew(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let asks = RwSignal::new(false);
    let no = move |_| {
        asks.set(false);
        request_animation_frame(|| {
            platform::focus("anew");
        });
    };
    live(move || {
        if asks.get() {
            view! {
                <div class="notice" role="alertdialog" aria-labelledby="anew-ask">
                    <p id="anew-ask" tabindex="-1">{t.anew_ask}</p>
                    <p class="actions">
                        {button("plain", t.anew_no, no)}
                        {button("primary", t.anew_yes, move |_| {
                            desk.view.set(View::Edit);
                            desk.replace(Files::new(), vec![t.anew_done.to_owned()]);
                            focus_told();
                        })}
                    </p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <p class="actions">
                    <button type="button" id="anew" class="button quiet" on:click=move |_| {
                        asks.set(true);
                        request_animation_frame(|| { platform::focus("anew-ask"); });
                    }>{t.anew}</button>
                </p>
            }
            .into_any()
        }
    })
}

/// Moves the focus to what was just done.
pub fn focus_told() {
    request_animation_frame(|| {
        platform::focus("told");
    });
}
