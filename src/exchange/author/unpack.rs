//! The files of a ZIP that may be of a questionnaire.
//!
//! Invariant: nothing is unpacked before its name was looked at, nor more than there is room for.

use super::recognise::{OWN_LIMIT, Refused, Unsorted};
use crate::exchange::{Archive, ArchiveError, is_hidden};

/// Whether a file with this name is read at all: photos and the like are not.
pub fn is_ours(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".json")
}

/// An entry of a ZIP, where `room` bytes are left; `None` for a folder and what computers put in by
/// themselves.
pub fn unpack(
    archive: &mut Archive,
    place: usize,
    room: usize,
) -> Option<Result<Unsorted, (String, Refused)>> {
    let name = archive.name(place).unwrap_or_else(|| "?".to_owned());
    if is_hidden(&name) {
        return None;
    }
    if !is_ours(&name) {
        return Some(Err((name, Refused::Unknown)));
    }
    let (name, content) = archive.file(place, OWN_LIMIT.min(room))?;
    Some(match content {
        Ok(bytes) => Ok(Unsorted { name, bytes }),
        Err(ArchiveError::Locked) => Err((name, Refused::Locked)),
        Err(ArchiveError::TooLarge) if room < OWN_LIMIT => Err((name, Refused::TooMuch)),
        Err(ArchiveError::TooLarge) => Err((name, Refused::TooLarge)),
        Err(_) => Err((name, Refused::Unreadable)),
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in files {
            let options = SimpleFileOptions::default();
            writer.start_file(*name, options).unwrap();
            writer.write_all(content).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn told(bytes: Vec<u8>, room: usize) -> Vec<Result<String, (String, Refused)>> {
        let mut archive = Archive::open(bytes).unwrap();
        let found = (0..archive.len()).filter_map(|place| unpack(&mut archive, place, room));
        found.map(|found| found.map(|file| file.name)).collect()
    }

    /// Changes the first packed byte behind each header of an entry.
    fn damaged(mut bytes: Vec<u8>, name: &str) -> Vec<u8> {
        let at = memchr::memmem::find(&bytes, name.as_bytes()).unwrap() + name.len();
        bytes[at] ^= 0xff;
        bytes
    }

    #[test]
    fn only_files_that_may_be_ours_are_unpacked() {
        let large = vec![b'x'; OWN_LIMIT + 1];
        let files: [(&str, &[u8]); 5] = [
            ("q/nl.json", b"{}"),
            ("q/photo.jpg", &large),
            ("q/fr.json", &large),
            ("__MACOSX/q/nl.json", b""),
            ("q/EN.JSON", b"{}"),
        ];
        // A photo is told as what it is: it was not unpacked to find that it is large.
        let expected = [
            Ok("q/nl.json".to_owned()),
            Err(("q/photo.jpg".to_owned(), Refused::Unknown)),
            Err(("q/fr.json".to_owned(), Refused::TooLarge)),
            Ok("q/EN.JSON".to_owned()),
        ];
        assert_eq!(told(zip(&files), KEPT), expected);
    }

    #[test]
    fn what_is_damaged_or_too_much_together_says_so() {
        let bytes = zip(&[("q/nl.json", b"{\"language\": \"nl\"}")]);
        let name = "q/nl.json".to_owned();
        let broken = told(damaged(bytes.clone(), &name), KEPT);
        assert_eq!(broken, [Err((name.clone(), Refused::Unreadable))]);
        assert_eq!(told(bytes, 5), [Err((name, Refused::TooMuch))]);
    }

    #[test]
    fn a_locked_file_says_so() {
        let mut bytes = zip(&[("nl.json", b"{}")]);
        // The flag for a password, in the header of the entry and in the list.
        for (mark, flag) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
            let at = memchr::memmem::find(&bytes, mark).unwrap() + flag;
            bytes[at] |= 1;
        }
        let expected = [Err(("nl.json".to_owned(), Refused::Locked))];
        assert_eq!(told(bytes, KEPT), expected);
    }

    const KEPT: usize = super::super::recognise::KEPT_LIMIT;
}
