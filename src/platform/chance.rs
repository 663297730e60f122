//! Chance.
//!
//! Invariant: 53 bits are enough here: names of tabs and checks, no secrets.

/// 64 bits of chance.
pub fn random() -> u64 {
    const PART: f64 = 4_294_967_296.0;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "both are in range"
    )]
    let part = || (js_sys::Math::random() * PART) as u64;
    part() << 32 | part()
}
