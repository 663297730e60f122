//! Packed bytes behind the `#` of an address: what all links of this app have in common.
//!
//! Invariant: a link with a wrong letter is refused, never half read; what stands behind the `#` never
//! leaves the browser.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::assessment_file::clean;
use crate::domain::Day;

/// The longest link that is read, in letters.
pub const LINK_LIMIT: usize = 1000;
/// Days are counted in years from here.
const FIRST_YEAR: u16 = 2020;
const CRC: usize = 4;

/// Why a link can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Cut off, mistyped, or no link of ours.
    Damaged,
    /// Made by a newer version of the app.
    Newer,
    /// About a questionnaire that is not here.
    OtherQuestionnaire,
    /// About another version of this questionnaire.
    OtherVersion,
}

/// Bytes as letters for an address, with a check.
pub fn seal(mut bytes: Vec<u8>) -> String {
    bytes.extend(crc32fast::hash(&bytes).to_be_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes of a link, without their check.
///
/// # Errors
/// [`LinkError::Damaged`] when a letter is wrong or missing.
pub fn unseal(link: &str) -> Result<Vec<u8>, LinkError> {
    if link.len() > LINK_LIMIT {
        return Err(LinkError::Damaged);
    }
    let mut bytes = URL_SAFE_NO_PAD
        .decode(link)
        .map_err(|_| LinkError::Damaged)?;
    let content = bytes.len().checked_sub(CRC).ok_or(LinkError::Damaged)?;
    let crc = bytes.split_off(content);
    if crc32fast::hash(&bytes).to_be_bytes().as_slice() != crc {
        return Err(LinkError::Damaged);
    }
    Ok(bytes)
}

/// Four bytes that stand for an id.
pub fn name_of(id: &str) -> [u8; 4] {
    let [a, b, c, d, ..] = <[u8; 32]>::from(Sha256::digest(id));
    [a, b, c, d]
}

/// Three bytes that stand for a version.
pub fn name_of_version(version: &str) -> [u8; 3] {
    let [a, b, c, _] = name_of(version);
    [a, b, c]
}

/// Year, month and day in 7, 4 and 5 bits. Days outside 2020 to 2147 become the nearest day within.
pub fn packed_day(day: Day) -> [u8; 2] {
    let (year, month, of_month) = match day.year() {
        year if year < FIRST_YEAR => (0, 1, 1),
        year if year > FIRST_YEAR + 127 => (127, 12, 31),
        year => (year - FIRST_YEAR, day.month(), day.day()),
    };
    ((year << 9) | (u16::from(month) << 5) | u16::from(of_month)).to_be_bytes()
}

/// The day of two bytes; `None` where there is no such day.
pub fn unpacked_day(bytes: &[u8]) -> Option<Day> {
    let packed = u16::from_be_bytes(bytes.try_into().ok()?);
    let month = u8::try_from((packed >> 5) & 15).ok()?;
    let day = u8::try_from(packed & 31).ok()?;
    Day::new(FIRST_YEAR + (packed >> 9), month, day)
}

/// A text of at most so many bytes, cut between characters.
pub fn short_text(text: &str, limit: usize) -> String {
    let text = clean(text, limit);
    let text = text.trim();
    let end = text
        .char_indices()
        .map(|(start, letter)| start + letter.len_utf8())
        .take_while(|end| *end <= limit)
        .last()
        .unwrap_or(0);
    text.get(..end).unwrap_or_default().trim().to_owned()
}
