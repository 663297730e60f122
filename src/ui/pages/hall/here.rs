//! A file of a gathering that is on this device already: add its answers, put it in the place, or nothing.
//!
//! Invariant: nothing here is overwritten unasked, and what was replaced can be put back.

use leptos::prelude::*;

use super::collect::merged_words;
use crate::{
    domain::gathering::Gathering,
    i18n::{HallText, Locale},
    platform,
    state::{App, HallSummary},
    ui::components::{button, live},
};

/// What is asked of the host, and what was replaced last.
#[derive(Clone, Copy)]
pub struct Here {
    file: RwSignal<Option<Gathering>>,
    before: RwSignal<Option<Gathering>>,
    halls: RwSignal<Vec<HallSummary>>,
    told: RwSignal<String>,
}

impl Here {
    /// Nothing is asked yet; `halls` is the list and `told` the sentence that say what happened.
    pub fn new(halls: RwSignal<Vec<HallSummary>>, told: RwSignal<String>) -> Self {
        Self {
            file: RwSignal::new(None),
            before: RwSignal::new(None),
            halls,
            told,
        }
    }

    /// Asks what to do with a file.
    pub fn ask(&self, file: Gathering) {
        self.before.set(None);
        self.told.set(String::new());
        self.file.set(Some(file));
        request_animation_frame(|| {
            platform::focus("here-ask");
        });
    }

    fn done(&self, app: App, words: String) {
        self.file.set(None);
        self.halls.set(app.gatherings());
        self.told.set(words);
        platform::focus("title");
    }
}

/// The question, and the undo after replacing.
pub fn here(app: App, locale: Locale, asked: Here) -> AnyView {
    let t = HallText::of(locale);
    let undo = live(move || {
        let before = asked.before.get()?;
        let put_back = move |_| {
            app.replace_gathering(&before);
            asked.before.set(None);
            asked.done(app, t.replace_undone.to_owned());
        };
        Some(view! { <p class="actions">{button("plain", t.restore, put_back)}</p> })
    });
    let question = live(move || {
        let file = asked.file.get()?;
        let add = {
            let file = file.clone();
            move |_| asked.done(app, merge(app, locale, &file))
        };
        let replace = move |_| {
            asked.before.set(app.replace_gathering(&file));
            asked.done(app, t.replaced.to_owned());
        };
        let cancel = move |_| asked.done(app, String::new());
        Some(view! {
            <div class="notice" role="alertdialog" aria-labelledby="here-ask" aria-describedby="here-about">
                <p id="here-ask" tabindex="-1">{t.here_already}</p>
                <p id="here-about">{t.here_about}</p>
                <p class="actions">
                    {button("primary", t.here_merge, add)}
                    {button("plain", t.here_replace, replace)}
                    {button("quiet", t.here_cancel, cancel)}
                </p>
            </div>
        })
    });
    view! { {question} {undo} }.into_any()
}

/// Adds the answers of a file; one of the bin comes out of it.
fn merge(app: App, locale: Locale, file: &Gathering) -> String {
    app.put_gathering_in_bin(file.id, None);
    let given = file.collection.counting();
    let given = given.map(|entry| entry.contribution.clone()).collect();
    app.open_gathering(file.id)
        .map(|hall| merged_words(locale, &hall.take_in_all(given)))
        .unwrap_or_default()
}
