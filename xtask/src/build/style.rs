//! The style sheets as one file without comments.

use std::path::Path;

use anyhow::Result;

use crate::files;

/// All `.css` files of `folder`, without those of its own folders, in the order of their names, as one
/// sheet.
///
/// # Errors
/// When a file cannot be read.
pub fn bundle(folder: &Path) -> Result<String> {
    let mut sheet = String::new();
    if folder.is_dir() {
        for name in files::list(folder)? {
            if name.ends_with(".css") && !name.contains('/') {
                sheet.push_str(&shorten(&files::read_text(&folder.join(&name))?));
            }
        }
    }
    Ok(sheet)
}

/// Leaves out comments, indentation and blank lines, and nothing else: compression does the rest,
/// and a rule can still be found by its line.
fn shorten(css: &str) -> String {
    let mut short = String::with_capacity(css.len());
    for line in without_comments(css).lines() {
        let line = line.trim();
        if !line.is_empty() {
            short.push_str(line);
            short.push('\n');
        }
    }
    short
}

/// A comment ends at the first `*/`; what looks like one inside a quoted string is text.
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut characters = css.chars().peekable();
    let mut quote = None;
    while let Some(character) = characters.next() {
        match (quote, character) {
            (None, '/') if characters.peek() == Some(&'*') => {
                characters.next();
                let mut last = ' ';
                for inside in characters.by_ref() {
                    if last == '*' && inside == '/' {
                        break;
                    }
                    last = inside;
                }
                kept.push(' ');
                continue;
            }
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (Some(_), '\\') => {
                kept.push(character);
                if let Some(escaped) = characters.next() {
                    kept.push(escaped);
                }
                continue;
            }
            _ => {}
        }
        kept.push(character);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(css: &str, expected: &str) {
        assert_eq!(shorten(css), expected);
    }

    /// Otherwise a rule would go missing from the page after shortening.
    #[test]
    fn only_comments_and_blank_space_go() {
        check(
            "/* a */\n\na {\n  color: red; /* b */\n}\n",
            "a {\ncolor: red;\n}\n",
        );
        check(
            "a::before { content: \"/* kept */\"; }",
            "a::before { content: \"/* kept */\"; }\n",
        );
        check(
            "a::after { content: '\\'/*'; } /**/b {}",
            "a::after { content: '\\'/*'; }  b {}\n",
        );
        check("/* never closed", "");
    }
}
