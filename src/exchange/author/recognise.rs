//! Which file of a questionnaire is this?
//!
//! Invariant: by name and content, never by name alone where the content says otherwise; whatever is
//! no file of ours is refused with the reason why.

use super::check::Files;
use crate::domain::is_id;
use crate::exchange::Json;

/// The largest file that is read, in bytes: ten times the largest that the app ships.
pub const OWN_LIMIT: usize = 600_000;

/// The most that is read of all files together, in bytes.
pub const KEPT_LIMIT: usize = 20_000_000;

/// The names of files of materials, as they begin.
const MATERIALS: [&str; 4] = [
    "practices",
    "conversation-cards",
    "lexicon",
    "workshop-script",
];

/// A file as it was picked: where it stood, and its bytes.
pub struct Unsorted {
    /// Its name, with the folders above it where they are known.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why a file is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No file of a questionnaire.
    Unknown,
    /// No text.
    Binary,
    /// Larger than [`OWN_LIMIT`].
    TooLarge,
    /// Another file of these goes by the same name on the web space.
    SameName,
    /// It could not be read.
    Unreadable,
    /// Locked with a password.
    Locked,
    /// With the others it is more than [`KEPT_LIMIT`].
    TooMuch,
}

/// What a file is, as far as it tells itself.
enum Sort {
    Index,
    Structure(Option<String>),
    Texts(String),
    Material(String),
}

/// Sorts files into the folder of questionnaires. `there` are those that are open already: texts without
/// a structure beside them join theirs, unless they stand in a folder of the site's `known`
/// questionnaires. Gives the files by path, and those that are left out.
pub fn recognise(
    picked: Vec<Unsorted>,
    there: &Files,
    known: &[String],
) -> (Files, Vec<(String, Refused)>) {
    let mut left_out = Vec::new();
    let mut sorted = Vec::new();
    for Unsorted { name, bytes } in picked {
        match sort(&name, bytes) {
            Ok((sort, content)) => sorted.push((name, sort, content)),
            Err(refused) => left_out.push((name, refused)),
        }
    }
    // The folders of the structures: texts beside one belong to it.
    let folders: Vec<(String, String)> = sorted
        .iter()
        .filter_map(|(name, sort, _)| match sort {
            Sort::Structure(Some(id)) => Some((folder(name).to_owned(), id.clone())),
            Sort::Structure(None) => Some((folder(name).to_owned(), last(folder(name)).to_owned())),
            _ => None,
        })
        .map(|(folder, id)| (folder, if is_id(&id) { id } else { "eigen".to_owned() }))
        .collect();
    let open = super::check::questionnaires(there);
    let home = |name: &str| {
        let own = folders.iter().find(|(own, _)| own == folder(name));
        let above = last(folder(name)).to_owned();
        own.map(|(_, id)| id.clone())
            .or_else(|| (open.contains(&above) || known.contains(&above)).then(|| above.clone()))
            .or_else(|| (folders.len() == 1).then(|| folders.first().map(|(_, id)| id.clone()))?)
            .or_else(|| open.first().cloned().filter(|_| open.len() == 1))
            .or_else(|| Some(above).filter(|above| is_id(above)))
            .unwrap_or_else(|| "drempelmeter".to_owned())
    };
    let mut files = Files::new();
    for (name, sort, content) in sorted {
        let path = match sort {
            Sort::Index => "index.json".to_owned(),
            Sort::Structure(_) => format!("{}/questionnaire.json", home(&name)),
            Sort::Texts(tag) => format!("{}/{tag}.json", home(&name)),
            Sort::Material(own) => format!("materials/{own}"),
        };
        if files.contains_key(&path) {
            left_out.push((name, Refused::SameName));
        } else {
            files.insert(path, content);
        }
    }
    (files, left_out)
}

fn sort(name: &str, bytes: Vec<u8>) -> Result<(Sort, String), Refused> {
    if bytes.len() > OWN_LIMIT {
        return Err(Refused::TooLarge);
    }
    let content = String::from_utf8(bytes).map_err(|_| Refused::Binary)?;
    if content.contains('\0') {
        return Err(Refused::Binary);
    }
    // As a text area keeps it; a byte order mark would stand in the way of nobody but us.
    let content = content.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let own = last(name).to_ascii_lowercase();
    let stem = own.strip_suffix(".json").ok_or(Refused::Unknown)?;
    if last(folder(name)) == "schema" {
        return Err(Refused::Unknown);
    }
    let json = Json::read(&content).ok();
    let field = |field: &str| {
        let text = json.as_ref().and_then(|json| json.field(field))?.text()?;
        Some(text.to_owned())
    };
    let format = field("format").unwrap_or_default();
    let is_material = MATERIALS.iter().any(|material| {
        let rest = stem.strip_prefix(material);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    });
    let sort = if is_material {
        Sort::Material(own.clone())
    } else if format.starts_with("drempelmeter/index/") || stem == "index" {
        Sort::Index
    } else if format.starts_with("drempelmeter/questionnaire/") || stem == "questionnaire" {
        Sort::Structure(field("id").filter(|id| is_id(id)))
    } else if !format.is_empty() {
        return Err(Refused::Unknown);
    } else if let Some(tag) = field("language").filter(|tag| is_id(tag)) {
        // A download that stood there already is `nl (1).json`: its content knows better.
        Sort::Texts(if is_tag(stem) { stem.to_owned() } else { tag })
    } else if is_tag(stem) {
        Sort::Texts(stem.to_owned())
    } else {
        return Err(Refused::Unknown);
    };
    Ok((sort, content))
}

