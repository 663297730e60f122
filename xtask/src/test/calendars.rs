//! Calendars, read by a parser that is not ours.

use std::process::Command;

use anyhow::Result;

use super::packages::{self, Package};
use super::python;
use crate::project::Project;
use crate::{files, process};

const PACKAGES: [Package; 1] = [("python3", "python3")];
const PARSER: &str = "icalendar==7.3.2";

/// Makes the calendars of the test and has them read.
///
/// # Errors
/// When a program is missing that cannot be installed from here, or a calendar is not as planned.
pub fn run(project: &Project) -> Result<()> {
    packages::ensure(&PACKAGES)?;
    let python = python::with(project, "calendar-parser", PARSER, "icalendar")?;
    let folder = project.root().join("target").join("calendars");
    files::remove_folder(&folder)?;
    let mut make = process::cargo(project);
    // The whole workspace, as the steps before: fewer features would compile every library again.
    make.args(["test", "--workspace", "--test", "calendars"]);
    process::run(make.env("CALENDARS_DIR", &folder))?;
    process::run(
        Command::new(python)
            .arg(project.path("tests/calendars/check.py"))
            .arg(&folder),
    )
}
