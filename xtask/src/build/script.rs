//! Scripts without comments and indentation.
//!
//! The script around the wasm comes with a doc comment on each function: a tenth of it.

/// Leaves out blank lines, indentation and lines that are wholly comment; nothing within a line is
/// touched, so it can't be broken by what only looks like a comment.
pub fn shorten(script: &str) -> String {
    let mut short = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines() {
        let line = line.trim();
        if in_comment {
            in_comment = !line.ends_with("*/");
            continue;
        }
        if line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
            continue;
        }
        if !line.is_empty() && !line.starts_with("//") {
            short.push_str(line);
            short.push('\n');
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise the app would not start, or carry what nobody reads.
    #[test]
    fn only_whole_lines_of_comment_go() {
        let script = "// why\n/**\n * @param {x}\n */\nlet a = 1; // stays\n\n    let b = \"/* stays */\";\n/* one line */\na *= b;\n";
        assert_eq!(
            shorten(script),
            "let a = 1; // stays\nlet b = \"/* stays */\";\na *= b;\n"
        );
    }
}
