//! Two collectors in one hall: each contribution counts once, whoever took it in, and what the host took
//! out stays out.

use super::*;
use crate::domain::Answer;
use crate::domain::gathering::Way;

/// Different numbers make different contributions.
fn contribution(number: u32) -> Contribution {
    Contribution {
        way: Way::Code,
        token: number,
        answers: vec![Some(Answer::Yes), None],
    }
}

fn collection(numbers: std::ops::Range<u32>) -> Collection {
    let mut collection = Collection::default();
    for number in numbers {
        assert_eq!(collection.add(contribution(number)), Taken::New);
    }
    collection
}

fn both(new: usize, already: usize) -> Merged {
    Merged {
        new,
        already,
        left_out: 0,
    }
}

fn list(collection: &Collection) -> Vec<Contribution> {
    let counting = collection.counting();
    counting.map(|entry| entry.contribution.clone()).collect()
}

#[test]
fn what_both_collectors_took_in_counts_once() {
    let mut here = collection(0..6);
    let merged = here.merge(list(&collection(4..9)));
    assert_eq!(merged, both(3, 2));
    assert_eq!(list(&here), list(&collection(0..9)));
    assert_eq!(here.waiting(), 9);
}

#[test]
fn merging_a_list_twice_changes_nothing() {
    let mut here = collection(0..3);
    let other = list(&collection(2..7));
    here.merge(other.clone());
    let before = here.clone();
    assert_eq!(here.merge(other), both(0, 5));
    assert_eq!(here, before);
    assert_eq!(
        here.merge(list(&before)),
        both(0, 7),
        "nor does merging one's own list"
    );
    assert_eq!(here, before);
}

#[test]
fn one_that_stands_twice_in_a_list_counts_once() {
    let mut here = Collection::default();
    let merged = here.merge([contribution(1), contribution(2), contribution(1)]);
    assert_eq!(merged, both(2, 1));
    assert_eq!(here.len(), 2);
}

#[test]
fn a_full_gathering_takes_no_more_in_and_says_how_many_stay_out() {
    let most = u32::try_from(CONTRIBUTIONS_LIMIT).unwrap();
    let mut here = Collection::default();
    here.merge((0..most - 2).map(contribution));
    let merged = here.merge((most - 4..most + 3).map(contribution));
    assert_eq!(
        merged,
        Merged {
            new: 2,
            already: 2,
            left_out: 3
        }
    );
    assert_eq!(here.len(), CONTRIBUTIONS_LIMIT);
    // What is here already is told so, also in a full one.
    let again = here.merge((0..3).chain(most..most + 1).map(contribution));
    assert_eq!((again.new, again.already, again.left_out), (0, 3, 1));
}

#[test]
fn what_the_host_took_out_stays_out() {
    let mut here = collection(0..5);
    assert!(here.remove(&contribution(3)));
    assert_eq!(here.merge([contribution(3)]), both(0, 1));
    assert_eq!(here.len(), 4);
    assert_eq!(
        here.add(contribution(3)),
        Taken::Again,
        "by hand it comes back"
    );
    assert_eq!(here.len(), 5);
}

#[test]
fn what_was_merged_waits_and_changes_no_picture() {
    let mut here = collection(0..5);
    assert!(here.show(5, Moment::Meanwhile));
    let shown = here.batches(2);
    here.merge(list(&collection(5..9)));
    assert_eq!(here.batches(2), shown);
    assert_eq!((here.waiting(), here.pictures()), (4, 1));
}

#[test]
fn both_ways_round_the_same_contributions_count() {
    let (mut one, mut other) = (collection(0..6), collection(3..12));
    let before = list(&one);
    one.merge(list(&other));
    other.merge(before);
    let sorted = |collection| {
        let mut all = list(collection);
        all.sort();
        all
    };
    assert_eq!(sorted(&one), sorted(&other));
    assert_eq!(one.exact(2), other.exact(2));
}

/// A record with one wrong number must not keep a host from the others.
#[test]
fn a_picture_with_a_wild_number_neither_stops_nor_delays_the_wall() {
    let entry = |number, shown_in| Entry {
        shown_in,
        ..Entry::new(contribution(number))
    };
    let wild = [
        entry(1, Some(u32::MAX)),
        entry(2, Some(0)),
        entry(3, Some(u32::MAX)),
        entry(4, None),
    ];
    let collection = Collection::from_entries(wild);
    let sizes = collection.batches(1).into_iter();
    let sizes: Vec<u32> = sizes.flatten().map(|counts| counts.total()).collect();
    assert_eq!(sizes, [1, 2]);
    assert_eq!(collection.pictures(), u32::MAX);
}
