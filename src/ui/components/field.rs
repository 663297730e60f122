//! A text field with its label, hint and the room that is left.
//!
//! Invariant: what is typed is kept at once and shown as text; no more than the limit goes in.

use leptos::prelude::*;

use super::live;
use crate::{
    domain::cut,
    i18n::{Locale, Shell, fill},
};

/// When this few characters are left, the field begins to count.
const COUNT_FROM: usize = 60;

/// A text field.
pub struct Field {
    /// Unique on the page.
    pub id: String,
    /// What it asks.
    pub label: String,
    /// How to fill it in; may be empty.
    pub hint: String,
    /// The most characters.
    pub limit: usize,
    /// One line, or several.
    pub lines: bool,
    /// Only to look at.
    pub read_only: bool,
}

/// Shows the field with `value`; `changed` gets what is typed.
pub fn field(
    locale: Locale,
    field: Field,
    value: Signal<String>,
    changed: impl Fn(String) + Clone + 'static,
) -> AnyView {
    let Field {
        id,
        label,
        hint,
        limit,
        lines,
        read_only,
    } = field;
    let hint_id = format!("{id}-hint");
    let described = format!("{id}-hint {id}-left");
    let left = move || limit.saturating_sub(value.with(|value| value.chars().count()));
    let counter = {
        let id = format!("{id}-left");
        view! {
            <span id=id class="counter" aria-live="polite">
                {live(move || {
                    let left = left();
                    (left <= COUNT_FROM && left < limit)
                        .then(|| fill(Shell::of(locale).characters_left, &[&left.to_string()]))
                })}
            </span>
        }
    };
    let typed = move |text: String| changed(cut(&text, limit).to_owned());
    let maximum = limit.to_string();
    let input = if lines {
        let typed = typed.clone();
        view! {
            <textarea
                id=id.clone()
                rows="3"
                maxlength=maximum
                readonly=read_only
                dir="auto"
                aria-describedby=described
                prop:value=value
                on:input=move |event| typed(event_target_value(&event))
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone()
                type="text"
                maxlength=maximum
                readonly=read_only
                autocomplete="off"
                dir="auto"
                aria-describedby=described
                prop:value=value
                on:input=move |event| typed(event_target_value(&event))
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <span id=hint_id class="hint">{hint}</span>
            {input}
            {counter}
        </div>
    }
    .into_any()
}
