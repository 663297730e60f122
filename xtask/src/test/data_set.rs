//! A city's data set, asked by an engine that is not ours.

use std::process::Command;

use anyhow::Result;

use super::packages::{self, Package};
use super::python;
use crate::process;
use crate::project::Project;

const PACKAGES: [Package; 1] = [("python3", "python3")];
const ENGINE: &str = "duckdb==2.0.0";

/// Makes the data set of the test and asks the README's questions of it.
///
/// # Errors
/// When a program is missing that cannot be installed from here, or an answer is not as counted.
pub fn run(project: &Project) -> Result<()> {
    packages::ensure(&PACKAGES)?;
    let python = python::with(project, "engine", ENGINE, "duckdb")?;
    let folder = project.root().join("target").join("data-set");
    let mut make = process::cargo(project);
    // The whole workspace, as the steps before: fewer features would compile every library again.
    make.args(["test", "--workspace", "--test", "data_set"]);
    process::run(make.env("DATA_SET_DIR", &folder))?;
    process::run(
        Command::new(python)
            .arg(project.path("tests/data_set/check.py"))
            .arg(project.path("README.md"))
            .arg(&folder),
    )
}
