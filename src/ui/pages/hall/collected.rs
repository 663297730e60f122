//! A code or a list that was opened as an address, by whoever scanned it with an ordinary camera app.
//!
//! Invariant: nothing is counted unless a gathering of this browser fits it and the person says so.

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::{code::shown_code, collect::merged_words};
use crate::{
    domain::gathering::Contribution,
    exchange::read_list,
    i18n::{CollectText, HallText, JoinText, Locale, Shell, fill, gathering_title},
    state::{App, Hall, HallPage, HallRoute, HallSummary},
    ui::{
        components::{button, link_button, live},
        effects,
        page::PageView,
    },
};

/// The page of one code: the characters to type, and where.
pub fn code(app: App, locale: Locale, code: &str) -> PageView {
    let t = JoinText::of(locale);
    let letters: String = code
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .take(30)
        .collect();
    let here = kept(app);
    let links: Vec<_> = here
        .iter()
        .map(|summary| {
            let gathering = &summary.gathering;
            let name = gathering_title(locale, &gathering.title, gathering.purpose);
            link_button(
                "plain",
                fill(t.collect_in, &[&name]),
                HallRoute::Hall(gathering.id, HallPage::Collect).href(),
            )
        })
        .collect();
    let body = view! {
        <p class="lead">{t.for_host}</p>
        {shown_code(locale, &letters)}
        <p class="actions">{links}</p>
    };
    PageView::new(t.code_title, body)
}

#[derive(Clone)]
enum Came {
    Waiting,
    Fits(Box<(Hall, Vec<Contribution>)>),
    FitsNone,
}

/// The page of a second collector's list.
pub fn list(app: App, locale: Locale, list: String) -> PageView {
    let (t, hall_text) = (CollectText::of(locale), HallText::of(locale));
    let came = RwSignal::new(Came::Waiting);
    spawn_local(ScopedFuture::new(async move {
        let found = fitting(app, &list).await;
        came.try_set(found.map_or(Came::FitsNone, |found| Came::Fits(Box::new(found))));
    }));
    let body = live(move || match came.get() {
        Came::Waiting => {
            view! { <p class="waiting" role="status">{Shell::of(locale).loading}</p> }.into_any()
        }
        Came::FitsNone => view! {
            <p class="lead">{t.other_list}</p>
            <p class="actions">{link_button("plain", hall_text.to_list, HallRoute::List.href())}</p>
        }
        .into_any(),
        Came::Fits(found) => untrack(|| merge(found.0, locale, found.1)),
    });
    PageView::new(t.list, body)
}

/// The gathering of this browser that a list belongs to.
async fn fitting(app: App, list: &str) -> Option<(Hall, Vec<Contribution>)> {
    for HallSummary { gathering, .. } in kept(app) {
        let Ok((sheet, _)) = effects::sheet(&gathering.questionnaire, "nl").await else {
            continue;
        };
        if let Ok(given) = read_list(list, gathering.id, &sheet.questionnaire) {
            return Some((app.open_gathering(gathering.id)?, given));
        }
    }
    None
}

fn merge(hall: Hall, locale: Locale, given: Vec<Contribution>) -> AnyView {
    let t = CollectText::of(locale);
    let told = RwSignal::new(String::new());
    let count = given.len();
    let title = hall
        .now
        .with_untracked(|now| gathering_title(locale, &now.title, now.purpose));
    let take = move |_| {
        told.set(merged_words(locale, &hall.take_in_all(given.clone())));
    };
    view! {
        <p class="lead">{fill(t.merge_ask, &[&count.to_string(), &title])}</p>
        <p class="actions">
            {button("primary", t.merge, take)}
            {link_button("plain", t.to_collect, HallRoute::Hall(hall.id, HallPage::Collect).href())}
        </p>
        <p role="status">{told}</p>
    }
    .into_any()
}

fn kept(app: App) -> Vec<HallSummary> {
    let mut kept = app.gatherings();
    kept.retain(|summary| summary.deleted.is_none());
    kept
}
