//! Brings a file of an older format up to the one of today.
//!
//! Invariant: every version of the format ever released stays readable; `tests/fixtures/` holds one
//! file of each.

use super::json::Json;

/// What stands before the version number.
const FAMILY: &str = "drempelmeter/assessment/";

/// The version that this app writes.
pub const VERSION: u32 = 1;

/// The version of a format, for example 1 of `drempelmeter/assessment/1`; `None` for other formats.
pub fn version_of(format: &str) -> Option<u32> {
    let digits = format.strip_prefix(FAMILY)?;
    let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    // A number beyond 32 bits is still a newer version, not another sort of file.
    (plain && !digits.is_empty()).then(|| digits.parse().unwrap_or(u32::MAX))
}

/// Brings a file from `version` to [`VERSION`], one version at a time.
///
/// A new format raises [`VERSION`] and adds an arm: `1 => migrate(2, from_1_to_2(json)),`.
pub fn migrate(version: u32, json: Json) -> Json {
    match version {
        // No format before the first was ever released.
        0..VERSION => json,
        // Today's. Newer ones never come here: reading refuses them before.
        VERSION.. => json,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_tells_its_version_and_nothing_else_passes_for_one() {
        assert_eq!(version_of("drempelmeter/assessment/1"), Some(1));
        assert_eq!(version_of("drempelmeter/assessment/20"), Some(20));
        assert_eq!(
            version_of("drempelmeter/assessment/99999999999"),
            Some(u32::MAX)
        );
        for other in [
            "",
            "drempelmeter/assessment/",
            "drempelmeter/assessment/0",
            "drempelmeter/assessment/01",
            "drempelmeter/assessment/1a",
            "drempelmeter/assessment/-1",
            "drempelmeter/report/1",
        ] {
            assert_eq!(version_of(other), None, "{other}");
        }
    }
}
