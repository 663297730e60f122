//! A choice between a few things: native radio buttons in a fieldset.
//!
//! Invariant: arrow keys only move and choose; nothing goes on by itself.

use leptos::prelude::*;

/// One thing to choose: its id, its words, and a hint that may be empty.
pub type Choice = (String, String, String);

/// Shows the choices under a legend; `chosen` is the chosen id, `choose` gets the new one.
pub fn options(
    name: &'static str,
    legend: impl Into<String>,
    choices: Vec<Choice>,
    chosen: Signal<String>,
    choose: impl Fn(String) + Clone + 'static,
) -> AnyView {
    let choices: Vec<_> = choices
        .into_iter()
        .map(|(id, words, hint)| {
            let choose = choose.clone();
            let (value, own) = (id.clone(), id.clone());
            let input_id = format!("{name}-{id}");
            let hint_id = format!("{input_id}-hint");
            view! {
                <div class="choice">
                    <input
                        type="radio"
                        id=input_id.clone()
                        name=name
                        value=value
                        aria-describedby=(!hint.is_empty()).then(|| hint_id.clone())
                        prop:checked=Signal::derive(move || chosen.with(|chosen| *chosen == own))
                        on:change=move |_| choose(id.clone())
                    />
                    <label for=input_id>{words}</label>
                    {(!hint.is_empty()).then(|| view! { <span class="hint" id=hint_id>{hint}</span> })}
                </div>
            }
        })
        .collect();
    view! {
        <fieldset class="options">
            <legend>{legend.into()}</legend>
            {choices}
        </fieldset>
    }
    .into_any()
}
