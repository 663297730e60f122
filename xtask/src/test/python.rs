//! Python packages that the tests ask, each in a Python of its own, so that nothing on the machine changes.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::packages;
use crate::project::Project;
use crate::{files, process};

/// A Python in `target/<name>` that has this package, which it imports as `module`.
///
/// # Errors
/// When Python or the package can't be had.
pub fn with(project: &Project, name: &str, package: &str, module: &str) -> Result<PathBuf> {
    let home = project.root().join("target").join(name);
    let python = home.join("bin").join("python");
    if !has(&python, module) {
        files::remove_folder(&home)?;
        let make = || process::run(Command::new("python3").args(["-m", "venv"]).arg(&home));
        if make().is_err() {
            // Debian keeps this part of Python in a package of its own.
            packages::install(&["python3-venv"])?;
            files::remove_folder(&home)?;
            make()?;
        }
        process::run(Command::new(&python).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            package,
        ]))?;
    }
    Ok(python)
}

fn has(python: &Path, module: &str) -> bool {
    python.is_file()
        && Command::new(python)
            .args(["-c", &format!("import {module}")])
            .status()
            .is_ok_and(|status| status.success())
}
