//! What changed between two rounds: only what was known both times.

use super::*;
use crate::domain::{AnswerChanges, Progress};
use Answer::{DontKnow, NotApplicable, NotYet, Partly, Yes};

fn draft() -> Draft {
    questionnaire()
        .barrier("a")
        .statements(&["a1", "a2", "a3"])
        .barrier("b")
        .statements(&["b1", "b2", "b3", "b4"])
}

/// The change of both barriers, and over all.
fn change(
    earlier: &[(&str, Answer)],
    later: &[(&str, Answer)],
) -> (Option<i64>, Option<i64>, Option<i64>) {
    let progress = Progress::between(&draft().0, &answers(earlier), &answers(later));
    (
        progress.barriers[0].1,
        progress.barriers[1].1,
        progress.overall,
    )
}

#[test]
fn a_better_round_and_a_worse_one() {
    assert_eq!(
        change(&[("a1", NotYet)], &[("a1", Yes)]),
        (Some(100), None, Some(100))
    );
    assert_eq!(
        change(&[("a1", Yes)], &[("a1", Partly)]),
        (Some(-50), None, Some(-50))
    );
    assert_eq!(
        change(&[("a1", Yes)], &[("a1", Yes)]),
        (Some(0), None, Some(0))
    );
}

#[test]
fn what_was_unknown_open_or_not_applicable_once_is_no_progress_and_no_decline() {
    let earlier = [
        ("a1", DontKnow),
        ("a2", NotYet),
        ("b1", NotApplicable),
        ("b2", Yes),
    ];
    let later = [
        ("a1", Yes),
        ("a2", Partly),
        ("a3", Yes),
        ("b1", Yes),
        ("b2", DontKnow),
    ];
    assert_eq!(change(&earlier, &later), (Some(50), None, Some(50)));
    assert_eq!(change(&[], &later), (None, None, None));
}

#[test]
fn halves_round_away_from_zero_so_better_and_worse_look_alike() {
    // One point over four statements: 12.5.
    let low = [
        ("b1", NotYet),
        ("b2", NotYet),
        ("b3", NotYet),
        ("b4", NotYet),
    ];
    let high = [
        ("b1", Partly),
        ("b2", NotYet),
        ("b3", NotYet),
        ("b4", NotYet),
    ];
    assert_eq!(change(&low, &high).1, Some(13));
    assert_eq!(change(&high, &low).1, Some(-13));
    // A third of a point: 16.67.
    let low = [("a1", NotYet), ("a2", NotYet), ("a3", NotYet)];
    let high = [("a1", Partly), ("a2", NotYet), ("a3", NotYet)];
    assert_eq!(change(&high, &low).0, Some(-17));
}

#[test]
fn over_all_it_is_the_mean_of_the_statements_and_not_of_the_barriers() {
    let earlier = [
        ("a1", NotYet),
        ("b1", NotYet),
        ("b2", NotYet),
        ("b3", NotYet),
    ];
    let later = [("a1", Yes), ("b1", NotYet), ("b2", NotYet), ("b3", NotYet)];
    // Barriers: 100 and 0, mean 50; statements: 2 points over 4, so 25.
    assert_eq!(change(&earlier, &later), (Some(100), Some(0), Some(25)));
}

#[test]
fn only_answers_with_points_both_times_went_forward_or_back() {
    let earlier = [
        ("a1", NotYet),
        ("a2", Yes),
        ("a3", DontKnow),
        ("b1", Partly),
        ("b2", Yes),
        ("b3", Yes),
    ];
    let later = [
        ("a1", Partly),
        ("a2", NotYet),
        ("a3", Yes),
        ("b1", Partly),
        ("b2", NotApplicable),
        ("b4", Yes),
    ];
    let changes = AnswerChanges::between(&draft().0, &answers(&earlier), &answers(&later));
    let ids = |changes: &[crate::domain::AnswerChange]| -> Vec<String> {
        changes.iter().map(|c| c.statement.to_string()).collect()
    };
    assert_eq!(ids(&changes.forward), ["a1"]);
    assert_eq!(ids(&changes.back), ["a2"]);
    assert_eq!(changes.common, 3);
    assert_eq!(
        (changes.back[0].before, changes.back[0].after),
        (Yes, NotYet)
    );
}
