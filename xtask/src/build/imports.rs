//! The names under which the wasm asks the script for what the browser can do, made shorter.
//!
//! `wasm-bindgen` ends each with 16 letters of a hash, once in the wasm and once in the script: nothing that
//! compresses, and 4 kB before the first question.
//!
//! Invariant: two names stay two names, and both files say them alike.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasmparser::{BinaryReader, Parser, Payload};

use super::chunks::write_length;
use crate::files;

/// The length of a hash.
const HASH: usize = 16;

/// Shortens the names in the main wasm and its script.
///
/// # Errors
/// When a file is not as `wasm-bindgen` writes it, or the disk refuses.
pub fn shorten(wasm: &Path, script: &Path) -> Result<()> {
    let bytes = files::read(wasm)?;
    let text = files::read_text(script)?;
    let (short, names) = renamed(&bytes)?;
    fs::write(wasm, short).with_context(|| wasm.display().to_string())?;
    files::write(script, in_script(&text, &names)?)
}

/// The wasm with shorter names, and what they were.
fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, BTreeMap<String, String>)> {
    let mut out = wasm.get(..8).context("too short for WebAssembly")?.to_vec();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        let Some((id, range)) = payload.as_section() else {
            continue;
        };
        let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
        let content = wasm.get(range).context("a section outside the file")?;
        let content = match payload {
            Payload::ImportSection(_) => imports(content, &mut names)?,
            _ => content.to_vec(),
        };
        out.push(id);
        write_length(&mut out, content.len());
        out.extend(content);
    }
    Ok((out, names))
}

/// The section with shorter names.
fn imports(section: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut reader = BinaryReader::new(section, 0);
    let count = reader.read_var_u32()?;
    let mut taken = BTreeSet::new();
    let mut out = Vec::new();
    write_length(&mut out, usize::try_from(count)?);
    for _ in 0..count {
        let module = reader.read_string()?;
        let name = reader.read_string()?;
        let short = match without_hash(name) {
            Some(base) => unused(base, &mut taken),
            None => {
                taken.insert(name.to_owned());
                name.to_owned()
            }
        };
        for text in [module, &short] {
            write_length(&mut out, text.len());
            out.extend_from_slice(text.as_bytes());
        }
        if short != name {
            names.insert(name.to_owned(), short);
        }
        let from = usize::try_from(reader.original_position())?;
        skip_type(&mut reader)?;
        let to = usize::try_from(reader.original_position())?;
        out.extend_from_slice(
            section
                .get(from..to)
                .context("an import outside the section")?,
        );
    }
    Ok(out)
}

/// Goes past the type of an import.
fn skip_type(reader: &mut BinaryReader<'_>) -> Result<()> {
    match reader.read_u8()? {
        // A function.
        0 => drop(reader.read_var_u32()?),
        // A table: the type of its elements before its limits.
        1 => {
            reader.read_u8()?;
            skip_limits(reader)?;
        }
        // A memory.
        2 => skip_limits(reader)?,
        // A global: its type, and whether it changes.
        3 => drop(reader.read_bytes(2)?),
        other => bail!("an import of an unknown kind: {other}"),
    }
    Ok(())
}

fn skip_limits(reader: &mut BinaryReader<'_>) -> Result<()> {
    let has_end = reader.read_u8()? & 1 == 1;
    reader.read_var_u32()?;
    if has_end {
        reader.read_var_u32()?;
    }
    Ok(())
}

/// `__wbg_call_7cccdd69e0791ae2` without the hash.
fn without_hash(name: &str) -> Option<&str> {
    let (base, hash) = name.rsplit_once('_')?;
    let is_hash = hash.len() == HASH && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_hash && name.starts_with("__wbg_")).then_some(base)
}

fn unused(base: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = base.to_owned();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{base}${number}");
        number += 1;
    }
    name
}

/// The script with the same names.
fn in_script(script: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut script = script.to_owned();
    for (name, short) in names {
        if !script.contains(name.as_str()) {
            bail!("the script around the wasm does not know {name}");
        }
        script = script.replace(name.as_str(), short);
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise the app would not start: a name that only one of the two files knows.
    #[test]
    fn both_files_get_the_same_shorter_names() {
        let mut section = vec![4];
        for (name, kind) in [
            ("__wbg_call_0123456789abcdef", vec![0, 5]),
            ("__wbg_call_fedcba9876543210", vec![0, 6]),
            ("__wbindgen_cast_0000000000000001", vec![0, 7]),
            ("memory", vec![2, 1, 1, 0x80, 1]),
        ] {
            section.extend([1, b'w']);
            write_length(&mut section, name.len());
            section.extend(name.bytes());
            section.extend(kind);
        }
        let mut wasm = b"\0asm\x01\0\0\0\x02".to_vec();
        write_length(&mut wasm, section.len());
        wasm.extend(section);
        let (short, names) = renamed(&wasm).unwrap();
        assert!(short.len() < wasm.len());
        let script = "{ __wbg_call_0123456789abcdef: a, __wbg_call_fedcba9876543210: b, __wbindgen_cast_0000000000000001: c }";
        assert_eq!(
            in_script(script, &names).unwrap(),
            "{ __wbg_call: a, __wbg_call$2: b, __wbindgen_cast_0000000000000001: c }"
        );
        assert!(
            in_script("{}", &names).is_err(),
            "a script of another build"
        );
        let (again, more) = renamed(&short).unwrap();
        assert_eq!((again, more.len()), (short, 0), "nothing else changed");
    }
}
