//! Reports looked at by programs that are not ours: the standards they promise, and what is in them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::packages::{self, Package};
use crate::project::Project;
use crate::{files, process};

const PACKAGES: [Package; 3] = [
    ("qpdf", "qpdf"),
    ("poppler-utils", "pdfdetach"),
    ("python3", "python3"),
];
/// Checks PDF/A and PDF/UA.
const VALIDATOR: &str = "page-validation==0.11.0";

/// Makes every report of the golden test and has them checked.
///
/// # Errors
/// When a program is missing that cannot be installed from here, or a report is not as it should be.
pub fn run(project: &Project) -> Result<()> {
    packages::ensure(&PACKAGES)?;
    let python = validator(project)?;
    let folder = make(project)?;
    process::run(
        Command::new(python)
            .arg(project.path("tests/reports/check.py"))
            .arg(&folder),
    )
}

/// Makes every report of the golden test; gives the folder.
///
/// # Errors
/// When the test fails.
pub fn make(project: &Project) -> Result<PathBuf> {
    let folder = project.root().join("target").join("reports");
    files::remove_folder(&folder)?;
    let mut make = process::cargo(project);
    make.args([
        "test",
        "--package",
        "drempelmeter",
        "--test",
        "golden_reports",
    ]);
    process::run(make.env("REPORTS_DIR", &folder))?;
    Ok(folder)
}

/// A Python of its own with the validator, so that nothing on the machine changes.
fn validator(project: &Project) -> Result<PathBuf> {
    let home = project.root().join("target").join("validator");
    let python = home.join("bin").join("python");
    if !has_validator(&python) {
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
            VALIDATOR,
        ]))?;
    }
    Ok(python)
}

fn has_validator(python: &Path) -> bool {
    python.is_file()
        && Command::new(python)
            .args(["-c", "import page"])
            .status()
            .is_ok_and(|status| status.success())
}
