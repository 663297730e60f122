//! Where the text comes from: typed, pasted, from a file, or an example.
//!
//! Invariant: what was there before a file or an example came can be put back.

use leptos::{prelude::*, task::spawn_local};

use super::desk::Desk;
use crate::{
    exchange::{DOCUMENT_LIMIT, DocumentError},
    i18n::{InvitationText, Locale, fill, language_name},
    platform::{self, PickedFile, ReadError},
    ui::{
        components::{button, file_button, live, options},
        lazy,
    },
};

const ACCEPT: &str = ".txt,.md,.docx,.odt,.pdf,text/plain,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.oasis.opendocument.text";

/// The field with its buttons.
pub fn source(desk: &Desk) -> AnyView {
    let t = InvitationText::of(desk.locale);
    // What the field held before it was emptied or filled anew.
    let last = RwSignal::new(None::<String>);
    let typed = desk.clone();
    let text = desk.text;
    view! {
        <section class="no-print" aria-labelledby="text-label">
            {language(desk)}
            <div class="field">
                <label id="text-label" for="flyer">{t.text}</label>
                <span id="flyer-hint" class="hint">{t.text_hint}</span>
                <textarea
                    id="flyer"
                    rows="12"
                    dir="auto"
                    lang=desk.language
                    spellcheck="true"
                    autocomplete="off"
                    aria-describedby="flyer-hint"
                    prop:value=move || text.get()
                    on:input=move |event| {
                        last.set(None);
                        typed.set_text(event_target_value(&event));
                    }
                ></textarea>
            </div>
            <p class="hint">{t.open_hint}</p>
            <p class="actions">{open_file(desk, last)} {example(desk, last)} {clear(desk, last)}</p>
            <div role="status">{told(desk, last)}</div>
        </section>
    }
    .into_any()
}

/// The choice of the text's language.
fn language(desk: &Desk) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let choices = Locale::ALL
        .map(|locale| {
            (
                locale.tag().to_owned(),
                language_name(locale.tag()).to_owned(),
                String::new(),
            )
        })
        .to_vec();
    let choosing = desk.clone();
    options(
        "flyer-language",
        t.language,
        choices,
        desk.language.into(),
        move |tag| {
            choosing.set_language(tag);
        },
    )
}

fn open_file(desk: &Desk, last: RwSignal<Option<String>>) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let desk = desk.clone();
    file_button("flyer-file", "plain", t.open_file, ACCEPT, move |file| {
        desk.told.set(t.opening.to_owned());
        let desk = desk.clone();
        spawn_local(async move {
            let name = file.name();
            let words = match text_of(&file).await {
                Ok(text) => {
                    replace(&desk, last, text);
                    fill(t.opened, &[&name])
                }
                Err(refused) => refused.words(t).to_owned(),
            };
            desk.told.try_set(words);
        });
    })
}

/// Why a file gave no text.
enum Refused {
    TooLarge,
    Unreadable,
    NotLoaded,
    Document(DocumentError),
}

impl Refused {
    const fn words(&self, t: &InvitationText) -> &'static str {
        match self {
            Self::TooLarge => t.too_large,
            Self::NotLoaded => t.not_loaded,
            Self::Unreadable | Self::Document(DocumentError::Damaged) => t.damaged,
            Self::Document(DocumentError::NotText) => t.not_text,
            Self::Document(DocumentError::NoText) => t.no_text,
        }
    }
}

async fn text_of(file: &PickedFile) -> Result<String, Refused> {
    let bytes = platform::read_file(file, DOCUMENT_LIMIT)
        .await
        .map_err(|error| match error {
            ReadError::TooLarge { .. } => Refused::TooLarge,
            ReadError::Unreadable => Refused::Unreadable,
        })?;
    // So that the words that it opens are seen before the work begins.
    platform::pause().await;
    let text = lazy::document_text(bytes).await;
    text.map_err(|_| Refused::NotLoaded)?
        .map_err(Refused::Document)
}

fn example(desk: &Desk, last: RwSignal<Option<String>>) -> impl Fn() -> Option<AnyView> + use<> {
    let desk = desk.clone();
    move || {
        let t = InvitationText::of(desk.locale);
        let desk = desk.clone();
        desk.is_blank().then(|| {
            button("plain", t.example, move |_| {
                desk.set_language(desk.locale.tag().to_owned());
                replace(&desk, last, t.example_text.to_owned());
                platform::focus("flyer");
            })
        })
    }
}

fn clear(desk: &Desk, last: RwSignal<Option<String>>) -> impl Fn() -> Option<AnyView> + use<> {
    let desk = desk.clone();
    move || {
        let t = InvitationText::of(desk.locale);
        let desk = desk.clone();
        (!desk.is_blank()).then(|| {
            button("quiet", t.clear, move |_| {
                replace(&desk, last, String::new());
                desk.told.set(t.cleared.to_owned());
                platform::focus("flyer");
            })
        })
    }
}

/// Does nothing when the person went to another page while a file was opening.
fn replace(desk: &Desk, last: RwSignal<Option<String>>, text: String) {
    let Some(before) = desk.text.try_get_untracked() else {
        return;
    };
    last.try_set((!before.trim().is_empty()).then_some(before));
    desk.set_text(text);
}

/// What came of it, with the way back.
fn told(desk: &Desk, last: RwSignal<Option<String>>) -> AnyView {
    let t = InvitationText::of(desk.locale);
    let desk = desk.clone();
    live(move || {
        let words = desk.told.get();
        let back = last.get().map(|before| {
            let desk = desk.clone();
            button("quiet", t.put_back, move |_| {
                last.set(None);
                desk.told.set(String::new());
                desk.set_text(before.clone());
                platform::focus("flyer");
            })
        });
        (!words.is_empty() || back.is_some())
            .then(|| view! { <p class="actions">{words} " " {back}</p> })
    })
}
