//! One button for everything that the members agree on.
//!
//! Invariant: it fills in only what has no common answer yet, and can be undone in one go.

use leptos::prelude::*;

use super::Common;
use crate::{
    domain::{Answer, StatementId, gathering::CommonGround},
    i18n::{Shell, TeamText, fill},
    platform,
    state::Undo,
    ui::{
        components::{button, live},
        pages::hall::view::HallView,
    },
};

/// The heading that gets the focus when the button is gone.
const HEADING: &str = "same-title";

/// The button, and what it did.
pub fn take_over(view: &HallView, ground: &CommonGround, common: Common) -> AnyView {
    let (t, shell) = (TeamText::of(view.locale), Shell::of(view.locale));
    let hall = view.hall;
    let statements: Vec<StatementId> = view.statements().map(|(_, s)| s.id.clone()).collect();
    let same = ground.same.iter();
    let same: Vec<(StatementId, Option<Answer>)> = same
        .filter_map(|(place, answer)| Some((statements.get(*place)?.clone(), Some(*answer))))
        .collect();
    let left = Memo::new(move |_| {
        common.with(|common| {
            let answers = common.as_ref().map(|(_, check)| &check.answers);
            let open = |id: &StatementId| answers.is_none_or(|answers| answers.of(id).is_none());
            let left = same.iter().filter(|(id, _)| open(id));
            left.cloned().collect::<Vec<_>>()
        })
    });
    let taken = RwSignal::new(None::<(usize, Undo)>);
    let ask = live(move || {
        let left = left.get();
        (!left.is_empty()).then(|| {
            button(
                "plain",
                fill(t.take_over, &[&left.len().to_string()]),
                move |_| {
                    taken.set(hall.decide(&left).map(|undo| (left.len(), undo)));
                    platform::focus(HEADING);
                },
            )
        })
    });
    let told = live(move || {
        taken.get().map(|(count, undo)| {
            let back = move |_| {
                hall.app.undo(&undo);
                taken.set(None);
                platform::focus(HEADING);
            };
            view! {
                <p class="taken-over">{fill(t.taken_over, &[&count.to_string()])}</p>
                <p class="actions">{button("quiet", shell.undo, back)}</p>
            }
        })
    });
    view! {
        <p class="actions no-print">{ask}</p>
        <div role="status" class="no-print">{told}</div>
    }
    .into_any()
}
