//! Takes the file out of a PDF that stands in it as its source.
//!
//! Invariant: whatever bytes come in, no more memory is used than the file's and [`FILE_LIMIT`]. The
//! PDF readers that exist unpack every stream they meet, however large it becomes; a file made to
//! unpack without end would bring the app down. So this one looks only at embedded files.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::assessment_file::FILE_LIMIT;

/// The largest PDF that is looked into, in bytes.
pub const PDF_LIMIT: usize = 20 * 1024 * 1024;

/// How far the words around an embedded file reach, in bytes.
const REACH: usize = 4096;
/// The most embedded files that are looked at.
const MOST_FILES: usize = 50;

/// Why nothing was found in a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSource {
    /// It is locked with a password.
    Locked,
    /// It ends too early: part of it is missing.
    CutOff,
    /// No file of ours is in it.
    None,
}

/// Whether these bytes begin as a PDF.
pub fn is_pdf(bytes: &[u8]) -> bool {
    // Some programs write a few bytes before it; readers look at the first 1024.
    find(
        bytes.get(..bytes.len().min(1024)).unwrap_or(bytes),
        b"%PDF-",
    )
    .is_some()
}

/// The first embedded file for which `ours` says so, and whether there is another one: then PDFs were
/// merged.
///
/// # Errors
/// [`NoSource`] when there is none.
pub fn source_in_pdf(
    bytes: &[u8],
    ours: impl Fn(&[u8]) -> bool,
) -> Result<(Vec<u8>, bool), NoSource> {
    let mut first: Option<Vec<u8>> = None;
    let mut rest = 0;
    let mut looked_at = 0;
    while let Some(found) = find(bytes.get(rest..).unwrap_or_default(), b"/EmbeddedFile") {
        let place = rest + found;
        rest = place + b"/EmbeddedFile".len();
        // `/EmbeddedFiles` names the list of them.
        if bytes.get(rest).is_some_and(u8::is_ascii_alphanumeric) {
            continue;
        }
        looked_at += 1;
        if looked_at > MOST_FILES {
            break;
        }
        if let Some(file) = embedded(bytes, place).filter(|file| ours(file)) {
            match first {
                Some(first) if first != file => return Ok((first, true)),
                Some(_) => {}
                None => first = Some(file),
            }
        }
    }
    if let Some(first) = first {
        return Ok((first, false));
    }
    let ends = find_last(bytes, b"%%EOF").is_some();
    Err(if find(bytes, b"/Encrypt").is_some() {
        NoSource::Locked
    } else if ends {
        NoSource::None
    } else {
        NoSource::CutOff
    })
}

/// The embedded file whose description stands around `place`.
fn embedded(bytes: &[u8], place: usize) -> Option<Vec<u8>> {
    let before = bytes.get(place.saturating_sub(REACH)..place)?;
    let begins = find_last(before, b"obj").map_or(0, |at| at + b"obj".len());
    let after = bytes.get(place..(place + REACH).min(bytes.len()))?;
    let ends = find(after, b"stream")?;
    let (before, after_words) = (before.get(begins..)?, after.get(..ends)?);
    let words = [before, after_words].concat();
    let mut data = bytes.get(place + ends + b"stream".len()..)?;
    data = data.strip_prefix(b"\r").unwrap_or(data);
    data = data.strip_prefix(b"\n").unwrap_or(data);
    if find(&words, b"/Filter").is_none() {
        let end = find(data, b"endstream")?;
        let file = data.get(..end)?;
        return Some(without_line_end(file).to_vec());
    }
    let one_filter = find(&words, b"/FlateDecode").is_some()
        && find(&words, b"Decode").is_some_and(|first| {
            find(words.get(first + 6..).unwrap_or_default(), b"Decode").is_none()
        });
    if !one_filter {
        return None;
    }
    let mut file = Vec::new();
    let most = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX) + 1;
    ZlibDecoder::new(data)
        .take(most)
        .read_to_end(&mut file)
        .ok()?;
    (file.len() <= FILE_LIMIT).then_some(file)
}

/// A new line before `endstream` is no part of the file.
fn without_line_end(file: &[u8]) -> &[u8] {
    let file = file.strip_suffix(b"\n").unwrap_or(file);
    file.strip_suffix(b"\r").unwrap_or(file)
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, what)
}

fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::rfind(bytes, what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Write;

    fn packed(content: &[u8]) -> Vec<u8> {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(content).unwrap();
        packer.finish().unwrap()
    }

    fn pdf(words: &str, data: &[u8]) -> Vec<u8> {
        let mut file = format!(
            "%PDF-1.7\n5 0 obj\n<</Type/EmbeddedFile{words}/Length {}>>\nstream\n",
            data.len()
        )
        .into_bytes();
        file.extend(data);
        file.extend(b"\nendstream\nendobj\n<</EmbeddedFiles 6 0 R>>\n%%EOF\n");
        file
    }

    fn every(_: &[u8]) -> bool {
        true
    }

    #[test]
    fn a_second_applicant_in_a_merged_pdf_is_noticed() {
        let twice = |second: &[u8]| [pdf("", b"{\"a\":1}"), pdf("", second)].concat();
        let found = |file: &[u8]| source_in_pdf(file, |_| true).map(|(_, merged)| merged);
        assert_eq!(found(&twice(b"{\"b\":2}")), Ok(true));
        assert_eq!(
            found(&twice(b"{\"a\":1}")),
            Ok(false),
            "the same one twice is one"
        );
    }

    #[test]
    fn an_embedded_file_is_found_packed_or_not() {
        assert_eq!(
            source_in_pdf(&pdf("", b"{\"a\":1}"), every).map(|(file, _)| file),
            Ok(b"{\"a\":1}".to_vec())
        );
        let file = pdf("/Filter/FlateDecode", &packed(b"{\"a\":1}"));
        assert!(is_pdf(&file));
        assert_eq!(
            source_in_pdf(&file, every),
            Ok((b"{\"a\":1}".to_vec(), false))
        );
        assert_eq!(source_in_pdf(&file, |_| false), Err(NoSource::None));
    }

    #[test]
    fn what_is_missing_is_told() {
        assert_eq!(
            source_in_pdf(b"%PDF-1.7 ... %%EOF", every),
            Err(NoSource::None)
        );
        assert_eq!(source_in_pdf(b"%PDF-1.7 ...", every), Err(NoSource::CutOff));
        assert_eq!(
            source_in_pdf(b"%PDF-1.7 /Encrypt 4 0 R %%EOF", every),
            Err(NoSource::Locked)
        );
        let mut cut = pdf("/Filter/FlateDecode", &packed(&[7; 100_000]));
        cut.truncate(120);
        assert_eq!(source_in_pdf(&cut, every), Err(NoSource::CutOff));
    }

    #[test]
    fn a_file_that_unpacks_without_end_is_not_unpacked() {
        let file = pdf("/Filter/FlateDecode", &packed(&vec![0; FILE_LIMIT + 10]));
        assert_eq!(source_in_pdf(&file, every), Err(NoSource::None));
    }

    proptest! {
        #[test]
        fn any_bytes_are_looked_at(before in "[/<>a-z ]{0,30}", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut file = before.into_bytes();
            file.extend(b"/Type/EmbeddedFile/Filter/FlateDecode>>stream\n");
            file.extend(bytes);
            let _ = source_in_pdf(&file, |_| true);
        }
    }
}
