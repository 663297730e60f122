//! Typing codes.
//!
//! Invariant: the focus stays in the field; a refused code stays in view to compare, a taken one goes.

use leptos::prelude::*;

use super::{super::code::in_groups, desk::Desk};
use crate::{
    exchange::code_length,
    i18n::{CollectText, fill},
    platform,
    ui::components::live,
};

/// The field.
pub fn typing(desk: &Desk) -> AnyView {
    let t = CollectText::of(desk.view.locale);
    let length = code_length(&desk.view.sheet.questionnaire).unwrap_or(0);
    let typed = RwSignal::from(desk.view.draft().code);
    let refused = RwSignal::new(String::new());
    let give = {
        let desk = desk.clone();
        move || {
            let text = typed.get_untracked();
            if text.trim().is_empty() {
                return;
            }
            if desk.take_in_code(&text) {
                typed.set(String::new());
                refused.set(String::new());
            } else {
                refused.set(bare(&text));
            }
            platform::focus("code");
        }
    };
    let enter = give.clone();
    let before = live(move || {
        let refused = refused.get();
        (!refused.is_empty()).then(|| {
            view! {
                <div class="notice">
                    <p>{t.compare}</p>
                    <p class="code small-code" translate="no">{in_groups(&refused)}</p>
                </div>
            }
        })
    });
    view! {
        <form
            class="field typing"
            on:submit=move |event| {
                event.prevent_default();
                enter();
            }
        >
            <label for="code">{t.code}</label>
            <span class="hint" id="code-hint">{fill(t.code_hint, &[&length.to_string()])}</span>
            <input
                id="code"
                class="code-field"
                type="text"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                maxlength="60"
                aria-describedby="code-hint"
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <p class="actions">
                <button type="submit" class="button primary">{t.take_in}</button>
            </p>
        </form>
        {before}
    }
    .into_any()
}

/// Capitals without spaces, as codes are written.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .take(30)
        .collect()
}
