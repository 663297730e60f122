//! Ends of streams that can be read in one way only.
//!
//! A stream's data is followed by an end of line and `endstream`. Compressed data ends in any byte:
//! once in 256 times in a carriage return, and with the line feed after it that looks like one end of
//! line. Strict checkers then find the data a byte too short (ISO 19005-3, 6.1.7.1). There the end of
//! line is written as carriage return and line feed.
//!
//! Invariant: nothing else in the file changes but where its objects begin.

use memchr::memmem;

/// The data's last byte, the end of line as it was written, and what must follow.
const AMBIGUOUS: &[u8] = b"\r\nendstream\nendobj";
/// A row of the table of objects: `0000000017 00000 n` and its end of line.
const ROW: usize = 20;
/// The digits of a place in the table of objects.
const DIGITS: usize = 10;

/// Gives the file with clear ends of streams; `None` when it has no table of objects as the writer
/// makes it.
pub(super) fn with_clear_stream_ends(bytes: &[u8]) -> Option<Vec<u8>> {
    let table = table_of_objects(bytes)?;
    let inserts: Vec<usize> = memmem::find_iter(bytes.get(..table)?, AMBIGUOUS).collect();
    if inserts.is_empty() {
        return Some(bytes.to_vec());
    }
    let moved = |place: usize| place + inserts.partition_point(|insert| *insert < place);
    let mut out = Vec::with_capacity(bytes.len() + inserts.len());
    let mut from = 0;
    for insert in &inserts {
        out.extend_from_slice(bytes.get(from..*insert)?);
        out.push(b'\r');
        from = *insert;
    }
    out.extend_from_slice(bytes.get(from..table)?);
    let end = write_table(bytes.get(table..)?, moved, &mut out)?;
    let trailer = bytes.get(table + end..)?;
    out.extend_from_slice(trailer.get(..memmem::find(trailer, b"startxref\n")?)?);
    out.extend_from_slice(format!("startxref\n{}\n%%EOF", moved(table)).as_bytes());
    Some(out)
}

/// Where the table begins.
fn table_of_objects(bytes: &[u8]) -> Option<usize> {
    let tail = bytes.get(bytes.len().saturating_sub(64)..)?;
    let after = memmem::find(tail, b"startxref\n")? + b"startxref\n".len();
    let digits = tail.get(after..)?.split(|byte| *byte == b'\n').next()?;
    let place = std::str::from_utf8(digits).ok()?.parse().ok()?;
    bytes.get(place..)?.starts_with(b"xref\n").then_some(place)
}

/// Writes the table with each place moved; gives its length in `table`.
fn write_table(table: &[u8], moved: impl Fn(usize) -> usize, out: &mut Vec<u8>) -> Option<usize> {
    let trailer = memmem::find(table, b"trailer\n")?;
    let head = table.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let rows = head.map(|(place, _)| place + 1).nth(1)?;
    out.extend_from_slice(table.get(..rows)?);
    for row in table.get(rows..trailer)?.chunks(ROW) {
        let (place, rest) = row.split_at_checked(DIGITS)?;
        let place: usize = std::str::from_utf8(place).ok()?.parse().ok()?;
        let used = rest.contains(&b'n');
        let place = if used { moved(place) } else { place };
        out.extend_from_slice(format!("{place:0DIGITS$}").as_bytes());
        out.extend_from_slice(rest);
    }
    Some(trailer)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two streams, the first of which ends in a carriage return.
    fn file(first: &str) -> String {
        let mut text = String::from("%PDF-1.7\n");
        let mut places = Vec::new();
        for (number, data) in [first, "second"].into_iter().enumerate() {
            places.push(text.len());
            let (id, length) = (number + 1, data.len());
            text.push_str(&format!(
                "{id} 0 obj\n<</Length {length}>>\nstream\n{data}\nendstream\nendobj\n"
            ));
        }
        let table = text.len();
        text.push_str("xref\n0 3\n0000000000 65535 f\r\n");
        for place in places {
            text.push_str(&format!("{place:010} 00000 n\r\n"));
        }
        text + &format!("trailer\n<</Size 3>>\nstartxref\n{table}\n%%EOF")
    }

    #[test]
    fn a_stream_that_ends_in_a_carriage_return_is_no_fault_to_a_strict_checker() {
        let mended = with_clear_stream_ends(file("first\r").as_bytes()).unwrap();
        let mended = String::from_utf8(mended).unwrap();
        assert!(mended.contains("stream\nfirst\r\r\nendstream"));
        let rows: Vec<usize> = mended
            .lines()
            .filter_map(|line| line.strip_suffix(" 00000 n"))
            .map(|place| place.parse().unwrap())
            .collect();
        for (place, number) in rows.iter().zip(1..) {
            let object = mended.get(*place..).unwrap();
            assert!(object.starts_with(&format!("{number} 0 obj")));
        }
        assert_eq!(rows.len(), 2);
        let table = table_of_objects(mended.as_bytes()).unwrap();
        assert!(mended.get(table..).unwrap().starts_with("xref\n0 3\n"));
    }

    #[test]
    fn clear_ends_stay_as_they_are() {
        let clear = file("first");
        let kept = with_clear_stream_ends(clear.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(kept).unwrap(), clear);
    }

    #[test]
    fn without_a_table_there_is_no_guess() {
        assert_eq!(with_clear_stream_ends(b"%PDF-1.7\n%%EOF"), None);
    }
}
