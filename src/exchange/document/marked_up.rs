//! The text of a Word (DOCX) or OpenDocument (ODT) file: XML in a ZIP.
//!
//! Invariant: only the one part with the text is unpacked, and no more of it than [`PART_LIMIT`].

use quick_xml::{Reader, escape::resolve_predefined_entity, events::Event};

use super::DocumentError;
use crate::exchange::Archive;

/// The most of the text's part that is unpacked, in bytes: thousands of pages.
const PART_LIMIT: usize = 20 * 1024 * 1024;

/// How a kind of file holds its text.
struct Kind {
    /// The part of the ZIP.
    part: &'static str,
    /// The elements with text in them.
    text: &'static [&'static str],
    /// The elements that end a line.
    lines: &'static [&'static str],
    /// The elements that are left out with all in them: what was deleted, comments, and what stands there a
    /// second time for older programs.
    skip: &'static [&'static str],
}

const KINDS: [Kind; 2] = [
    Kind {
        part: "word/document.xml",
        text: &["t"],
        lines: &["p", "br", "cr"],
        skip: &["Fallback", "del", "moveFrom"],
    },
    Kind {
        part: "content.xml",
        text: &["p", "h"],
        lines: &["p", "h", "line-break"],
        skip: &["tracked-changes", "annotation"],
    },
];

/// The text.
pub fn text(bytes: Vec<u8>) -> Result<String, DocumentError> {
    let mut archive = Archive::open(bytes).map_err(|_| DocumentError::Damaged)?;
    for place in 0..archive.len() {
        // The name alone unpacks nothing.
        let kind = archive
            .name(place)
            .and_then(|name| KINDS.iter().find(|kind| kind.part == name));
        let Some(kind) = kind else { continue };
        let (_, content) = archive
            .file(place, PART_LIMIT)
            .ok_or(DocumentError::Damaged)?;
        let content = content.map_err(|_| DocumentError::Damaged)?;
        return text_of(&String::from_utf8_lossy(&content), kind);
    }
    Err(DocumentError::NotText)
}

fn text_of(xml: &str, kind: &Kind) -> Result<String, DocumentError> {
    let mut reader = Reader::from_str(xml);
    let mut text = String::new();
    // How deep within elements with text, and within elements that are left out.
    let (mut within, mut skipped) = (0_usize, 0_usize);
    let is = |names: &[&str], name: &str| names.contains(&name);
    loop {
        match reader.read_event().map_err(|_| DocumentError::Damaged)? {
            Event::Start(element) if is(kind.skip, element.local_name().as_ref()) => skipped += 1,
            Event::End(element) if is(kind.skip, element.local_name().as_ref()) => {
                skipped = skipped.saturating_sub(1);
            }
            Event::Eof => return Ok(text),
            _ if skipped > 0 => {}
            Event::Start(element) if is(kind.text, element.local_name().as_ref()) => within += 1,
            Event::End(element) => {
                let name = element.local_name();
                let name = name.as_ref();
                within = within.saturating_sub(usize::from(is(kind.text, name)));
                if is(kind.lines, name) {
                    text.push('\n');
                }
            }
            Event::Empty(element) => match element.local_name().as_ref() {
                name if is(kind.lines, name) => text.push('\n'),
                "tab" => text.push('\t'),
                "s" if within > 0 => text.push(' '),
                _ => {}
            },
            Event::Text(words) if within > 0 => text.push_str(&words.xml10_content()),
            Event::CData(words) if within > 0 => text.push_str(&words.xml10_content()),
            Event::GeneralRef(reference) if within > 0 => {
                let name = reference.xml10_content();
                let letter = reference.resolve_char_ref().ok().flatten();
                match (letter, resolve_predefined_entity(&name)) {
                    (Some(letter), _) => text.push(letter),
                    (None, Some(known)) => text.push_str(known),
                    (None, None) => {}
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write};
    use zip::{ZipWriter, write::SimpleFileOptions};

    fn zipped(name: &str, content: &str) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in [("[Content_Types].xml", "<a/>"), (name, content)] {
            writer
                .start_file(name, SimpleFileOptions::default())
                .unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_word_file_gives_its_paragraphs_and_not_what_was_deleted() {
        let xml = r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body>
            <w:p><w:r><w:t>Kom </w:t></w:r><w:del><w:r><w:delText>niet</w:delText></w:r></w:del><w:r><w:t>zingen &amp; eten</w:t></w:r></w:p>
            <w:p><w:r><w:t>Om</w:t><w:tab/><w:t>19&#58;30</w:t><w:br/><w:t>Gratis</w:t></w:r></w:p></w:body></w:document>"#;
        let text = text(zipped("word/document.xml", xml)).unwrap();
        assert_eq!(text.trim(), "Kom zingen & eten\nOm\t19:30\nGratis");
    }

    #[test]
    fn an_opendocument_file_gives_its_paragraphs() {
        let xml = r#"<office:text xmlns:text="t"><text:h>Zing <text:span>mee</text:span></text:h><text:p>Elke<text:s/>dinsdag<text:line-break/>om 20 u.</text:p></office:text>"#;
        let text = text(zipped("content.xml", xml)).unwrap();
        assert_eq!(text.trim(), "Zing mee\nElke dinsdag\nom 20 u.");
    }

    /// Otherwise the text box of a poster would be read twice, and a comment between two writers at all.
    #[test]
    fn what_nobody_reads_on_paper_is_left_out() {
        let xml = "<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:t>Gratis</w:t></w:txbxContent></mc:Choice>\
            <mc:Fallback><w:t>Gratis</w:t></mc:Fallback></mc:AlternateContent><w:del><w:t>oud</w:t></w:del></w:p>";
        assert_eq!(
            text(zipped("word/document.xml", xml)).unwrap().trim(),
            "Gratis"
        );
        let xml = "<t><text:tracked-changes><text:p>oud</text:p></text:tracked-changes><text:p>Kom\
            <office:annotation><dc:creator>Jan</dc:creator><text:p>zeker?</text:p></office:annotation> mee</text:p></t>";
        assert_eq!(text(zipped("content.xml", xml)).unwrap().trim(), "Kom mee");
    }

    #[test]
    fn another_zip_and_a_broken_part_are_told() {
        assert_eq!(text(zipped("a.txt", "x")), Err(DocumentError::NotText));
        let broken = zipped("word/document.xml", "<w:p><w:t>half</w:p>");
        assert_eq!(text(broken), Err(DocumentError::Damaged));
    }
}
