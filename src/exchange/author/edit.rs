//! Changes one value of a JSON text.
//!
//! Invariant: every other letter of the text stays where it was; what is new is indented as its
//! neighbours are.

use super::layout::{Inside, Layout, Step};
use crate::exchange::Json;

/// Puts a value in the place of what stands there; objects that miss on the way are made. `None` where
/// the text is no JSON, or the way leads through something else than an object.
pub fn set(content: &str, path: &[Step], value: &Json) -> Option<String> {
    let layout = Layout::read(content)?;
    let (found, taken) = layout.follow(path);
    let style = Style::of(content, &layout);
    let rest = path.get(taken..)?;
    let Some((Step::Field(name), deeper)) = rest.split_first() else {
        if !rest.is_empty() {
            return None;
        }
        let text = style.write(value, taken);
        return replaced(content, found.span.clone(), &text);
    };
    let mut value = value.clone();
    for step in deeper.iter().rev() {
        let Step::Field(name) = step else {
            return None;
        };
        value = Json::Object(vec![(name.clone(), value)]);
    }
    let name = Json::Text(name.clone()).write();
    let colon = style.colon();
    let entry = format!("{name}{colon}{}", style.write(&value, taken + 1));
    let Inside::Fields(fields) = &found.inside else {
        return None;
    };
    let last = fields.last().map(|(_, _, value)| value.span.end);
    added(content, found, last, &entry, &style, taken)
}

/// Adds a value at the end of a list.
pub fn append(content: &str, path: &[Step], value: &Json) -> Option<String> {
    let layout = Layout::read(content)?;
    let (found, taken) = layout.follow(path);
    let Inside::Items(items) = &found.inside else {
        return None;
    };
    if taken < path.len() {
        return None;
    }
    let style = Style::of(content, &layout);
    let entry = style.write(value, taken + 1);
    let last = items.last().map(|item| item.span.end);
    added(content, found, last, &entry, &style, taken)
}

/// Takes a field away, with its comma. What is not there leaves the text as it was.
pub fn remove(content: &str, path: &[Step]) -> Option<String> {
    let layout = Layout::read(content)?;
    let (Step::Field(name), above) = path.split_last()? else {
        return None;
    };
    let (found, taken) = layout.follow(above);
    let Inside::Fields(fields) = &found.inside else {
        return None;
    };
    let place = fields.iter().position(|(_, own, _)| own == name);
    let Some(place) = place.filter(|_| taken == above.len()) else {
        return Some(content.to_owned());
    };
    let (begin, _, value) = fields.get(place)?;
    let before = place.checked_sub(1).and_then(|place| fields.get(place));
    let span = match (before, fields.get(place + 1)) {
        (Some((_, _, before)), _) => before.span.end..value.span.end,
        (None, Some((next, ..))) => *begin..*next,
        (None, None) => found.span.start + 1..found.span.end - 1,
    };
    replaced(content, span, "")
}

/// Puts `entry` behind the last one of an object or list, or alone in it.
fn added(
    content: &str,
    into: &Layout,
    last: Option<usize>,
    entry: &str,
    style: &Style,
    depth: usize,
) -> Option<String> {
    let line = style.line(depth + 1);
    match last {
        Some(end) => replaced(content, end..end, &format!(",{line}{entry}")),
        None => {
            let inside = into.span.start + 1..into.span.end - 1;
            replaced(
                content,
                inside,
                &format!("{line}{entry}{}", style.line(depth)),
            )
        }
    }
}

fn replaced(content: &str, span: std::ops::Range<usize>, with: &str) -> Option<String> {
    let (before, after) = (content.get(..span.start)?, content.get(span.end..)?);
    Some(format!("{before}{with}{after}"))
}

/// How a file is indented; `None`: all on one line.
struct Style(Option<String>);

impl Style {
    fn of(content: &str, layout: &Layout) -> Self {
        let first = match &layout.inside {
            Inside::Fields(fields) => fields.first().map(|(begin, ..)| *begin),
            _ => None,
        };
        let Some(begin) = first else {
            return Self(Some("  ".to_owned()));
        };
        let space = content
            .get(layout.span.start + 1..begin)
            .unwrap_or_default();
        Self(space.rsplit_once('\n').map(|(_, unit)| unit.to_owned()))
    }

