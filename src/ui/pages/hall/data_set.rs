//! Many files as one data set, for a city.
//!
//! Invariant: on this device alone; nothing is kept, and no name or free text goes into the data set.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    domain::QuestionnaireId,
    exchange::{
        DataRow, FILE_LIMIT, assessment_rows, data_csv, data_ndjson, gathering_rows,
        read_assessment, read_gathering,
    },
    i18n::{HallText, Locale, fill},
    platform::{self, PickedFile},
    state::{App, Sheet},
    ui::{
        components::{button, files_button, live},
        effects,
        save::give_text,
    },
};

/// What was read so far.
#[derive(Clone, Default)]
struct Read {
    rows: Vec<DataRow>,
    /// Files that gave rows.
    taken: u32,
    /// Files that could not be read, or are of another version.
    left_out: Vec<String>,
}

/// The part of the list page.
pub fn data_set(app: App, locale: Locale) -> AnyView {
    let t = HallText::of(locale);
    let read = RwSignal::new(Read::default());
    let busy = RwSignal::new(false);
    let open = move |files: Vec<PickedFile>| {
        // Two piles at once would share their numbers.
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            take(files, read).await;
            busy.try_set(false);
        });
    };
    let told = live(move || {
        let (taken, rows, left_out) = read.with(|read| {
            let left_out = read.left_out.join(", ");
            (read.taken, read.rows.len(), left_out)
        });
        if taken == 0 && left_out.is_empty() {
            return ().into_any();
        }
        let words = fill(t.data_read, &[&taken.to_string(), &rows.to_string()]);
        let others = (!left_out.is_empty()).then(|| fill(t.data_left_out, &[&left_out]));
        view! { <p>{words}</p> <p dir="auto">{others}</p> }.into_any()
    });
    let save = move |end: &'static str, mime: &'static str, write: fn(&[DataRow]) -> String| {
        move |_| {
            let text = read.with_untracked(|read| write(&read.rows));
            give_text(app, format!("drempelmeter-data.{end}"), mime, text);
        }
    };
    let saves = live(move || {
        let some = !busy.get() && read.with(|read| !read.rows.is_empty());
        some.then(|| {
            view! {
                <p class="actions">
                    {button("primary", t.data_csv, save("csv", "text/csv", data_csv))}
                    {button("plain", t.data_ndjson, save("ndjson", "application/x-ndjson", data_ndjson))}
                    {button("quiet", t.data_clear, move |_| read.set(Read::default()))}
                </p>
            }
        })
    });
    view! {
        <details>
            <summary>{t.data}</summary>
            <p>{t.data_about}</p>
            <p class="actions">
                {files_button("data-files", "plain", t.data_choose, ".json,application/json", open)}
            </p>
            <div role="status">{told}</div>
            {saves}
        </details>
    }
    .into_any()
}

/// Reads files one after the other; the page stays usable.
async fn take(files: Vec<PickedFile>, read: RwSignal<Read>) {
    let mut sheets: Vec<(QuestionnaireId, Option<Sheet>)> = Vec::new();
    for file in files {
        let name = file.name();
        let bytes = platform::read_file(&file, FILE_LIMIT).await;
        let source = read.try_with_untracked(|read| read.taken + 1);
        let (Ok(bytes), Some(source)) = (bytes, source) else {
            read.try_update(|read| read.left_out.push(name));
            continue;
        };
        let rows = rows(&bytes, source, &mut sheets).await;
        read.try_update(|read| match rows {
            Some(rows) => {
                read.taken = source;
                read.rows.extend(rows);
            }
            None => read.left_out.push(name),
        });
        platform::pause().await;
    }
}

/// The rows of a file; `None` where it is none of ours, or of another version.
async fn rows(
    bytes: &[u8],
    source: u32,
    sheets: &mut Vec<(QuestionnaireId, Option<Sheet>)>,
) -> Option<Vec<DataRow>> {
    if let Ok(gathering) = read_gathering(bytes) {
        let sheet = known(sheets, &gathering.questionnaire, &gathering.version).await?;
        return Some(gathering_rows(source, &sheet.questionnaire, &gathering));
    }
    let assessment = read_assessment(bytes).ok()?;
    let version = &assessment.questionnaire_version;
    let sheet = known(sheets, &assessment.questionnaire, version).await?;
    Some(assessment_rows(source, &sheet.questionnaire, &assessment))
}

/// A questionnaire in this version, loaded once.
async fn known(
    sheets: &mut Vec<(QuestionnaireId, Option<Sheet>)>,
    id: &QuestionnaireId,
    version: &str,
) -> Option<Sheet> {
    let found = sheets.iter().find(|(known, _)| known == id);
    let sheet = match found {
        Some((_, sheet)) => sheet.clone(),
        None => {
            let sheet = effects::sheet(id, "nl").await.ok().map(|(sheet, _)| sheet);
            sheets.push((id.clone(), sheet.clone()));
            sheet
        }
    };
    sheet.filter(|sheet| sheet.questionnaire.version == version)
}
