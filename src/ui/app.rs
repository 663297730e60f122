//! The app root: puts the state, the pages and the effects together.
//!
//! Invariant: effects stand here and in `effects/`, nowhere else.

use leptos::prelude::*;

use super::{
    browser_shelf::shelf,
    coming::{failed, later, show, waiting},
    effects, lazy,
    page::{Asked, CheckView},
    pages,
    shell::{banners, footer, header, keeping, notice},
};
use crate::{
    domain::Day,
    i18n::Locale,
    platform,
    state::{App, CheckPage, Keeper, Load, Route, SETTINGS_KEY, Settings, World, tab_name},
    ui::components::live,
};

/// Starts the app in the element `app` of the page.
pub fn mount() {
    let Some(root) = platform::root_element("app") else {
        return;
    };
    let (shelf, trouble) = shelf();
    let settings = shelf.read(SETTINGS_KEY).map(|text| Settings::decode(&text));
    let keeper = Keeper::new(shelf, tab_name(platform::random()));
    let languages = platform::languages();
    let wanted = Locale::from_tag(&settings.unwrap_or_default().language_or(&languages));
    // Leptos' own spawner works only once something is mounted.
    wasm_bindgen_futures::spawn_local(async move {
        let wanted = wanted.unwrap_or_default();
        // The reference language is always there, also where another one can't be loaded.
        let shown = lazy::interface(wanted)
            .await
            .map_or(Locale::Nl, |()| wanted);
        platform::empty(&root);
        // Kept for as long as the page lives.
        leptos::mount::mount_to(root, move || {
            let world = World {
                today,
                chance: platform::random,
                speaks: platform::can_speak(),
            };
            root_view(App::open(keeper, trouble, world, languages, shown))
        })
        .forget();
        platform::set_attribute("data-ready", "true");
    });
}

fn today() -> Day {
    let (year, month, day) = platform::today();
    u16::try_from(year)
        .ok()
        .zip(u8::try_from(month).ok())
        .zip(u8::try_from(day).ok())
        .and_then(|((year, month), day)| Day::new(year, month, day))
        // A clock that is set to no year of the calendar.
        .unwrap_or_else(Day::first)
}

fn root_view(app: App) -> AnyView {
    effects::run(app);
    let route = Memo::new(move |_| app.route.get());
    view! {
        {live(move || header(app, app.locale()))}
        <main id="main">
            {live(move || banners(app, app.locale()))}
            {live(move || {
                let own = route.with(|route| route.check().is_some_and(|id| id.example_name().is_none()));
                own.then(|| keeping(app, app.locale()))
            })}
            // Only another page or language draws a page anew: what is chosen on it would be lost.
            {live(move || {
                let (locale, route) = (app.locale(), route.get());
                untrack(|| page(app, locale, route))
            })}
        </main>
        {live(move || footer(app, app.locale()))}
        {live(move || notice(app, app.locale()))}
    }
    .into_any()
}

fn page(app: App, locale: Locale, route: Route) -> AnyView {
    match route.clone() {
        Route::Home | Route::Start | Route::Unknown => show(app, pages::home(app, locale), &route),
        Route::Check(id, page) => {
            let opened = Memo::new(move |_| {
                app.open.with(|open| {
                    let open = open.as_ref().filter(|open| open.id == id)?;
                    Some((open.id.clone(), open.source, open.assessment.scope))
                })
            });
            let sheet = Memo::new(move |_| app.sheet());
            live(move || {
                let Some((id, source, scope)) = opened.get() else {
                    return waiting(locale);
                };
                match sheet.get() {
                    Load::Loading => waiting(locale),
                    Load::Failed(_) => failed(locale),
                    Load::Ready(sheet) => {
                        let check = CheckView {
                            app,
                            locale,
                            sheet,
                            id,
                            source,
                            scope,
                        };
                        untrack(|| check_page(&check, &page, &route))
                    }
                }
            })
            .into_any()
        }
        _ => later(Asked {
            app,
            locale,
            route,
            check: None,
        }),
    }
}

fn check_page(check: &CheckView, page: &CheckPage, route: &Route) -> AnyView {
    let app = check.app;
    match page {
        CheckPage::About => show(app, pages::about(check), route),
        CheckPage::Barrier(id, number) => show(app, pages::barrier(check, id, *number), route),
        _ => later(Asked {
            app,
            locale: check.locale,
            route: route.clone(),
            check: Some(check.clone()),
        }),
    }
}
