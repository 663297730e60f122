//! Where in a text a fault stands, for the cursor.
//!
//! Invariant: counted as browsers count, in units of UTF-16; a place that is not there leads to what it
//! would stand in.

use std::ops::Range;

use super::layout::{Inside, Layout, Step};
use crate::exchange::{Fault, FaultKind};

/// The place of a fault in its file's text; `None` where the text can't be laid out.
pub fn place_of(content: &str, fault: &Fault) -> Option<Range<usize>> {
    if let FaultKind::NotJson { line, column } = fault.kind {
        let start = line_and_column(content, line, column);
        return Some(start..start);
    }
    let layout = Layout::read(content)?;
    let mut steps = Step::path(&fault.path);
    // A field that means nothing here is shown itself, not what it stands in.
    if let FaultKind::UnknownField { name } | FaultKind::DuplicateField { name } = &fault.kind {
        steps.push(Step::Field(name.clone()));
    }
    let (found, _) = layout.follow(&steps);
    let end = match found.inside {
        Inside::Nothing => found.span.end,
        // Only its first bracket: marking half a file helps nobody.
        _ => found.span.start + 1,
    };
    let before = content.get(..found.span.start)?;
    let marked = content.get(found.span.start..end)?;
    let start = units(before);
    Some(start..start + units(marked))
}

fn line_and_column(content: &str, line: usize, column: usize) -> usize {
    let before = content.split_inclusive('\n').take(line.saturating_sub(1));
    let lines: usize = before.map(units).sum();
    let rest = content
        .split_inclusive('\n')
        .nth(line.saturating_sub(1))
        .unwrap_or_default();
    let within: usize = rest
        .chars()
        .take(column.saturating_sub(1))
        .map(char::len_utf16)
        .sum();
    lines + within
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(path: &str, kind: FaultKind) -> Fault {
        Fault {
            file: String::new(),
            path: path.to_owned(),
            kind,
        }
    }

    #[test]
    fn the_cursor_counts_as_browsers_do() {
        let content = "{\"a\": \"😀\",\n \"b\": {\"c\": 1}}";
        let place = |fault: Fault| place_of(content, &fault);
        assert_eq!(place(fault("a", FaultKind::EmptyText)), Some(6..10));
        assert_eq!(place(fault("b.c", FaultKind::EmptyText)), Some(24..25));
        assert_eq!(place(fault("b.d", FaultKind::EmptyText)), Some(18..19));
        let unknown = FaultKind::UnknownField { name: "c".into() };
        assert_eq!(place(fault("b", unknown)), Some(24..25));
        assert_eq!(place(fault("", FaultKind::NoBarriers)), Some(0..1));
    }

    #[test]
    fn broken_json_has_the_place_where_reading_stopped() {
        let kind = FaultKind::NotJson { line: 2, column: 3 };
        assert_eq!(place_of("{\"😀\n x", &fault("", kind)), Some(7..7));
        // A text that ends with a line end stops before the first character of the next line.
        let end = FaultKind::NotJson { line: 2, column: 0 };
        assert_eq!(place_of("{\n", &fault("", end)), Some(2..2));
        let beyond = FaultKind::NotJson { line: 9, column: 9 };
        assert_eq!(place_of("{", &fault("", beyond)), Some(1..1));
        assert_eq!(place_of("{", &fault("a", FaultKind::EmptyText)), None);
    }
}
