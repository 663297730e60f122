//! Reads a code in a picture.
//!
//! Invariant: a picture without a code of ours gives `None`; nothing else is looked for in it.

/// The widest and highest picture that is looked at, in points; the browser makes larger ones smaller.
pub const PICTURE_LIMIT: u32 = 2000;

/// The part of an address behind which a packed result stands.
const BEFORE_LINK: &str = "#/r/";

/// The first result link in a picture of shades of grey, row by row.
pub fn link_in_picture(width: usize, height: usize, grey: &[u8]) -> Option<String> {
    if width == 0 || height == 0 || width.checked_mul(height)? != grey.len() {
        return None;
    }
    let mut reader = quircs::Quirc::default();
    let mut links = reader
        .identify(width, height, grey)
        .filter_map(|code| code.ok()?.decode().ok())
        .filter_map(|read| link_in_text(std::str::from_utf8(&read.payload).ok()?));
    links.next()
}

/// The packed result of an address.
pub fn link_in_text(address: &str) -> Option<String> {
    let (_, link) = address.trim().split_once(BEFORE_LINK)?;
    (!link.is_empty()).then(|| link.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_and_a_plain_picture_is_not() {
        let text = "https://stad.example/#/r/AbC-_9";
        let code = qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Medium).unwrap();
        let scale = 4;
        let side = (code.size() + 8) * scale;
        let grey: Vec<u8> = (0..side * side)
            .map(|at| {
                let (x, y) = (at % side / scale - 4, at / side / scale - 4);
                if code.get_module(x, y) { 0 } else { 255 }
            })
            .collect();
        let side = usize::try_from(side).unwrap();
        assert_eq!(
            link_in_picture(side, side, &grey),
            Some("AbC-_9".to_owned())
        );
        assert_eq!(link_in_picture(side, side, &vec![255; side * side]), None);
        assert_eq!(link_in_picture(side, side, &[]), None);
        assert_eq!(link_in_picture(0, 0, &[]), None);
    }
}
