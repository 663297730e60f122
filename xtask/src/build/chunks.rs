//! The lazy chunks and their loader, as the splitter writes them, made smaller.
//!
//! Invariant: what a chunk does and what it is called stay the same.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasmparser::{Parser, Payload};

use crate::files;

/// How the loader fetches a chunk, once for each of them: what stands before its name and behind it.
const FETCH: (&str, &str) = (
    "makeLoad(() => {\nconst src = fetch(new URL(\"./",
    ".wasm\", import.meta.url));\nsrc.catch(() => {});\nreturn async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n, ",
);

/// The same, told once.
const FETCH_BY_NAME: &str = "const load = (name, deps) => makeLoad(() => {\nconst src = fetch(new URL(`./${name}.wasm`, import.meta.url));\nsrc.catch(() => {});\nreturn async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}, deps);\n";

/// The loader, without what it says again for each chunk: it comes before the first question. `script` is
/// shortened already.
///
/// # Errors
/// When the splitter writes another loader than the one of its pinned version.
pub fn compact_loader(script: &str) -> Result<String> {
    let (before, behind) = FETCH;
    let mut parts = script.split(before);
    let mut compact = parts.next().unwrap_or_default().to_owned();
    let mut first = true;
    for part in parts {
        let Some((name, rest)) = part.split_once(behind) else {
            bail!(
                "the loader of the lazy chunks is not as expected near {}",
                part.get(..60).unwrap_or(part)
            );
        };
        if first {
            // In front of the line that uses it first.
            let line = compact.rfind('\n').map_or(0, |end| end + 1);
            compact.insert_str(line, FETCH_BY_NAME);
            first = false;
        }
        compact.push_str(&format!("load(\"{name}\", {rest}"));
    }
    if first {
        bail!("the loader of the lazy chunks fetches none");
    }
    Ok(compact)
}

/// Takes the names of functions out of every chunk in `folder`; the linker's output keeps them for measuring.
///
/// # Errors
/// When a file is no WebAssembly or the disk refuses.
pub fn remove_names(folder: &Path) -> Result<()> {
    for name in files::list(folder)? {
        if name.ends_with(".wasm") {
            let path = folder.join(&name);
            let short = without_names(&files::read(&path)?).with_context(|| name.clone())?;
            fs::write(&path, short).with_context(|| name)?;
        }
    }
    Ok(())
}

fn without_names(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut short = wasm.get(..8).context("too short for WebAssembly")?.to_vec();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        let is_name =
            matches!(&payload, Payload::CustomSection(section) if section.name() == "name");
        if let Some((id, range)) = payload.as_section().filter(|_| !is_name) {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let content = wasm.get(range).context("a section outside the file")?;
            short.push(id);
            write_length(&mut short, content.len());
            short.extend_from_slice(content);
        }
    }
    Ok(short)
}

/// A length as WebAssembly writes it: seven bits a byte, the lowest first.
pub fn write_length(out: &mut Vec<u8>, mut length: usize) {
    loop {
        let seven = u8::try_from(length & 0x7f).unwrap_or_default();
        length >>= 7;
        if length == 0 {
            out.push(seven);
            return;
        }
        out.push(seven | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise a lazy page would never load.
    #[test]
    fn the_loader_says_once_how_a_chunk_is_fetched() {
        let (before, behind) = FETCH;
        let one = |name: &str, deps: &str| format!("{before}{name}{behind}{deps})");
        let script = format!(
            "function makeLoad() {{}}\nconst __chunk_1 = {};\nexport const x = wrap({});\n",
            one("chunk_1", "[]"),
            one("split_a", "[__chunk_1]")
        );
        assert_eq!(
            compact_loader(&script).unwrap(),
            format!(
                "function makeLoad() {{}}\n{FETCH_BY_NAME}const __chunk_1 = load(\"chunk_1\", []);\nexport const x = wrap(load(\"split_a\", [__chunk_1]));\n"
            )
        );
        assert!(compact_loader("another loader").is_err());
    }

    #[test]
    fn only_the_names_go() {
        let section = |id: u8, content: &[u8]| {
            let mut section = vec![id];
            write_length(&mut section, content.len());
            section.extend_from_slice(content);
            section
        };
        let head = b"\0asm\x01\0\0\0".to_vec();
        let types = section(1, &[1, 0x60, 0, 0]);
        let kept = section(0, b"\x04kept-------------------------------------------------------------------------------------------------------------------------------------");
        let names = section(0, b"\x04name\x00\x01\x00");
        let whole = [head.clone(), types.clone(), kept.clone(), names].concat();
        assert_eq!(without_names(&whole).unwrap(), [head, types, kept].concat());
        assert!(without_names(b"no").is_err());
    }
}
