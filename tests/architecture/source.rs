//! The sources as the house rules see them.

use std::fs;
use std::path::Path;

/// A file under `src/`.
pub struct Source {
    /// From `src/`, for example `domain/answer.rs`.
    pub path: String,
    /// Its lines, without comments and without the tests at its end.
    pub code: Vec<String>,
    /// How many lines it has in all.
    pub length: usize,
    /// Whether it begins with what it is for.
    pub is_explained: bool,
}

impl Source {
    pub fn new(path: &str, content: &str) -> Self {
        let mut code: Vec<String> = Vec::new();
        let mut lines = content.lines().peekable();
        while let Some(line) = lines.next() {
            // By custom the tests stand last in a file, in `mod tests { … }`.
            let next = lines.peek().copied().unwrap_or_default();
            if line.trim() == "#[cfg(test)]" && next.ends_with('{') {
                break;
            }
            code.push(without_comment(line).to_owned());
        }
        Self {
            path: path.to_owned(),
            code,
            length: content.lines().count(),
            is_explained: content.starts_with("//!"),
        }
    }

    /// The first folder, for example `domain`; empty for `lib.rs` and `main.rs`.
    pub fn folder(&self) -> &str {
        self.path.split_once('/').map_or("", |(folder, _)| folder)
    }

    pub fn is_test(&self) -> bool {
        self.path.contains("_tests")
    }

    /// The lines in which one of `words` stands as a whole word.
    pub fn lines_with(&self, words: &[&str]) -> Vec<String> {
        let has = |line: &&String| words.iter().any(|word| has_word(line, word));
        self.code
            .iter()
            .filter(has)
            .map(|line| line.trim().to_owned())
            .collect()
    }
}

fn without_comment(line: &str) -> &str {
    if line.trim_start().starts_with("//") {
        return "";
    }
    // Not `https://` in a text.
    line.split_once(" // ").map_or(line, |(code, _)| code)
}

pub fn has_word(line: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let joins_before = part(word.chars().next());
    let joins_after = part(word.chars().last());
    line.match_indices(word).any(|(start, found)| {
        let before = line[..start].chars().next_back();
        let after = line[start + found.len()..].chars().next();
        !(joins_before && part(before) || joins_after && part(after))
    })
}

/// All files under `src/`.
pub fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    collect(&root, &root, &mut found);
    assert!(found.len() > 20, "the sources were not found");
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            found.push(Source::new(&name, &fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The folders that are named in `crate::folder` or in `crate::{folder::…, folder::…}`.
pub fn folders_used(code: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let mut used = Vec::new();
    for start in ["crate::", "drempelmeter::"] {
        for (place, _) in code.match_indices(start) {
            let rest = &code[place + start.len()..];
            let Some(group) = rest.strip_prefix('{') else {
                used.push(word(rest));
                continue;
            };
            used.push(word(group));
            let mut depth = 1;
            for (place, c) in group.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 1 => used.push(word(&group[place + 1..])),
                    _ => {}
                }
                if depth == 0 {
                    break;
                }
            }
        }
    }
    used
}
