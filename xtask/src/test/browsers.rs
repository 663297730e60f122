//! What the browser tests need on the machine: Node, and real browsers from Debian's packages.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::packages::{self, Package};
use crate::process;
use crate::project::Project;

/// The oldest Node with everything that the tests use.
const OLDEST_NODE: u32 = 20;

const PACKAGES: [Package; 5] = [
    ("chromium", "chromium"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "Xvfb"),
    ("poppler-utils", "pdftotext"),
];

/// Installs what is missing where this may be done without asking, and else says what to install.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub fn ensure_installed() -> Result<()> {
    ensure_node()?;
    packages::ensure(&PACKAGES)
}

/// Checks that Node and npm are there and new enough.
///
/// # Errors
/// When they are not; the message says what to install.
pub fn ensure_node() -> Result<()> {
    let install =
        format!("install Node {OLDEST_NODE} or newer with npm (Debian packages nodejs and npm)");
    if !process::is_installed("node") || !process::is_installed("npm") {
        bail!("the browser tests need Node: {install}");
    }
    let version = process::output(Command::new("node").arg("--version"))?;
    let major =
        major_version(&version).with_context(|| format!("not a Node version: {version}"))?;
    if major < OLDEST_NODE {
        bail!("Node {} is too old: {install}", version.trim());
    }
    Ok(())
}

/// npm in the folder of the browser tests. The browsers are Debian's, so none is downloaded.
pub fn npm(project: &Project, arguments: &[&str]) -> Command {
    let mut command = Command::new("npm");
    command
        .args(arguments)
        .args(["--no-audit", "--no-fund"])
        .current_dir(project.path("tests/browser"));
    command.env("PUPPETEER_SKIP_DOWNLOAD", "1");
    command
}

/// `v20.1.0` is 20.
fn major_version(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise someone with an old Node would read of strange failures instead of what to install.
    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major_version("v20.20.2\n"), Some(20));
        assert_eq!(major_version("v8.0.0"), Some(8));
        assert_eq!(major_version("20"), None);
    }
}
