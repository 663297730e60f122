//! Buttons, and links that look like them.
//!
//! Invariant: what goes somewhere is a link, what does something is a button.

use leptos::{ev, prelude::*};

use crate::platform::PickedFile;

/// A button. `class` is `primary`, `plain` or `quiet`.
pub fn button(
    class: &'static str,
    text: impl Into<String>,
    act: impl FnMut(ev::MouseEvent) + 'static,
) -> AnyView {
    view! { <button type="button" class=format!("button {class}") on:click=act>{text.into()}</button> }
        .into_any()
}

/// A link that looks like a button.
pub fn link_button(class: &'static str, text: impl Into<String>, href: String) -> AnyView {
    view! { <a class=format!("button {class}") href=href>{text.into()}</a> }.into_any()
}

/// A button that lets a person pick files, as many as wanted.
pub fn files_button(
    id: &'static str,
    class: &'static str,
    text: &'static str,
    accept: &'static str,
    picked: impl Fn(Vec<PickedFile>) + 'static,
) -> AnyView {
    view! {
        <span class=format!("button file {class}")>
            <label for=id>{text}</label>
            <input
                id=id
                type="file"
                multiple=true
                accept=accept
                on:change=move |event| picked(PickedFile::all_from_event(&event))
            />
        </span>
    }
    .into_any()
}

/// A button that lets a person pick a file: the browser's own input, with our words as its label.
pub fn file_button(
    id: &'static str,
    class: &'static str,
    text: &'static str,
    accept: &'static str,
    picked: impl Fn(PickedFile) + 'static,
) -> AnyView {
    view! {
        <span class=format!("button file {class}")>
            <label for=id>{text}</label>
            <input
                id=id
                type="file"
                accept=accept
                on:change=move |event| {
                    if let Some(file) = PickedFile::from_event(&event) {
                        picked(file);
                    }
                }
            />
        </span>
    }
    .into_any()
}
