//! The doors then and now, two beside each other for every barrier.
//!
//! Invariant: every door has its words; the change goes by common statements, so it need not be the
//! difference of the two numbers.

use leptos::prelude::*;

use super::rounds::change;
use crate::{
    domain::{Assessment, Barrier, BarrierScore, Progress},
    i18n::{Locale, Outcome, RoundsText, band, fill, standing},
    report::{Door, Opening},
    ui::{
        components::{door_picture, phrase},
        page::CheckView,
    },
};

/// Every barrier with its door in both rounds.
pub fn doors(
    check: &CheckView,
    then: &Assessment,
    now: &Assessment,
    progress: &Progress,
) -> AnyView {
    let t = RoundsText::of(check.locale);
    let barriers = check.sheet.questionnaire.barriers.iter();
    let entries: Vec<_> = barriers
        .zip(&progress.barriers)
        .enumerate()
        .filter(|(_, (barrier, _))| asks(barrier, then) || asks(barrier, now))
        .map(|(place, (barrier, (_, points)))| {
            let wished = then.wishes.of(&barrier.id).map(|wish| {
                let words = fill(t.wished, &[band(check.locale, wish.target)]);
                view! { <p class="of">{words}</p> }
            });
            view! {
                <li>
                    <h3>{phrase(check.sheet.wording.barrier(&barrier.id))}</h3>
                    <div class="pair">
                        {door(check.locale, place, barrier, then, t.then)}
                        {door(check.locale, place, barrier, now, t.now)}
                    </div>
                    <p class="change">{change(t, *points)}</p>
                    {wished}
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="doors">
            <h2 id="doors">{t.doors}</h2>
            <ol class="then-now">{entries}</ol>
        </section>
    }
    .into_any()
}

fn asks(barrier: &Barrier, round: &Assessment) -> bool {
    barrier.in_scope(round.scope).next().is_some()
}

fn door(
    locale: Locale,
    place: usize,
    barrier: &Barrier,
    round: &Assessment,
    words: &str,
) -> AnyView {
    let (door, stands) = if asks(barrier, round) {
        let score = BarrierScore::of(barrier, &round.answers, round.scope);
        let stands = standing(locale, &score);
        let told = match score.score() {
            Some(number) => format!("{stands} ({number})"),
            None => stands,
        };
        (Door::of(&score), told)
    } else {
        let curtain = Door {
            opening: Opening::Curtain,
            step: false,
        };
        (curtain, Outcome::of(locale).curtain.to_owned())
    };
    view! {
        <div>
            {door_picture(place, door)}
            <p>{fill(words, &[&stands])}</p>
        </div>
    }
    .into_any()
}
