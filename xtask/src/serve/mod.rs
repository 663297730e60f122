//! `cargo xtask serve`: builds, serves `dist/` on this machine only, and builds again on change.

mod answer;
mod watch;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::Server;

use crate::build::{self, Profile};
use crate::project::Project;
use answer::Site;

const DEFAULT_PORT: u16 = 8080;

/// Often enough to feel immediate, seldom enough to cost nothing.
const LOOK_FOR_CHANGES_EVERY: Duration = Duration::from_secs(1);

/// What the person asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    port: u16,
    profile: Profile,
}

impl Options {
    /// Reads `--port N` and `--release`, in any order.
    ///
    /// # Errors
    /// For anything else, or a port that is none.
    pub fn parse(arguments: &[&str]) -> Result<Self> {
        let mut options = Self {
            port: DEFAULT_PORT,
            profile: Profile::Dev,
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match *argument {
                "--release" => options.profile = Profile::Release,
                "--port" => {
                    let port = arguments.next().context("--port needs a number")?;
                    options.port = port
                        .parse()
                        .with_context(|| format!("not a port: {port}"))?;
                }
                unknown => bail!("serve knows --port N and --release, not {unknown}"),
            }
        }
        Ok(options)
    }
}

/// Builds, then serves until stopped. A build that fails is told, and the server goes on with the
/// last good one.
///
/// # Errors
/// When the port is taken.
pub fn run(project: &Project, options: Options) -> Result<()> {
    let address = format!("127.0.0.1:{}", options.port);
    let server = Server::http(&address).map_err(|error| {
        anyhow!("cannot serve on {address} ({error}); try another one with --port")
    })?;
    let before = watch::snapshot(project);
    build_and_tell(project, options.profile);
    println!("Serving on http://{address}/ (stop with Ctrl+C)");

    let builds = Arc::new(AtomicU64::new(1));
    let site = Site::new(project, options.profile, Arc::clone(&builds));
    std::thread::scope(|scope| {
        scope.spawn(|| rebuild_on_change(project, options.profile, before, &builds));
        for request in server.incoming_requests() {
            // Each on its own thread: a browser may stop reading one file until it has another.
            scope.spawn(|| site.answer(request));
        }
    });
    Ok(())
}

fn rebuild_on_change(
    project: &Project,
    profile: Profile,
    mut last: watch::Snapshot,
    builds: &AtomicU64,
) {
    loop {
        std::thread::sleep(LOOK_FOR_CHANGES_EVERY);
        let now = watch::snapshot(project);
        if now != last {
            last = now;
            println!("Something changed: building again");
            if build_and_tell(project, profile) {
                builds.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

fn build_and_tell(project: &Project, profile: Profile) -> bool {
    match build::run(project, profile) {
        Ok(_) => {
            println!("Built");
            true
        }
        Err(error) => {
            eprintln!("The build failed: {error:#}");
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise a mistyped option would be taken for silence, and someone would test the wrong build.
    #[test]
    fn options_are_read_in_any_order_and_unknown_ones_refused() {
        let expected = Options {
            port: 9000,
            profile: Profile::Release,
        };
        assert_eq!(
            Options::parse(&["--release", "--port", "9000"]).unwrap(),
            expected
        );
        assert_eq!(
            Options::parse(&["--port", "9000", "--release"]).unwrap(),
            expected
        );
        assert!(Options::parse(&["--relaese"]).is_err());
        assert!(Options::parse(&["--port"]).is_err());
        assert!(Options::parse(&["--port", "70000"]).is_err());
    }
}
