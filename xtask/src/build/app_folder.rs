//! The folder `app-<hash>`: everything a browser may keep for ever.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::style;
use crate::files;
use crate::fingerprint::Fingerprint;
use crate::project::Project;

/// Scripts that are shipped as they are; `sw.js` is not among them, as it lives beside `index.html`.
const SCRIPTS: [&str; 2] = ["boot.js", "start.js"];

/// Adds the assets to the folder that holds the wasm, and gives it its final name, which is returned.
///
/// # Errors
/// When an asset is missing or the disk refuses.
pub fn finish(project: &Project, folder: &Path) -> Result<String> {
    let assets = project.path("assets");
    for script in SCRIPTS {
        files::write(&folder.join(script), files::read(&assets.join(script))?)?;
    }
    files::write(
        &folder.join("style.css"),
        style::bundle(&assets.join("style"))?,
    )?;
    for kind in ["icons", "fonts"] {
        files::copy_folder(&assets.join(kind), &folder.join(kind))?;
    }
    let fingerprint = Fingerprint::of_files(folder, &files::list(folder)?)?;
    let name = format!("app-{}", fingerprint.finish());
    fs::rename(folder, folder.with_file_name(&name)).context("cannot name the app's folder")?;
    Ok(name)
}
