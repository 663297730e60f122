//! The check mark: shows that a page and its data belong together.
//!
//! Invariant: it does not show who made it, when, or that it is true; a report says exactly that.

use sha2::{Digest, Sha256};

use super::crockford::letter;

/// The characters of a mark: 100 bits.
const LENGTH: usize = 20;
/// The characters of a group.
const GROUP: usize = 4;

/// The mark of a report file: the first 100 bits of its SHA-256, in groups of four.
pub fn mark(file: &[u8]) -> String {
    let hash = Sha256::digest(file);
    let mut bits = 0_u32;
    let mut held = 0_u32;
    let mut letters = String::new();
    for byte in hash {
        bits = (bits << 8) | u32::from(byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            let five = (bits >> held) & 31;
            letters.push(letter(u8::try_from(five).unwrap_or(0)));
        }
        bits &= (1 << held) - 1;
    }
    let letters: Vec<char> = letters.chars().take(LENGTH).collect();
    let groups: Vec<String> = letters.chunks(GROUP).map(String::from_iter).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_the_first_100_bits() {
        // SHA-256 of nothing begins e3b0c44298fc1c149afbf4c899: 11100 01110 11000 01100 ...
        assert_eq!(mark(b""), "WERC-8GMR-ZGE1-96QV-YK49");
        assert_ne!(mark(b"a"), mark(b"b"));
    }
}
