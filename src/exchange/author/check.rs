//! Every fault of a whole folder of questionnaires, or of some files of it.
//!
//! Invariant: the author's page and `cargo xtask check` both ask here, so they never say different
//! things of one folder.

use crate::domain::{BarrierId, SortedMap, is_id};
use crate::exchange::{
    Fault, FaultKind, check_catalogue, check_materials, check_questionnaire, read_catalogue,
    read_questionnaire,
};

/// Texts of files by path, as seen from the folder of questionnaires, for example `drempelmeter/nl.json`.
pub type Files = SortedMap<String, String>;

/// What is checked at one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// `index.json`.
    Index,
    /// A questionnaire with its texts, by its id.
    Questionnaire(String),
    /// The folder of materials.
    Materials,
}

/// The ids of the questionnaires of which the structure is there.
pub fn questionnaires(files: &Files) -> Vec<String> {
    let folders = files.keys().filter_map(|path| {
        let folder = path.strip_suffix("/questionnaire.json")?;
        is_id(folder).then(|| folder.to_owned())
    });
    folders.collect()
}

/// The parts of these files. `whole`: the index and what it names must be there too.
pub fn parts(files: &Files, whole: bool) -> Vec<Part> {
    let mut ids = questionnaires(files);
    for path in files.keys() {
        // Texts without their structure: that it is missing is told.
        if let Some((folder, _)) = path.split_once('/')
            && is_id(folder)
            && !["materials", "schema"].contains(&folder)
            && !ids.iter().any(|id| id == folder)
        {
            ids.push(folder.to_owned());
        }
    }
    if whole {
        let named = files
            .get("index.json")
            .and_then(|index| read_catalogue(index));
        for entry in named.iter().flat_map(|named| &named.questionnaires) {
            let id = entry.id.as_str();
            // An id that is none is told of the index; it must not lead out of the folder.
            if is_id(id) && !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        }
    }
    let index = (whole || files.contains_key("index.json")).then_some(Part::Index);
    let materials = files.keys().any(|path| path.starts_with("materials/"));
    index
        .into_iter()
        .chain(ids.into_iter().map(Part::Questionnaire))
        .chain(materials.then_some(Part::Materials))
        .collect()
}

/// Every fault of one part. `otherwise` are the barriers that materials may name where no
/// questionnaire is among the files.
pub fn check_part(files: &Files, part: &Part, otherwise: &[BarrierId]) -> Vec<Fault> {
    match part {
        Part::Index => match files.get("index.json") {
            Some(index) => check_catalogue(index),
            None => vec![missing("index.json")],
        },
        Part::Questionnaire(id) => {
            let file = format!("{id}/questionnaire.json");
            match files.get(&file) {
                Some(structure) => {
                    let mut languages = in_folder(files, id);
                    languages.retain(|(tag, _)| tag != "questionnaire");
                    check_questionnaire(id, structure, &languages)
                }
                None => vec![missing(&file)],
            }
        }
        Part::Materials => {
            let files_there = in_folder(files, "materials")
                .into_iter()
                .map(|(name, content)| (format!("{name}.json"), content));
            let barriers = default_barriers(files).unwrap_or_else(|| otherwise.to_vec());
            check_materials(&files_there.collect::<Vec<_>>(), &barriers)
        }
    }
}

/// Every fault of these files; `whole` as in [`parts`].
pub fn check_files(files: &Files, whole: bool, otherwise: &[BarrierId]) -> Vec<Fault> {
    let parts = parts(files, whole);
    parts
        .iter()
        .flat_map(|part| check_part(files, part, otherwise))
        .collect()
}

/// The files straight in a folder: names without `.json`, and contents.
fn in_folder(files: &Files, folder: &str) -> Vec<(String, String)> {
    let inside = files.iter().filter_map(|(path, content)| {
        let (own, name) = path.split_once('/')?;
        let name = name.strip_suffix(".json")?;
        (own == folder && !name.contains('/')).then(|| (name.to_owned(), content.clone()))
    });
    inside.collect()
}

/// The barriers of the default questionnaire, else of the only one that is there.
pub fn default_barriers(files: &Files) -> Option<Vec<BarrierId>> {
    let default = files
        .get("index.json")
        .and_then(|index| read_catalogue(index))
        .map(|catalogue| catalogue.default.to_string());
    let there = questionnaires(files);
    let id = default
        .filter(|id| there.contains(id))
        .or_else(|| there.first().cloned())?;
    let questionnaire = read_questionnaire(files.get(&format!("{id}/questionnaire.json"))?)?;
    let barriers = questionnaire.barriers.into_iter();
    Some(barriers.map(|barrier| barrier.id).collect())
}

fn missing(file: &str) -> Fault {
    Fault {
        file: file.to_owned(),
        path: String::new(),
        kind: FaultKind::MissingFile,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Without two of its languages.
    fn shipped() -> Files {
        let mut files = super::super::jobs_tests::shipped();
        files.remove("samenwerken/fr.json");
        files.remove("samenwerken/en.json");
        files
    }

    #[test]
    fn a_whole_folder_must_hold_what_its_index_names_and_a_handful_of_files_need_not() {
        let files = shipped();
        let told = |whole| {
            let faults = check_files(&files, whole, &[]);
            faults
                .into_iter()
                .map(|fault| fault.file)
                .collect::<Vec<_>>()
        };
        assert!(told(true).contains(&"drempelmeter/questionnaire.json".to_owned()));
        assert_eq!(told(false), ["samenwerken/fr.json", "samenwerken/en.json"]);
    }

    #[test]
    fn texts_without_their_structure_and_a_missing_index_are_told() {
        let mut files = shipped();
        files.remove("samenwerken/questionnaire.json");
        files.remove("index.json");
        let faults = check_files(&files, false, &[]);
        assert_eq!(faults, [missing("samenwerken/questionnaire.json")]);
        assert!(check_files(&files, true, &[]).contains(&missing("index.json")));
    }

    #[test]
    fn materials_may_name_the_barriers_of_the_site_where_no_questionnaire_is_opened() {
        let cards = r#"{"format":"drempelmeter/cards/1","language":"nl","barriers":{"taal":[]}}"#;
        let path = "materials/conversation-cards.nl.json";
        let files: Files = [(path.to_owned(), cards.to_owned())].into_iter().collect();
        assert_eq!(check_files(&files, false, &[]).len(), 1);
        assert!(check_files(&files, false, &["taal".into()]).is_empty());
    }
}
