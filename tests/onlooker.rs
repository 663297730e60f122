//! An onlooker who knows no contribution sees all screens and exports of a small hall, and knows the
//! rules by which they are made. They must not learn what one association answered.
//!
//! The attack enumerates: for everything that the wall can show, all halls that would have shown the same.
//! What all of these have in common is what the onlooker knows.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::{BTreeMap, BTreeSet};

use drempelmeter::domain::Answer;
use drempelmeter::domain::gathering::*;

/// The answers of one statement that differ in what they count as, and how many gave each.
type Hall = [u32; KINDS];

const ANSWERS: [Option<Answer>; KINDS] = [
    Some(Answer::Yes),
    Some(Answer::Partly),
    Some(Answer::NotYet),
    None,
];

/// Every hall of `size` contributions.
fn halls(size: u32) -> Vec<Hall> {
    let mut all = Vec::new();
    for yes in 0..=size {
        for partly in 0..=size - yes {
            for not_yet in 0..=size - yes - partly {
                all.push([yes, partly, not_yet, size - yes - partly - not_yet]);
            }
        }
    }
    all
}

fn give(collection: &mut Collection, hall: Hall, token: &mut u32) {
    for (count, answer) in hall.into_iter().zip(ANSWERS) {
        for _ in 0..count {
            *token += 1;
            let contribution = Contribution {
                way: Way::Code,
                token: *token,
                answers: vec![answer],
            };
            assert_eq!(collection.add(contribution), Taken::New);
        }
    }
}

/// What the wall shows after each part of the hall came, the last time at the closing.
fn seen(parts: &[Hall], smallest: u32, closing: bool) -> Vec<Picture> {
    let (mut collection, mut token) = (Collection::default(), 0);
    let mut pictures = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        give(&mut collection, *part, &mut token);
        let last = number + 1 == parts.len();
        let moment = if closing && last {
            Moment::Closing
        } else {
            Moment::Meanwhile
        };
        collection.show(smallest, moment);
        pictures.push(Picture::of(&collection, 1));
    }
    pictures
}

/// What an onlooker may never know of `group`, in all halls that look the same.
fn betrayed(group: &[Hall]) -> Option<String> {
    let size: u32 = group[0].iter().sum();
    for kind in 0..KINDS {
        let possible: BTreeSet<u32> = group.iter().map(|hall| hall[kind]).collect();
        if possible.len() > 1 {
            continue;
        }
        let count = *possible.first().unwrap();
        if count == size && size > 0 {
            return Some(format!("all {size} gave answer {kind}"));
        }
        if (1..3).contains(&count) {
            return Some(format!("{count} of {size} gave answer {kind}"));
        }
    }
    None
}

fn sum(a: Hall, b: Hall) -> Hall {
    std::array::from_fn(|kind| a[kind] + b[kind])
}

/// Tries every hall whose parts have these sizes.
fn attack(sizes: &[u32], smallest: u32, closing: bool) -> usize {
    let mut looks: BTreeMap<String, Vec<Vec<Hall>>> = BTreeMap::new();
    let mut histories: Vec<Vec<Hall>> = vec![vec![]];
    for size in sizes {
        histories = histories
            .into_iter()
            .flat_map(|history| {
                halls(*size).into_iter().map(move |part| {
                    let mut longer = history.clone();
                    longer.push(part);
                    longer
                })
            })
            .collect();
    }
    for history in histories {
        looks
            .entry(format!("{:?}", seen(&history, smallest, closing)))
            .or_default()
            .push(history);
    }
    for (look, histories) in &looks {
        // Of all so far, and of each part that came between two looks at the wall.
        for until in 0..sizes.len() {
            let whole: Vec<Hall> = histories
                .iter()
                .map(|history| history[..=until].iter().copied().fold([0; KINDS], sum))
                .collect();
            let part: Vec<Hall> = histories.iter().map(|history| history[until]).collect();
            for (name, group) in [("so far", whole), ("the newest", part)] {
                if let Some(told) = betrayed(&group) {
                    panic!("{sizes:?}, {name}: the wall tells that {told}: {look}");
                }
            }
        }
    }
    looks.len()
}

#[test]
fn one_picture_of_a_hall_betrays_nobody() {
    for size in 5..=24 {
        assert!(
            attack(&[size], 5, false) > 5,
            "a wall of {size} still tells something"
        );
    }
}

#[test]
fn a_second_picture_laid_beside_the_first_betrays_nobody() {
    for first in 5..=8 {
        for more in 1..=4 {
            attack(&[first, more], 5, false);
            attack(&[first, more], 5, true);
        }
    }
}

#[test]
fn three_pictures_of_a_small_hall_betray_nobody() {
    attack(&[5, 1, 2], 5, true);
    attack(&[5, 3, 1], 5, true);
}

#[test]
fn below_the_smallest_group_nothing_is_shown() {
    for smallest in SMALLEST_GROUPS {
        for hall in halls(smallest - 1) {
            assert!(seen(&[hall], smallest, true)[0].is_empty());
        }
    }
}

#[test]
fn an_attack_that_should_succeed_does() {
    // Without the guards the same onlooker learns what one association said, or this test proves nothing.
    let naked = vec![[4, 1, 0, 0]];
    assert_eq!(betrayed(&naked).as_deref(), Some("1 of 5 gave answer 1"));
    assert_eq!(
        betrayed(&[[5, 0, 0, 0]]).as_deref(),
        Some("all 5 gave answer 0")
    );
    assert_eq!(betrayed(&[[4, 1, 0, 0], [3, 2, 0, 0]]), None);
}

#[test]
fn taking_out_what_is_on_the_wall_does_not_change_the_wall() {
    let (mut collection, mut token) = (Collection::default(), 0);
    give(&mut collection, [4, 3, 1, 0], &mut token);
    assert!(collection.show(5, Moment::Meanwhile));
    let before = Picture::of(&collection, 1);
    let one = collection.entries()[0].contribution.clone();
    assert!(collection.remove(&one));
    assert_eq!(Picture::of(&collection, 1), before);
    assert_eq!(collection.exact(1)[0].total(), 7, "but it no longer counts");
    assert_eq!(collection.add(one), Taken::Again);
}

#[test]
fn the_same_contribution_counts_once() {
    let (mut collection, mut token) = (Collection::default(), 0);
    give(&mut collection, [1, 0, 0, 0], &mut token);
    let same = collection.entries()[0].contribution.clone();
    for _ in 0..50 {
        assert_eq!(collection.add(same.clone()), Taken::Already);
    }
    assert_eq!(collection.len(), 1);
}
