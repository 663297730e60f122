//! Noticing that a source changed, by looking at all of them: a few hundred files, no system service.

use std::path::Path;
use std::time::SystemTime;

use crate::files;
use crate::project::Project;

/// Everything that a build reads.
const SOURCES: [&str; 7] = [
    "src",
    "assets",
    "questionnaires",
    "seeds",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
];

/// Which sources there are and when each was last written.
pub type Snapshot = Vec<(String, Option<SystemTime>)>;

/// The sources as they are now. A file that vanishes meanwhile is simply not in it.
pub fn snapshot(project: &Project) -> Snapshot {
    let mut snapshot = Vec::new();
    for source in SOURCES {
        let path = project.path(source);
        if path.is_dir() {
            for name in files::list(&path).unwrap_or_default() {
                snapshot.push((format!("{source}/{name}"), modified(&path.join(&name))));
            }
        } else {
            snapshot.push((source.to_owned(), modified(&path)));
        }
    }
    snapshot
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata()
        .and_then(|metadata| metadata.modified())
        .ok()
}
