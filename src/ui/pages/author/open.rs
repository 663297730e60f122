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
    ui::components::{button, files_button, live},
};

/// The buttons, and what came of them.
pub fn open(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let over = RwSignal::new(false);
    let take = move |files: Vec<PickedFile>| spawn_local(take_in(desk, files));
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        let dropped = Dropped::from_event(&event);
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
    view! {
        <div
            class="author-drop"
            class:over=over
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <p class="hint">{t.choose_hint}</p>
            <p class="actions">
                {files_button("author-files", "primary", t.choose_files, ".json,.zip", take)}
                {folder}
            </p>
        </div>
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
        {live(move || desk.begun.get().then(|| {
            let kept = desk.unkept.get().is_none() && desk.app.trouble.get().is_none();
            let words = if kept { t.kept } else { t.not_kept };
            view! { <p class="hint" class:strong=!kept>{words}</p> }
        }))}
    }
    .into_any()
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
