//! The size of a picture as its header tells, to refuse it or make it smaller before the browser unpacks
//! it: a PNG of some kB can unpack to gigabytes.
//!
//! Invariant: nothing is unpacked, and no more than the header is read.

/// How far into a file the header of a JPEG is looked for.
const HEADER: usize = 1 << 20;

/// The points across and down that a picture's header tells; `None` for other files, and where the header
/// is cut off.
pub fn picture_size(file: &[u8]) -> Option<(u32, u32)> {
    let start = file.get(..file.len().min(HEADER))?;
    match start {
        [0x89, b'P', b'N', b'G', ..] => Some((big(start, 16, 4)?, big(start, 20, 4)?)),
        [b'G', b'I', b'F', b'8', ..] => Some((little(start, 6, 2)?, little(start, 8, 2)?)),
        [b'B', b'M', ..] => {
            // A negative height stands for rows from the top.
            let high = little(start, 22, 4)?;
            Some((little(start, 18, 4)?, high.min(high.wrapping_neg())))
        }
        [b'R', b'I', b'F', b'F', ..] => webp(start),
        [0xff, 0xd8, ..] => jpeg(start),
        _ => None,
    }
}

fn webp(file: &[u8]) -> Option<(u32, u32)> {
    match file.get(12..16)? {
        b"VP8X" => Some((little(file, 24, 3)? + 1, little(file, 27, 3)? + 1)),
        b"VP8L" => {
            let packed = little(file, 21, 4)?;
            Some(((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1))
        }
        b"VP8 " => Some((little(file, 26, 2)? & 0x3fff, little(file, 28, 2)? & 0x3fff)),
        _ => None,
    }
}

/// Goes from segment to segment until the one that begins the picture.
fn jpeg(file: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        if *file.get(at)? != 0xff {
            return None;
        }
        let marker = *file.get(at + 1)?;
        match marker {
            // A filling byte.
            0xff => at += 1,
            // Markers without a segment.
            0x01 | 0xd0..=0xd8 => at += 2,
            // The picture's points begin, or it ends.
            0xd9 | 0xda => return None,
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some((big(file, at + 7, 2)?, big(file, at + 5, 2)?));
            }
            _ => at += 2 + usize::try_from(big(file, at + 2, 2)?).ok()?.max(2),
        }
    }
}

fn big(file: &[u8], at: usize, length: usize) -> Option<u32> {
    let bytes = file.get(at..at + length)?;
    Some(
        bytes
            .iter()
            .fold(0, |number, byte| (number << 8) | u32::from(*byte)),
    )
}

fn little(file: &[u8], at: usize, length: usize) -> Option<u32> {
    let bytes = file.get(at..at + length)?;
    let from_the_end = bytes.iter().rev();
    Some(from_the_end.fold(0, |number, byte| (number << 8) | u32::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_small_file_that_unpacks_to_gigabytes_is_known_before() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend(30_000_u32.to_be_bytes());
        png.extend(20_000_u32.to_be_bytes());
        assert_eq!(picture_size(&png), Some((30_000, 20_000)));
        assert_eq!(picture_size(&png[..22]), None);
    }

    #[test]
    fn every_kind_of_picture_tells_its_size() {
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc2\0\x11\x08\x01\x00\x02\x00";
        assert_eq!(picture_size(jpeg), Some((512, 256)));
        assert_eq!(picture_size(b"GIF89a\x02\x01\x03\x00"), Some((258, 3)));
        let mut bmp = b"BM".to_vec();
        bmp.resize(18, 0);
        bmp.extend(640_i32.to_le_bytes());
        bmp.extend((-480_i32).to_le_bytes());
        assert_eq!(picture_size(&bmp), Some((640, 480)));
        let webp =
            |kind: &[u8], body: &[u8]| [b"RIFF\0\0\0\0WEBP", kind, b"\0\0\0\0", body].concat();
        let extended = webp(b"VP8X", b"\0\0\0\0\xff\x01\0\xff\0\0");
        assert_eq!(picture_size(&extended), Some((512, 256)));
        let lossless = webp(b"VP8L", b"\x2f\xff\xc1\x3f\0");
        assert_eq!(picture_size(&lossless), Some((512, 256)));
        let lossy = webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a\0\x02\0\x01");
        assert_eq!(picture_size(&lossy), Some((512, 256)));
        assert_eq!(picture_size(b"%PDF-1.7"), None);
        assert_eq!(picture_size(b""), None);
    }

    proptest! {
        #[test]
        fn no_header_stops_it(
            start in proptest::sample::select(vec![&b"\x89PNG"[..], b"GIF8", b"BM", b"RIFF\0\0\0\0WEBPVP8X", b"RIFF\0\0\0\0WEBPVP8 ", b"\xff\xd8"]),
            rest in proptest::collection::vec(any::<u8>(), 0..200),
        ) {
            let _ = picture_size(&[start, &rest].concat());
        }
    }
}
