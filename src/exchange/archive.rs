//! The files in a ZIP, one at a time.
//!
//! Invariant: at most one file of it is unpacked at any moment, and never more of it than the limit.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// The most files that are looked at.
pub const ARCHIVE_ENTRIES: usize = 1000;
/// The most bytes that all files together may unpack to.
pub const ARCHIVE_UNPACKED: u64 = 500 * 1024 * 1024;

/// The most bytes of a ZIP itself: it stands in memory as a whole.
pub const ARCHIVE_PACKED: usize = 200 * 1024 * 1024;

/// The end of a ZIP: its signature, and where in it the number of files stands.
const END: &[u8] = b"PK\x05\x06";
const END_FILES: usize = 10;
/// The longest remark that may follow the end.
const REMARK: usize = 65_535 + 22;

/// A ZIP.
pub struct Archive {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    unpacked: u64,
}

/// Why a ZIP, or a file in it, can't be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveError {
    /// Damaged, cut off, or packed in another way.
    Damaged,
    /// Locked with a password.
    Locked,
    /// More files than [`ARCHIVE_ENTRIES`].
    TooMany {
        /// How many; a ZIP of more than 65,534 says 65,535.
        files: usize,
    },
    /// Some files have one name: only the last of them can be reached.
    SameNames {
        /// How many can't be reached.
        files: usize,
    },
    /// It unpacks to more than [`ARCHIVE_UNPACKED`], or the file to more than its own limit.
    TooLarge,
}

/// Whether an entry is a folder or something that computers put in by themselves.
pub fn is_hidden(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or_default();
    last.is_empty() || last.starts_with('.') || name.starts_with("__MACOSX/")
}

/// Whether these bytes begin as a ZIP.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

impl Archive {
    /// Opens a ZIP. Nothing is unpacked yet.
    ///
    /// # Errors
    /// [`ArchiveError`].
    pub fn open(bytes: Vec<u8>) -> Result<Self, ArchiveError> {
        // Asked before the list is read: a list of millions would take the memory by itself.
        let files = declared(&bytes).ok_or(ArchiveError::Damaged)?;
        if files > ARCHIVE_ENTRIES {
            return Err(ArchiveError::TooMany { files });
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveError::Damaged)?;
        if zip.len() < files {
            let files = files - zip.len();
            return Err(ArchiveError::SameNames { files });
        }
        let files = zip.len();
        if files > ARCHIVE_ENTRIES {
            return Err(ArchiveError::TooMany { files });
        }
        let mut unpacked = 0_u64;
        for place in 0..files {
            let entry = zip.by_index_raw(place).map_err(|_| ArchiveError::Damaged)?;
            unpacked = unpacked.saturating_add(entry.size());
        }
        if unpacked > ARCHIVE_UNPACKED {
            return Err(ArchiveError::TooLarge);
        }
        Ok(Self { zip, unpacked: 0 })
    }

    /// How many entries, folders among them.
    pub fn len(&self) -> usize {
        self.zip.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.zip.is_empty()
    }

    /// The name of an entry; nothing is unpacked for it.
    pub fn name(&mut self, place: usize) -> Option<String> {
        let entry = self.zip.by_index_raw(place).ok()?;
        entry.name().ok().map(std::borrow::Cow::into_owned)
    }

    /// The name of an entry and its content, of at most `limit` bytes; `None` for a folder and what
    /// computers put in by themselves.
    pub fn file(
        &mut self,
        place: usize,
        limit: usize,
    ) -> Option<(String, Result<Vec<u8>, ArchiveError>)> {
        let (name, hidden) = {
            let entry = self.zip.by_index_raw(place).ok()?;
            let name = entry
                .name()
                .map_or_else(|_| "?".to_owned(), std::borrow::Cow::into_owned);
            let hidden = entry.is_dir() || is_hidden(&name);
            (name, hidden)
        };
        (!hidden).then(|| (name, self.unpack(place, limit)))
    }

    fn unpack(&mut self, place: usize, limit: usize) -> Result<Vec<u8>, ArchiveError> {
        if self
            .zip
            .by_index_raw(place)
            .is_ok_and(|entry| entry.encrypted())
        {
            return Err(ArchiveError::Locked);
        }
        let entry = self
            .zip
            .by_index(place)
            .map_err(|_| ArchiveError::Damaged)?;
        let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
        let mut content = Vec::new();
        entry
            .take(most)
            .read_to_end(&mut content)
            .map_err(|_| ArchiveError::Damaged)?;
        // What the list says of sizes may be a lie; what was really unpacked is not.
        let length = u64::try_from(content.len()).unwrap_or(u64::MAX);
        self.unpacked = self.unpacked.saturating_add(length);
        if content.len() > limit || self.unpacked > ARCHIVE_UNPACKED {
            return Err(ArchiveError::TooLarge);
        }
        Ok(content)
    }
}

/// How many files the end of a ZIP tells of.
fn declared(bytes: &[u8]) -> Option<usize> {
    let tail = bytes.get(bytes.len().saturating_sub(REMARK)..)?;
    let end = memchr::memmem::rfind(tail, END)?;
    let files = tail.get(end + END_FILES..end + END_FILES + 2)?;
    Some(usize::from(u16::from_le_bytes(files.try_into().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::{ZipWriter, write::SimpleFileOptions};

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in files {
            let options = SimpleFileOptions::default();
            writer.start_file(*name, options).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn files_come_out_one_by_one_and_folders_do_not() {
        let bytes = zip(&[
            ("a/b.json", b"{}"),
            ("__MACOSX/x", b"x"),
            ("a/.DS_Store", b"x"),
        ]);
        assert!(is_archive(&bytes));
        let mut archive = Archive::open(bytes).unwrap();
        let files: Vec<_> = (0..archive.len())
            .filter_map(|at| archive.file(at, 10))
            .collect();
        assert_eq!(files, [("a/b.json".to_owned(), Ok(b"{}".to_vec()))]);
    }

    #[test]
    fn of_many_files_with_one_name_none_is_lost_unseen() {
        let mut bytes = zip(&[("a.pdf", b"1"), ("b.pdf", b"2")]);
        while let Some(at) = memchr::memmem::find(&bytes, b"b.pdf") {
            bytes[at] = b'a';
        }
        assert!(matches!(
            Archive::open(bytes),
            Err(ArchiveError::SameNames { files: 1 })
        ));
    }

    #[test]
    fn a_list_of_too_many_files_is_not_even_read() {
        let mut bytes = zip(&[("a", b"1")]);
        let end = memchr::memmem::rfind(&bytes, END).unwrap();
        bytes[end + END_FILES..end + END_FILES + 2].copy_from_slice(&[0xff, 0xff]);
        assert!(matches!(
            Archive::open(bytes),
            Err(ArchiveError::TooMany { files: 65_535 })
        ));
    }

    #[test]
    fn too_much_is_refused() {
        let bytes = zip(&[("a", &[0; 100_000])]);
        let mut archive = Archive::open(bytes.clone()).unwrap();
        assert_eq!(
            archive.file(0, 1000).unwrap().1,
            Err(ArchiveError::TooLarge)
        );
        let names: Vec<String> = (0..=ARCHIVE_ENTRIES).map(|n| n.to_string()).collect();
        let many: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), b"".as_slice())).collect();
        assert!(
            matches!(Archive::open(zip(&many)), Err(ArchiveError::TooMany { files }) if files == 1001)
        );
        assert!(matches!(
            Archive::open(bytes[..60].to_vec()),
            Err(ArchiveError::Damaged)
        ));
    }
}