/// Whether a name looks as a language tag: `nl`, `pap`, `pt-br`.
fn is_tag(name: &str) -> bool {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && is_id(part))
}

/// The folders above a file; empty where none are known.
fn folder(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The last name of a path.
fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRUCTURE: &str = r#"{"format": "drempelmeter/questionnaire/1", "id": "buurt"}"#;

    fn sorted(files: &[(&str, &str)], there: &Files) -> (Vec<String>, Vec<(String, Refused)>) {
        let picked = files.iter().map(|(name, content)| Unsorted {
            name: (*name).to_owned(),
            bytes: content.as_bytes().to_vec(),
        });
        let (files, left_out) = recognise(picked.collect(), there, &["samenwerken".to_owned()]);
        (files.keys().cloned().collect(), left_out)
    }

    #[test]
    fn a_folder_with_other_things_gives_the_files_of_the_questionnaire() {
        let (files, left_out) = sorted(
            &[
                ("q/index.json", "{}"),
                ("q/buurt/questionnaire.json", STRUCTURE),
                ("q/buurt/nl.json", r#"{"language": "nl"}"#),
                ("q/buurt/pt-br.json", "{broken"),
                ("q/materials/practices.json", "{}"),
                ("q/materials/lexicon.nl.json", "{}"),
                ("q/schema/index.json", "{}"),
                ("q/foto.jpg", "x"),
                ("q/package.json", "{}"),
                (
                    "q/check.json",
                    r#"{"format": "drempelmeter/assessment/1", "language": "nl"}"#,
                ),
            ],
            &Files::new(),
        );
        let expected = [
            "buurt/nl.json",
            "buurt/pt-br.json",
            "buurt/questionnaire.json",
            "index.json",
            "materials/lexicon.nl.json",
            "materials/practices.json",
        ];
        assert_eq!(files, expected);
        let names: Vec<_> = left_out.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "q/schema/index.json",
                "q/foto.jpg",
                "q/package.json",
                "q/check.json"
            ]
        );
    }

    #[test]
    fn single_files_find_their_questionnaire() {
        let texts = r#"{"language": "nl"}"#;
        let (files, _) = sorted(
            &[("nl (1).json", texts), ("questionnaire.json", STRUCTURE)],
            &Files::new(),
        );
        assert_eq!(files, ["buurt/nl.json", "buurt/questionnaire.json"]);
        let open = [("buurt/questionnaire.json".to_owned(), String::new())];
        let (files, _) = sorted(&[("nl.json", texts)], &open.into_iter().collect());
        assert_eq!(files, ["buurt/nl.json"]);
        let (files, _) = sorted(&[("nl.json", texts)], &Files::new());
        assert_eq!(files, ["drempelmeter/nl.json"]);
    }

    #[test]
    fn texts_in_a_folder_of_the_site_stay_there_beside_another_open_questionnaire() {
        let open = [("buurt/questionnaire.json".to_owned(), String::new())];
        let there = open.into_iter().collect();
        let texts = r#"{"language": "nl"}"#;
        let (files, _) = sorted(&[("samenwerken/nl.json", texts)], &there);
        assert_eq!(files, ["samenwerken/nl.json"]);
        let (files, _) = sorted(&[("downloads/nl.json", texts)], &there);
        assert_eq!(files, ["buurt/nl.json"]);
    }

    #[test]
    fn what_cannot_be_taken_in_says_why() {
        let large = "x".repeat(OWN_LIMIT + 1);
        let (files, left_out) = sorted(
            &[
                ("a/nl.json", "{}"),
                ("b/nl.json", "{}"),
                ("nl.json", &large),
                ("fr.json", "\0"),
            ],
            &[("x/questionnaire.json".to_owned(), String::new())]
                .into_iter()
                .collect(),
        );
        assert_eq!(files, ["x/nl.json"]);
        let reasons: Vec<_> = left_out.iter().map(|(_, refused)| *refused).collect();
        assert_eq!(
            reasons,
            [Refused::TooLarge, Refused::Binary, Refused::SameName]
        );
        let bytes = vec![0xff, 0xfe, 0x00];
        let name = "nl.json".to_owned();
        let (_, left_out) = recognise(vec![Unsorted { name, bytes }], &Files::new(), &[]);
        assert_eq!(left_out, [("nl.json".to_owned(), Refused::Binary)]);
    }
}
