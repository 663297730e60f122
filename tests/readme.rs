//! What the README promises is there: a reader who follows it must not run into a wall.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{collections::BTreeSet, fs, path::Path};

const README: &str = include_str!("../README.md");

/// The texts between backticks, one line each.
fn code() -> Vec<&'static str> {
    README
        .split("```")
        .step_by(2)
        .flat_map(|prose| prose.split('`').skip(1).step_by(2))
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_command_of_the_readme_exists() {
    let main = fs::read_to_string(root().join("xtask/src/main.rs")).unwrap();
    let named: BTreeSet<&str> = README
        .split("cargo xtask ")
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next())
        .collect();
    for needed in ["serve", "test", "build"] {
        assert!(
            named.contains(needed),
            "the README names `cargo xtask {needed}`"
        );
    }
    for command in named {
        let arm = format!("\"{command}\"");
        assert!(
            main.contains(&arm),
            "`cargo xtask {command}` is in the README, not in xtask"
        );
    }
}

#[test]
fn the_build_machine_runs_the_readmes_test_command() {
    let ci = fs::read_to_string(root().join(".ci/run")).unwrap();
    let commands: Vec<_> = ci
        .lines()
        .filter(|line| line.starts_with("cargo"))
        .collect();
    assert_eq!(commands, ["cargo xtask test"]);
    assert!(README.contains("cargo xtask test "));
}

#[test]
fn every_file_and_picture_of_the_readme_exists() {
    let linked = README
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    let mut seen = 0;
    for link in linked.filter(|link| !link.contains("://")) {
        assert!(
            root().join(link).exists(),
            "{link} is in the README, but not there"
        );
        seen += 1;
    }
    assert!(seen > 3, "the links of the README were found");
    let folders = ["src/", "tests/", "questionnaires/", "assets/"];
    for path in code()
        .into_iter()
        .filter(|code| folders.iter().any(|folder| code.starts_with(folder)))
    {
        assert!(
            root().join(path).exists(),
            "{path} is in the README, but not there"
        );
    }
}
