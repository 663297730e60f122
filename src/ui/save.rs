//! Taking a check along as a file, and opening one again.
//!
//! Invariant: a file goes only where the person puts it; opening one never replaces another check
//! without asking.

use leptos::{prelude::*, task::spawn_local};

use super::{components::button, lazy};
use crate::{
    domain::Assessment,
    exchange::{FILE_LIMIT, OpenError, read_assessment, write_assessment},
    i18n::{Locale, Shell},
    platform::{self, PickedFile, ReadError, ShareError},
    report::file_name,
    state::{App, Notice, Source},
};

const MIME: &str = "application/json";

/// Buttons that save the open check as a file, and share it where the browser can.
pub fn save_buttons(app: App, locale: Locale) -> AnyView {
    let t = Shell::of(locale);
    view! {
        {button("plain", t.save_file, move |_| {
            if let Some(open) = app.open.get_untracked().filter(|open| open.source == Source::Own) {
                ask_to_save(app, open.assessment, false);
            }
        })}
        {platform::can_share().then(|| button("plain", t.share, move |_| {
            if let Some(open) = app.open.get_untracked().filter(|open| open.source == Source::Own) {
                ask_to_save(app, open.assessment, true);
            }
        }))}
    }
    .into_any()
}

/// Loads what saves files, and saves.
fn ask_to_save(app: App, assessment: Assessment, share: bool) {
    spawn_local(async move {
        if lazy::save(app, assessment, share).await.is_err() {
            app.notice.set(Some(Notice::NotLoaded));
        }
    });
}

/// Saves a check as a file; `share` hands it to another app where the browser can.
pub fn save(app: App, assessment: &Assessment, share: bool) {
    let name = file_name(&assessment.organisation.name, assessment.date);
    let (name, text) = (format!("{name}.json"), write_assessment(assessment));
    spawn_local(async move {
        give(app, &name, MIME, text.as_bytes(), share).await;
    });
}

/// Gives a file to the person; `share` hands it to another app where the browser can.
pub async fn give(app: App, name: &str, mime: &str, content: &[u8], share: bool) {
    if share && platform::share_file(name, mime, content).await != Err(ShareError::Unable) {
        return;
    }
    if platform::download(name, mime, content) {
        app.notice.set(Some(Notice::FileSaved));
    }
}

/// What came of opening a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// An assessment.
    Assessment(Box<Assessment>),
    /// Not one, and why.
    Refused(OpenError),
    /// The browser could not read the file.
    Unreadable,
}

/// Reads a picked file, and gives `done` what came of it.
pub fn open(file: PickedFile, done: impl Fn(Opened) + 'static) {
    spawn_local(async move {
        let opened = match platform::read_file(&file, FILE_LIMIT).await {
            Err(ReadError::TooLarge { size }) =>
            {
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a size"
                )]
                Opened::Refused(OpenError::TooLarge {
                    size: size as usize,
                    limit: FILE_LIMIT,
                })
            }
            Err(ReadError::Unreadable) => Opened::Unreadable,
            Ok(bytes) => match read_assessment(&bytes) {
                Err(error) => Opened::Refused(error),
                Ok(assessment) => Opened::Assessment(Box::new(assessment)),
            },
        };
        done(opened);
    });
}

/// Gives a text as a file.
pub fn give_text(app: App, name: String, mime: &'static str, text: String) {
    spawn_local(async move {
        give(app, &name, mime, text.as_bytes(), false).await;
    });
}
