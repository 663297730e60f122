//! "Ideas from others" beside a barrier or a step of a check.
//!
//! Invariant: what is shown here comes after the page and never keeps it waiting; where no practice fits, or
//! nothing could be loaded, nothing stands here.

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::{lazy, page::CheckView};
use crate::domain::BarrierId;

/// The practices that fit a barrier, as a line that opens; nothing until it is known that there are some.
pub fn ideas(check: &CheckView, barrier: &BarrierId) -> AnyView {
    let came = RwSignal::new_local(None::<AnyView>);
    let (app, locale, barrier) = (check.app, check.locale, barrier.clone());
    spawn_local(ScopedFuture::new(async move {
        if let Ok(Some(ideas)) = lazy::ideas(app, locale, barrier).await {
            came.try_set(Some(ideas));
        }
    }));
    (move || {
        let mut now = None;
        if came.with(Option::is_some) {
            came.try_update_untracked(|came| now = came.take());
        }
        now
    })
    .into_any()
}
