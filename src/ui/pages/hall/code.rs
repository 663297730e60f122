//! The code that a phone shows to hand in: ten characters, how to spell them, and the square code.
//!
//! Invariant: once it was shown it stays the same; who changes answers is told so, and makes a new code.

use leptos::prelude::*;

use crate::{
    domain::Scope,
    exchange::{GROUP, Invitation, ResultCode, read_code, read_invitation, write_code},
    i18n::{JoinText, Overview, Shell, fill},
    platform,
    report::qr,
    state::{CheckPage, HallRoute, Joined, Route},
    ui::{
        components::{button, link_button, live, qr_code},
        page::{CheckView, PageView},
    },
};

/// The page.
pub fn code(check: &CheckView) -> PageView {
    let t = JoinText::of(check.locale);
    let again = RwSignal::new(0_u32);
    let check_now = check.clone();
    let body = live(move || {
        again.track();
        let joined = check_now.app.joined(&check_now.id);
        untrack(|| {
            match joined
                .as_ref()
                .and_then(|j| Some((j, invitation(&check_now, j)?)))
            {
                Some((joined, invitation)) => handed(&check_now, joined, &invitation, again),
                None => not_joined(&check_now),
            }
        })
    });
    PageView::new(t.code_title, body)
}

fn invitation(check: &CheckView, joined: &Joined) -> Option<Invitation> {
    let questionnaire = &check.sheet.questionnaire;
    let known = [(&questionnaire.id, questionnaire.version.as_str())];
    read_invitation(&joined.link, known).ok()
}

/// The answers of now, in the order of the core statements.
fn answers(check: &CheckView) -> Vec<Option<crate::domain::Answer>> {
    let core = check.sheet.questionnaire.in_scope(Scope::Core);
    check
        .read(|a| {
            core.map(|(_, statement)| a.answers.of(&statement.id))
                .collect()
        })
        .unwrap_or_default()
}

fn handed(
    check: &CheckView,
    joined: &Joined,
    invitation: &Invitation,
    again: RwSignal<u32>,
) -> AnyView {
    let (app, locale) = (check.app, check.locale);
    let t = JoinText::of(locale);
    let questionnaire = &check.sheet.questionnaire;
    let now = answers(check);
    let open = now.iter().filter(|answer| answer.is_none()).count();
    let shown = RwSignal::new(joined.code.is_some());
    let id = check.id.clone();
    let Some(code) = joined.code.clone() else {
        if open == now.len() {
            return view! {
                <p class="lead">{t.nothing_yet}</p>
                <p class="actions">{link_button("primary", t.to_questions, check.href(CheckPage::Overview))}</p>
            }
            .into_any();
        }
        let made = ResultCode {
            tag: joined.tag,
            answers: now,
        };
        let make = {
            let code = write_code(invitation.gathering, questionnaire, &made)
                .map(|code| code.split_whitespace().collect::<String>());
            move |_| {
                if let Some(code) = code.clone() {
                    app.hand_in(&id, code);
                    shown.set(true);
                    again.update(|times| *times += 1);
                    platform::focus("title");
                }
            }
        };
        let words = (open > 0)
            .then(|| view! { <p class="notice">{fill(t.still_open, &[&open.to_string()])}</p> });
        return view! {
            <p class="lead">{t.before_code}</p>
            {words}
            <p class="actions">
                {button("primary", t.make_code, make)}
                {(open > 0).then(|| link_button("plain", t.to_questions, check.href(CheckPage::Overview)))}
            </p>
        }
        .into_any();
    };
    let read = read_code(&code, invitation.gathering, questionnaire).ok();
    let changed = read.is_none_or(|read| read.answers != now);
    let improve = move |_| {
        app.improve(&id);
        again.update(|times| *times += 1);
        platform::focus("title");
    };
    let changed = changed.then(|| {
        view! {
            <div class="notice" role="status">
                <p>{t.changed}</p>
                <p class="actions">{button("plain", t.improve, improve)}</p>
            </div>
        }
    });
    view! {
        <p class="lead">{t.say}</p>
        {shown_code(check.locale, &code)}
        {changed}
        <p>{t.keep_open}</p>
        <h2>{t.afterwards}</h2>
        <p>{t.afterwards_about}</p>
        <p class="actions">
            {link_button("primary", Overview::of(locale).to_result, check.href(CheckPage::Result))}
            {link_button("plain", t.to_overview, check.href(CheckPage::Overview))}
        </p>
    }
    .into_any()
}

/// The characters large, how to spell them, and the square code.
pub fn shown_code(locale: crate::i18n::Locale, code: &str) -> AnyView {
    let t = JoinText::of(locale);
    let groups = in_groups(code);
    let spelled = spelled(t, code);
    let address = format!(
        "{}{}",
        platform::home(),
        HallRoute::Code(code.to_owned()).href()
    );
    let picture = qr(&address).map(|squares| qr_code(&squares, t.code_alt.to_owned()));
    view! {
        // A screen reader would read the groups as words: it gets the letters one by one.
        <p class="code" aria-hidden="true" translate="no">{groups}</p>
        <p class="spelled">{spelled}</p>
        <div class="join-code">{picture}</div>
    }
    .into_any()
}

/// The characters in groups of five.
pub fn in_groups(code: &str) -> String {
    let mut groups = String::new();
    for (letter, place) in code.chars().zip(0..) {
        if place > 0 && place % GROUP == 0 {
            groups.push(' ');
        }
        groups.push(letter);
    }
    groups
}

/// The characters as one says them aloud: letters by a name, digits as they are.
fn spelled(t: &JoinText, code: &str) -> String {
    let names: Vec<&str> = t.spelling.split('|').collect();
    let words: Vec<String> = code
        .chars()
        .map(|letter| {
            let found = names
                .iter()
                .find(|name| name.starts_with(letter) && letter.is_ascii_alphabetic());
            found.map_or_else(|| letter.to_string(), |name| (*name).to_owned())
        })
        .collect();
    words.join(" – ")
}

fn not_joined(check: &CheckView) -> AnyView {
    let t = JoinText::of(check.locale);
    let href = Route::Home.href();
    view! {
        <p class="lead">{t.not_joined}</p>
        <p class="actions">{link_button("plain", Shell::of(check.locale).back_home, href)}</p>
    }
    .into_any()
}
