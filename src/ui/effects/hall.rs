//! A gathering that is open: what another window writes comes in.
//!
//! Invariant: only reading; every intent keeps what it changes itself.

use leptos::prelude::*;

use super::watch::watch;
use crate::state::Hall;

/// Follows what other windows write of this gathering, for as long as its page stands.
pub fn follow_hall(hall: Hall) {
    watch(move || {
        if hall.app.outside.get() > 0 {
            hall.look_again();
        }
    });
}
