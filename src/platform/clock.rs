//! The clock.
//!
//! Invariant: a day is the person's own, not that of Greenwich.

/// Today where the person is: year, month (1 to 12), day.
pub fn today() -> (u32, u32, u32) {
    let now = js_sys::Date::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}
