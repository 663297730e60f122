//! What the pages of one gathering share: the gathering, its questionnaire, its materials.
//!
//! Invariant: a page is drawn once everything it needs is there; what fails to load is told.

use std::sync::Arc;

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

use super::{draft::Draft, steps::steps};
use crate::{
    domain::{
        Barrier, Scope, Statement,
        gathering::Gathering,
        materials::{Cards, WorkshopScript, WorkshopVersion},
    },
    exchange::{read_cards, read_script},
    i18n::{HallText, Locale, Shell, fill},
    platform,
    state::{App, Hall, HallPage, HallRoute, Sheet},
    ui::{
        components::{button, link_button, live},
        effects,
        page::PageView,
    },
};

/// What the pages of one gathering need.
#[derive(Clone)]
pub struct HallView {
    /// The app.
    pub app: App,
    /// The language of the interface.
    pub locale: Locale,
    /// The gathering.
    pub hall: Hall,
    /// Its questionnaire in that language.
    pub sheet: Sheet,
    /// The script.
    pub script: Arc<WorkshopScript>,
    /// The conversation cards.
    pub cards: Arc<Cards>,
}

impl HallView {
    /// The address of a page of this gathering.
    pub fn href(&self, page: HallPage) -> String {
        HallRoute::Hall(self.hall.id, page).href()
    }

    /// Something of the gathering, and again whenever it changes.
    pub fn read<T>(&self, of: impl FnOnce(&Gathering) -> T) -> T {
        self.hall.read(of)
    }

    /// The statements that are answered, each with its barrier.
    pub fn statements(&self) -> impl Iterator<Item = (&Barrier, &Statement)> {
        self.sheet.questionnaire.in_scope(Scope::Core)
    }

    /// How many statements are answered.
    pub fn count(&self) -> usize {
        self.statements().count()
    }

    /// What the host has begun and not yet handed in.
    pub fn draft(&self) -> Draft {
        Draft::of(self.hall.id, self.count())
    }

    /// The version of the script that lies closest to these minutes.
    pub fn version(&self, minutes: u32) -> Option<&WorkshopVersion> {
        let versions = self.script.versions.values();
        versions.min_by_key(|version| version.minutes.abs_diff(minutes))
    }
}

enum Came {
    Waiting,
    Ready(Box<HallView>),
    Failed,
}

/// A page of a gathering.
pub fn page(
    hall: Hall,
    locale: Locale,
    page: HallPage,
    title: &'static str,
    body: fn(&HallView) -> AnyView,
) -> PageView {
    effects::follow_hall(hall);
    let came = RwSignal::new_local(Came::Waiting);
    load(hall, locale, came);
    let shown = live(move || {
        came.with(|came| match came {
            Came::Waiting => {
                view! { <p class="waiting" role="status">{Shell::of(locale).loading}</p> }.into_any()
            }
            Came::Failed => view! {
                <div class="notice" role="alert">
                    <p>{Shell::of(locale).loading_failed}</p>
                    <p class="actions">{button("plain", Shell::of(locale).retry, |_| platform::reload())}</p>
                </div>
            }
            .into_any(),
            Came::Ready(view) => untrack(|| {
                let (newer, body) = (newer_version(view), body(view));
                view! { {newer} {body} }.into_any()
            }),
        })
    });
    let above = {
        let title = hall.now.with_untracked(|now| now.title.clone());
        (!title.is_empty()).then_some(title)
    };
    let framed = view! {
        {(page != HallPage::Wall).then(|| steps(hall, locale, page))}
        <div class="hall-page">{shown}</div>
    };
    PageView {
        above,
        ..PageView::new(title, framed)
    }
}

/// What is told when the questionnaire got another version since the gathering was prepared: codes of the
/// two don't fit each other.
fn newer_version(view: &HallView) -> Option<AnyView> {
    let t = HallText::of(view.locale);
    let (hall, version) = (view.hall, view.sheet.questionnaire.version.clone());
    let (before, free) =
        view.read(|now| (now.version.clone(), now.collection.entries().is_empty()));
    if before == version {
        return None;
    }
    let words = fill(t.other_version, &[&before, &version]);
    let take = free.then(|| {
        button("plain", t.take_version, move |_| {
            let version = version.clone();
            hall.change(|now| now.version = version);
            platform::reload();
        })
    });
    let words = format!(
        "{words} {}",
        if free {
            t.take_version_hint
        } else {
            t.keep_version_hint
        }
    );
    Some(
        view! {
            <div class="notice no-print">
                <p>{words}</p>
                <p class="actions">{take}</p>
            </div>
        }
        .into_any(),
    )
}

fn load(hall: Hall, locale: Locale, came: RwSignal<Came, LocalStorage>) {
    let id = hall.now.with_untracked(|now| now.questionnaire.clone());
    spawn_local(ScopedFuture::new(async move {
        let tag = locale.tag();
        let (script_file, cards_file) = (
            format!("questionnaires/materials/workshop-script.{tag}.json"),
            format!("questionnaires/materials/conversation-cards.{tag}.json"),
        );
        let (sheet, script, cards) = futures::join!(
            effects::sheet(&id, tag),
            platform::fetch_text(&script_file),
            platform::fetch_text(&cards_file),
        );
        let view = || {
            Some(HallView {
                app: hall.app,
                locale,
                hall,
                sheet: sheet.ok()?.0,
                script: Arc::new(read_script(&script.ok()?)?),
                cards: Arc::new(read_cards(&cards.ok()?)?),
            })
        };
        let found = view().map_or(Came::Failed, |view| Came::Ready(Box::new(view)));
        came.try_set(found);
    }));
}

/// What stands in the place of a gathering that is not on this device.
pub fn not_here(locale: Locale) -> PageView {
    let t = HallText::of(locale);
    let body = view! {
        <p class="lead">{t.not_here}</p>
        <p class="actions">{link_button("plain", t.to_list, HallRoute::List.href())}</p>
    };
    PageView::new(t.title, body)
}
