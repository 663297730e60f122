//! A sheet of conversation cards, for the middle of a table.
//!
//! Invariant: one subject a sheet, with how to talk about it below the questions.

use leptos::prelude::*;

/// What one card asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The name of its type; some cards have none.
    pub sort: Option<String>,
    /// The question.
    pub text: String,
}

/// The sheet; `title` is its heading, `how` says how to talk about it.
pub fn card_sheet(language: &str, title: AnyView, questions: &[Question], how: &str) -> AnyView {
    let questions: Vec<_> = questions
        .iter()
        .map(|question| {
            let sort = question.sort.clone();
            view! {
                <li>
                    {sort.map(|sort| view! { <p class="paper-of">{sort}</p> })}
                    <p class="paper-question">{question.text.clone()}</p>
                </li>
            }
        })
        .collect();
    view! {
        <article class="paper-sheet paper-card" lang=language.to_owned()>
            {title}
            <ul>{questions}</ul>
            <p class="paper-how">{how.to_owned()}</p>
        </article>
    }
    .into_any()
}
