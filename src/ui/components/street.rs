//! The street of doors: one for each barrier.
//!
//! Invariant: every door has its name and how it stands in words, in the same order as the table.

use leptos::prelude::*;

use super::{door_picture, phrase};
use crate::{
    domain::{Scores, Wording},
    i18n::{Locale, standing},
    report::Door,
};

/// Draws the street. `href` gives the place on the page that tells more of a barrier, by its id.
pub fn street(
    locale: Locale,
    wording: &Wording,
    scores: &Scores,
    href: impl Fn(&str) -> Option<String>,
) -> AnyView {
    let doors: Vec<_> = scores
        .barriers
        .iter()
        .enumerate()
        .map(|(place, score)| {
            let picture = door_picture(place, Door::of(score));
            let name = phrase(wording.barrier(&score.barrier));
            let name = match href(score.barrier.as_str()) {
                Some(href) => view! { <a class="name" href=href>{name}</a> }.into_any(),
                None => view! { <span class="name">{name}</span> }.into_any(),
            };
            view! {
                <li>
                    {picture}
                    {name}
                    <span class="stands">{standing(locale, score)}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="street">{doors}</ol> }.into_any()
}
