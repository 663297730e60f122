//! One number for a set of files.
//!
//! Invariant: the same files in the same order give the same fingerprint, and no others do.

use sha2::{Digest, Sha256};

/// The SHA-256 of files, in hexadecimal; each is preceded by its length, so that no two sets of files
/// run together into the same bytes.
pub fn fingerprint(files: &[&str]) -> String {
    let mut hash = Sha256::new();
    for file in files {
        hash.update((file.len() as u64).to_be_bytes());
        hash.update(file.as_bytes());
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_file_ends_and_the_next_begins_counts() {
        assert_eq!(fingerprint(&["ab", "c"]), fingerprint(&["ab", "c"]));
        assert_ne!(fingerprint(&["ab", "c"]), fingerprint(&["a", "bc"]));
        assert_ne!(fingerprint(&["a"]), fingerprint(&["a", ""]));
        assert_eq!(fingerprint(&[]).len(), 64);
    }
}
