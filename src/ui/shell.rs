//! What stands around every page: skip link, header, notes on how things are kept, footer.
//!
//! Invariant: a person always sees whether answers are kept, and can always change the language.

use leptos::prelude::*;

use super::components::{button, circle, link_button, live, polygon, rect};
use crate::{
    i18n::{Locale, Notices, Shell, direction, fill, language_name},
    platform,
    state::{App, Load, Notice, Route, ShelfError, Source},
};

/// The header: home, the main pages, the language.
pub fn header(app: App, locale: Locale) -> AnyView {
    let t = Shell::of(locale);
    let link = move |route: Route, words: &'static str| {
        let href = route.href();
        view! {
            <a href=href aria-current=Signal::derive(move || (app.route.get() == route).then_some("page"))>{words}</a>
        }
    };
    let languages = move || {
        let chosen = app.language();
        app.languages()
            .into_iter()
            .map(|tag| {
                let name = language_name(&tag).to_owned();
                let selected = tag == chosen;
                let dir = direction(&tag);
                view! { <option value=tag.clone() lang=tag dir=dir selected=selected>{name}</option> }
            })
            .collect::<Vec<_>>()
    };
    view! {
        <a class="skip" href="#title" on:click=|event| {
            // The fragment is the app's address, so the link moves the focus itself.
            event.prevent_default();
            platform::focus("title");
        }>{t.skip}</a>
        <header class="site no-print">
            <a class="brand" href="#/">
                <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                    {rect("frame", (5, 2, 22, 28), 3)}
                    {rect("light", (8, 5, 16, 25), 0)}
                    {polygon("leaf", &[(8, 5), (17, 8), (17, 28), (8, 30)])}
                    {circle("handle", (14, 18), 1)}
                </svg>
                <span>{t.app}</span>
            </a>
            <nav aria-label=t.menu>
                {link(Route::Checks, t.checks)}
                {link(Route::Settings, t.settings)}
            </nav>
            <div class="language">
                <label for="language">{t.language}</label>
                <select id="language" on:change=move |event| {
                    let tag = event_target_value(&event);
                    app.set(|settings| settings.language = Some(tag));
                }>{live(languages)}</select>
            </div>
        </header>
    }
    .into_any()
}

/// What a person must know now: an example, keeping that fails, a browser that forgets.
pub fn banners(app: App, locale: Locale) -> AnyView {
    let t = Shell::of(locale);
    let example = move || {
        let example = app.open.with(|open| {
            open.as_ref()
                .is_some_and(|open| open.source == Source::Example)
        });
        (example && app.route.with(|route| route.check().is_some())).then(|| {
            view! {
                <div class="banner no-print">
                    <p>{t.example_banner}</p>
                    {link_button("plain", t.example_begin, Route::Home.href())}
                </div>
            }
        })
    };
    let trouble = move || {
        app.trouble.get().map(|error| {
            let words = match error {
                ShelfError::Full => t.trouble_full,
                ShelfError::Blocked => t.trouble_blocked,
            };
            view! {
                <div class="banner strong no-print" role="alert">
                    <p>{words} " " {t.trouble_do}</p>
                    <p class="actions">
                        {super::save::save_buttons(app, locale)}
                        {(error == ShelfError::Full).then(|| button("plain", t.try_again, move |_| app.try_again()))}
                    </p>
                </div>
            }
        })
    };
    let unreadable = move || {
        app.unreadable
            .get()
            .into_iter()
            .map(|record| {
                let words = if record.newer { t.unreadable_newer } else { t.unreadable };
                view! {
                    <div class="banner no-print" role="alert">
                        <p>{words}</p>
                        {button("plain", t.unreadable_save, move |_| {
                            if let Some(text) = app.record(&record.key) {
                                platform::download("drempelmeter-bewaard.txt", "text/plain", text.as_bytes());
                            }
                        })}
                    </div>
                }
            })
            .collect::<Vec<_>>()
    };
    let forgets = move || {
        let known = app.settings.with(|settings| settings.told_of_forgetting);
        let begun = app.open.with(|open| {
            open.as_ref().is_some_and(|open| {
                open.source == Source::Own && !open.assessment.answers.is_empty()
            })
        });
        (app.short_lived.get() && begun && !known).then(|| {
            view! {
                <div class="banner no-print">
                    <p>{t.forgets} " " {t.forgets_do}</p>
                    <p class="actions">
                        {super::save::save_buttons(app, locale)}
                        {button("plain", t.forgets_known, move |_| app.set(|s| s.told_of_forgetting = true))}
                    </p>
                </div>
            }
        })
    };
    let insecure = (!platform::is_secure())
        .then(|| view! { <div class="banner no-print"><p>{t.insecure}</p></div> });
    let news = move || {
        let words = match app.update.get().as_deref() {
            Some("waiting") => Some(t.update_waiting),
            Some("applied") => Some(t.update_applied),
            _ => None,
        };
        words.map(
            |words| view! { <div class="banner quiet no-print" role="status"><p>{words}</p></div> },
        )
    };
    let offline = move || {
        app.offline.get().then(
            || view! { <div class="banner quiet no-print" role="status"><p>{t.offline}</p></div> },
        )
    };
    let fallback = move || falls_back(app, locale);
    view! {
        {insecure}
        {live(example)}
        {live(trouble)}
        {live(unreadable)}
        {live(forgets)}
        {live(news)}
        {live(offline)}
        {live(fallback)}
    }
    .into_any()
}

