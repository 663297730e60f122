//! A phone that was invited: what happens, who sees what, begin.
//!
//! Invariant: joining begins a round of its own and never touches another check.

use std::sync::Arc;

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use crate::{
    domain::{Assessment, Questionnaire, Scope, gathering::Purpose},
    exchange::{Invitation, LinkError, code_length, read_invitation},
    i18n::{HallText, JoinText, Locale, Shell, date, fill},
    platform,
    state::{App, CheckPage, Load, Route},
    ui::{
        components::{button, link_button, live},
        effects,
        page::PageView,
    },
};

#[derive(Clone, PartialEq)]
enum Came {
    Waiting,
    Invited(Invitation, Size),
    Refused(LinkError),
    NotLoaded,
}

/// How much is asked of somebody who joins.
#[derive(Clone, Copy, PartialEq)]
struct Size {
    questions: usize,
    /// Characters of the code at the end; `None` where the questionnaire has no codes.
    code: Option<usize>,
}

/// The page of an invitation.
pub fn join(app: App, locale: Locale, link: String) -> PageView {
    let t = JoinText::of(locale);
    let came = RwSignal::new(Came::Waiting);
    {
        let link = link.clone();
        spawn_local(ScopedFuture::new(async move {
            let read = read(app, &link).await;
            if let Came::Invited(invitation, _) = &read {
                take_language(app, invitation);
            }
            came.try_set(read);
        }));
    }
    let body = live(move || match came.get() {
        Came::Waiting => {
            view! { <p class="waiting" role="status">{Shell::of(locale).loading}</p> }.into_any()
        }
        Came::NotLoaded => refused(locale, Shell::of(locale).loading_failed),
        Came::Refused(fault) => refused(
            locale,
            match fault {
                LinkError::Damaged => t.damaged,
                LinkError::Newer => t.newer,
                LinkError::OtherQuestionnaire => t.other,
                LinkError::OtherVersion => t.other_version,
            },
        ),
        Came::Invited(invitation, size) => {
            untrack(|| invited(app, locale, &link, &invitation, size))
        }
    });
    PageView::new(t.title, body)
}

/// Reads an invitation against the questionnaires that are here.
async fn read(app: App, link: &str) -> Came {
    let Some(known) = known(app).await else {
        return Came::NotLoaded;
    };
    let versions = known.iter().map(|one| (&one.id, one.version.as_str()));
    match read_invitation(link, versions) {
        Ok(invitation) => match known.iter().find(|one| one.id == invitation.questionnaire) {
            Some(asked) => {
                let size = Size {
                    questions: asked.in_scope(Scope::Core).count(),
                    code: code_length(asked),
                };
                Came::Invited(invitation, size)
            }
            None => Came::Refused(LinkError::OtherQuestionnaire),
        },
        Err(fault) => Came::Refused(fault),
    }
}

/// The questionnaires that are here; `None` where none can be had.
async fn known(app: App) -> Option<Vec<Arc<Questionnaire>>> {
    let loaded = app
        .library
        .with_untracked(|library| library.catalogue.clone());
    let loaded = match loaded {
        Load::Ready(catalogue) => Load::Ready(catalogue),
        _ => effects::catalogue().await,
    };
    let catalogue = loaded.ready()?.clone();
    let mut known = Vec::new();
    for entry in &catalogue.questionnaires {
        // One that can't be loaded is not known; the others may still fit.
        if let Ok((sheet, _)) = effects::sheet(&entry.id, "nl").await {
            known.push(sheet.questionnaire);
        }
    }
    (!known.is_empty()).then_some(known)
}

/// A device on which nobody chose a language takes that of the invitation.
fn take_language(app: App, invitation: &Invitation) {
    let free = app
        .settings
        .with_untracked(|settings| settings.language.is_none());
    if let Some(asked) = Locale::from_tag(&invitation.language)
        && free
        && untrack(|| app.language()) != asked.tag()
    {
        choose(app, asked);
    }
}

fn choose(app: App, locale: Locale) {
    app.set(|settings| settings.language = Some(locale.tag().to_owned()));
}

/// The way to the invitation's language, for somebody who reads another one.
fn other_language(app: App, locale: Locale, invitation: &Invitation) -> Option<AnyView> {
    let asked = Locale::from_tag(&invitation.language).filter(|asked| *asked != locale)?;
    let words = fill(JoinText::of(locale).in_language, &[asked.name()]);
    Some(
        view! { <p class="actions">{button("quiet", words, move |_| choose(app, asked))}</p> }
            .into_any(),
    )
}

fn invited(app: App, locale: Locale, link: &str, invitation: &Invitation, size: Size) -> AnyView {
    let t = JoinText::of(locale);
    let team = invitation.purpose == Purpose::Team;
    let before = app.joined_by(link);
    let begin = {
        let (link, invitation) = (link.to_owned(), invitation.clone());
        move |_| {
            let assessment = Assessment::new(
                invitation.questionnaire.clone(),
                invitation.version.clone(),
                Scope::Core,
                app.today(),
                untrack(|| app.language()),
            );
            let id = app.join(&link, &assessment);
            // Going back must not begin once more.
            platform::replace_fragment(&Route::Check(id, CheckPage::About).href());
        }
    };
    let go_on: Vec<_> = before
        .iter()
        .map(|(id, assessment)| {
            let name = &assessment.organisation.name;
            let words = if name.is_empty() {
                t.go_on.to_owned()
            } else {
                fill(t.go_on_with, &[name])
            };
            link_button(
                "primary",
                words,
                Route::Check(id.clone(), CheckPage::Overview).href(),
            )
        })
        .collect();
    let (class, words) = match (before.is_empty(), team) {
        (true, _) => ("primary", t.begin),
        (false, true) => ("plain", t.begin_other_person),
        (false, false) => ("plain", t.begin_other),
    };
    let title = (!invitation.title.is_empty())
        .then(|| view! { <p class="above" dir="auto">{invitation.title.clone()}</p> });
    let intro = if team { t.intro_team } else { t.intro };
    let second = size
        .code
        .map(|length| fill(t.second, &[&length.to_string()]));
    let readers = if team { t.who_reads_team } else { t.who_reads };
    let shown = fill(
        if team { t.shown_team } else { t.shown },
        &[&invitation.smallest_group.to_string()],
    );
    view! {
        {title}
        <p class="of">{date(locale, invitation.date)}</p>
        {other_language(app, locale, invitation)}
        <p class="lead">{fill(intro, &[&size.questions.to_string()])}</p>
        <p class="actions">{go_on} {button(class, words, begin)}</p>
        <h2>{t.what_happens}</h2>
        <ol>
            <li>{if team { t.first_team } else { t.first }}</li>
            {second.map(|words| view! { <li>{words}</li> })}
            <li>{t.third}</li>
        </ol>
        <h2>{t.who_sees}</h2>
        <p>{readers}</p>
        <p>{shown}</p>
        <p>{t.stays}</p>
    }
    .into_any()
}

fn refused(locale: Locale, words: &'static str) -> AnyView {
    view! {
        <div class="notice" role="alert">
            <p>{words}</p>
            <p>{JoinText::of(locale).ask_host}</p>
            <p class="actions">{link_button("plain", HallText::of(locale).to_start, Route::Home.href())}</p>
        </div>
    }
    .into_any()
}
