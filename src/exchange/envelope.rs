//! The first look at a file of ours: is it text, is it JSON, which format, which version?
//!
//! Invariant: what is no file of ours, or of a newer version, is refused before its parts are read.

use super::assessment_file::FILE_LIMIT;
use super::checker::Checker;
use super::fault::FaultKind;
use super::json::Json;
use super::open_error::OpenError;
use super::spot::shown;

/// Reads the JSON of a file whose format is `family` and a version from 1 to `newest`.
///
/// # Errors
/// An [`OpenError`] for everything else.
pub fn open(bytes: &[u8], family: &str, newest: u32) -> Result<(u32, Json), OpenError> {
    if bytes.len() > FILE_LIMIT {
        return Err(OpenError::TooLarge {
            size: bytes.len(),
            limit: FILE_LIMIT,
        });
    }
    let content = std::str::from_utf8(bytes).map_err(|_| OpenError::NotText)?;
    if content.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(OpenError::Empty);
    }
    let mut checker = Checker::new("");
    let Some(json) = checker.read(content) else {
        return Err(checker.into_faults().into_iter().fold(
            OpenError::NotOurs { format: None },
            |error, fault| match fault.kind {
                FaultKind::NotJson { line, column } => OpenError::NotJson { line, column },
                _ => error,
            },
        ));
    };
    let format = json.field("format").and_then(Json::text);
    let version = format
        .and_then(|format| version_of(format, family))
        .ok_or_else(|| OpenError::NotOurs {
            format: format.map(shown),
        })?;
    if version > newest {
        return Err(OpenError::Newer { version });
    }
    Ok((version, json))
}

/// The version of a format, for example 1 of `drempelmeter/assessment/1`; `None` for other formats.
fn version_of(format: &str, family: &str) -> Option<u32> {
    let digits = format.strip_prefix(family)?;
    let plain = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    // A number beyond 32 bits is still a newer version, not another sort of file.
    (plain && !digits.is_empty()).then(|| digits.parse().unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_tells_its_version_and_nothing_else_passes_for_one() {
        let of = |format| version_of(format, "drempelmeter/assessment/");
        assert_eq!(of("drempelmeter/assessment/1"), Some(1));
        assert_eq!(of("drempelmeter/assessment/20"), Some(20));
        assert_eq!(of("drempelmeter/assessment/99999999999"), Some(u32::MAX));
        for other in [
            "",
            "drempelmeter/assessment/",
            "drempelmeter/assessment/0",
            "drempelmeter/assessment/01",
            "drempelmeter/assessment/1a",
            "drempelmeter/assessment/-1",
            "drempelmeter/report/1",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
