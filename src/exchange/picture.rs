//! Reads the codes in a picture.
//!
//! Invariant: only addresses of this app come out; nothing else is looked for in a picture.

/// The widest and highest picture that is looked at, in points; the browser makes larger ones smaller.
pub const PICTURE_LIMIT: u32 = 2000;

/// What an address of ours holds behind its `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanned {
    /// A shared result: see [`super::read_link`].
    Result(String),
    /// A phone's answers to the short check: see [`super::read_code`].
    Code(String),
    /// An invitation to a gathering: see [`super::read_invitation`].
    Invitation(String),
    /// A second collector's list: see [`super::read_list`].
    List(String),
}

impl Scanned {
    /// The packed result, where this is one.
    pub fn result(self) -> Option<String> {
        match self {
            Self::Result(link) => Some(link),
            Self::Code(_) | Self::Invitation(_) | Self::List(_) => None,
        }
    }
}

/// All addresses of ours in a picture of shades of grey, row by row.
pub fn scan_picture(width: usize, height: usize, grey: &[u8]) -> Vec<Scanned> {
    let whole = width.checked_mul(height) == Some(grey.len());
    if !whole || grey.is_empty() {
        return Vec::new();
    }
    let mut reader = quircs::Quirc::default();
    reader
        .identify(width, height, grey)
        .filter_map(|code| code.ok()?.decode().ok())
        .filter_map(|read| scan_text(std::str::from_utf8(&read.payload).ok()?))
        .collect()
}

/// What an address holds, where it is one of ours.
pub fn scan_text(address: &str) -> Option<Scanned> {
    let (_, behind) = address.trim().split_once("#/")?;
    let (page, packed) = behind.split_once('/')?;
    let packed = Some(packed.to_owned()).filter(|packed| !packed.is_empty())?;
    match page {
        "r" => Some(Scanned::Result(packed)),
        "c" => Some(Scanned::Code(packed)),
        "j" => Some(Scanned::Invitation(packed)),
        "g" => Some(Scanned::List(packed)),
        _ => None,
    }
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
