//! What is loaded only when it is asked for: all pages but those of the check itself, and files.
//!
//! Invariant: everything in the chunk `later` is reached only through the functions here, so that
//! the first load stays small. A chunk that can't be loaded is an error to tell, never a stop.

// The attribute makes the calls into the loaded chunk, which the compiler can't see through.
#![allow(unsafe_code, reason = "made by the attribute, in the library's words")]

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    page::{CheckView, PageView},
    pages,
};
use crate::{
    domain::Assessment,
    exchange::{self, OpenError},
    i18n::Locale,
    state::{App, CheckPage, Route},
};

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
        Route::Author => pages::author(app, locale),
        Route::Home | Route::Start | Route::Unknown | Route::Check(..) => pages::home(app, locale),
    })
}

/// A page of a check that comes after the questions.
#[wasm_split(later, fallible)]
pub fn check_page(check: CheckView, page: CheckPage) -> Result<PageView, SplitLoaderError> {
    Ok(match page {
        CheckPage::AskAround => pages::ask(&check),
        CheckPage::Plan => pages::plan(&check),
        CheckPage::Result
        | CheckPage::About
        | CheckPage::Overview
        | CheckPage::Barrier(..) => pages::result(&check),
    })
}

/// An assessment as a file.
#[wasm_split(later, fallible)]
pub fn write_file(assessment: Assessment) -> Result<String, SplitLoaderError> {
    Ok(exchange::write_assessment(&assessment))
}

/// A file as an assessment.
#[wasm_split(later, fallible)]
pub fn read_file(bytes: Vec<u8>) -> Result<Result<Assessment, OpenError>, SplitLoaderError> {
    Ok(exchange::read_assessment(&bytes))
}
