//! An address as a square of dark and light.
//!
//! Invariant: the smallest code that holds it, readable when a sixth of it is damaged (level M).

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version: a phone still reads it from a projector.
const LARGEST: u8 = 12;

/// The largest version of a list, which a laptop's camera reads from a screen held before it.
const LARGEST_LIST: u8 = 23;

/// The rows of the code, without its quiet edge; `None` for an address that is too long.
pub fn qr(address: &str) -> Option<Vec<Vec<bool>>> {
    code(address, QrCodeEcc::Medium, LARGEST)
}

/// As [`qr`], for a list: larger, readable when a fourteenth of it is damaged (level L).
pub fn large_qr(address: &str) -> Option<Vec<Vec<bool>>> {
    code(address, QrCodeEcc::Low, LARGEST_LIST)
}

fn code(address: &str, level: QrCodeEcc, largest: u8) -> Option<Vec<Vec<bool>>> {
    let segments = QrSegment::make_segments(address);
    let code = QrCode::encode_segments_advanced(
        &segments,
        level,
        Version::MIN,
        Version::new(largest),
        None,
        false,
    )
    .ok()?;
    let size = 0..code.size();
    Some(
        size.clone()
            .map(|y| size.clone().map(|x| code.get_module(x, y)).collect())
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_square_and_no_larger_than_a_phone_reads() {
        let code = qr("https://stad.example/drempelmeter/#/r/abc").unwrap();
        assert!(code.iter().all(|row| row.len() == code.len()));
        // Its corners: a dark frame with a dark middle.
        assert!(code[0][..7].iter().all(|dark| *dark) && code[3][3] && !code[1][1]);
        assert!(code.len() <= 17 + 4 * usize::from(LARGEST));
        assert_eq!(qr(&"x".repeat(400)), None);
    }
}
