//! Pictures of codes, assessment files, and the list of a second collector.
//!
//! Invariant: a file counts once, however often it is given; a gathering's file only where it is of this
//! gathering.

use leptos::{prelude::*, task::spawn_local};
use sha2::{Digest, Sha256};

use super::desk::{Desk, merged_words};
use crate::{
    domain::{
        Scope,
        gathering::{Contribution, Way},
    },
    exchange::{
        ListError, PICTURE_LIMIT, Scanned, picture_size, read_assessment, read_gathering,
        read_list, scan_picture,
    },
    i18n::{CollectText, HallText, fill},
    platform::{self, PickedFile},
    ui::components::files_button,
};

/// The largest file that is opened, in bytes: a photo.
const LIMIT: usize = 30_000_000;
const ACCEPT: &str = ".json,application/json,image/*";

/// The button.
pub fn files(desk: &Desk) -> AnyView {
    let t = CollectText::of(desk.view.locale);
    let open = {
        let desk = desk.clone();
        move |files: Vec<PickedFile>| {
            let desk = desk.clone();
            spawn_local(async move {
                for file in files {
                    take_file(&desk, &file).await;
                }
            });
        }
    };
    view! {
        <p>{t.files_about}</p>
        <p class="actions">{files_button("hand-in", "primary", t.choose_files, ACCEPT, open)}</p>
    }
    .into_any()
}

async fn take_file(desk: &Desk, file: &PickedFile) {
    let t = CollectText::of(desk.view.locale);
    let name = file.name();
    let Ok(bytes) = platform::read_file(file, LIMIT).await else {
        return desk.tell(fill(t.file_unreadable, &[&name]), false);
    };
    let begins_as_json = bytes
        .iter()
        .find(|byte| !byte.is_ascii_whitespace())
        .is_some_and(|byte| *byte == b'{' || *byte == 0xef);
    if begins_as_json {
        return take_json(desk, &name, &bytes);
    }
    let picture = platform::grey_picture(&bytes, PICTURE_LIMIT, picture_size(&bytes)).await;
    let Some(picture) = picture else {
        return desk.tell(fill(t.file_unreadable, &[&name]), false);
    };
    let found = scan_picture(picture.width, picture.height, &picture.grey);
    if found.is_empty() {
        return desk.tell(fill(t.no_code_in, &[&name]), false);
    }
    for found in found {
        take_found(desk, &found);
    }
}

/// Takes in what a picture held.
pub fn take_found(desk: &Desk, found: &Scanned) {
    let t = CollectText::of(desk.view.locale);
    match found {
        Scanned::Code(code) => {
            desk.take_in_code(code);
        }
        Scanned::List(list) => {
            let questionnaire = &desk.view.sheet.questionnaire;
            match read_list(list, desk.view.hall.id, questionnaire) {
                Ok(given) => merged(desk, given),
                Err(ListError::OtherGathering) => desk.tell(t.other_list, false),
                Err(ListError::Damaged) => desk.tell(t.list_damaged, false),
                Err(ListError::Newer) => desk.tell(t.wrong_newer, false),
            }
        }
        Scanned::Invitation(_) => desk.tell(t.is_invitation, false),
        Scanned::Result(_) => desk.tell(t.is_result, false),
    }
}

fn take_json(desk: &Desk, name: &str, bytes: &[u8]) {
    let t = CollectText::of(desk.view.locale);
    if let Ok(other) = read_gathering(bytes) {
        if other.id != desk.view.hall.id {
            return desk.tell(t.other_list, false);
        }
        let entries = other.collection.entries().iter();
        let given = entries.filter(|entry| !entry.removed);
        return merged(
            desk,
            given.map(|entry| entry.contribution.clone()).collect(),
        );
    }
    let assessment = match read_assessment(bytes) {
        Ok(assessment) => assessment,
        Err(error) => {
            let words = crate::i18n::open_error(desk.view.locale, &error).0;
            let which = HallText::of(desk.view.locale).which;
            return desk.tell(fill(which, &[name, &words]), false);
        }
    };
    let questionnaire = &desk.view.sheet.questionnaire;
    if assessment.questionnaire != questionnaire.id
        || assessment.questionnaire_version != questionnaire.version
    {
        return desk.tell(fill(t.other_questionnaire, &[name]), false);
    }
    let answers: Vec<_> = questionnaire
        .in_scope(Scope::Core)
        .map(|(_, statement)| assessment.answers.of(&statement.id))
        .collect();
    let digest = Sha256::digest(bytes);
    let token = digest
        .iter()
        .take(4)
        .fold(0_u32, |token, byte| token << 8 | u32::from(*byte));
    let contribution = Contribution {
        way: Way::File,
        token,
        answers,
    };
    if contribution.is_blank() {
        return desk.tell(fill(t.blank_file, &[name]), false);
    }
    desk.take_in(&contribution);
}

fn merged(desk: &Desk, given: Vec<Contribution>) {
    let merged = desk.view.hall.take_in_all(given);
    desk.tell(merged_words(desk.view.locale, &merged), merged.new > 0);
}
