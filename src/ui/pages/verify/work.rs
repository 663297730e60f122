//! Looks at files one after the other.
//!
//! Invariant: one file is in memory at a time, the page stays usable, and no file stops the others.

use std::{cell::RefCell, collections::VecDeque};

use leptos::prelude::*;

use super::look::{Looked, is_picture, kind_of, refused};
use super::session::{Remark, Row, Session, Work};
use crate::{
    domain::QuestionnaireId,
    exchange::{ARCHIVE_PACKED, Archive, ArchiveError, PDF_LIMIT, is_archive},
    platform::{self, PickedFile, ReadError},
    report::FileKind,
    state::Load,
    ui::effects,
};

/// The most files that are looked at.
pub const FILES_LIMIT: usize = 1000;
/// The bytes that tell what a file is: readers of PDF look for its mark in the first 1024.
const START: u32 = 1024;
/// How long rows wait before they are shown together, in milliseconds.
const TOGETHER: f64 = 150.0;

thread_local! {
    /// Files that were given and have not been looked at. They can't leave this thread, so they
    /// stand beside the session.
    static GIVEN: RefCell<VecDeque<PickedFile>> = const { RefCell::new(VecDeque::new()) };
}

/// Looks at files and adds them to the session; files given meanwhile wait their turn.
pub async fn look_at(session: Session, files: Vec<PickedFile>) {
    let given = files.len();
    GIVEN.with_borrow_mut(|waiting| waiting.extend(files));
    if session.work.with_untracked(|work| work.busy) {
        return session.work.update(|work| work.total += given);
    }
    session.work.update(|work| {
        *work = Work {
            done: work.done,
            total: work.done + given,
            busy: true,
            ..Work::default()
        };
    });
    let mut worker = Worker {
        waiting: Vec::new(),
        shown_at: 0.0,
        catalogue: catalogue(&session).await,
        session,
    };
    while let Some(file) = GIVEN.with_borrow_mut(VecDeque::pop_front) {
        if worker.is_over() {
            GIVEN.with_borrow_mut(VecDeque::clear);
            break;
        }
        worker.picked(file).await;
    }
    worker.show();
    worker.session.work.update(|work| work.busy = false);
}

/// The questionnaires that are here; the city's criteria go to the session.
async fn catalogue(session: &Session) -> Option<Vec<QuestionnaireId>> {
    match effects::catalogue().await {
        Load::Ready(catalogue) => {
            session.criteria.set(catalogue.criteria.clone());
            let entries = catalogue.questionnaires.iter();
            Some(entries.map(|entry| entry.id.clone()).collect())
        }
        _ => None,
    }
}

/// Looks at the files of one pick.
pub struct Worker {
    /// Where the rows go.
    pub session: Session,
    waiting: Vec<Row>,
    shown_at: f64,
    /// The questionnaires that are here; `None` when that could not be loaded.
    pub catalogue: Option<Vec<QuestionnaireId>>,
}

impl Worker {
    /// Whether no further file is to be looked at: stopped, or as many as one session takes.
    fn is_over(&self) -> bool {
        let looked_at = self.session.rows.with_untracked(Vec::len) + self.waiting.len();
        let full = looked_at >= FILES_LIMIT;
        let stopped = self.session.work.with_untracked(|work| work.stopped);
        if full && !stopped {
            self.session.work.update(|work| work.too_many = true);
        }
        full || stopped
    }

    async fn picked(&mut self, file: PickedFile) {
        let name = file.name();
        let start = platform::read_start(&file, START).await.unwrap_or_default();
        let (limit, too_large) = if is_archive(&start) {
            (ARCHIVE_PACKED, Remark::Archive(ArchiveError::TooLarge))
        } else {
            (PDF_LIMIT, Remark::TooLarge)
        };
        match platform::read_file(&file, limit).await {
            Err(ReadError::TooLarge { .. }) => {
                self.add(name, refused(kind_of(&start), None, too_large));
            }
            Err(ReadError::Unreadable) => {
                self.add(name, refused(FileKind::Other, None, Remark::Unreadable));
            }
            Ok(bytes) if is_archive(&bytes) => self.archive(name, bytes).await,
            Ok(bytes) => self.one(name, bytes).await,
        }
        platform::pause().await;
    }

    async fn archive(&mut self, name: String, bytes: Vec<u8>) {
        let mut archive = match Archive::open(bytes) {
            Ok(archive) => archive,
            Err(error) => {
                let looked = refused(FileKind::Other, None, Remark::Archive(error));
                return self.add(name, looked);
            }
        };
        // The ZIP itself is no file to look at; what is in it is.
        let inside = archive.len();
        self.session.work.update(|work| work.total += inside);
        self.skip();
        for place in 0..inside {
            if self.is_over() {
                return;
            }
            match archive.file(place, PDF_LIMIT) {
                None => self.skip(),
                Some((inner, content)) => {
                    let name = format!("{name}/{inner}");
                    match content {
                        Ok(bytes) if is_archive(&bytes) => {
                            let remark = Remark::ArchiveInArchive;
                            self.add(name, refused(FileKind::Other, None, remark));
                        }
                        Ok(bytes) => self.one(name, bytes).await,
                        Err(error) => {
                            let remark = match error {
                                ArchiveError::TooLarge => Remark::TooLarge,
                                error => Remark::Archive(error),
                            };
                            self.add(name, refused(FileKind::Other, None, remark));
                        }
                    }
                }
            }
            platform::pause().await;
        }
    }

    /// One that needs no row: a folder, or a ZIP whose files get their own.
    fn skip(&self) {
        self.session
            .work
            .update(|work| work.total = work.total.saturating_sub(1));
    }

    async fn one(&mut self, name: String, bytes: Vec<u8>) {
        let looked = if is_picture(&bytes) {
            self.picture(&bytes).await
        } else {
            self.data(&bytes).await
        };
        self.add(name, looked);
    }

    fn add(&mut self, file: String, (kind, verdict, remark, content): Looked) {
        let id = self.session.rows.with_untracked(Vec::len) + self.waiting.len();
        self.waiting.push(Row {
            id,
            file,
            kind,
            verdict,
            remark,
            content,
        });
        let now = platform::milliseconds();
        if now - self.shown_at > TOGETHER {
            self.show();
            self.shown_at = now;
        }
    }

    /// Shows the rows that wait.
    fn show(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let count = waiting.len();
        self.session.rows.update(|rows| rows.extend(waiting));
        self.session.work.update(|work| work.done += count);
    }
}
