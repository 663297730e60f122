//! Brings a file of an older format up to the one of today.
//!
//! Invariant: every version of the format ever released stays readable; `tests/fixtures/` holds one
//! file of each.

use super::json::Json;

/// What stands before the version number.
pub const ASSESSMENT_FAMILY: &str = "drempelmeter/assessment/";

/// The version that this app writes.
pub const VERSION: u32 = 2;

/// Brings a file from `version` to [`VERSION`], one version at a time.
///
/// A new format raises [`VERSION`] and adds an arm.
pub fn migrate(version: u32, json: Json) -> Json {
    match version {
        // Wishes and the day of the next check came with 2. A file of 1 has none and says nothing else.
        1 => migrate(2, json),
        // No format before the first was ever released.
        0 => json,
        // Today's. Newer ones never come here: reading refuses them before.
        VERSION.. => json,
    }
}
