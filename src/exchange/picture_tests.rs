//! A host holds a phone before the camera, or opens a photo of several: every code of ours is read, and
//! nothing else is taken for one.

use super::*;
use crate::exchange::packed::LINK_LIMIT;
use qrcodegen::{QrCode, QrCodeEcc};

/// The rows of a picture in shades of grey.
type Rows = Vec<Vec<u8>>;

const QUIET: i32 = 4;

/// A code with its quiet edge, `scale` points a module.
fn code(text: &str, level: QrCodeEcc, scale: usize) -> Rows {
    let code = QrCode::encode_text(text, level).unwrap();
    let around = -QUIET..code.size() + QUIET;
    let row = |y| {
        let points = around
            .clone()
            .map(|x| u8::from(!code.get_module(x, y)) * 255);
        points
            .flat_map(|point| std::iter::repeat_n(point, scale))
            .collect::<Vec<u8>>()
    };
    let rows = around.clone().map(row);
    rows.flat_map(|row| std::iter::repeat_n(row, scale))
        .collect()
}

fn scan(rows: &Rows) -> Vec<Scanned> {
    scan_picture(rows[0].len(), rows.len(), &rows.concat())
}

fn address(behind: &str) -> String {
    format!("https://stad.example/drempelmeter/#/{behind}")
}

#[test]
fn every_address_of_ours_is_told_apart() {
    for (behind, expected) in [
        ("r/AbC-_9", Scanned::Result("AbC-_9".into())),
        ("c/ABCDEFGHJK", Scanned::Code("ABCDEFGHJK".into())),
        ("j/AbC-_9", Scanned::Invitation("AbC-_9".into())),
        ("g/AbC-_9", Scanned::List("AbC-_9".into())),
    ] {
        let address = address(behind);
        let found = scan(&code(&address, QrCodeEcc::Medium, 4));
        assert_eq!(found, std::slice::from_ref(&expected));
        assert_eq!(scan_text(&format!(" {address}\n")), Some(expected.clone()));
        let is_result = behind.starts_with('r');
        assert_eq!(expected.result().is_some(), is_result);
    }
}

#[test]
fn what_is_not_ours_is_nothing() {
    for other in [
        "",
        "https://stad.example/",
        "https://stad.example/#/",
        "https://stad.example/#/r/",
        "https://stad.example/#/r",
        "https://stad.example/#/hulp/meer",
        "https://stad.example/r/AbC",
        "WIFI:S:zaal;T:WPA;P:geheim;;",
    ] {
        assert_eq!(scan_text(other), None, "{other}");
    }
    let white = vec![vec![255; 200]; 200];
    assert_eq!(scan(&white), []);
    assert_eq!(scan(&code("https://stad.example/", QrCodeEcc::Low, 4)), []);
}

#[test]
fn a_picture_whose_size_is_wrong_is_not_read() {
    for (width, height, points) in [
        (0, 0, 0),
        (0, 5, 0),
        (5, 5, 24),
        (5, 5, 26),
        (usize::MAX, 2, 4),
    ] {
        assert_eq!(scan_picture(width, height, &vec![0; points]), []);
    }
}

#[test]
fn all_codes_in_one_picture_are_read() {
    let texts = ["c/ABCDEFGHJK", "c/0123456789", "g/AAAA", "r/BBBB"];
    let mut codes = texts.map(|text| code(&address(text), QrCodeEcc::Medium, 3));
    let widest = codes.iter().map(|rows| rows[0].len()).max().unwrap();
    // Two by two, beside and below each other.
    for rows in &mut codes {
        for row in rows.iter_mut() {
            row.resize(widest, 255);
        }
        rows.resize(widest, vec![255; widest]);
    }
    let [a, b, c, d] = codes;
    let beside = |left: Rows, right: Rows| {
        let rows = left.into_iter().zip(right);
        rows.map(|(left, right)| [left, right].concat())
    };
    let sheet: Rows = beside(a, b).chain(beside(c, d)).collect();
    let found = scan(&sheet);
    assert_eq!(found.len(), texts.len());
    for text in texts {
        let expected = scan_text(&address(text)).unwrap();
        assert!(found.contains(&expected), "{text}");
    }
}

/// The longest list that is made, behind the longest address that is planned for.
#[test]
fn the_longest_list_is_read_at_three_points_a_module() {
    let list = "Az09-_".repeat(200);
    let list: String = list.chars().take(LINK_LIMIT).collect();
    let text = format!("https://{}/#/g/{list}", "x".repeat(51));
    let rows = code(&text, QrCodeEcc::Low, 3);
    assert_eq!(rows.len(), 3 * (4 * 23 + 17 + 8), "version 23");
    assert_eq!(scan(&rows), [Scanned::List(list)]);
}
