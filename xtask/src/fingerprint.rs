//! A short name for a set of files: equal sets have equal ones, on every machine.

use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

use crate::files;

/// SHA-256 over named contents, added one after the other.
#[derive(Default)]
pub struct Fingerprint(Sha256);

impl Fingerprint {
    /// The fingerprint of these files of `folder`.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of_files(folder: &Path, names: &[String]) -> Result<Self> {
        let mut fingerprint = Self::default();
        for name in names {
            fingerprint.add(name, &files::read(&folder.join(name))?);
        }
        Ok(fingerprint)
    }

    /// Adds one file. Name and length count too, so moving bytes from one file to the next shows.
    pub fn add(&mut self, name: &str, content: &[u8]) {
        self.0.update(format!("{name}\n{}\n", content.len()));
        self.0.update(content);
    }

    /// The first 12 hexadecimal digits: enough to tell builds apart, short enough for an address.
    pub fn finish(self) -> String {
        let digest = self.0.finalize();
        digest
            .iter()
            .take(6)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint(files: &[(&str, &str)]) -> String {
        let mut fingerprint = Fingerprint::default();
        for (name, content) in files {
            fingerprint.add(name, content.as_bytes());
        }
        fingerprint.finish()
    }

    /// Otherwise two builds of the same sources would make every visitor download everything again,
    /// or a changed file would stay hidden behind an old address for ever.
    #[test]
    fn the_same_files_have_the_same_name_and_any_change_another() {
        let first = fingerprint(&[("a.js", "one"), ("b.svg", "two")]);
        assert_eq!(first.len(), 12);
        assert_eq!(first, fingerprint(&[("a.js", "one"), ("b.svg", "two")]));
        assert_ne!(first, fingerprint(&[("a.js", "one"), ("c.svg", "two")]));
        assert_ne!(first, fingerprint(&[("a.js", "onet"), ("b.svg", "wo")]));
        assert_ne!(first, fingerprint(&[("a.js", "one")]));
    }
}
