//! Makes one data set of many files: `data_set csv|ndjson FOLDER [QUESTIONNAIRES]`.
//!
//! Takes assessment files and gatherings; a file that can't be read is told and left out. Leaves with 1
//! where nothing could be read.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (form, folder, questionnaires) = match arguments.as_slice() {
        [form @ ("csv" | "ndjson"), folder] => (*form, *folder, "questionnaires"),
        [form @ ("csv" | "ndjson"), folder, questionnaires] => (*form, *folder, *questionnaires),
        _ => {
            eprintln!("usage: data_set csv|ndjson FOLDER [QUESTIONNAIRES]");
            return 2.into();
        }
    };
    let rows = on_disk::rows(folder.as_ref(), questionnaires.as_ref());
    let text = match form {
        "csv" => drempelmeter::exchange::data_csv(&rows),
        _ => drempelmeter::exchange::data_ndjson(&rows),
    };
    print!("{text}");
    u8::from(rows.is_empty()).into()
}

// The browser's build compiles all programs; this one has nothing to do there.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod on_disk {
    use std::fs;
    use std::path::Path;

    use drempelmeter::domain::{Questionnaire, QuestionnaireId};
    use drempelmeter::exchange::{
        DataRow, assessment_rows, gathering_rows, read_assessment, read_gathering,
        read_questionnaire,
    };

    /// The rows of all files in a folder, in the order of their names.
    pub fn rows(folder: &Path, questionnaires: &Path) -> Vec<DataRow> {
        let mut files: Vec<_> = fs::read_dir(folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|end| end == "json"))
            .collect();
        files.sort();
        let mut rows = Vec::new();
        for (path, source) in files.iter().zip(1..) {
            match of_file(path, source, questionnaires) {
                Ok(found) => rows.extend(found),
                Err(fault) => eprintln!("{}: {fault}", path.display()),
            }
        }
        rows
    }

    fn of_file(path: &Path, source: u32, folder: &Path) -> Result<Vec<DataRow>, String> {
        let bytes = fs::read(path).map_err(|error| error.to_string())?;
        if let Ok(gathering) = read_gathering(&bytes) {
            let found = questionnaire(folder, &gathering.questionnaire, &gathering.version)?;
            return Ok(gathering_rows(source, &found, &gathering));
        }
        let assessment = read_assessment(&bytes).map_err(|error| format!("{error:?}"))?;
        let version = &assessment.questionnaire_version;
        let found = questionnaire(folder, &assessment.questionnaire, version)?;
        Ok(assessment_rows(source, &found, &assessment))
    }

    fn questionnaire(
        folder: &Path,
        id: &QuestionnaireId,
        version: &str,
    ) -> Result<Questionnaire, String> {
        // Ids from files were checked: none leads out of the folder.
        let path = folder.join(id.as_str()).join("questionnaire.json");
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        read_questionnaire(&text)
            .filter(|questionnaire| questionnaire.version == version)
            .ok_or_else(|| format!("{} is not version {version}", path.display()))
    }
}
