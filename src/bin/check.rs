//! Checks a folder of questionnaires and lists every fault: `check questionnaires`.
//!
//! Leaves with 1 where there is a fault. A text that falls back to another language is listed too,
//! but is no fault.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let folder = std::env::args().nth(1);
    let faults = on_disk::check(folder.unwrap_or_else(|| "questionnaires".into()).as_ref());
    for fault in &faults {
        println!("{}", on_disk::told(fault));
    }
    let broken = faults.iter().filter(|fault| !fault.is_gap()).count();
    println!(
        "{broken} faults, {} texts to translate",
        faults.len() - broken
    );
    u8::from(broken > 0).into()
}

// The browser's build compiles all programs; this one has nothing to do there.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod on_disk {
    use std::fs;
    use std::path::Path;

    use drempelmeter::exchange::author::{Files, check_files};
    use drempelmeter::exchange::{Fault, FaultKind};

    /// Every fault in the folder.
    pub fn check(folder: &Path) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut all = Files::new();
        if let Some(index) = read(folder, "index.json", &mut faults) {
            all.insert("index.json".into(), index);
        }
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            // Schemas are no content.
            if name != "schema" && entry.path().is_dir() {
                for (file, content) in files(&entry.path(), &name, &mut faults) {
                    all.insert(format!("{name}/{file}"), content);
                }
            }
        }
        // What is there but no text was told; it is not missing besides.
        let untold = |fault: &Fault| !faults.iter().any(|told| told.file == fault.file);
        let found: Vec<_> = check_files(&all, true, &[])
            .into_iter()
            .filter(untold)
            .collect();
        faults.extend(found);
        faults
    }

    /// All JSON files of a folder, by name.
    fn files(folder: &Path, place: &str, faults: &mut Vec<Fault>) -> Vec<(String, String)> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut names: Vec<_> = entries
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| name.ends_with(".json"))
            .collect();
        names.sort();
        names
            .into_iter()
            .filter_map(|name| {
                let bytes = fs::read(folder.join(&name)).ok()?;
                let content = text(bytes, &format!("{place}/{name}"), faults)?;
                Some((name, content))
            })
            .collect()
    }

    /// A file's text; that it is missing is told by the check.
    fn read(folder: &Path, file: &str, faults: &mut Vec<Fault>) -> Option<String> {
        let bytes = fs::read(folder.join(file)).ok()?;
        text(bytes, file, faults)
    }

    fn text(bytes: Vec<u8>, file: &str, faults: &mut Vec<Fault>) -> Option<String> {
        let text = String::from_utf8(bytes).ok();
        if text.is_none() {
            faults.push(whole(file, FaultKind::NotText));
        }
        text
    }

    fn whole(file: &str, kind: FaultKind) -> Fault {
        Fault {
            file: file.to_owned(),
            path: String::new(),
            kind,
        }
    }

    /// A fault as one line, for whoever works on the files.
    pub fn told(fault: &Fault) -> String {
        let gap = if fault.is_gap() { "to translate: " } else { "" };
        let place = if fault.path.is_empty() {
            "(whole file)"
        } else {
            &fault.path
        };
        format!("{gap}{}  {place}  {}", fault.file, what(&fault.kind))
    }

    fn what(kind: &FaultKind) -> String {
        match kind {
            FaultKind::NotText => "is not UTF-8 text".into(),
            FaultKind::NotJson { line, column } => {
                format!("is not JSON from line {line}, column {column}")
            }
            FaultKind::MissingFile => "is missing".into(),
            FaultKind::WrongType { expected } => format!("should be of type {expected:?}"),
            FaultKind::MissingField { name } => format!("misses the field {name:?}"),
            FaultKind::UnknownField { name } => format!("has an unknown field {name:?}"),
            FaultKind::DuplicateField { name } => format!("has the field {name:?} twice"),
            FaultKind::UnknownValue { found, allowed } => {
                format!("is {found:?}; allowed: {}", allowed.join(", "))
            }
            FaultKind::BadId { id } => format!("{id:?} is no id (letters, digits and hyphens)"),
            FaultKind::DuplicateId { id } => format!("{id:?} is there twice"),
            FaultKind::UnknownReference { id, kind } => format!("no {kind:?} is called {id:?}"),
            FaultKind::WrongId { found, expected }
            | FaultKind::WrongLanguage { found, expected } => {
                format!("is {found:?}, should be {expected:?} as its name says")
            }
            FaultKind::WrongFormat { found, expected } => {
                format!("is {found:?}, should be {expected:?}")
            }
            FaultKind::WrongScaleOrder { found, expected } => {
                format!("is {found:?}; at this place comes {:?}", expected.id())
            }
            FaultKind::PointsOffScale { answer } => match answer.points() {
                Some(points) => format!("the answer {:?} gives {points} points", answer.id()),
                None => format!("the answer {:?} gives no points", answer.id()),
            },
            FaultKind::NoBarriers => "has no barrier".into(),
            FaultKind::NoStatements => "has no statement".into(),
            FaultKind::CoreCount { found } => {
                format!("has {found} core statements, should have one")
            }
            FaultKind::MissingText { .. } => "has no text".into(),
            FaultKind::UnneededText => "is a text that nothing shows".into(),
            FaultKind::EmptyText => "is empty".into(),
            FaultKind::TooLong { limit } => format!("is longer than {limit} characters"),
            FaultKind::TooMany { limit } => format!("has more than {limit} entries"),
            FaultKind::OutOfRange { least, most } => {
                format!("should be from {least} to {most}")
            }
            FaultKind::NotADay { found } => format!("{found:?} is no day like 2026-11-22"),
            FaultKind::NotAPattern { found } => format!("{found:?} is no regular expression"),
            FaultKind::NotAPage { found } => {
                format!("{found:?} should begin with https:// or http://")
            }
        }
    }
}
