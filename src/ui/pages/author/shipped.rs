//! The files that this site ships, and their faults.
//!
//! Invariant: all files are gone over, and every fault has its file and place.

use std::sync::Arc;

use leptos::prelude::*;

use super::{desk::Desk, faults::fault_table};
use crate::{
    exchange::{
        Fault,
        author::{Files, check_files},
        read_catalogue, read_questionnaire,
    },
    i18n::Author,
    platform,
};

/// The faults of the site's files.
pub fn faults(desk: Desk) -> AnyView {
    let t = Author::of(desk.locale);
    match desk.shipped.get() {
        None => view! { <p class="waiting" role="status">{t.reading}</p> }.into_any(),
        Some((_, all)) => {
            let (gaps, faults): (Vec<_>, Vec<_>) = all.iter().cloned().partition(Fault::is_gap);
            view! {
                {if faults.is_empty() {
                    view! { <p role="status">{t.none}</p> }.into_any()
                } else {
                    fault_table(desk, faults, false, RwSignal::new(false))
                }}
                {(!gaps.is_empty()).then(|| view! {
                    <h2>{t.gaps}</h2>
                    <p>{t.gaps_intro}</p>
                    {fault_table(desk, gaps, false, RwSignal::new(false))}
                })}
            }
            .into_any()
        }
    }
}

/// How many faults there are, once that is known.
pub fn count(desk: Desk) -> Option<usize> {
    let (_, all) = desk.shipped.get()?;
    Some(all.iter().filter(|fault| !fault.is_gap()).count())
}

/// Loads them and goes over them.
pub async fn load(desk: Desk) {
    let files = files().await;
    let faults = check_files(&files, true, &[]);
    desk.shipped
        .try_set(Some((Arc::new(files), Arc::new(faults))));
    // Materials of one's own may name the barriers of the site.
    if desk.begun.try_get_untracked() == Some(true) {
        desk.check();
    }
}

/// The catalogue, every questionnaire it names, and the materials.
async fn files() -> Files {
    let mut files = Files::new();
    take(&mut files, "index.json").await;
    let ids: Vec<String> = files
        .get("index.json")
        .and_then(|index| read_catalogue(index))
        .map(|catalogue| {
            let entries = catalogue.questionnaires.into_iter();
            entries.map(|entry| entry.id.to_string()).collect()
        })
        // A catalogue that can't be read still leaves the questionnaire that is always there.
        .unwrap_or_else(|| vec!["drempelmeter".into()]);
    let mut all_tags: Vec<String> = Vec::new();
    for id in ids {
        let structure = format!("{id}/questionnaire.json");
        take(&mut files, &structure).await;
        let tags = files
            .get(&structure)
            .and_then(|structure| read_questionnaire(structure))
            .map(|questionnaire| questionnaire.languages)
            .unwrap_or_else(|| vec!["nl".into(), "fr".into(), "en".into()]);
        for tag in tags {
            take(&mut files, &format!("{id}/{tag}.json")).await;
            if !all_tags.contains(&tag) {
                all_tags.push(tag);
            }
        }
    }
    take(&mut files, "materials/practices.json").await;
    for tag in all_tags {
        let path = |name: &str| format!("questionnaires/materials/{name}.{tag}.json");
        let names = [
            "practices",
            "conversation-cards",
            "lexicon",
            "workshop-script",
        ];
        let [a, b, c, d] = names.map(path);
        let texts = futures::join!(
            platform::fetch_text(&a),
            platform::fetch_text(&b),
            platform::fetch_text(&c),
            platform::fetch_text(&d),
        );
        for (path, text) in [(a, texts.0), (b, texts.1), (c, texts.2), (d, texts.3)] {
            // A site need not have materials.
            if let (Ok(text), Some(path)) = (text, path.strip_prefix("questionnaires/")) {
                files.insert(path.to_owned(), text);
            }
        }
    }
    files
}

async fn take(files: &mut Files, path: &str) {
    if let Ok(text) = platform::fetch_text(&format!("questionnaires/{path}")).await {
        files.insert(path.to_owned(), text);
    }
}
