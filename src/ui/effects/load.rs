//! Fetching what a page needs: the catalogue, a questionnaire with its texts, examples.
//!
//! Invariant: the start parses strictly; what does not fit is told, and the author's page lists why.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::watch::watch;
use serde::de::DeserializeOwned;

use crate::{
    domain::{Catalogue, LanguageTexts, Questionnaire, QuestionnaireId, Wording},
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
            app.wanted.get(),
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

async fn fetch<T: DeserializeOwned>(file: &str) -> Result<T, LoadFault> {
    let text = platform::fetch_text(file).await.map_err(|_| absent(file))?;
    serde_json::from_str(&text).map_err(|_| faulty(file))
}

async fn catalogue() -> Load<Arc<Catalogue>> {
    const FILE: &str = "questionnaires/index.json";
    match fetch::<Catalogue>(FILE).await {
        Ok(catalogue) if catalogue.is_sound() => Load::Ready(Arc::new(catalogue)),
        Ok(_) => Load::Failed(faulty(FILE)),
        Err(fault) => Load::Failed(fault),
    }
}

fn load_sheet(app: App, id: QuestionnaireId, language: String) {
    let key = (id.clone(), language.clone());
    app.library.update_untracked(|library: &mut Library| {
        library.sheets.insert(key.clone(), Load::Loading);
    });
    spawn_local(async move {
        let loaded = match sheet(&id, &language).await {
            Ok(sheet) => Load::Ready(sheet),
            Err(fault) => Load::Failed(fault),
        };
        app.library.update(|library| {
            library.sheets.insert(key, loaded);
        });
    });
}

/// A questionnaire with its texts. A language that the questionnaire does not have becomes its
/// reference language; one with gaps is loaded together with it.
async fn sheet(id: &QuestionnaireId, language: &str) -> Result<Sheet, LoadFault> {
    let page = Locale::from_tag(language).unwrap_or_default();
    let file = |name: &str| format!("questionnaires/{id}/{name}.json");
    let (structure_file, texts_file) = (file("questionnaire"), file(language));
    let (structure, texts) = futures::join!(
        fetch::<Questionnaire>(&structure_file),
        fetch::<LanguageTexts>(&texts_file),
    );
    let questionnaire = structure?;
    if !questionnaire.is_sound() || &questionnaire.id != id {
        return Err(faulty(&file("questionnaire")));
    }
    let reference = questionnaire.reference_language.clone();
    let (language, texts) = match texts {
        Err(LoadFault::Absent { .. })
            if !questionnaire.languages.iter().any(|tag| tag == language) =>
        {
            (reference.as_str(), fetch(&file(&reference)).await?)
        }
        texts => (language, texts?),
    };
    if !texts.fit(language, &questionnaire) {
        return Err(faulty(&file(language)));
    }
    let behind = if texts.has_gaps(&questionnaire) && language != reference {
        let behind: LanguageTexts = fetch(&file(&reference)).await?;
        if !behind.fit(&reference, &questionnaire) {
            return Err(faulty(&file(&reference)));
        }
        Some(behind)
    } else {
        None
    };
    Ok(Sheet {
        questionnaire: Arc::new(questionnaire),
        wording: Arc::new(Wording::new(texts, behind, page.tag().to_owned())),
    })
}
