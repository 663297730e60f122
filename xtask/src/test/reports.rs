//! Reports looked at by programs that are not ours: the standards they promise, and what is in them.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::packages::{self, Package};
use super::python;
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
    let python = python::with(project, "validator", VALIDATOR, "page")?;
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
    // The whole workspace, as the step before: fewer features would compile every library again.
    make.args(["test", "--workspace", "--test", "golden_reports"]);
    process::run(make.env("REPORTS_DIR", &folder))?;
    Ok(folder)
}
