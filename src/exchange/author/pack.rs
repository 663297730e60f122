//! Several files as one ZIP.
//!
//! Invariant: nothing is compressed, so that no writer of archives has to be loaded: the files are small.
//! Equal files give equal bytes; every file is of 1 January 1980, the first day that a ZIP knows.

/// What a ZIP tells of each file, twice.
struct Entry<'a> {
    name: &'a str,
    sum: u32,
    length: u32,
    place: u32,
}

/// Packs files, given as paths and contents; `None` when they are too large for a plain ZIP.
pub fn pack<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut entries = Vec::new();
    for (name, content) in files {
        let entry = Entry {
            name,
            sum: crc32fast::hash(content),
            length: u32::try_from(content.len()).ok()?,
            place: u32::try_from(bytes.len()).ok()?,
        };
        bytes.extend(b"PK\x03\x04");
        facts(&mut bytes, &entry)?;
        bytes.extend(name.as_bytes());
        bytes.extend(content);
        entries.push(entry);
    }
    let list = u32::try_from(bytes.len()).ok()?;
    for entry in &entries {
        bytes.extend(b"PK\x01\x02\x14\x00");
        facts(&mut bytes, entry)?;
        // No remark, one disk, no attributes.
        bytes.extend([0; 10]);
        bytes.extend(entry.place.to_le_bytes());
        bytes.extend(entry.name.as_bytes());
    }
    let length = u32::try_from(bytes.len()).ok()?.checked_sub(list)?;
    let count = u16::try_from(entries.len()).ok()?;
    bytes.extend(b"PK\x05\x06\x00\x00\x00\x00");
    bytes.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    bytes.extend(length.to_le_bytes());
    bytes.extend(list.to_le_bytes());
    bytes.extend([0; 2]);
    Some(bytes)
}

/// Version 2.0, names in UTF-8, not compressed, the first day; sum, lengths, no further field.
fn facts(bytes: &mut Vec<u8>, entry: &Entry<'_>) -> Option<()> {
    bytes.extend([20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);
    bytes.extend(entry.sum.to_le_bytes());
    bytes.extend([entry.length.to_le_bytes(), entry.length.to_le_bytes()].concat());
    bytes.extend(u16::try_from(entry.name.len()).ok()?.to_le_bytes());
    bytes.extend([0; 2]);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Archive;

    #[test]
    fn what_is_packed_comes_out_again() {
        let files: [(&str, &[u8]); 3] = [
            ("drempelmeter/nl.json", "{\"é\": 1}".as_bytes()),
            ("index.json", b"{}"),
            ("materials/leeg.json", b""),
        ];
        let mut archive = Archive::open(pack(files).unwrap()).unwrap();
        assert_eq!(archive.len(), 3);
        for (place, (name, content)) in files.into_iter().enumerate() {
            let (found, bytes) = archive.file(place, 100).unwrap();
            assert_eq!((found.as_str(), bytes.unwrap().as_slice()), (name, content));
        }
    }
}
