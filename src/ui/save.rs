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
    platform::{self, PickedFile, ReadError},
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
    let (name, text) = (file_name(assessment), write_assessment(assessment));
    spawn_local(async move {
        if share
            && platform::share_file(&name, MIME, &text).await != Err(platform::ShareError::Unable)
        {
            return;
        }
        if platform::download(&name, MIME, &text) {
            app.notice.set(Some(Notice::FileSaved));
        }
    });
}

/// A name that sorts and that every file system takes: `drempelmeter-<organisation>-<date>.json`.
pub fn file_name(assessment: &Assessment) -> String {
    let plain: String = assessment
        .organisation
        .name
        .to_lowercase()
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    let name: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    let name = crate::domain::cut(&name.join("-"), 40).to_owned();
    let date = assessment.date;
    if name.is_empty() {
        format!("drempelmeter-{date}.json")
    } else {
        format!("drempelmeter-{name}-{date}.json")
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
        let opened = match platform::read_file(file, FILE_LIMIT).await {
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
