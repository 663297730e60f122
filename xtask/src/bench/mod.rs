//! `cargo xtask bench`: what the built site weighs, how fast it is, and how well it reads an invitation.
//!
//! The browser's part is `tests/bench/bench.mjs`; the share of each crate is counted here, as only
//! the linker's output still has the names of the functions.

mod crate_share;

use anyhow::Result;

use crate::build::{self, Profile};
use crate::project::Project;
use crate::{files, process, test};

/// Builds, prints the shares of the crates and runs the measurements in the browser.
///
/// # Errors
/// When the build fails, or the measuring script does.
pub fn run(project: &Project) -> Result<()> {
    let built = build::run(project, Profile::Release)?;
    print!("{}", crate_share::table(&files::read(&built.linked_wasm)?)?);
    // How well the invitation check reads: counts, by fact.
    let mut flyer = process::cargo(project);
    flyer.args("test --quiet --test flyer -- --nocapture are_read_well".split(' '));
    process::run(&mut flyer)?;
    test::reports::make(project)?;
    test::prepare_browsers(project)?;
    process::run(
        std::process::Command::new("node")
            .arg("tests/bench/bench.mjs")
            .current_dir(project.root()),
    )
}
