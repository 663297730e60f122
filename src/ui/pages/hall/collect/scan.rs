//! Scanning codes with the camera.
//!
//! Invariant: the camera is on only while this stands on the page and the person asked for it.

use leptos::{prelude::*, task::spawn_local};

use super::{desk::Desk, seen::Seen};
use crate::{
    exchange::{PICTURE_LIMIT, scan_picture},
    i18n::CollectText,
    platform::{self, NoCamera},
    ui::components::{button, live},
};

/// The camera with its button.
pub fn scan(desk: &Desk) -> AnyView {
    let t = CollectText::of(desk.view.locale);
    // 0: off; every start gets a number of its own, so that an old one knows that it is over.
    let run = RwSignal::new(0_u32);
    let on = RwSignal::new(false);
    let trouble = RwSignal::new(None::<NoCamera>);
    let begin = {
        let desk = desk.clone();
        move |_| {
            let number = run.get_untracked() + 1;
            run.set(number);
            trouble.set(None);
            let desk = desk.clone();
            spawn_local(async move { look(desk, run, number, on, trouble).await });
        }
    };
    let stop = move |_| {
        run.update(|number| *number += 1);
        on.set(false);
    };
    let words = live(move || {
        trouble.get().map(|trouble| {
            let words = match trouble {
                NoCamera::Refused => t.camera_refused,
                NoCamera::Absent => t.camera_absent,
                NoCamera::Busy => t.camera_busy,
                NoCamera::Ended => t.camera_ended,
                NoCamera::Unsupported => t.camera_unsupported,
            };
            view! { <p class="notice" role="alert">{words}</p> }
        })
    });
    view! {
        <p>{t.camera_about}</p>
        <p class="actions">
            {live(move || if on.get() {
                button("plain", t.camera_stop, stop)
            } else {
                button("primary", t.camera_begin, begin.clone())
            })}
        </p>
        {words}
        <video id="camera" class="camera" class:off=move || !on.get() muted=true playsinline=true aria-label=t.camera_alt></video>
    }
    .into_any()
}

async fn look(
    desk: Desk,
    run: RwSignal<u32>,
    number: u32,
    on: RwSignal<bool>,
    trouble: RwSignal<Option<NoCamera>>,
) {
    let camera = match platform::camera("camera").await {
        Ok(camera) => camera,
        Err(fault) => {
            trouble.try_set(Some(fault));
            return;
        }
    };
    on.try_set(true);
    let mut seen = Seen::default();
    // The signals go with the page: then the camera goes off.
    while run.try_get_untracked() == Some(number) {
        if !camera.is_on() {
            on.try_set(false);
            trouble.try_set(Some(NoCamera::Ended));
            return;
        }
        if let Some(picture) = camera.picture(PICTURE_LIMIT / 2) {
            let found = scan_picture(picture.width, picture.height, &picture.grey);
            for found in seen.look(found) {
                super::files::take_found(&desk, &found);
            }
        }
        platform::wait(120).await;
    }
}
