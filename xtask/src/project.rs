//! Where things are in the repository.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository on disk. Every path that a command reads or writes is made here.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The repository that this program was started for, whatever the current folder.
    ///
    /// # Errors
    /// When cargo did not start this program and the current folder cannot be read.
    pub fn here() -> Result<Self> {
        let xtask = match std::env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => std::env::current_dir()
                .context("the current folder cannot be read")?
                .join("xtask"),
        };
        let root = xtask.parent().context("xtask has no folder above it")?;
        Ok(Self {
            root: root.to_path_buf(),
        })
    }

    /// The repository's top folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the repository.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The site while it is being made; it takes the place of [`Self::dist`] in one go.
    pub fn unfinished_dist(&self) -> PathBuf {
        self.path("dist.next")
    }
}
