//! The folder `app-<hash>`: everything a browser may keep for ever.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::{chunks, script, style};
use crate::files;
use crate::fingerprint::Fingerprint;
use crate::project::Project;

/// Scripts that are shipped as they are; `sw.js` is not among them, as it lives beside `index.html`.
const SCRIPTS: [&str; 2] = ["boot.js", "start.js"];

/// The script that fetches the lazy chunks.
const LOADER: &str = "chunks.js";

/// Style sheets, each with the folder of its sources; all but the first are loaded with their pages.
const STYLES: [(&str, &str); 7] = [
    ("style.css", "style"),
    ("report.css", "style/report"),
    ("hall.css", "style/hall"),
    ("materials.css", "style/materials"),
    ("invitation.css", "style/invitation"),
    ("course.css", "style/course"),
    ("author.css", "style/author"),
];

/// The list of files that are kept for use without network only once they were asked for.
const ON_DEMAND_LIST: &str = "on-demand.json";

/// Whether a file of the app's folder is one of those: what makes reports, the faces in them, and what
/// opens documents.
pub fn is_on_demand(name: &str) -> bool {
    let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
    plain.starts_with("fonts/")
        || ["split_report.wasm", "split_pdf.wasm", "split_document.wasm"].contains(&plain)
}

/// Adds the assets to the folder that holds the wasm, and gives it its final name, which is returned.
///
/// # Errors
/// When an asset is missing or the disk refuses.
pub fn finish(project: &Project, folder: &Path) -> Result<String> {
    let assets = project.path("assets");
    for script in SCRIPTS {
        files::write(
            &folder.join(script),
            files::read_text(&assets.join(script))?,
        )?;
    }
    for name in files::list(folder)? {
        if name.ends_with(".js") {
            let path = folder.join(&name);
            let script = script::shorten(&files::read_text(&path)?);
            let script = match name == LOADER {
                true => chunks::compact_loader(&script)?,
                false => script,
            };
            files::write(&path, script)?;
        }
    }
    for (sheet, sources) in STYLES {
        files::write(&folder.join(sheet), style::bundle(&assets.join(sources))?)?;
    }
    for kind in ["icons", "fonts", "sounds"] {
        files::copy_folder(&assets.join(kind), &folder.join(kind))?;
    }
    let mut on_demand = files::list(folder)?;
    on_demand.retain(|name| is_on_demand(name));
    let on_demand = serde_json::to_string(&on_demand)?;
    files::write(&folder.join(ON_DEMAND_LIST), on_demand)?;
    let fingerprint = Fingerprint::of_files(folder, &files::list(folder)?)?;
    let name = format!("app-{}", fingerprint.finish());
    fs::rename(folder, folder.with_file_name(&name)).context("cannot name the app's folder")?;
    Ok(name)
}
