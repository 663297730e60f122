//! `cargo xtask build`: the sources in, a static site in `dist/` out.
//!
//! ```text
//! dist/
//!   index.html  sw.js  manifest.webmanifest     plain names: they tell the browser what is new
//!   questionnaires/  seeds/                     plain names: a city edits them without building
//!   app-<hash>/                                 everything else; may be cached for ever
//!   _server/                                    header settings for common web servers
//! ```
//!
//! The files in `app-<hash>/` keep their plain names, because the loader of the lazy chunks imports
//! the main script by name; the hash over all of them is in the folder's name instead. Every address
//! is relative, so the site works on any web space and in any sub-folder.

mod app_folder;
mod chunks;
mod compress;
mod imports;
mod script;
mod shell;
mod style;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{files, server_snippets};

pub use wasm::ensure_target;

/// How the app is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build; for trying things out.
    Dev,
    /// Small; what visitors get.
    Release,
}

/// What a build leaves besides `dist/`.
#[derive(Debug)]
pub struct Built {
    /// The linker's output, with the names of all functions, for measuring.
    pub linked_wasm: PathBuf,
}

/// Builds the site into `dist/`; on failure the last `dist/` stays as it was.
///
/// # Errors
/// When the code doesn't compile, a source file is missing, or the disk refuses.
pub fn run(project: &Project, profile: Profile) -> Result<Built> {
    // A fresh folder each time, so that nothing of an earlier build stays behind.
    let site = project.unfinished_dist();
    files::remove_folder(&site)?;

    let unhashed = site.join("app");
    let linked_wasm = wasm::build(project, profile, &unhashed)?;
    let app_folder = app_folder::finish(project, &unhashed)?;
    if profile == Profile::Release {
        compress::folder(&site.join(&app_folder))?;
    }
    files::copy_folder(
        &project.path("questionnaires"),
        &site.join("questionnaires"),
    )?;
    copy_seeds(project, &site.join("seeds"))?;
    shell::write(project, &site, &app_folder)?;
    server_snippets::write(&site.join("_server"))?;

    files::remove_folder(&project.dist())?;
    fs::rename(&site, project.dist())
        .context("cannot put the new site in the place of the old one")?;
    Ok(Built { linked_wasm })
}

/// The examples are shipped; what `seeds/` says about its sources is not.
fn copy_seeds(project: &Project, to: &Path) -> Result<()> {
    let from = project.path("seeds");
    if !from.is_dir() {
        return Ok(());
    }
    for name in files::list(&from)? {
        if name.ends_with(".json") {
            files::write(&to.join(&name), files::read(&from.join(&name))?)?;
        }
    }
    Ok(())
}
