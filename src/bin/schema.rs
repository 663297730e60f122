//! Writes the JSON Schema of every file into `questionnaires/schema/` (or the folder given).

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1);
    let folder = std::path::PathBuf::from(folder.unwrap_or_else(|| "questionnaires/schema".into()));
    std::fs::create_dir_all(&folder)?;
    for (name, schema) in drempelmeter::exchange::schemas() {
        std::fs::write(folder.join(name), schema)?;
    }
    Ok(())
}

// The browser's build compiles all programs; this one has nothing to do there.
#[cfg(target_arch = "wasm32")]
fn main() {}
