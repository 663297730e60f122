//! Every fault of a questionnaire, for who writes it.
//!
//! Invariant: all files are gone over, and every fault has its file and place.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    exchange::{
        Fault, FaultKind, check_catalogue, check_questionnaire, read_catalogue, read_questionnaire,
    },
    i18n::{Author, Locale, fault},
    platform,
    state::App,
    ui::page::PageView,
};

/// The page of faults.
pub fn author(app: App, locale: Locale) -> PageView {
    let t = Author::of(locale);
    let found = RwSignal::new(None::<Vec<Fault>>);
    let _ = app;
    spawn_local(async move { found.set(Some(all_faults().await)) });
    let body = move || match found.get() {
        None => view! { <p class="waiting" role="status">{t.reading}</p> }.into_any(),
        Some(all) => {
            let (gaps, faults): (Vec<_>, Vec<_>) = all.into_iter().partition(Fault::is_gap);
            view! {
                {if faults.is_empty() {
                    view! { <p role="status">{t.none}</p> }.into_any()
                } else {
                    table(locale, &faults)
                }}
                {(!gaps.is_empty()).then(|| view! {
                    <h2>{t.gaps}</h2>
                    <p>{t.gaps_intro}</p>
                    {table(locale, &gaps)}
                })}
            }
            .into_any()
        }
    };
    PageView::new(
        t.title,
        view! { <p class="lead">{t.intro} " " {t.rest_works}</p> {body} },
    )
}

fn table(locale: Locale, faults: &[Fault]) -> AnyView {
    let t = Author::of(locale);
    let rows: Vec<_> = faults
        .iter()
        .map(|each| {
            view! {
                <tr>
                    <th scope="row">{each.file.clone()}</th>
                    <td><code>{each.path.clone()}</code></td>
                    <td>{fault(locale, each)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="faults">
            <thead>
                <tr>
                    <th scope="col">{t.file}</th>
                    <th scope="col">{t.place}</th>
                    <th scope="col">{t.fault}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Goes over the catalogue and every questionnaire it names.
async fn all_faults() -> Vec<Fault> {
    let missing = |file: String| Fault {
        file,
        path: String::new(),
        kind: FaultKind::MissingFile,
    };
    let Ok(index) = platform::fetch_text("questionnaires/index.json").await else {
        return vec![missing("index.json".into())];
    };
    let mut faults = check_catalogue(&index);
    let ids: Vec<_> = read_catalogue(&index)
        .map(|catalogue| {
            catalogue
                .questionnaires
                .into_iter()
                .map(|entry| entry.id)
                .collect()
        })
        // A catalogue that can't be read still leaves the questionnaire that is always there.
        .unwrap_or_else(|| vec!["drempelmeter".into()]);
    for id in ids {
        let folder = format!("questionnaires/{id}");
        let Ok(structure) = platform::fetch_text(&format!("{folder}/questionnaire.json")).await
        else {
            faults.push(missing(format!("{id}/questionnaire.json")));
            continue;
        };
        let tags = read_questionnaire(&structure)
            .map(|questionnaire| questionnaire.languages)
            .unwrap_or_else(|| vec!["nl".into(), "fr".into(), "en".into()]);
        let mut languages = Vec::new();
        for tag in tags {
            match platform::fetch_text(&format!("{folder}/{tag}.json")).await {
                Ok(text) => languages.push((tag, text)),
                Err(_) => faults.push(missing(format!("{id}/{tag}.json"))),
            }
        }
        faults.extend(check_questionnaire(id.as_str(), &structure, &languages));
    }
    faults
}
