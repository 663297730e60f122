//! A button that keeps the large parts for use without network.
//!
//! Invariant: it says so only when every part was really fetched and a worker keeps what is fetched.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{Locale, VerifyPage},
    platform,
    ui::components::button,
};

/// The button, with what came of it.
pub fn keep_ready(locale: Locale) -> AnyView {
    let t = VerifyPage::of(locale);
    let told = RwSignal::new("");
    let keep = move |_| {
        told.set(t.keeping);
        spawn_local(async move {
            let kept = fetch_all().await.is_some();
            told.try_set(if kept { t.kept_ready } else { t.not_kept_ready });
        });
    };
    view! {
        <p class="actions">{button("quiet", t.keep_ready, keep)}</p>
        <p class="told" role="status">{move || told.get()}</p>
    }
    .into_any()
}

/// The worker keeps what it fetches for a page that it looks after.
async fn fetch_all() -> Option<()> {
    let folder = platform::style_folder().filter(|_| platform::works_offline())?;
    let list = format!("{folder}on-demand.json");
    let list = platform::fetch_text(&list).await.ok()?;
    let files: Vec<String> = serde_json::from_str(&list).ok()?;
    for file in files {
        platform::fetch_bytes(&format!("{folder}{file}"))
            .await
            .ok()?;
    }
    Some(())
}
