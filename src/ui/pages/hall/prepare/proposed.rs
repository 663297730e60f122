//! A new gathering as it is proposed, before the host chooses.
//!
//! Invariant: everything a gathering needs is there from the beginning; time and chance come from the app.

use leptos::prelude::*;

use super::script::parts;
use crate::{
    domain::{
        QuestionnaireId,
        gathering::{Gathering, Purpose, Wall},
    },
    exchange::read_script,
    i18n::{HallText, Locale},
    platform,
    state::{App, Load},
    ui::{effects, pages::hall::practice},
};

/// The version of the script that is chosen until a host chooses another, in minutes.
const USUAL: &str = "75";

/// A new gathering as it is proposed; `None` where its materials can't be had.
pub async fn proposed(
    app: App,
    locale: Locale,
    purpose: Purpose,
    practice: bool,
) -> Option<Gathering> {
    let loaded = app
        .library
        .with_untracked(|library| library.catalogue.clone());
    let loaded = match loaded {
        Load::Ready(catalogue) => Load::Ready(catalogue),
        _ => effects::catalogue().await,
    };
    let questionnaire: QuestionnaireId = loaded.ready()?.default.clone();
    let tag = locale.tag();
    let (sheet, _) = effects::sheet(&questionnaire, tag).await.ok()?;
    let file = format!("questionnaires/materials/workshop-script.{tag}.json");
    let script = read_script(&platform::fetch_text(&file).await.ok()?)?;
    let t = HallText::of(locale);
    let mut gathering = Gathering {
        id: app.new_gathering_id(),
        purpose,
        title: if practice { t.practice_title } else { "" }.to_owned(),
        place: String::new(),
        date: app.today(),
        questionnaire,
        version: sheet.questionnaire.version.clone(),
        languages: vec![tag.to_owned()],
        smallest_group: purpose.fewest(),
        script: match purpose {
            Purpose::Workshop => parts(script.versions.get(USUAL)?),
            Purpose::Team => Vec::new(),
        },
        collection: Default::default(),
        commitments: Vec::new(),
        closed: false,
        practice,
        wall: Wall::default(),
    };
    if practice {
        practice::fill_in(&mut gathering, &sheet.questionnaire, app.chance());
    }
    Some(gathering)
}
