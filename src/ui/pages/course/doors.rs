//! The doors then and now, two beside each other for every barrier.
//!
//! Invariant: every door has its words. Two numbers stand there only where both are of the same statements,
//! so that the change is their difference; else the change says of how many statements it tells.

use leptos::prelude::*;

use super::{compared::Compared, rounds::change};
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
            let compared = Compared::of(barrier, then, now);
            let door =
                |round, words| door(check.locale, place, barrier, round, words, compared.same);
            view! {
                <li>
                    <h3>{phrase(check.sheet.wording.barrier(&barrier.id))}</h3>
                    <div class="pair">
                        {door(then, t.then)}
                        {door(now, t.now)}
                    </div>
                    <p class="change">{told(t, &compared, *points)}</p>
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

/// The change in words, and of how many statements it tells where that is not what the doors show.
fn told(t: &RoundsText, compared: &Compared, points: Option<i64>) -> String {
    let words = change(t, compared.difference.or(points));
    match compared.common {
        0 => words,
        _ if compared.same => words,
        1 => fill(t.on_one, &[&words]),
        common => fill(t.on_common, &[&common.to_string(), &words]),
    }
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
    with_number: bool,
) -> AnyView {
    let (door, stands) = if asks(barrier, round) {
        let score = BarrierScore::of(barrier, &round.answers, round.scope);
        let stands = standing(locale, &score);
        let told = match score.score().filter(|_| with_number) {
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
