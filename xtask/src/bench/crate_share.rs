//! Which crate takes how much of the wasm, lazy chunks included.
//!
//! A function belongs to the crate that defines it; a generic one to the crate of the generic, so
//! what `leptos` makes of our views counts as `leptos` or `tachys`.

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// More lines would tell nothing new.
const SHOWN: usize = 20;

/// A table of the largest crates with bytes and percentages of the code, and the size of the data.
///
/// # Errors
/// When the wasm is damaged.
pub fn table(wasm: &[u8]) -> Result<String> {
    let sizes = sizes(wasm)?;
    let total: u64 = sizes.by_crate.values().sum();
    let mut sorted: Vec<_> = sizes.by_crate.iter().collect();
    sorted.sort_by_key(|(name, bytes)| (std::cmp::Reverse(**bytes), name.as_str()));

    let mut table = String::from("Share of each crate in the code, before compression:\n");
    for (name, bytes) in sorted.iter().take(SHOWN) {
        let percent = 100.0 * **bytes as f64 / total.max(1) as f64;
        writeln!(table, "{bytes:>9} bytes  {percent:>4.1}%  {name}")?;
    }
    let rest: u64 = sorted.iter().skip(SHOWN).map(|(_, bytes)| **bytes).sum();
    writeln!(table, "{rest:>9} bytes         all others")?;
    writeln!(table, "{total:>9} bytes         all code")?;
    writeln!(
        table,
        "{:>9} bytes         texts and other data",
        sizes.data
    )?;
    Ok(table)
}

#[derive(Default)]
struct Sizes {
    by_crate: BTreeMap<String, u64>,
    data: u64,
}

fn sizes(wasm: &[u8]) -> Result<Sizes> {
    let mut imported: usize = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut data = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("not a readable wasm file")? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += usize::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(length(&body.range())),
            Payload::DataSection(section) => data = length(&section.range()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(map) = subsection? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index as usize, naming.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut by_crate = BTreeMap::new();
    for (index, bytes) in bodies.into_iter().enumerate() {
        // Functions are numbered from the imported ones on.
        let name = names.get(&(imported + index)).map_or("", String::as_str);
        *by_crate.entry(crate_of(name)).or_default() += bytes;
    }
    Ok(Sizes { by_crate, data })
}

fn length(range: &std::ops::Range<u64>) -> u64 {
    range.end.saturating_sub(range.start)
}

/// The crate of a function with this linker name; `(unnamed)` for what Rust didn't name.
fn crate_of(linker_name: &str) -> String {
    let readable = format!("{:#}", rustc_demangle::demangle(linker_name));
    let words = readable.split(|character: char| !character.is_alphanumeric() && character != '_');
    let not_a_crate = [
        "", "mut", "const", "dyn", "fn", "unsafe", "extern", "impl", "for", "_",
    ];
    let first = words.into_iter().find(|word| !not_a_crate.contains(word));
    match first {
        Some(name) if readable.contains("::") => name.to_owned(),
        Some(name) if name.starts_with("__wasm_split") => "(lazy pages' entry points)".to_owned(),
        _ => "(unnamed)".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise we would look for bytes to save in the wrong crate.
    #[test]
    fn a_function_belongs_to_the_crate_that_its_name_begins_with() {
        assert_eq!(
            crate_of("_ZN6tachys4view4View5build17h0123456789abcdefE"),
            "tachys"
        );
        assert_eq!(
            crate_of("<&mut leptos::Foo as core::fmt::Debug>::fmt"),
            "leptos"
        );
        assert_eq!(crate_of("<[dyn serde::de::Visitor]>::len"), "serde");
        assert_eq!(crate_of("core::ptr::drop_in_place<tachys::View>"), "core");
        assert_eq!(crate_of("memcpy"), "(unnamed)");
        assert_eq!(crate_of(""), "(unnamed)");
    }
}
