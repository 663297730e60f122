//! Opening files and folders, beginning with what the site has, beginning anew.
//!
//! Invariant: a file that is left out is named with the reason why; what was there before can be
//! brought back.

use leptos::{attr::custom::custom_attribute, ev::DragEvent, prelude::*, task::spawn_local};

use super::{
    desk::{Desk, View},
    jobs::structure,
};
use crate::{
    exchange::{
        Archive,
        author::{Files, OWN_LIMIT, Refused, Unsorted, recognise},
        is_archive, read_catalogue,
    },
    i18n::{AuthorDesk, fill},
    platform::{self, DROPPED_LIMIT, Dropped, PickedFile, ReadError},
    ui::components::{button, files_button, live},
};

/// The largest ZIP that is opened, in bytes.
const ZIP_LIMIT: usize = 20_000_000;
/// How many files that were left out are named.
const NAMED: usize = 12;

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

fn focus_told() {
    request_animation_frame(|| {
        platform::focus("told");
    });
}

/// Reads and sorts files, and puts them among those that are there.
async fn take_in(desk: Desk, picked: Vec<PickedFile>) {
    let t = AuthorDesk::of(desk.locale);
    if picked.is_empty() {
        return;
    }
    desk.told.set(vec![t.reading.to_owned()]);
    let (unsorted, mut left_out) = read_all(picked).await;
    let Some(there) = desk.files.try_get_untracked() else {
        return;
    };
    let (found, refused) = recognise(unsorted, &there);
    left_out.extend(refused);
    let mut told = Vec::new();
    if found.is_empty() {
        told.push(t.nothing_found.to_owned());
    } else {
        let names: Vec<_> = found.keys().map(String::as_str).collect();
        told.push(fill(
            t.opened,
            &[&found.len().to_string(), &names.join(", ")],
        ));
    }
    told.extend(left_out.iter().take(NAMED).map(|(name, why)| {
        let words = match why {
            Refused::Unknown => t.out_unknown,
            Refused::Binary => t.out_binary,
            Refused::TooLarge => t.out_too_large,
            Refused::SameName => t.out_same_name,
            Refused::Unreadable => t.out_unreadable,
        };
        fill(words, &[name])
    }));
    if let Some(more) = left_out.len().checked_sub(NAMED).filter(|more| *more > 0) {
        told.push(fill(t.out_more, &[&more.to_string()]));
    }
    if found.is_empty() {
        desk.told.set(told);
    } else {
        let mut files = there;
        for (path, content) in found.iter() {
            files.insert(path.clone(), content.clone());
        }
        desk.replace(files, told);
        if let Some(first) = found.keys().next() {
            desk.file.set(first.clone());
        }
    }
    focus_told();
}

type LeftOut = Vec<(String, Refused)>;

async fn read_all(picked: Vec<PickedFile>) -> (Vec<Unsorted>, LeftOut) {
    let (mut unsorted, mut left_out) = (Vec::new(), Vec::new());
    for file in picked.into_iter().take(DROPPED_LIMIT) {
        let name = file.path();
        let end = name
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let limit = match end.as_str() {
            "json" => OWN_LIMIT,
            "zip" => ZIP_LIMIT,
            // Photos and the like are not even read.
            _ => {
                left_out.push((name, Refused::Unknown));
                continue;
            }
        };
        match platform::read_file(&file, limit).await {
            Ok(bytes) if is_archive(&bytes) => {
                unpack(&name, bytes, &mut unsorted, &mut left_out).await
            }
            Ok(bytes) => unsorted.push(Unsorted { name, bytes }),
            Err(ReadError::TooLarge { .. }) => left_out.push((name, Refused::TooLarge)),
            Err(ReadError::Unreadable) => left_out.push((name, Refused::Unreadable)),
        }
    }
    (unsorted, left_out)
}

async fn unpack(zip: &str, bytes: Vec<u8>, unsorted: &mut Vec<Unsorted>, left_out: &mut LeftOut) {
    let Ok(mut archive) = Archive::open(bytes) else {
        return left_out.push((zip.to_owned(), Refused::Unreadable));
    };
    for place in 0..archive.len() {
        match archive.file(place, OWN_LIMIT) {
            Some((name, Ok(bytes))) => unsorted.push(Unsorted { name, bytes }),
            Some((name, Err(_))) => left_out.push((name, Refused::TooLarge)),
            None => {}
        }
        platform::pause().await;
    }
}
