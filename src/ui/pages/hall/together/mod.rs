//! The team round: where the members differ most, what nobody knows, where they agree; and beside their
//! answers the one that they give together.
//!
//! Invariant: exact answers stand here, so only a team of two or more gets them, never with a name
//! ([`crate::domain::gathering::Gathering::votes`]). What is chosen is kept at once.

mod after;
mod statement;
mod take_over;

use leptos::prelude::*;

use statement::Row;

use super::view::HallView;
use crate::{
    domain::{
        Assessment,
        gathering::{CONSENSUS_SOURCE, CommonGround, Votes},
    },
    i18n::{TeamText, fill},
    state::{CheckId, HallPage},
    ui::components::{disclosure, link_button, live, progress},
};

/// The common check as it is now.
type Common = Memo<Option<(CheckId, Assessment)>>;

/// The page.
pub fn together(view: &HallView) -> AnyView {
    let (hall, count) = (view.hall, view.count());
    let votes = Memo::new(move |_| hall.read(|now| now.votes(count)));
    let common: Common = Memo::new(move |_| hall.common());
    let view = view.clone();
    live(move || match votes.get() {
        Some(votes) => untrack(|| talk(&view, &votes, common)),
        None => too_few(&view),
    })
}

fn too_few(view: &HallView) -> AnyView {
    let t = TeamText::of(view.locale);
    let hall = view.hall;
    let words = move || {
        let count = hall.read(|now| now.collection.len());
        fill(t.too_few, &[&count.to_string()])
    };
    view! {
        <p class="lead">{words}</p>
        <p>{t.too_few_do}</p>
        <p class="actions">
            {link_button("primary", t.to_collect, view.href(HallPage::Collect))}
            {link_button("plain", t.to_invite, view.href(HallPage::Prepare))}
        </p>
    }
    .into_any()
}

fn talk(view: &HallView, votes: &[Votes], common: Common) -> AnyView {
    let t = TeamText::of(view.locale);
    let ground = CommonGround::of(votes);
    let rows = |places: &mut dyn Iterator<Item = (usize, Option<u32>)>| -> Vec<AnyView> {
        let rows = places.filter_map(|(place, percent)| row(view, votes, place, percent, common));
        rows.collect()
    };
    let differ = ground.differ.iter();
    let differ = rows(&mut differ.map(|(place, percent)| (*place, Some(*percent))));
    let find_out = rows(&mut ground.find_out.iter().map(|place| (*place, None)));
    let same = rows(&mut ground.same.iter().map(|(place, _)| (*place, None)));
    let (any_differ, any_same) = (!differ.is_empty(), !same.is_empty());
    view! {
        <p class="lead">{t.lead}</p>
        <div class="panel talk">
            <p class="label">{t.how_to_talk}</p>
            <ul>
                <li>{t.talk_seen}</li>
                <li>{t.talk_right}</li>
                <li>{t.talk_first}</li>
                <li>{t.talk_stuck}</li>
            </ul>
        </div>
        <p class="hint">{t.own_choice}</p>
        {chosen(view, common)}
        <section aria-labelledby="differ-title">
            <h2 id="differ-title">{t.differ}</h2>
            <p>{if any_differ { t.differ_about } else { t.differ_none }}</p>
            {list(differ)}
            {any_differ.then(|| measure(t))}
        </section>
        {(!find_out.is_empty()).then(|| view! {
            <section aria-labelledby="find-out-title">
                <h2 id="find-out-title">{t.find_out}</h2>
                <p>{t.find_out_about}</p>
                {list(find_out)}
            </section>
        })}
        <section aria-labelledby="same-title">
            <h2 id="same-title" tabindex="-1">{t.same}</h2>
            <p>{if any_same { t.same_about } else { t.same_none }}</p>
            {take_over::take_over(view, &ground, common)}
            {list(same)}
        </section>
        {after::after(view, common)}
    }
    .into_any()
}

fn list(rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| view! { <ol class="together">{rows}</ol> }.into_any())
}

fn row(
    view: &HallView,
    votes: &[Votes],
    place: usize,
    percent: Option<u32>,
    common: Common,
) -> Option<AnyView> {
    let (barrier, statement) = view.statements().nth(place)?;
    let row = Row {
        view,
        barrier,
        statement,
        votes: votes.get(place)?,
        percent,
        common,
    };
    Some(row.show())
}

/// How many common answers there are.
fn chosen(view: &HallView, common: Common) -> AnyView {
    let t = TeamText::of(view.locale);
    let done = done(view, common);
    let total = u32::try_from(view.count()).unwrap_or(u32::MAX);
    let words = move || fill(t.done_of, &[&done.get().to_string(), &total.to_string()]);
    progress(move || done.get(), total, words)
}

fn done(view: &HallView, common: Common) -> Memo<u32> {
    let view = view.clone();
    Memo::new(move |_| {
        common.with(|common| {
            let answers = common.as_ref().map(|(_, check)| &check.answers);
            let statements = view.statements().map(|(_, statement)| statement);
            let open = answers.map(|answers| answers.tally(statements).open);
            let total = u32::try_from(view.count()).unwrap_or(u32::MAX);
            open.map_or(0, |open| total.saturating_sub(open))
        })
    })
}

fn measure(t: &'static TeamText) -> AnyView {
    disclosure(
        t.measure,
        view! {
            <p>{t.measure_about}</p>
            <p>{t.measure_source} " " <cite lang="en">{CONSENSUS_SOURCE}</cite></p>
        },
    )
}
