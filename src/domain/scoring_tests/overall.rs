//! The mean over the barriers: small print, and only when enough barriers have a number.

use super::*;
use Answer::{DontKnow, NotApplicable, NotYet, Partly, Yes};

const Y: Option<Answer> = Some(Yes);
const P: Option<Answer> = Some(Partly);
const N: Option<Answer> = Some(NotYet);
const U: Option<Answer> = Some(DontKnow);
const NA: Option<Answer> = Some(NotApplicable);

fn overall(barriers: &[(&str, &[Option<Answer>])]) -> Option<u32> {
    let (questionnaire, answers) = questionnaire().answered(barriers);
    Scores::of(&questionnaire, &answers, Scope::Full).overall
}

#[test]
fn every_barrier_weighs_the_same_however_many_statements_it_has() {
    // 100 and 0; counted by statement it would be 25.
    assert_eq!(
        overall(&[("a", &[Y, Y]), ("b", &[N, N, N, N, N, N])]),
        Some(50)
    );
}

#[test]
fn the_mean_is_of_exact_scores_and_rounded_once() {
    // 5/6 * 100 = 83.33 and 1/6 * 100 = 16.67 and 1/2 * 100 = 50 and 2/3 * 100 = 66.67:
    // sum 216.67, mean 54.17. Rounded first: 83 + 17 + 50 + 67 = 217, 54.25. The same here ...
    let four: [(&str, &[Option<Answer>]); 4] = [
        ("a", &[Y, Y, P]),
        ("b", &[N, N, P]),
        ("c", &[P, P]),
        ("d", &[Y, P, P]),
    ];
    assert_eq!(overall(&four), Some(54));
    // ... but not here: 16.67 and 16.67 and 50 and 50: 33.33 exactly, 17 + 17 + 50 + 50 = 33.5, so 34.
    let other: [(&str, &[Option<Answer>]); 4] = [
        ("a", &[N, N, P]),
        ("b", &[N, N, P]),
        ("c", &[P, P]),
        ("d", &[P, P]),
    ];
    assert_eq!(overall(&other), Some(33));
}

#[test]
fn a_half_rounds_up() {
    // 75 and 50: 62.5.
    assert_eq!(overall(&[("a", &[Y, P]), ("b", &[Y, N])]), Some(63));
}

#[test]
fn the_short_check_has_no_overall_number() {
    let draft = questionnaire()
        .barrier("a")
        .statement("a1")
        .core()
        .statement("a2")
        .core();
    let given = answers(&[("a1", Yes), ("a2", Yes)]);
    assert_eq!(Scores::of(&draft.0, &given, Scope::Core).overall, None);
    assert_eq!(Scores::of(&draft.0, &given, Scope::Full).overall, Some(100));
}

#[test]
fn with_two_thirds_of_the_barriers_the_number_shows_and_with_fewer_it_hides() {
    let known: &[Option<Answer>] = &[Y, N];
    let curtain: &[Option<Answer>] = &[None, U];
    assert_eq!(
        overall(&[("a", known), ("b", known), ("c", curtain)]),
        Some(50)
    );
    assert_eq!(overall(&[("a", known), ("b", curtain)]), None);
    // 3 of 5 is less than two thirds, 4 of 6 is exactly that.
    let five = [
        ("a", known),
        ("b", known),
        ("c", known),
        ("d", curtain),
        ("e", curtain),
    ];
    assert_eq!(overall(&five), None);
    let six = [
        ("a", known),
        ("b", known),
        ("c", known),
        ("f", known),
        ("d", curtain),
        ("e", curtain),
    ];
    assert_eq!(overall(&six), Some(50));
}

#[test]
fn a_barrier_that_does_not_apply_is_no_reason_to_hide_the_number() {
    let known: &[Option<Answer>] = &[Y, N];
    let outlined: &[Option<Answer>] = &[NA, NA];
    assert_eq!(
        overall(&[("a", known), ("b", outlined), ("c", outlined)]),
        Some(50)
    );
}

#[test]
fn a_barrier_with_one_answer_stands_outside_on_both_sides() {
    let known: &[Option<Answer>] = &[Y, N];
    // Single (T = 1): neither in the mean nor in the two thirds.
    assert_eq!(
        overall(&[("a", known), ("b", &[Y, NA]), ("c", &[Y, NA])]),
        Some(50)
    );
    // One answer behind a curtain (T = 2): the design leaves |A| = 1 out of the two thirds as well.
    assert_eq!(
        overall(&[("a", known), ("b", &[Y, None]), ("c", &[Y, None])]),
        Some(50)
    );
}

#[test]
fn nothing_answered_gives_no_number() {
    assert_eq!(overall(&[("a", &[None, None]), ("b", &[U, U])]), None);
    assert_eq!(overall(&[("a", &[NA, NA])]), None);
    assert_eq!(
        overall(&[("a", &[Y])]),
        None,
        "one question makes no number"
    );
    assert_eq!(overall(&[]), None);
}

#[test]
fn a_closed_door_leaves_the_overall_number_alone() {
    let draft = questionnaire()
        .barrier("a")
        .statement("a1")
        .critical()
        .statement("a2")
        .barrier("b")
        .statements(&["b1", "b2"]);
    let given = [("a1", NotYet), ("a2", Yes), ("b1", Yes), ("b2", Yes)];
    assert_eq!(scores(&draft, &given).overall, Some(75));
}
