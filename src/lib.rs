//! Drempelmeter: a self-check of the barriers that keep people away from what an organisation offers.
//!
//! Code map; each module may use only what stands before it (`tests/architecture.rs` holds it so):
//!
//! - [`domain`]: barriers, answers, scores, plans. Pure.
//! - [`exchange`]: domain values to files and storage records and back. Pure.
//! - [`i18n`]: every text the interface shows, in every language; dates and numbers. Pure.
//! - [`report`]: a result as plain data to draw. Pure.
//! - [`state`]: Leptos signals around the domain; intents in, memos out.
//! - [`platform`]: the browser. Strings and bytes in, `Result` out; knows nothing of ours.
//! - [`ui`]: the app root (the only place with effects), pages and components.
//!
//! Invariants: what was saved is never overwritten because it could not be read; nothing leaves
//! the device unless a person hands it over; the same answers give the same figures everywhere.

pub mod domain;
pub mod exchange;
pub mod i18n;
pub mod platform;
pub mod report;
pub mod state;
pub mod ui;
