//! `cargo xtask fonts`: makes `assets/fonts/` again, the faces that a PDF embeds.
//!
//! The faces come from the npm package `@fontsource/atkinson-hyperlegible-next` as WOFF2, which a
//! PDF can't hold, and are kept as TrueType. They are in the repository, so a build needs none of this.

use std::fs;

use anyhow::{Context, Result, anyhow};

use crate::files;
use crate::process;
use crate::project::Project;

const PACKAGE: &str = "@fontsource/atkinson-hyperlegible-next";
const VERSION: &str = "5.3.0";
/// Weight in the package, and what we call it.
const WEIGHTS: [(&str, &str); 2] = [("400", "regular"), ("700", "bold")];
const SCRIPTS: [&str; 2] = ["latin", "latin-ext"];

/// Fetches the package, converts the faces and writes them with their licence.
///
/// # Errors
/// When npm can't fetch the package, a face is damaged, or the disk refuses.
pub fn run(project: &Project) -> Result<()> {
    let work = project.root().join("target").join("fonts");
    files::remove_folder(&work)?;
    fs::create_dir_all(&work)?;
    let mut npm = std::process::Command::new("npm");
    npm.current_dir(&work)
        .args(["install", "--no-save", "--no-audit", "--no-fund"])
        .arg(format!("{PACKAGE}@{VERSION}"));
    process::run(&mut npm)?;
    let package = work.join("node_modules").join(PACKAGE);
    let fonts = project.path("assets/fonts");
    for (weight, name) in WEIGHTS {
        for script in SCRIPTS {
            let file = format!("files/atkinson-hyperlegible-next-{script}-{weight}-normal.woff2");
            let compressed = files::read(&package.join(&file))?;
            let face = wuff::decompress_woff2(&compressed)
                .map_err(|fault| anyhow!("{file}: {fault:?}"))?;
            files::write(&fonts.join(format!("{name}-{script}.ttf")), face)?;
        }
    }
    let licence = files::read(&package.join("LICENSE")).context("the licence of the faces")?;
    files::write(&fonts.join("OFL.txt"), licence)
}
