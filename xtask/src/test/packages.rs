//! Programs from Debian's packages that tests need.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// A Debian package and a program that it brings.
pub type Package = (&'static str, &'static str);

/// Installs what is missing where this may be done without asking (root, with apt-get), and else says
/// what to install.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub fn ensure(packages: &[Package]) -> Result<()> {
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    install(&missing)?;
    let missing = self::missing(packages);
    if !missing.is_empty() {
        bail!("still missing after installing: {}", missing.join(", "));
    }
    Ok(())
}

/// Installs packages with apt-get.
///
/// # Errors
/// When this may not be done from here; the message says what to install.
pub fn install(packages: &[&str]) -> Result<()> {
    let install = format!("apt-get install {}", packages.join(" "));
    if !process::is_installed("apt-get") || !is_root() {
        bail!(
            "the tests need {}; on Debian: sudo {install}",
            packages.join(", ")
        );
    }
    println!("Installing: {}", packages.join(", "));
    process::run(Command::new("apt-get").args(["update", "--quiet"]))?;
    let mut command = Command::new("apt-get");
    command
        .args(["install", "--yes", "--quiet", "--no-install-recommends"])
        .args(packages);
    process::run(command.env("DEBIAN_FRONTEND", "noninteractive"))
}

fn missing(packages: &[Package]) -> Vec<&'static str> {
    let missing = packages
        .iter()
        .filter(|(_, program)| !process::is_installed(program));
    missing.map(|(package, _)| *package).collect()
}

/// Without a system call: only root may look into root's processes' folders.
fn is_root() -> bool {
    Path::new("/proc/1/root").read_link().is_ok()
}