/// Says that texts come from another language, or that the chosen one could not be loaded.
fn falls_back(app: App, locale: Locale) -> Option<AnyView> {
    let t = Shell::of(locale);
    let Load::Ready(sheet) = app.sheet() else {
        return None;
    };
    let language = app.language();
    let other = language_name(&sheet.questionnaire.reference_language);
    let falls_back = || Some(fill(t.falls_back, &[other]));
    let key = (sheet.questionnaire.id.clone(), language.clone());
    let asked_for = app
        .library
        .with(|library| library.sheets.get(&key).cloned().unwrap_or_default());
    let words = match asked_for {
        Load::Loading => None,
        Load::Failed(_) => {
            let again = button("plain", t.retry, move |_| app.load_again());
            let words = view! { <p>{t.language_failed}</p> {again} };
            return Some(view! { <div class="banner no-print">{words}</div> }.into_any());
        }
        Load::Ready(asked_for) => {
            let whole = asked_for.wording.language() == language
                && !asked_for.wording.falls_back()
                && Locale::from_tag(&language).is_some();
            if whole { None } else { falls_back() }
        }
    };
    words.map(|words| view! { <div class="banner quiet no-print"><p>{words}</p></div> }.into_any())
}

/// Whether answers are kept, in words; for the pages of a check.
pub fn keeping(app: App, locale: Locale) -> AnyView {
    let t = Shell::of(locale);
    view! {
        <p class="keeping no-print" role="status">
            {live(move || {
                let own = app.open.with(|open| open.as_ref().is_some_and(|open| open.source == Source::Own));
                match (own, app.trouble.get(), app.kept.get()) {
                    (false, ..) => None,
                    (true, Some(_), _) => Some(t.not_kept),
                    (true, None, true) => Some(t.kept),
                    (true, None, false) => None,
                }
            })}
        </p>
    }
    .into_any()
}

/// What was just done, with its undo.
pub fn notice(app: App, locale: Locale) -> AnyView {
    let t = Shell::of(locale);
    view! {
        <div class="told no-print" role="status" aria-live="polite">
            {live(move || {
                let told = app.notice.get()?;
                let undo = told.undo().cloned();
                Some(view! {
                    <div class="toast">
                        <p>{words(locale, &told)}</p>
                        {undo.map(|undo| button("plain", t.undo, move |_| app.undo(&undo)))}
                        {button("quiet", t.close, move |_| app.notice.set(None))}
                    </div>
                })
            })}
        </div>
    }
    .into_any()
}

fn words(locale: Locale, notice: &Notice) -> &'static str {
    let t = Notices::of(locale);
    match notice {
        Notice::AnswerCleared(_) => t.answer_cleared,
        Notice::ActionRemoved(_) => t.action_removed,
        Notice::PlanFull => t.plan_full,
        Notice::Done(words, _) => words,
        Notice::CheckDeleted(_) => t.check_deleted,
        Notice::CheckRestored => t.check_restored,
        Notice::Undone => t.undone,
        Notice::FileSaved => t.file_saved,
        Notice::FileOpened => t.file_opened,
        Notice::RoundBegun => t.round_begun,
        Notice::Copied => t.copied,
        Notice::Wiped => t.wiped,
        Notice::WrongAddress => t.wrong_address,
        Notice::NoSuchCheck => t.no_such_check,
        Notice::NotLoaded => t.not_loaded,
        Notice::NotShared => t.not_shared,
    }
}

/// The footer: more on the tool, and whom to ask.
pub fn footer(app: App, locale: Locale) -> AnyView {
    let t = Shell::of(locale);
    let link =
        |route: Route, words: &'static str| view! { <li><a href=route.href()>{words}</a></li> };
    let help = move || {
        let city = app.library.with(|library| {
            library
                .catalogue
                .ready()
                .map(|catalogue| catalogue.city.clone())
        })?;
        let parts: Vec<_> = [city.name, city.phone, city.email]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        (!parts.is_empty()).then(|| view! { <p>{fill(t.help_desk, &[&parts.join(" · ")])}</p> })
    };
    view! {
        <footer class="site no-print">
            <nav aria-label=t.footer>
                <ul>
                    {link(Route::Privacy, t.privacy)}
                    {link(Route::Calculation, t.calculation)}
                    {link(Route::Examples, t.examples)}
                    {link(Route::Materials("practices".to_owned()), t.practices)}
                    {link(Route::Invitation, t.invitation)}
                    {link(Route::Hall("gatherings".to_owned()), t.together)}
                    {link(Route::Verify, t.verify)}
                    {link(Route::Accessibility, t.accessibility)}
                </ul>
            </nav>
            {live(help)}
        </footer>
    }
    .into_any()
}
