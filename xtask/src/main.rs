//! The project's own commands: `cargo xtask <command>`.
//!
//! Each command is one module; this file only picks it. Everything here runs on the machine of
//! whoever builds, never in the browser.

mod bench;
mod build;
mod files;
mod fingerprint;
mod fonts;
mod headers;
mod process;
mod project;
mod serve;
mod server_snippets;
mod test;

use anyhow::{Result, bail};
use build::Profile;
use project::Project;

const USAGE: &str = "\
usage: cargo xtask <command>

  build [--dev]                  writes the static site to dist/
  serve [--port N] [--release]   builds, serves on this machine, reloads on change
  test [--quick]                 runs every check; --quick leaves out the browser tests
  bench                          measures the built site in a browser
  fuzz [N]                       gives every reader of foreign files N damaged inputs (a million)
  check [FOLDER]                 names every fault of the questionnaires in a folder
  schema                         writes questionnaires/schema/ from the Rust types
  fonts                          makes assets/fonts/ again from the npm package
";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let project = Project::here()?;
    match arguments.as_slice() {
        ["build"] => build::run(&project, Profile::Release).map(drop),
        ["build", "--dev"] => build::run(&project, Profile::Dev).map(drop),
        ["serve", options @ ..] => serve::run(&project, serve::Options::parse(options)?),
        ["test"] => test::run(&project, test::Extent::Everything),
        ["test", "--quick"] => test::run(&project, test::Extent::WithoutBrowsers),
        ["bench"] => bench::run(&project),
        ["fuzz"] => fuzz(&project, "1000000"),
        ["fuzz", inputs] => fuzz(&project, inputs),
        ["check"] => own_program(&project, "check", &["questionnaires"]),
        ["check", folder] => own_program(&project, "check", &[folder]),
        ["fonts"] => fonts::run(&project),
        ["schema"] => own_program(&project, "schema", &[]),
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        unknown => bail!("no such command: {}\n\n{USAGE}", unknown.join(" ")),
    }
}

/// Feeds the readers of foreign files, compiled to be quick but with every check.
fn fuzz(project: &Project, inputs: &str) -> Result<()> {
    let mut command = process::cargo(project);
    command.args(["test", "--package", "drempelmeter", "--profile", "fuzz"]);
    command.args(["--test", "fuzz", "--", "--nocapture"]);
    process::run(command.env("FUZZ_INPUTS", inputs))
}

/// Runs one of the app's own small programs, which know the formats.
fn own_program(project: &Project, name: &str, arguments: &[&str]) -> Result<()> {
    let mut command = process::cargo(project);
    command.args([
        "run",
        "--quiet",
        "--package",
        "drempelmeter",
        "--bin",
        name,
        "--",
    ]);
    process::run(command.args(arguments))
}
