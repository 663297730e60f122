//! A result that somebody shared: to look at, and to take over as one's own.
//!
//! Invariant: nothing of it is kept unless the person takes it over; a link that is not whole shows no
//! half result.

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::result::result;
use crate::{
    domain::{Assessment, Scope},
    exchange::{LinkError, SharedResult, read_link, which_questionnaire},
    i18n::{Locale, SharedPage, Shell},
    platform,
    state::{App, CheckId, CheckPage, Load, Route, Sheet, Source},
    ui::{
        components::{button, live},
        effects,
        page::{CheckView, PageView},
    },
};

/// The name that stands in the place of an example's.
const NAME: &str = "shared";

/// What came of a link.
#[derive(Clone, PartialEq)]
enum Came {
    Waiting,
    Result(Box<(CheckId, Scope)>, Sheet),
    Refused(LinkError),
    NotLoaded,
}

/// The page of a shared result.
pub fn shared(app: App, locale: Locale, link: String) -> PageView {
    let t = SharedPage::of(locale);
    let came = RwSignal::new(Came::Waiting);
    let language = app.language();
    spawn_local(ScopedFuture::new(async move {
        let read = read(app, &link, &language).await;
        let read = match read {
            // Only while this page still stands: another one may show a check by now.
            Ok((id, assessment, sheet)) if came.try_get_untracked().is_some() => {
                let scope = assessment.scope;
                app.open_example(&id, assessment);
                Came::Result(Box::new((id, scope)), sheet)
            }
            Ok(_) => return,
            Err(came) => came,
        };
        came.try_set(read);
    }));
    let body = live(move || match came.get() {
        Came::Waiting => {
            view! { <p class="waiting" role="status">{Shell::of(locale).loading}</p> }.into_any()
        }
        Came::NotLoaded => refused(locale, Shell::of(locale).loading_failed),
        Came::Refused(fault) => refused(
            locale,
            match fault {
                LinkError::Damaged => t.damaged,
                LinkError::Newer => t.newer,
                LinkError::OtherQuestionnaire => t.other,
                LinkError::OtherVersion => t.other_version,
            },
        ),
        Came::Result(which, sheet) => {
            let (id, scope) = *which;
            let check = CheckView {
                app,
                locale,
                sheet,
                id,
                source: Source::Example,
                scope,
            };
            untrack(|| taken_over(&check))
        }
    });
    PageView::new(t.title, body)
}

async fn read(app: App, link: &str, language: &str) -> Result<(CheckId, Assessment, Sheet), Came> {
    let loaded = app
        .library
        .with_untracked(|library| library.catalogue.clone());
    let loaded = match loaded {
        Load::Ready(catalogue) => Load::Ready(catalogue),
        _ => effects::catalogue().await,
    };
    let Load::Ready(catalogue) = loaded else {
        return Err(Came::NotLoaded);
    };
    let known = catalogue.questionnaires.iter().map(|entry| &entry.id);
    let id = match which_questionnaire(link, known) {
        Ok(id) => id,
        Err(fault) => return Err(Came::Refused(fault)),
    };
    let Ok((sheet, _)) = effects::sheet(&id, language).await else {
        return Err(Came::NotLoaded);
    };
    match read_link(link, &sheet.questionnaire) {
        Err(fault) => Err(Came::Refused(fault)),
        Ok(result) => {
            let assessment = assessment(&sheet, result, language);
            let id = CheckId::example(NAME).ok_or(Came::NotLoaded)?;
            Ok((id, assessment, sheet))
        }
    }
}

fn assessment(sheet: &Sheet, result: SharedResult, language: &str) -> Assessment {
    let questionnaire = &sheet.questionnaire;
    let mut assessment = Assessment::new(
        questionnaire.id.clone(),
        questionnaire.version.clone(),
        result.scope,
        result.date,
        language.to_owned(),
    );
    assessment.organisation.name = result.name;
    assessment.answers = result.answers;
    assessment
}

fn taken_over(check: &CheckView) -> AnyView {
    let t = SharedPage::of(check.locale);
    let app = check.app;
    let take = move |_| {
        let assessment = app
            .open
            .with_untracked(|open| open.as_ref().map(|open| open.assessment.clone()));
        if let Some(assessment) = assessment {
            let id = app.adopt(&assessment);
            platform::set_fragment(&Route::Check(id, CheckPage::Result).href());
        }
    };
    view! {
        <div class="banner no-print">
            <p>{t.banner}</p>
            {button("plain", t.take_over, take)}
        </div>
        <p class="above">{check.whose()}</p>
        {result(check).body}
    }
    .into_any()
}

fn refused(locale: Locale, words: &'static str) -> AnyView {
    view! {
        <div class="notice" role="alert">
            <p>{words}</p>
            <p class="actions"><a class="button plain" href=Route::Home.href()>{Shell::of(locale).back_home}</a></p>
        </div>
    }
    .into_any()
}
