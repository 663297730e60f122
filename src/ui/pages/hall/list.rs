//! The gatherings of this browser: begin one, open one, put one in the bin.
//!
//! Invariant: nothing here is gone for good but by "wipe all".

use leptos::prelude::*;

use super::{
    data_set::data_set,
    here::{Here, here},
    prepare::proposed,
};
use crate::{
    domain::gathering::Purpose,
    exchange::read_gathering,
    i18n::{HallText, Locale, date, fill, gathering_title},
    platform::{self, PickedFile},
    state::{App, HallPage, HallRoute, HallSummary},
    ui::{
        components::{button, file_button, live},
        page::PageView,
    },
};

/// The largest gathering file, in bytes.
const FILE_LIMIT: usize = 4_000_000;

/// The list.
pub fn list(app: App, locale: Locale) -> PageView {
    let t = HallText::of(locale);
    let halls = RwSignal::new(app.gatherings());
    let told = RwSignal::new(String::new());
    let begin = move |purpose: Purpose, practice: bool| {
        move |_| {
            leptos::task::spawn_local(async move {
                match proposed(app, locale, purpose, practice).await {
                    Some(gathering) => {
                        app.keep_gathering(&gathering);
                        let page = if practice {
                            HallPage::Collect
                        } else {
                            HallPage::Prepare
                        };
                        platform::set_fragment(&HallRoute::Hall(gathering.id, page).href());
                    }
                    None => told.set(t.not_begun.to_owned()),
                }
            });
        }
    };
    let asked = Here::new(halls, told);
    let open = move |file: PickedFile| {
        leptos::task::spawn_local(async move {
            let read = platform::read_file(&file, FILE_LIMIT).await;
            match read.map(|bytes| read_gathering(&bytes)) {
                Ok(Ok(gathering)) if app.gathering_here(gathering.id).is_some() => {
                    asked.ask(gathering);
                }
                Ok(Ok(gathering)) => {
                    app.put_gathering_in_bin(gathering.id, None);
                    app.keep_gathering(&gathering);
                    let page = HallRoute::Hall(gathering.id, HallPage::Prepare);
                    platform::set_fragment(&page.href());
                }
                Ok(Err(error)) => told.set(crate::i18n::open_error(locale, &error).0),
                Err(_) => told.set(t.file_unreadable.to_owned()),
            }
        });
    };
    let body = view! {
        <div class="hall-page">
        <p class="lead">{t.list_intro}</p>
        <div class="ways-in">
            <section class="panel" aria-labelledby="workshop-title">
                <h2 id="workshop-title">{t.workshop}</h2>
                <p>{t.workshop_about}</p>
                <p class="actions">
                    {button("primary", t.workshop_begin, begin(Purpose::Workshop, false))}
                    {button("plain", t.practise, begin(Purpose::Workshop, true))}
                </p>
            </section>
            <section class="panel" aria-labelledby="team-title">
                <h2 id="team-title">{t.team}</h2>
                <p>{t.team_about}</p>
                <p class="actions">{button("primary", t.team_begin, begin(Purpose::Team, false))}</p>
            </section>
        </div>
        <p role="status" class="told">{told}</p>
        {live(move || {
            let kept: Vec<_> = halls.get().into_iter().filter(|hall| hall.deleted.is_none()).collect();
            (!kept.is_empty()).then(|| view! {
                <h2>{t.yours}</h2>
                <ul class="checks">{kept.into_iter().map(|hall| entry(app, locale, hall, halls)).collect::<Vec<_>>()}</ul>
            })
        })}
        <h2>{t.open_file}</h2>
        <p>{t.open_file_hint}</p>
        <p class="actions">{file_button("gathering-file", "plain", t.open_file, ".json,application/json", open)}</p>
        {here(app, locale, asked)}
        {data_set(app, locale)}
        {live(move || {
            let gone: Vec<_> = halls.get().into_iter().filter(|hall| hall.deleted.is_some()).collect();
            (!gone.is_empty()).then(|| view! {
                <h2>{t.bin}</h2>
                <ul class="checks">{gone.into_iter().map(|hall| entry(app, locale, hall, halls)).collect::<Vec<_>>()}</ul>
            })
        })}
        </div>
    };
    PageView::new(t.title, body)
}

fn entry(
    app: App,
    locale: Locale,
    summary: HallSummary,
    halls: RwSignal<Vec<HallSummary>>,
) -> AnyView {
    let t = HallText::of(locale);
    let gathering = summary.gathering;
    let id = gathering.id;
    let name = gathering_title(locale, &gathering.title, gathering.purpose);
    let purpose = match gathering.purpose {
        Purpose::Workshop => t.workshop,
        Purpose::Team => t.team,
    };
    let facts = [
        purpose.to_owned(),
        date(locale, gathering.date),
        fill(t.came_in, &[&gathering.collection.len().to_string()]),
    ]
    .join(" · ");
    let which = |act: &str| fill(t.which, &[act, &name]);
    let deleted = summary.deleted.is_some();
    let today = app.today();
    let move_it = move |_| {
        app.put_gathering_in_bin(id, (!deleted).then_some(today));
        halls.set(app.gatherings());
        platform::focus("title");
    };
    let (move_words, open_words) = (if deleted { t.restore } else { t.delete }, t.open);
    let href = HallRoute::Hall(id, HallPage::Prepare).href();
    let open = (!deleted).then(|| {
        view! { <a class="button plain" aria-label=which(open_words) href=href>{open_words}</a> }
    });
    view! {
        <li>
            <h3 class="name" dir="auto">{name.clone()}</h3>
            <p class="of">{facts}</p>
            <p class="actions">
                {open}
                <button type="button" class="button quiet" aria-label=which(move_words) on:click=move_it>{move_words}</button>
            </p>
        </li>
    }
    .into_any()
}
