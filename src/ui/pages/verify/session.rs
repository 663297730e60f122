//! The files that were checked since this tab opened.
//!
//! Invariant: it lives in memory only: it outlasts another page or language, and goes with the tab.

use std::{cell::Cell, sync::Arc};

use leptos::prelude::*;

use crate::{
    domain::{Attachment, Criterion, QuestionnaireId, Scores},
    exchange::{ArchiveError, LinkError, NoSource, OpenError},
    i18n::Locale,
    report::{FileKind, Verdict, same_organisation_by},
    ui::report_source::ReportSource,
};

/// What became of one file.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its place among all files, from 0.
    pub id: usize,
    /// Its name, in a ZIP with its folder.
    pub file: String,
    /// What it is.
    pub kind: FileKind,
    /// What can be said of it.
    pub verdict: Option<Verdict>,
    /// What is wrong, or must be known.
    pub remark: Option<Remark>,
    /// Its data.
    pub content: Option<Content>,
}

/// The data of a file, with what was made of it.
#[derive(Clone, Debug)]
pub struct Content {
    /// The data.
    pub attachment: Arc<Attachment>,
    /// The scores, made anew; `None` where the questionnaire is not here.
    pub scores: Option<Arc<Scores>>,
    /// The check mark of the data.
    pub mark: Option<String>,
    /// What makes it one organisation with other files.
    pub organisation: String,
}

impl Content {
    /// Data with its scores.
    pub fn new(attachment: Attachment, scores: Option<Scores>, mark: Option<String>) -> Self {
        Self {
            organisation: same_organisation_by(&attachment),
            attachment: Arc::new(attachment),
            scores: scores.map(Arc::new),
            mark,
        }
    }
}

/// Something to tell about a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// A PDF without data of ours.
    Pdf(NoSource),
    /// A file that can't be read.
    Open(OpenError),
    /// A ZIP, or a file in it.
    Archive(ArchiveError),
    /// A ZIP in a ZIP.
    ArchiveInArchive,
    /// Larger than what is looked at.
    TooLarge,
    /// A picture without a code of ours.
    NoCode,
    /// A code that can't be read.
    Link(LinkError),
    /// The browser could not read it.
    Unreadable,
    /// The questionnaire is not here.
    NoQuestionnaire(QuestionnaireId),
    /// Made with another renderer or other files; the mark to compare by eye.
    OtherVersion(String),
    /// The pages could not be made again.
    NotMade,
    /// Other pages or other data than this app makes.
    Changed,
    /// There is another report in the same PDF.
    Merged,
    /// What it takes to look at it could not be loaded.
    NotLoaded,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Files that were looked at.
    pub done: usize,
    /// Files that were given, as far as known.
    pub total: usize,
    /// Whether it goes on.
    pub busy: bool,
    /// Whether the person stopped it.
    pub stopped: bool,
    /// Whether more files were given than are looked at.
    pub too_many: bool,
}

/// Everything of this tab.
#[derive(Clone)]
pub struct Session {
    /// The files, in the order in which they were looked at.
    pub rows: ArcRwSignal<Vec<Row>>,
    /// How far the work is.
    pub work: ArcRwSignal<Work>,
    /// What the city looks at.
    pub criteria: ArcRwSignal<Vec<Criterion>>,
    /// Questionnaires that were loaded, by id and language.
    pub sources: ArcRwSignal<Vec<(QuestionnaireId, Locale, ReportSource)>>,
}

thread_local! {
    /// How often everything was wiped when this was last looked at.
    static WIPES: Cell<u32> = const { Cell::new(0) };
    static SESSION: Session = Session {
        rows: ArcRwSignal::new(Vec::new()),
        work: ArcRwSignal::new(Work::default()),
        criteria: ArcRwSignal::new(Vec::new()),
        sources: ArcRwSignal::new(Vec::new()),
    };
}

impl Session {
    /// The one of this tab.
    pub fn of_this_tab() -> Self {
        SESSION.with(Clone::clone)
    }

    /// Forgets every file when everything was wiped since: nothing stays on a shared computer.
    pub fn after_wipes(self, wipes: u32) -> Self {
        let seen = WIPES.replace(wipes);
        if seen != wipes {
            self.clear();
        }
        self
    }

    /// Forgets every file.
    pub fn clear(&self) {
        self.rows.set(Vec::new());
        self.work.set(Work::default());
    }
}
