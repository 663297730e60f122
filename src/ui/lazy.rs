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
    page::{Asked, CheckView, PageView},
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

/// A page outside a check or of one, but those that have a chunk of their own. Of a barrier it is the part
/// about the round before.
#[wasm_split(
    later,
    fallible,
    return_wrapper(let page = _ ; { Ok(page?.await) } -> Result<PageView, SplitLoaderError>)
)]
pub fn page(asked: Asked) -> Result<Coming<PageView>, SplitLoaderError> {
    let Asked {
        app,
        locale,
        route,
        check,
    } = asked;
    let page = match (route, check) {
        (Route::Materials(path), _) => {
            platform::add_style("materials.css");
            return Ok(Box::pin(pages::materials(app, locale, path)));
        }
        (Route::Check(_, page), Some(check)) => check_page(&check, &page),
        (Route::Checks, _) => pages::checks(app, locale),
        (Route::Examples, _) => pages::examples(app, locale),
        (Route::Settings, _) => pages::settings(app, locale),
        (Route::Privacy, _) => pages::privacy(locale),
        (Route::Calculation, _) => pages::calculation(app, locale),
        (Route::Accessibility, _) => pages::accessibility(app, locale),
        // The root shows these itself, or asks another chunk.
        (
            Route::Home
            | Route::Start
            | Route::Unknown
            | Route::Check(..)
            | Route::Hall(_)
            | Route::Invitation
            | Route::Author
            | Route::Verify
            | Route::Shared(_),
            _,
        ) => pages::home(app, locale),
    };
    Ok(Box::pin(std::future::ready(page)))
}

/// A page of a check that comes after the questions.
fn check_page(check: &CheckView, page: &CheckPage) -> PageView {
    match page {
        CheckPage::Overview => pages::overview(check),
        CheckPage::AskAround => pages::ask(check),
        CheckPage::Plan => pages::plan(check),
        CheckPage::Barrier(..) | CheckPage::Sitting(_) | CheckPage::Rounds => {
            platform::add_style("course.css");
            match page {
                CheckPage::Barrier(barrier, number) => pages::earlier(check, barrier, *number),
                CheckPage::Sitting(number) => pages::sitting(check, *number),
                _ => pages::rounds(check),
            }
        }
        CheckPage::Result
        | CheckPage::About
        | CheckPage::Attachment
        | CheckPage::Code
        | CheckPage::Invitation => pages::result(check),
    }
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

/// A page about reports: checking them, a shared result, or the attachment of a check.
#[wasm_split(report, fallible)]
pub fn report_page(asked: Asked) -> Result<PageView, SplitLoaderError> {
    platform::add_style("report.css");
    let Asked { app, locale, .. } = asked;
    Ok(match (asked.route, asked.check) {
        (Route::Shared(link), _) => pages::shared(app, locale, link),
        (_, Some(check)) => pages::attachment(&check),
        _ => pages::verify(app, locale),
    })
}

/// A page about gatherings, or the code of a check that joined one.
#[wasm_split(hall, fallible)]
pub fn hall_page(asked: Asked) -> Result<PageView, SplitLoaderError> {
    platform::add_style("hall.css");
    Ok(match (asked.route, asked.check) {
        (_, Some(check)) => pages::code(&check),
        (Route::Hall(path), None) => pages::hall(asked.app, asked.locale, HallRoute::parse(&path)),
        _ => pages::hall(asked.app, asked.locale, HallRoute::List),
    })
}

/// "Look over your invitation", alone or in a check.
#[wasm_split(invitation, fallible)]
pub fn invitation_page(asked: Asked) -> Result<PageView, SplitLoaderError> {
    platform::add_style("invitation.css");
    Ok(pages::invitation(asked.app, asked.locale, asked.check))
}

/// The page for whoever writes a questionnaire.
#[wasm_split(author, fallible)]
pub fn author_page(asked: Asked) -> Result<PageView, SplitLoaderError> {
    platform::add_style("author.css");
    Ok(pages::author(asked.app, asked.locale))
}

/// The practices that fit a barrier, to stand beside it; `None` where there are none.
#[wasm_split(
    later,
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

/// The text of a file that a person opens.
#[wasm_split(document, fallible)]
pub fn document_text(bytes: Vec<u8>) -> Result<Result<String, DocumentError>, SplitLoaderError> {
    Ok(exchange::document_text(bytes))
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
