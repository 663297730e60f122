//! Fetching what a page needs: the catalogue, a questionnaire with its texts, examples.
//!
//! Invariant: the start parses strictly; what does not fit is told, and the author's page lists why.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::watch::watch;
use crate::{
    domain::{Catalogue, QuestionnaireId, Wording},
    exchange::{read_catalogue, read_questionnaire, read_texts},
    i18n::Locale,
    platform,
    state::{App, Library, Load, LoadFault, Notice, Route, Sheet},
    ui::lazy,
};

/// Loads what the page and the language ask for, and again when the person says so.
pub fn load_what_is_needed(app: App) {
    watch(move || {
        app.retry.track();
        if app
            .library
            .with_untracked(|library| library.catalogue.ready().is_none())
        {
            spawn_local(async move {
                let loaded = catalogue().await;
                app.library.update(|library| library.catalogue = loaded);
            });
        }
    });
    watch(move || {
        app.retry.track();
        let language = app.language();
        let ids = [
            app.questionnaire_id(),
            app.start.with(|start| start.questionnaire.clone()),
            app.default_questionnaire(),
        ];
        for id in ids.into_iter().flatten() {
            if !app
                .library
                .with_untracked(|library| library.knows(&id, &language))
            {
                load_sheet(app, id, language.clone());
            }
        }
    });
    watch(move || {
        app.retry.track();
        let asked = match app.route.get() {
            Route::Examples => None,
            Route::Check(id, _) if id.example_name().is_some() => Some(id),
            _ => return,
        };
        spawn_local(async move {
            if lazy::examples(app, asked).await.is_err() {
                app.notice.set(Some(Notice::NotLoaded));
            }
        });
    });
}

fn absent(file: &str) -> LoadFault {
    LoadFault::Absent {
        file: file.to_owned(),
    }
}

fn faulty(file: &str) -> LoadFault {
    LoadFault::Faulty {
        file: file.to_owned(),
    }
}

/// A file's text. Reading comes after it, so that waiting is one piece of code for all files.
async fn fetch(file: &str) -> Result<String, LoadFault> {
    platform::fetch_text(file).await.map_err(|_| absent(file))
}

/// The catalogue of questionnaires.
pub async fn catalogue() -> Load<Arc<Catalogue>> {
    const FILE: &str = "questionnaires/index.json";
    let text = match fetch(FILE).await {
        Ok(text) => text,
        Err(fault) => return Load::Failed(fault),
    };
    match read_catalogue(&text).filter(Catalogue::is_sound) {
        Some(catalogue) => Load::Ready(Arc::new(catalogue)),
        None => Load::Failed(faulty(FILE)),
    }
}

fn load_sheet(app: App, id: QuestionnaireId, language: String) {
    let key = (id.clone(), language.clone());
    app.library.update_untracked(|library: &mut Library| {
        library.sheets.insert(key.clone(), Load::Loading);
    });
    spawn_local(async move {
        let loaded = match sheet(&id, &language).await {
            Ok((sheet, _)) => Load::Ready(sheet),
            Err(fault) => Load::Failed(fault),
        };
        app.library.update(|library| {
            library.sheets.insert(key, loaded);
        });
    });
}

/// A questionnaire with its texts, and the files that it was read from. A language that the
/// questionnaire does not have becomes its reference language; one with gaps is loaded together with it.
///
/// # Errors
/// A [`LoadFault`] that names the file.
pub async fn sheet(
    id: &QuestionnaireId,
    language: &str,
) -> Result<(Sheet, Vec<String>), LoadFault> {
    let page = Locale::from_tag(language).unwrap_or_default();
    let file = |name: &str| format!("questionnaires/{id}/{name}.json");
    let (structure_file, texts_file) = (file("questionnaire"), file(language));
    let (structure, texts) = futures::join!(fetch(&structure_file), fetch(&texts_file));
    let structure = structure?;
    let questionnaire = read_questionnaire(&structure)
        .filter(|questionnaire| questionnaire.is_sound() && &questionnaire.id == id)
        .ok_or_else(|| faulty(&structure_file))?;
    let reference = questionnaire.reference_language.clone();
    let read = |language: &str, text: &str| {
        read_texts(text)
            .filter(|texts| texts.fit(language, &questionnaire))
            // Behind the reference language there is nothing to fall back to.
            .filter(|texts| language != reference || !texts.has_gaps(&questionnaire))
            .ok_or_else(|| faulty(&file(language)))
    };
    let (language, content) = match texts {
        Err(LoadFault::Absent { .. })
            if !questionnaire.languages.iter().any(|tag| tag == language) =>
        {
            (reference.as_str(), fetch(&file(&reference)).await?)
        }
        texts => (language, texts?),
    };
    let texts = read(language, &content)?;
    let mut files = vec![structure, content];
    let behind = if texts.language != reference && texts.has_gaps(&questionnaire) {
        let content = fetch(&file(&reference)).await?;
        let behind = read(&reference, &content)?;
        files.push(content);
        Some(behind)
    } else {
        None
    };
    let sheet = Sheet {
        questionnaire: Arc::new(questionnaire),
        wording: Arc::new(Wording::new(texts, behind, page.tag().to_owned())),
    };
    Ok((sheet, files))
}
