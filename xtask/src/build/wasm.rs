//! From Rust to the files a browser loads: the main wasm, its lazy chunks and their scripts.
//!
//! cargo compiles, `wasm_split` cuts off the chunks that `#[wasm_split]` functions ask for, and
//! `wasm-bindgen` writes the script around the main part.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use super::{Profile, chunks, imports};
use crate::project::Project;
use crate::{files, process};

const TARGET: &str = "wasm32-unknown-unknown";

/// The crate's name, and so the name of its script and wasm.
const NAME: &str = "drempelmeter";

/// The script that fetches the lazy chunks; the wasm imports its functions from it.
const CHUNK_LOADER: &str = "./chunks.js";

/// Builds the app into the folder `out` and returns the linker's output.
///
/// # Errors
/// When the target cannot be installed, the code doesn't compile, or a tool refuses its input.
pub fn build(project: &Project, profile: Profile, out: &Path) -> Result<PathBuf> {
    ensure_target()?;
    let linked = compile(project, profile)?;
    fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))?;
    let main = out.join("main.wasm");
    split(&linked, &main, out)?;
    bind(&main, profile, out)?;
    fs::remove_file(&main).context("cannot remove the unbound main module")?;
    refuse_inner_html(&out.join(format!("{NAME}.js")))?;
    if without_names(profile) {
        chunks::remove_names(out)?;
        let script = out.join(format!("{NAME}.js"));
        imports::shorten(&out.join(format!("{NAME}_bg.wasm")), &script)?;
    }
    Ok(linked)
}

/// Installs the compiler's wasm part where rustup manages it and it is missing.
///
/// # Errors
/// When rustup fails.
pub fn ensure_target() -> Result<()> {
    if !process::is_installed("rustup") {
        // Another installer's Rust: cargo itself says it when the target is missing.
        return Ok(());
    }
    let installed =
        process::output(Command::new("rustup").args(["target", "list", "--installed"]))?;
    if installed.lines().any(|line| line.trim() == TARGET) {
        return Ok(());
    }
    process::run(Command::new("rustup").args(["target", "add", TARGET]))
}

/// Compiles the app and returns the path of the linked wasm, as cargo reports it.
fn compile(project: &Project, profile: Profile) -> Result<PathBuf> {
    let mut command = process::cargo(project);
    command.args([
        "build",
        "--package",
        NAME,
        "--bin",
        NAME,
        "--target",
        TARGET,
    ]);
    command.args([
        "--profile",
        if profile == Profile::Dev {
            "wasm-dev"
        } else {
            "release"
        },
    ]);
    command.arg("--message-format=json-render-diagnostics");
    command
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", rust_flags(project).join("\x1f"));
    let messages = process::output(command.stdin(Stdio::null()))?;
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| {
            message.get("reason").and_then(Value::as_str) == Some("compiler-artifact")
        })
        .filter_map(|message| message.get("filenames")?.as_array().cloned())
        .flatten()
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .find(|path| {
            path.file_name()
                .is_some_and(|name| name == format!("{NAME}.wasm").as_str())
        })
        .context("cargo named no wasm file among what it built")
}

/// `--emit-relocs` is what the splitter works on. With `erase_components` Leptos makes one type of all
/// views instead of one for each: a seventh less code. The paths of this machine are cut from the
/// messages in the wasm: they cost bytes, and would give each machine another hash.
fn rust_flags(project: &Project) -> Vec<String> {
    let mut flags = vec![
        "-Clink-arg=--emit-relocs".to_owned(),
        "--cfg=erase_components".to_owned(),
    ];
    let mut shorten = |path: &Path| flags.push(format!("--remap-path-prefix={}/=", path.display()));
    shorten(project.root());
    for registry in registries().unwrap_or_default() {
        shorten(&registry);
    }
    flags
}

/// The folders in which cargo unpacks dependencies; `None` where there are none yet.
fn registries() -> Option<Vec<PathBuf>> {
    let home = std::env::home_dir().map(|home| home.join(".cargo"));
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or(home)?;
    let folders = fs::read_dir(cargo_home.join("registry").join("src")).ok()?;
    let mut folders: Vec<PathBuf> = folders
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    folders.sort();
    Some(folders)
}

/// The names of functions are only for who measures: `KEEP_NAMES` keeps them.
fn without_names(profile: Profile) -> bool {
    profile == Profile::Release && std::env::var_os("KEEP_NAMES").is_none()
}

fn split(linked: &Path, main: &Path, out: &Path) -> Result<()> {
    let input = files::read(linked)?;
    let main_script = format!("./{NAME}.js");
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = out;
    options.main_out_path = main;
    options.main_module = &main_script;
    options.link_name = CHUNK_LOADER;
    options.target.web();
    let result = wasm_split_cli_support::transform(options);
    result
        .map(drop)
        .map_err(|error| anyhow!("the lazy chunks cannot be split off: {error:?}"))
}

fn bind(main: &Path, profile: Profile, out: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.omit_default_module_path(false);
    bindgen.typescript(false);
    // The chunks import what the main part exports under the linker's names.
    bindgen.keep_lld_exports(true);
    bindgen.remove_name_section(without_names(profile));
    bindgen.remove_producers_section(true);
    bindgen.input_path(main).out_name(NAME);
    bindgen
        .generate(out)
        .context("wasm-bindgen cannot write the app's script")
}

/// The Content-Security-Policy demands Trusted Types, so writing HTML as text fails in the browser.
/// The script around the wasm shows whether any code could try; better to hear of it here. Leptos reads
/// the `content` of a template only to copy such HTML; `innerHTML` itself also stands in code that
/// takes an attribute away which we never set.
fn refuse_inner_html(script: &Path) -> Result<()> {
    if files::read_text(script)?.contains(".content;") {
        bail!(
            "the app writes HTML as text, which its Content-Security-Policy forbids.\n\
             Some `view!` holds an element whose attributes and children are all literals; Leptos makes\n\
             an HTML string of those. Let one of its texts or attributes come from a value instead."
        );
    }
    Ok(())
}
