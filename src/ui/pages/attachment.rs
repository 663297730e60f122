//! Making an attachment: what goes in, a preview that is the report, and the files to take along.
//!
//! Invariant: nothing leaves the house that the preview does not show.

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::attachment_fields::{choices_fields, organisation_fields, personal_hints};
use super::attachment_files::take_along;
use super::keep_ready::keep_ready;
use crate::{
    domain::{Assessment, Attachment, AttachmentChoices, Origin},
    i18n::{AttachmentPage, Locale, Shell},
    platform,
    report::{Report, compose, pdf::RENDERER},
    state::{Load, Route},
    ui::{
        components::{button, link_button, live, report_view},
        page::{CheckView, PageView},
        report_source::{ReportSource, report_source},
    },
};

/// What the parts of the page share.
#[derive(Clone)]
pub struct Making {
    /// The check.
    pub check: CheckView,
    /// What is chosen.
    pub choices: RwSignal<AttachmentChoices>,
    /// The questionnaire in the language of the attachment.
    source: RwSignal<Load<ReportSource>>,
}

impl Making {
    /// Changes a choice and keeps it.
    pub fn choose(&self, change: impl FnOnce(&mut AttachmentChoices)) {
        self.choices.update(change);
        if !self.check.is_example() {
            let choices = self.choices.get_untracked();
            self.check
                .app
                .keep_attachment_choices(&self.check.id, &choices);
        }
    }

    /// The language that is chosen now.
    fn chosen(choices: RwSignal<AttachmentChoices>) -> Locale {
        let language = choices.try_with_untracked(|choices| Locale::from_tag(&choices.language));
        language.flatten().unwrap_or_default()
    }

    /// Loads the questionnaire in the chosen language. Until it is there, there is no report: pages in
    /// one language with data that names another would look changed to an officer.
    pub fn load(&self) {
        let (choices, source) = (self.choices, self.source);
        let locale = Self::chosen(choices);
        let id = self.check.sheet.questionnaire.id.clone();
        source.set(Load::Loading);
        spawn_local(ScopedFuture::new(async move {
            let loaded = match report_source(&id, locale).await {
                Ok(source) => Load::Ready(source),
                Err(fault) => Load::Failed(fault),
            };
            // Another language may have been chosen meanwhile.
            if Self::chosen(choices) == locale {
                source.try_set(loaded);
            }
        }));
    }

    /// The round before, when it is here.
    pub fn earlier(&self) -> Option<Assessment> {
        let earlier = self.check.app.earlier_round(&self.check.id)?;
        Some(earlier.assessment)
    }

    /// The report as chosen; `None` until its questionnaire is there.
    fn report(&self) -> Option<Report> {
        let earlier = self.earlier();
        self.source.with(|source| {
            let source = source.ready()?;
            if source.locale != Self::chosen(self.choices) {
                return None;
            }
            let questionnaire = &source.sheet.questionnaire;
            let attachment = self.check.read(|assessment| {
                self.choices.with(|choices| {
                    Attachment::of(
                        questionnaire,
                        assessment,
                        earlier.as_ref(),
                        choices,
                        Origin {
                            renderer: RENDERER,
                            fingerprint: source.fingerprint.clone(),
                            home: platform::home(),
                        },
                    )
                })
            })?;
            Some(compose(
                questionnaire,
                &source.sheet.wording,
                source.locale,
                &attachment,
            ))
        })
    }
}

/// The page of a check's attachment.
pub fn attachment(check: &CheckView) -> PageView {
    let t = AttachmentPage::of(check.locale);
    let chosen = check.app.attachment_choices(&check.id);
    let chosen = chosen
        .or_else(|| check.read(|a| AttachmentChoices::proposed(&check.sheet.questionnaire, a)));
    let nothing = check.read(|a| a.answers.is_empty()).unwrap_or(true);
    let Some(chosen) = chosen.filter(|_| !nothing) else {
        let body = view! {
            <p class="lead">{t.nothing}</p>
            <p class="actions">{link_button("plain", Shell::of(check.locale).back_home, Route::Home.href())}</p>
        };
        return PageView::new(t.title, body);
    };
    let making = Making {
        check: check.clone(),
        choices: RwSignal::new(chosen),
        source: RwSignal::new(Load::Loading),
    };
    making.load();
    let report = {
        let making = making.clone();
        Memo::new(move |_| making.report())
    };
    let body = view! {
        <div class="no-print">
            <p class="lead">{t.intro}</p>
            {organisation_fields(&making)}
            {choices_fields(&making)}
            {personal_hints(&making)}
            {take_along(&making, report)}
            {keep_ready(check.locale)}
        </div>
        {preview(&making, report)}
    };
    PageView {
        above: check.whose(),
        ..PageView::new(t.title, body)
    }
}

/// The report as it will be.
fn preview(making: &Making, report: Memo<Option<Report>>) -> AnyView {
    let (locale, source) = (making.check.locale, making.source);
    let t = AttachmentPage::of(locale);
    let again = making.clone();
    let shown = move || {
        if let Some(report) = report.with(|report| report.as_ref().map(report_view)) {
            return report;
        }
        if source.with(|source| matches!(source, Load::Failed(_))) {
            let again = again.clone();
            return view! {
                <div class="notice" role="alert">
                    <p>{t.not_loaded}</p>
                    <p class="actions">{button("plain", Shell::of(locale).retry, move |_| again.load())}</p>
                </div>
            }
            .into_any();
        }
        view! { <p class="waiting" role="status">{Shell::of(locale).loading}</p> }.into_any()
    };
    view! {
        <section class="preview" aria-labelledby="preview">
            <h2 id="preview" class="no-print">{t.preview}</h2>
            {live(shown)}
        </section>
    }
    .into_any()
}
