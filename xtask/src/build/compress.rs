//! Compressed copies beside the files, for web servers that can send them as they are.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files;

/// The kinds that shrink; pictures and fonts are compressed already.
const KINDS: [&str; 7] = [".wasm", ".js", ".css", ".svg", ".json", ".txt", ".ttf"];

/// Writes `.br` and `.gz` beside every file of `folder` that shrinks.
///
/// # Errors
/// When a file cannot be read or written.
pub fn folder(folder: &Path) -> Result<()> {
    for name in files::list(folder)? {
        if KINDS.iter().any(|kind| name.ends_with(kind)) {
            let content = files::read(&folder.join(&name))?;
            files::write(&folder.join(format!("{name}.br")), brotli(&content)?)?;
            files::write(&folder.join(format!("{name}.gz")), gzip(&content)?)?;
        }
    }
    Ok(())
}

/// Brotli at its strongest: slow to make, no slower to read.
fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    parameters.size_hint = content.len();
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)
        .context("brotli failed")?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish().context("gzip failed")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    /// Otherwise a server would send visitors something their browser cannot unpack.
    #[test]
    fn what_is_compressed_unpacks_to_the_same() {
        let content = "een deur, een drempel; ".repeat(500).into_bytes();
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut brotli(&content).unwrap().as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, content);
        unpacked.clear();
        flate2::read::GzDecoder::new(gzip(&content).unwrap().as_slice())
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, content);
    }
}
