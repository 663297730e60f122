//! Fetching the examples. Part of the chunk that is loaded when it is asked for.
//!
//! Invariant: an example is opened to look at, never kept.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    domain::{EXAMPLES_FORMAT, Examples},
    exchange::read_assessment,
    platform,
    state::{App, CheckId, Load, LoadFault, Notice, Route},
};

const FILE: &str = "seeds/index.json";

/// Loads the list of examples, once.
pub fn list(app: App) {
    if app
        .library
        .with_untracked(|library| library.examples.ready().is_some())
    {
        return;
    }
    spawn_local(async move {
        let file = FILE.to_owned();
        let loaded = match platform::fetch_text(FILE).await {
            Err(_) => Load::Failed(LoadFault::Absent { file }),
            Ok(text) => match serde_json::from_str::<Examples>(&text) {
                Ok(examples) if examples.format == EXAMPLES_FORMAT => {
                    Load::Ready(Arc::new(examples))
                }
                _ => Load::Failed(LoadFault::Faulty { file }),
            },
        };
        app.library.update(|library| library.examples = loaded);
    });
}

/// Loads one example and opens it.
pub fn one(app: App, id: CheckId) {
    if app
        .open
        .with_untracked(|open| open.as_ref().is_some_and(|open| open.id == id))
    {
        return;
    }
    spawn_local(async move {
        let name = id.example_name().unwrap_or_default();
        let text = platform::fetch_text(&format!("seeds/{name}.json")).await;
        match text
            .ok()
            .and_then(|text| read_assessment(text.as_bytes()).ok())
        {
            Some(assessment) => app.open_example(&id, assessment),
            None => {
                app.notice.set(Some(Notice::NotLoaded));
                platform::replace_fragment(&Route::Examples.href());
            }
        }
    });
}