    fn line(&self, depth: usize) -> String {
        match &self.0 {
            Some(unit) => format!("\n{}", unit.repeat(depth)),
            None => String::new(),
        }
    }

    const fn colon(&self) -> &'static str {
        if self.0.is_some() { ": " } else { ":" }
    }

    fn write(&self, json: &Json, depth: usize) -> String {
        let (open, close, entries) = match json {
            Json::List(items) if !items.is_empty() && self.0.is_some() => {
                let items = items.iter().map(|item| self.write(item, depth + 1));
                ("[", "]", items.collect::<Vec<_>>())
            }
            Json::Object(fields) if !fields.is_empty() && self.0.is_some() => {
                let entry = |(name, value): &(String, Json)| {
                    let name = Json::Text(name.clone()).write();
                    format!("{name}: {}", self.write(value, depth + 1))
                };
                ("{", "}", fields.iter().map(entry).collect())
            }
            other => return other.write(),
        };
        let line = self.line(depth + 1);
        let entries = entries.join(&format!(",{line}"));
        format!("{open}{line}{entries}{}{close}", self.line(depth))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "{\n  \"a\": { \"b\" : \"old\" },\n\n  \"list\": [],\n  \"e\": {}\n}\n";

    fn text(words: &str) -> Json {
        Json::Text(words.to_owned())
    }

    fn changed(path: &str, value: &Json) -> Option<String> {
        set(FILE, &Step::path(path), value)
    }

    #[test]
    fn a_changed_text_leaves_every_other_letter_in_its_place() {
        let expected = FILE.replace("\"old\"", "\"new \\\"one\\\"\"");
        assert_eq!(changed("a.b", &text("new \"one\"")), Some(expected));
    }

    #[test]
    fn what_is_new_is_indented_as_its_neighbours_are() {
        let expected = FILE.replace("{}", "{\n    \"x\": {\n      \"y\": \"z\"\n    }\n  }");
        assert_eq!(changed("e.x.y", &text("z")), Some(expected));
        let expected = FILE.replace("[]", "[\n    \"one\"\n  ]");
        assert_eq!(
            append(FILE, &Step::path("list"), &text("one")),
            Some(expected)
        );
        let two = append("[1, 2]", &[], &Json::Number(Some(3)));
        assert_eq!(two.as_deref(), Some("[1, 2,\n  3]"));
        let compact = set("{\"a\":1}", &Step::path("b.c"), &text("d"));
        assert_eq!(compact.as_deref(), Some("{\"a\":1,\"b\":{\"c\":\"d\"}}"));
    }

    #[test]
    fn what_is_taken_away_takes_its_comma_along() {
        let content = "{\"a\": 1, \"b\": 2, \"c\": 3}";
        let without = |name| remove(content, &[Step::Field(String::from(name))]);
        assert_eq!(without("a").as_deref(), Some("{\"b\": 2, \"c\": 3}"));
        assert_eq!(without("b").as_deref(), Some("{\"a\": 1, \"c\": 3}"));
        assert_eq!(without("c").as_deref(), Some("{\"a\": 1, \"b\": 2}"));
        assert_eq!(without("d").as_deref(), Some(content));
        assert_eq!(
            remove("{\"a\": 1}", &Step::path("a")).as_deref(),
            Some("{}")
        );
    }

    #[test]
    fn a_way_that_leads_nowhere_changes_nothing() {
        assert_eq!(changed("list.x", &text("y")), None);
        assert_eq!(changed("a.b.c", &text("y")), None);
        assert_eq!(changed("a[0]", &text("y")), None);
        assert_eq!(append(FILE, &Step::path("a"), &text("y")), None);
        assert_eq!(append(FILE, &Step::path("gone"), &text("y")), None);
        assert_eq!(set("{", &[], &text("y")), None);
    }
}
