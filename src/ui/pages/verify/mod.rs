//! Checking what others sent in.
//!
//! Invariant: on this device alone; nothing is kept after the tab closes, and the page says so.

mod detail;
mod list;
mod look;
mod order;
mod row;
mod session;
mod words;
mod work;

use leptos::{ev::DragEvent, prelude::*, task::spawn_local};

use session::{Session, Work};

use super::keep_ready::keep_ready;
use order::Order;

use crate::{
    i18n::{Locale, VerifyPage, fill},
    platform::{self, PickedFile},
    state::App,
    ui::{
        components::{button, drop_zone, files_button, live},
        page::PageView,
    },
};

/// What a person can pick.
const ACCEPT: &str = ".pdf,.json,.zip,application/pdf,application/json,application/zip,image/*";

/// What the parts of the page share.
#[derive(Clone)]
pub struct Checking {
    /// The app.
    pub app: App,
    /// The language of the interface.
    pub locale: Locale,
    /// The files.
    pub session: Session,
    /// The file that is looked at closely.
    pub open: RwSignal<Option<usize>>,
    /// How many files are ready to be printed, one on a sheet.
    pub printing: RwSignal<usize>,
    /// What the table is sorted by, and whether downwards.
    pub order: RwSignal<(Order, bool)>,
    /// What is searched for.
    pub search: RwSignal<String>,
    /// Which verdict is shown, by its place; empty: all.
    pub only: RwSignal<String>,
}

/// The page.
pub fn verify(app: App, locale: Locale) -> PageView {
    let t = VerifyPage::of(locale);
    let checking = Checking {
        app,
        locale,
        session: Session::of_this_tab().after_wipes(app.wipes.get_untracked()),
        open: RwSignal::new(None),
        printing: RwSignal::new(0),
        order: RwSignal::new((Order::Organisation, false)),
        search: RwSignal::new(String::new()),
        only: RwSignal::new(String::new()),
    };
    let shown = {
        let checking = checking.clone();
        live(move || match checking.open.get() {
            Some(id) => detail::detail(&checking, id),
            None => list::list(&checking),
        })
    };
    let all = detail::every_page(&checking);
    let body = view! {
        <div class="no-print">
            <p class="lead">{t.intro}</p>
            <p>{t.nothing_kept}</p>
            {choose(&checking)}
            {progress(&checking)}
            {keep_ready(locale)}
        </div>
        {shown}
        {all}
    };
    PageView::new(t.title, body)
}

/// Where files are picked or dropped.
fn choose(checking: &Checking) -> AnyView {
    let t = VerifyPage::of(checking.locale);
    let begin = {
        let session = checking.session.clone();
        move |files: Vec<PickedFile>| {
            if !files.is_empty() {
                spawn_local(work::look_at(session.clone(), files));
            }
        }
    };
    let drop = {
        let begin = begin.clone();
        move |event: &DragEvent| begin(PickedFile::all_dropped(event))
    };
    drop_zone("drop-zone", drop, |over| {
        view! {
            <p class="hint">{move || if over.get() { t.drop } else { t.choose_hint }}</p>
            <p class="actions">{files_button("files", "primary", t.choose, ACCEPT, begin)}</p>
        }
        .into_any()
    })
}

/// How far it is, with a stop button while it goes on.
fn progress(checking: &Checking) -> AnyView {
    let (session, locale) = (checking.session.clone(), checking.locale);
    let t = VerifyPage::of(locale);
    let work = session.work.clone();
    let told = move || {
        let Work {
            done,
            total,
            busy,
            stopped,
            too_many,
        } = work.get();
        let (done, total) = (done.to_string(), total.to_string());
        if total == "0" {
            String::new()
        } else if busy {
            fill(t.busy, &[&done, &total])
        } else if stopped {
            fill(t.stopped, &[&done, &total])
        } else if too_many {
            t.too_many.to_owned()
        } else {
            fill(t.ready, &[&done])
        }
    };
    let bar = {
        let work = session.work.clone();
        live(move || {
            let work = work.get();
            work.busy.then(|| {
                view! { <progress max=work.total.to_string() value=work.done.to_string() aria-label=t.title></progress> }
            })
        })
    };
    let stop = {
        let work = session.work.clone();
        let session = session.clone();
        live(move || {
            let session = session.clone();
            work.get().busy.then(|| {
                button("plain", t.stop, move |_| {
                    session.work.update(|work| work.stopped = true);
                })
            })
        })
    };
    let clear = {
        let work = session.work.clone();
        let (session, open) = (session, checking.open);
        live(move || {
            let session = session.clone();
            let work = work.get();
            (!work.busy && work.total > 0).then(|| {
                button("quiet", t.clear, move |_| {
                    open.set(None);
                    session.clear();
                    platform::focus("title");
                })
            })
        })
    };
    view! {
        <div class="checking">
            <p class="told" role="status">{told}</p>
            {bar}
            <p class="actions">{stop} {clear}</p>
        </div>
    }
    .into_any()
}
