//! The jobs that authors have most: change a text, add a statement, add a language, fill in the help desk.
//!
//! Invariant: a job changes all the files it concerns or none of them.

use super::check::Files;
use super::edit::{append, remove, set};
use super::layout::Step;
use crate::domain::{City, Cost, Effort, SortedMap, is_id};
use crate::exchange::outline::{COSTS, EFFORTS};
use crate::exchange::{Json, read_questionnaire};

/// A statement to add, with its texts in the reference language.
#[derive(Clone, Debug)]
pub struct NewStatement {
    /// The barrier that it joins.
    pub barrier: String,
    /// Its id, that no other statement has.
    pub id: String,
    /// How much work.
    pub effort: Effort,
    /// How much money.
    pub cost: Cost,
    /// A "not yet" shuts people out.
    pub critical: bool,
    /// "Not applicable" is offered.
    pub not_applicable: bool,
    /// An invitation can show it.
    pub flyer: bool,
    /// Its texts, by the names of their fields.
    pub texts: SortedMap<String, String>,
}

fn text(words: &str) -> Json {
    Json::Text(words.to_owned())
}

/// Changes a text of a file; an empty one is taken away, so that it counts as missing.
pub fn change_text(files: &Files, file: &str, path: &[Step], words: &str) -> Option<Files> {
    let content = files.get(file)?;
    let changed = if words.trim().is_empty() {
        remove(content, path)
    } else {
        set(content, path, &text(words))
    }?;
    let mut files = files.clone();
    files.insert(file.to_owned(), changed);
    Some(files)
}

/// Adds a statement to a barrier, its texts to the reference language, and raises the version. `None`
/// where a file can't be read, or the id is none or taken.
pub fn add_statement(files: &Files, id: &str, new: &NewStatement) -> Option<Files> {
    let file = format!("{id}/questionnaire.json");
    let content = files.get(&file)?;
    let questionnaire = read_questionnaire(content)?;
    let taken = |(_, statement): (_, &crate::domain::Statement)| statement.id.as_str() == new.id;
    if !is_id(&new.id) || questionnaire.statements().any(taken) {
        return None;
    }
    let place = questionnaire
        .barriers
        .iter()
        .position(|barrier| barrier.id.as_str() == new.barrier)?;
    let barrier = questionnaire.barriers.get(place)?;
    let word = |words: &[(&'static str, Effort)]| {
        words
            .iter()
            .find(|(_, value)| *value == new.effort)
            .map(|(word, _)| *word)
    };
    let cost = COSTS.iter().find(|(_, value)| *value == new.cost)?.0;
    let list = |ids: Vec<&str>| Json::List(ids.into_iter().map(text).collect());
    let mut fields = vec![
        ("id".to_owned(), text(&new.id)),
        ("effort".to_owned(), text(word(&EFFORTS)?)),
        ("cost".to_owned(), text(cost)),
        // What its barrier counts for is the best guess.
        (
            "themes".to_owned(),
            list(barrier.themes.iter().map(|id| id.as_str()).collect()),
        ),
        (
            "needs".to_owned(),
            list(barrier.needs.iter().map(|id| id.as_str()).collect()),
        ),
    ];
    for (name, flag) in [
        ("critical", new.critical),
        ("not_applicable", new.not_applicable),
        ("flyer", new.flyer),
    ] {
        if flag {
            fields.push((name.to_owned(), Json::Flag(true)));
        }
    }
    let path = format!("barriers[{place}].statements");
    let content = append(content, &Step::path(&path), &Json::Object(fields))?;
    let version = text(&raised(&questionnaire.version));
    let content = set(&content, &Step::path("version"), &version)?;
    let texts_file = format!("{id}/{}.json", questionnaire.reference_language);
    let filled = new
        .texts
        .iter()
        .filter(|(_, words)| !words.trim().is_empty());
    let texts = filled.map(|(name, words)| (name.clone(), text(words.trim())));
    let steps = [
        Step::Field("statements".into()),
        Step::Field(new.id.clone()),
    ];
    let texts = set(
        files.get(&texts_file)?,
        &steps,
        &Json::Object(texts.collect()),
    )?;
    let mut files = files.clone();
    files.insert(file, content);
    files.insert(texts_file, texts);
    Some(files)
}

/// Adds a language: its tag, and a file with nothing but the questionnaire's name in it. `None` where
/// the structure can't be read, or the tag is none or taken.
pub fn add_language(files: &Files, id: &str, tag: &str) -> Option<Files> {
    let file = format!("{id}/questionnaire.json");
    let content = files.get(&file)?;
    let questionnaire = read_questionnaire(content)?;
    if !is_id(tag) || questionnaire.languages.iter().any(|known| known == tag) {
        return None;
    }
    let content = append(content, &Step::path("languages"), &text(tag))?;
    let mut files = files.clone();
    files.insert(file, content);
    let texts_file = format!("{id}/{tag}.json");
    if !files.contains_key(&texts_file) {
        let words = text(tag).write();
        files.insert(
            texts_file,
            format!("{{\n  \"language\": {words},\n  \"statements\": {{}}\n}}\n"),
        );
    }
    Some(files)
}

/// Fills in the city's own details.
pub fn change_city(files: &Files, city: &City) -> Option<Files> {
    let mut content = files.get("index.json")?.clone();
    for (name, words) in [
        ("name", &city.name),
        ("phone", &city.phone),
        ("email", &city.email),
        ("grant_page", &city.grant_page),
    ] {
        let path = [Step::Field("city".into()), Step::Field(name.into())];
        content = set(&content, &path, &text(words.trim()))?;
    }
    let mut files = files.clone();
    files.insert("index.json".into(), content);
    Some(files)
}

/// The version after this one: `1.0.0` becomes `1.1.0`, anything else gets a number behind it.
pub fn raised(version: &str) -> String {
    let numbers: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
    match numbers.as_deref() {
        Some([major, minor, _]) => format!("{major}.{}.0", minor.saturating_add(1)),
        Some([major, minor]) => format!("{major}.{}", minor.saturating_add(1)),
        Some([major]) => major.saturating_add(1).to_string(),
        _ => format!("{version}.1"),
    }
}
