//! What is loaded only when it is asked for: all pages but those of the check itself, and files.
//!
//! Invariant: everything in the chunk `later` is reached only through the functions here, so that
//! the first load stays small. A chunk that can't be loaded is an error to tell, never a stop.

// The attribute makes the calls into the loaded chunk, which the compiler can't see through.
#![allow(unsafe_code, reason = "made by the attribute, in the library's words")]

use std::pin::Pin;

use leptos::prelude::AnyView;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    effects::load_examples,
    page::{CheckView, PageView},
    pages, save,
};
use crate::{
    domain::{Assessment, BarrierId},
    exchange::{self, DocumentError},
    i18n::{self, Locale},
    platform,
    report::{
        self, Report,
        pdf::{FaceFiles, Faces},
    },
    state::{App, CheckId, CheckPage, HallRoute, Route},
};

/// What a chunk makes once more was fetched.
type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// A page that stands outside a check.
#[wasm_split(later, fallible)]
pub fn page(app: App, locale: Locale, route: Route) -> Result<PageView, SplitLoaderError> {
    Ok(match route {
        Route::Checks => pages::checks(app, locale),
        Route::Examples => pages::examples(app, locale),
        Route::Settings => pages::settings(app, locale),
        Route::Privacy => pages::privacy(locale),
        Route::Calculation => pages::calculation(app, locale),
        Route::Accessibility => pages::accessibility(app, locale),
        Route::Home
        | Route::Start
        | Route::Unknown
        | Route::Check(..)
        | Route::Hall(_)
        | Route::Materials(_)
        | Route::Invitation
        | Route::Author
        | Route::Verify
        | Route::Shared(_) => pages::home(app, locale),
    })
}

/// A page of a check that comes after the questions.
#[wasm_split(later, fallible)]
pub fn check_page(check: CheckView, page: CheckPage) -> Result<PageView, SplitLoaderError> {
    Ok(match page {
        CheckPage::Overview => pages::overview(&check),
        CheckPage::AskAround => pages::ask(&check),
        CheckPage::Plan => pages::plan(&check),
        CheckPage::Result
        | CheckPage::About
        | CheckPage::Barrier(..)
        | CheckPage::Attachment
        | CheckPage::Code
        | CheckPage::Invitation
        | CheckPage::Sitting(_)
        | CheckPage::Rounds => pages::result(&check),
    })
}

/// Saves an assessment as a file, or shares it.
#[wasm_split(later, fallible)]
pub fn save(app: App, assessment: Assessment, share: bool) -> Result<(), SplitLoaderError> {
    save::save(app, &assessment, share);
    Ok(())
}

/// Loads the examples that the page asks for.
#[wasm_split(later, fallible)]
pub fn examples(app: App, example: Option<CheckId>) -> Result<(), SplitLoaderError> {
    match example {
        Some(id) => load_examples::one(app, id),
        None => load_examples::list(app),
    }
    Ok(())
}

/// A page about reports: checking them, a shared result, or the attachment of `check`.
#[wasm_split(report, fallible)]
pub fn report_page(
    app: App,
    locale: Locale,
    route: Route,
    check: Option<CheckView>,
) -> Result<PageView, SplitLoaderError> {
    platform::add_style("report.css");
    Ok(match (route, check) {
        (Route::Shared(link), _) => pages::shared(app, locale, link),
        (_, Some(check)) => pages::attachment(&check),
        _ => pages::verify(app, locale),
    })
}

/// A page about gatherings, or the code of a `check` that joined one.
#[wasm_split(hall, fallible)]
pub fn hall_page(
    app: App,
    locale: Locale,
    path: String,
    check: Option<CheckView>,
) -> Result<PageView, SplitLoaderError> {
    platform::add_style("hall.css");
    Ok(match check {
        Some(check) => pages::code(&check),
        None => pages::hall(app, locale, HallRoute::parse(&path)),
    })
}

/// The materials box: practices and conversation cards.
#[wasm_split(
    materials,
    fallible,
    return_wrapper(let page = _ ; { Ok(page?.await) } -> Result<PageView, SplitLoaderError>)
)]
pub fn materials_page(
    app: App,
    locale: Locale,
    path: String,
) -> Result<Coming<PageView>, SplitLoaderError> {
    platform::add_style("materials.css");
    Ok(Box::pin(pages::materials(app, locale, path)))
}

/// The practices that fit a barrier, to stand beside it; `None` where there are none.
#[wasm_split(
    materials,
    fallible,
    return_wrapper(let ideas = _ ; { Ok(ideas?.await) } -> Result<Option<AnyView>, SplitLoaderError>)
)]
pub fn ideas(
    app: App,
    locale: Locale,
    barrier: BarrierId,
) -> Result<Coming<Option<AnyView>>, SplitLoaderError> {
    platform::add_style("materials.css");
    Ok(Box::pin(pages::beside(app, locale, barrier)))
}

/// "Look over your invitation", alone or in a `check`.
#[wasm_split(invitation, fallible)]
pub fn invitation_page(
    app: App,
    locale: Locale,
    check: Option<CheckView>,
) -> Result<PageView, SplitLoaderError> {
    platform::add_style("invitation.css");
    Ok(pages::invitation(app, locale, check))
}

/// The text of a file that a person opens.
#[wasm_split(document, fallible)]
pub fn document_text(bytes: Vec<u8>) -> Result<Result<String, DocumentError>, SplitLoaderError> {
    Ok(exchange::document_text(bytes))
}

/// A sitting of a check, or its rounds; of a barrier the part about the round before. That part comes this
/// way too because a function of its own costs more of the first load.
#[wasm_split(course, fallible)]
pub fn course_page(check: CheckView, page: CheckPage) -> Result<PageView, SplitLoaderError> {
    platform::add_style("course.css");
    Ok(match page {
        CheckPage::Sitting(number) => pages::sitting(&check, number),
        CheckPage::Barrier(barrier, number) => pages::earlier(&check, &barrier, number),
        _ => pages::rounds(&check),
    })
}

/// The page for whoever writes a questionnaire.
#[wasm_split(author, fallible)]
pub fn author_page(app: App, locale: Locale) -> Result<PageView, SplitLoaderError> {
    platform::add_style("author.css");
    Ok(pages::author(app, locale))
}

/// Makes a PDF; `None` when the faces are damaged or the writer refuses.
#[wasm_split(pdf, fallible)]
pub fn pdf(report: Report, files: FaceFiles) -> Result<Option<Vec<u8>>, SplitLoaderError> {
    let faces = Faces::read(files);
    Ok(faces.and_then(|faces| report::pdf::pdf(&report, &faces).ok()))
}

#[wasm_split(french, fallible)]
fn french() -> Result<(), SplitLoaderError> {
    i18n::install_french();
    Ok(())
}

#[wasm_split(english, fallible)]
fn english() -> Result<(), SplitLoaderError> {
    i18n::install_english();
    Ok(())
}

/// Loads the interface in a language.
///
/// # Errors
/// When its chunk can't be loaded.
pub async fn interface(locale: Locale) -> Result<(), SplitLoaderError> {
    match locale {
        Locale::Nl => Ok(()),
        Locale::Fr => french().await,
        Locale::En => english().await,
    }
}
