//! Folders as lists of files; reading and writing with messages that name the file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Every file under `folder`, as paths relative to it with `/`, in alphabetical order.
///
/// Hidden files are left out: an editor's leftovers don't belong on a web server.
///
/// # Errors
/// When a folder cannot be read or a name is not text.
pub fn list(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name
            .to_str()
            .with_context(|| format!("not a readable name: {}", entry.path().display()))?;
        if name.starts_with('.') {
            continue;
        }
        let inside = format!("{prefix}{name}");
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{inside}/"), found)?;
        } else {
            found.push(inside);
        }
    }
    Ok(())
}

/// Copies every file under `from`, keeping its place; a missing `from` copies nothing.
///
/// # Errors
/// When a file cannot be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    for inside in list(from)? {
        // Read and written rather than copied: the permissions of the source say nothing here.
        write(&to.join(&inside), &read(&from.join(&inside))?)?;
    }
    Ok(())
}

/// The file's bytes.
///
/// # Errors
/// When it cannot be read; the message names it.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The file as text.
///
/// # Errors
/// When it cannot be read or is not UTF-8; the message names it.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file, making its folder.
///
/// # Errors
/// When it cannot be written; the message names it.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// Removes a folder and all in it; one that isn't there is fine.
///
/// # Errors
/// When it cannot be removed.
pub fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
        let folder =
            std::env::temp_dir().join(format!("xtask-files-{}-{name}", std::process::id()));
        remove_folder(&folder).unwrap();
        for (name, content) in files {
            write(&folder.join(name), content).unwrap();
        }
        folder
    }

    /// Otherwise an editor's hidden backup would end up on a city's web server.
    #[test]
    fn hidden_files_are_not_listed() {
        let folder = folder(
            "hidden",
            &[("b.json", ""), (".b.json.swp", ""), ("a/c.json", "")],
        );
        assert_eq!(list(&folder).unwrap(), ["a/c.json", "b.json"]);
        remove_folder(&folder).unwrap();
    }
}
