//! The document's attributes follow the settings; news of the page comes in.
//!
//! Invariant: `lang` and `dir` of the document are always those of what is shown.

use leptos::{prelude::*, task::spawn_local};

use super::watch::watch;

use crate::{
    i18n::{Locale, direction},
    platform,
    state::{App, Contrast, Notice, TextSize, Theme, id_of},
    ui::lazy,
};

/// Writes language, colours and text size on the root element, where the style finds them.
pub fn follow_settings(app: App) {
    watch(move || {
        let language = app.language();
        let (theme, contrast, size) = app.settings.with(|s| (s.theme, s.contrast, s.text_size));
        platform::set_attribute("lang", app.locale().tag());
        platform::set_attribute("dir", direction(&language));
        platform::set_attribute("data-theme", id_of(&Theme::ALL, &theme));
        platform::set_attribute("data-contrast", id_of(&Contrast::ALL, &contrast));
        platform::set_attribute("data-text-size", id_of(&TextSize::ALL, &size));
    });
}

/// Loads the interface in the chosen language, and shows it once it is there.
///
/// A new language draws the page anew; whoever chose it stays where they were.
pub fn follow_language(app: App) {
    watch(move || {
        let wanted = Locale::from_tag(&app.language()).unwrap_or_default();
        if wanted == app.interface.get_untracked() {
            return;
        }
        spawn_local(async move {
            if lazy::interface(wanted).await.is_err() {
                app.notice.set(Some(Notice::NotLoaded));
                return;
            }
            // Another language may have been chosen while this one was on its way.
            let now = untrack(|| Locale::from_tag(&app.language())).unwrap_or_default();
            if now != wanted {
                return;
            }
            let focused = platform::focused_id();
            app.interface.set(wanted);
            request_animation_frame(move || {
                if let Some(id) = focused {
                    platform::focus(&id);
                }
            });
        });
    });
}

/// Takes in what the page's start script and the browser tell: a new version, the network.
pub fn follow_news(app: App) {
    let update = move || app.update.set(platform::attribute("data-update"));
    update();
    platform::on_event("drempelmeter:update", update);
    let network = move || {
        let was_offline = app.offline.get_untracked();
        app.offline.set(platform::is_offline());
        if was_offline && !app.offline.get_untracked() {
            app.load_again();
        }
    };
    network();
    platform::on_network_change(network);
    app.short_lived.set(platform::storage_is_short_lived());
}
