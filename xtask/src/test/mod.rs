//! `cargo xtask test`: every check, one after the other, the quick ones first.
//!
//! A step that cannot run fails; nothing is left out in silence.

mod browsers;
mod calendars;
mod data_set;
mod packages;
mod python;
pub mod reports;

use std::time::Instant;

use anyhow::{Context, Result};

use crate::build::{self, Profile};
use crate::process;
use crate::project::Project;

/// How much is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All steps.
    Everything,
    /// All but the tests in browsers, for in between.
    WithoutBrowsers,
}

/// Runs the steps until one fails.
///
/// # Errors
/// The first step that failed or could not run.
pub fn run(project: &Project, extent: Extent) -> Result<()> {
    let started = Instant::now();
    let cargo = |arguments: &str| {
        let mut command = process::cargo(project);
        command.args(arguments.split(' '));
        process::run(&mut command)
    };
    step("format", || cargo("fmt --all --check"))?;
    step("clippy, native", || {
        cargo("clippy --workspace --all-targets -- -D warnings")
    })?;
    step("clippy, wasm", || {
        build::ensure_target()?;
        cargo(
            "clippy --package drempelmeter --lib --bins --target wasm32-unknown-unknown -- -D warnings",
        )
    })?;
    step("unit and integration tests", || cargo("test --workspace"))?;
    step("reports, by outside checkers", || reports::run(project))?;
    step("calendars, by an outside parser", || {
        calendars::run(project)
    })?;
    step("a data set, asked by an engine", || data_set::run(project))?;
    step("build", || build::run(project, Profile::Release).map(drop))?;
    if extent == Extent::WithoutBrowsers {
        println!("Left out, as asked for by --quick: the tests in browsers.");
    } else {
        step("what the browser tests need", || prepare_browsers(project))?;
        step("browser tests", || {
            process::run(&mut browsers::npm(project, &["test"]))
        })?;
    }
    println!("All done in {:.0} s.", started.elapsed().as_secs_f64());
    Ok(())
}

/// Runs one step and prints its name and how long it took.
fn step(name: &str, run: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("--- {name}");
    let started = Instant::now();
    run().with_context(|| format!("the step \"{name}\" failed"))?;
    println!("--- {name}: {:.1} s", started.elapsed().as_secs_f64());
    Ok(())
}

/// Puts on the machine what runs in browsers needs: the programs and the packages.
///
/// # Errors
/// When something is missing that cannot be installed from here; the message says what to install.
pub fn prepare_browsers(project: &Project) -> Result<()> {
    browsers::ensure_installed()?;
    process::run(&mut browsers::npm(project, &["ci"]))
}
