//! What a report needs besides the answers: the questionnaire with its fingerprint, and the faces.
//!
//! Invariant: the words and their fingerprint come from the same reading of the files.

use std::cell::RefCell;

use super::{effects, lazy};
use crate::{
    domain::QuestionnaireId,
    exchange::fingerprint,
    i18n::Locale,
    platform,
    report::pdf::FaceFiles,
    state::{LoadFault, Sheet},
};

/// A questionnaire in the language of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportSource {
    /// The language.
    pub locale: Locale,
    /// The questionnaire with its texts.
    pub sheet: Sheet,
    /// Its files as one SHA-256.
    pub fingerprint: String,
}

/// Loads a questionnaire and the interface in the language of a report.
///
/// # Errors
/// A [`LoadFault`] that names what could not be had.
pub async fn report_source(
    id: &QuestionnaireId,
    locale: Locale,
) -> Result<ReportSource, LoadFault> {
    lazy::interface(locale)
        .await
        .map_err(|_| LoadFault::Absent {
            file: locale.tag().to_owned(),
        })?;
    let (sheet, files) = effects::sheet(id, locale.tag()).await?;
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    Ok(ReportSource {
        locale,
        sheet,
        fingerprint: fingerprint(&files),
    })
}

thread_local! {
    /// The faces, once they are loaded: a pile of attachments needs them again and again.
    static FACES: RefCell<Option<FaceFiles>> = const { RefCell::new(None) };
}

/// Loads the faces that a PDF embeds.
///
/// # Errors
/// A [`LoadFault`] that names the file.
pub async fn face_files() -> Result<FaceFiles, LoadFault> {
    if let Some(faces) = FACES.with_borrow(Clone::clone) {
        return Ok(faces);
    }
    let folder = platform::style_folder().unwrap_or_default();
    let file = |name: &str| format!("{folder}fonts/{name}.ttf");
    let load = async |name: &str| {
        let file = file(name);
        platform::fetch_bytes(&file)
            .await
            .map_err(|_| LoadFault::Absent { file })
    };
    let (regular, regular_more, bold, bold_more) = futures::join!(
        load("regular-latin"),
        load("regular-latin-ext"),
        load("bold-latin"),
        load("bold-latin-ext"),
    );
    let faces = FaceFiles {
        regular: vec![regular?, regular_more?],
        bold: vec![bold?, bold_more?],
    };
    FACES.set(Some(faces.clone()));
    Ok(faces)
}
