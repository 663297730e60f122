//! The examples: associations that do not exist, to look around in.
//!
//! Invariant: an example is never kept and never mixed with a person's own checks.

use leptos::prelude::*;

use crate::{
    i18n::{ExamplesPage, Locale, Shell, fill},
    state::{App, CheckId, CheckPage, Load, Route},
    ui::{components::button, page::PageView},
};

/// The list of examples.
pub fn examples(app: App, locale: Locale) -> PageView {
    let t = ExamplesPage::of(locale);
    let language = app.language();
    let list = move || {
        app.library.with(|library| match &library.examples {
            Load::Loading => view! { <p class="waiting">{Shell::of(locale).loading}</p> }.into_any(),
            Load::Failed(_) => view! {
                <div class="notice" role="alert">
                    <p>{t.failed}</p>
                    {button("plain", Shell::of(locale).retry, move |_| app.load_again())}
                </div>
            }
            .into_any(),
            Load::Ready(examples) => {
                let cards: Vec<_> = examples
                    .examples
                    .iter()
                    .filter_map(|example| {
                        let id = CheckId::example(&example.id)?;
                        let href = Route::Check(id, CheckPage::Result).href();
                        let note = example.note.get(&language).or_else(|| example.note.get("nl"));
                        let label = fill("{}: {}", &[t.open, &example.name]);
                        Some(view! {
                            <li>
                                <h2 class="name">{example.name.clone()}</h2>
                                <p>{note.cloned()}</p>
                                <p class="actions"><a class="button plain" href=href aria-label=label>{t.open}</a></p>
                            </li>
                        })
                    })
                    .collect();
                view! { <ul class="checks">{cards}</ul> }.into_any()
            }
        })
    };
    PageView::new(t.title, view! { <p class="lead">{t.intro}</p> {list} })
}
