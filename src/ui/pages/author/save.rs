//! Saving the files, to put them on the web space.
//!
//! Invariant: files go out under the names that they have on the web space, letter for letter as they
//! stand here.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    exchange::author::pack,
    i18n::{AuthorDesk, fill},
    platform,
    ui::components::{button, live},
};

const ZIP: &str = "vragenlijst.zip";

/// The buttons, and where the files go.
pub fn save(desk: Desk) -> AnyView {
    let t = AuthorDesk::of(desk.locale);
    let paths = Memo::new(move |_| {
        desk.files
            .with(|files| files.keys().cloned().collect::<Vec<_>>())
    });
    let rows = move || {
        let row = |path: String| {
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            let place = format!("questionnaires/{path}");
            let label = fill(t.save_one, &[&path]);
            view! {
                <li>
                    <code>{place}</code>
                    " "
                    <button type="button" class="button quiet" aria-label=label on:click=move |_| {
                        let content = desk.files.with_untracked(|files| files.get(&path).cloned());
                        let content = content.unwrap_or_default();
                        offered(desk, platform::download(&name, "application/json", content.as_bytes()), &name);
                    }>{t.save_file}</button>
                </li>
            }
        };
        paths.get().into_iter().map(row).collect::<Vec<_>>()
    };
    let faults = move || {
        let (faults, _) = desk.counts();
        (faults > 0)
            .then(|| view! { <p class="notice">{fill(t.save_faults, &[&faults.to_string()])}</p> })
    };
    view! {
        {live(faults)}
        <p>{t.save_where}</p>
        <p class="actions">{button("primary", t.save_all, move |_| all(desk))}</p>
        <ul class="author-files">{live(rows)}</ul>
        <p>{t.save_after}</p>
    }
    .into_any()
}

fn all(desk: Desk) {
    let packed = desk.files.with_untracked(|files| {
        let files: Vec<_> = files
            .iter()
            .map(|(path, content)| (format!("questionnaires/{path}"), content))
            .collect();
        pack(
            files
                .iter()
                .map(|(path, content)| (path.as_str(), content.as_bytes())),
        )
    });
    let saved = packed.is_some_and(|packed| platform::download(ZIP, "application/zip", &packed));
    offered(desk, saved, ZIP);
}

fn offered(desk: Desk, saved: bool, name: &str) {
    let t = AuthorDesk::of(desk.locale);
    desk.before.set(None);
    desk.told.set(vec![fill(
        if saved { t.saved } else { t.not_saved },
        &[name],
    )]);
}
