//! One barrier: its number, band, curtain, and what asks for attention.

use super::*;
use crate::domain::{Band, Standing};
use Answer::{DontKnow, NotApplicable, NotYet, Partly, Yes};

const fn number(score: u32, band: Band, provisional: bool) -> Standing {
    Standing::Number {
        score,
        band,
        provisional,
    }
}

/// The design's worked example: digital access, with DIG-02 critical.
fn digital() -> Draft {
    questionnaire()
        .barrier("digital")
        .statement("DIG-01")
        .core()
        .statement("DIG-02")
        .critical()
        .statements(&["DIG-03", "DIG-04", "DIG-05"])
}

const WORKED: [(&str, Answer); 5] = [
    ("DIG-01", Yes),
    ("DIG-02", NotYet),
    ("DIG-03", NotApplicable),
    ("DIG-04", DontKnow),
    ("DIG-05", Partly),
];

#[test]
fn the_worked_example_is_told_as_the_design_does() {
    let score = only(&digital(), &WORKED);
    assert_eq!((score.tally.answered, score.tally.total()), (3, 4));
    // L = 38 is "moving", H = 63 "on the way": provisional.
    assert_eq!(score.standing, number(50, Band::OnTheWay, true));
    assert_eq!(score.closed_doors, ["DIG-02".into()]);
}

#[test]
fn a_closed_door_leaves_the_number_alone_and_caps_the_band() {
    let draft = questionnaire()
        .barrier("b")
        .statement("b1")
        .critical()
        .statements(&["b2", "b3", "b4", "b5"]);
    let rest = [("b2", Yes), ("b3", Yes), ("b4", Yes), ("b5", Yes)];
    let with = |first| only(&draft, &[&[("b1", first)], &rest[..]].concat());
    // 8 of 10 points: 80, "strong" without the cap.
    assert_eq!(with(NotYet).standing, number(80, Band::OnTheWay, false));
    assert_eq!(with(Partly).standing, number(90, Band::Strong, false));
    assert_eq!(with(Yes).standing, number(100, Band::Strong, false));
}

#[test]
fn a_closed_door_does_not_lift_a_low_band() {
    let draft = questionnaire()
        .barrier("b")
        .statement("b1")
        .critical()
        .statement("b2");
    let score = only(&draft, &[("b1", NotYet), ("b2", NotYet)]);
    assert_eq!(score.standing, number(0, Band::Chance, false));
}

#[test]
fn with_a_closed_door_two_bands_above_the_cap_are_no_reason_for_provisional() {
    // 4 answered of 5: p = 6, L = 60, H = 80. Without the closed door "on the way" or "strong".
    let draft = questionnaire()
        .barrier("b")
        .statement("b1")
        .critical()
        .statements(&["b2", "b3", "b4", "b5"]);
    let given = [
        ("b1", NotYet),
        ("b2", Yes),
        ("b3", Yes),
        ("b4", Yes),
        ("b5", DontKnow),
    ];
    assert_eq!(
        only(&draft, &given).standing,
        number(75, Band::OnTheWay, false)
    );
    let open = questionnaire()
        .barrier("b")
        .statements(&["b1", "b2", "b3", "b4", "b5"]);
    assert_eq!(only(&open, &given).standing, number(75, Band::Strong, true));
}

#[test]
fn a_closed_door_is_told_even_behind_a_curtain() {
    let score = only(&digital(), &[("DIG-02", NotYet)]);
    assert_eq!(score.standing, Standing::TooLittleKnown);
    assert_eq!(score.closed_doors, ["DIG-02".into()]);
    assert_eq!(score.score(), None);
}

#[test]
fn partly_is_a_point_of_attention_and_unknown_is_to_find_out_only_where_critical() {
    let draft = questionnaire()
        .barrier("b")
        .statement("b1")
        .critical()
        .statement("b2")
        .critical()
        .statements(&["b3", "b4"]);
    let score = only(
        &draft,
        &[
            ("b1", DontKnow),
            ("b2", Partly),
            ("b3", Partly),
            ("b4", DontKnow),
        ],
    );
    assert_eq!(score.attention, ["b2".into()]);
    assert_eq!(score.find_out, ["b1".into()]);
    assert!(!score.is_closed_door());
    // An open critical statement is none of the three.
    let score = only(&draft, &[]);
    assert!(score.attention.is_empty() && score.find_out.is_empty() && !score.is_closed_door());
}

#[test]
fn a_barrier_that_fits_nowhere_is_not_applicable_and_not_zero() {
    let draft = questionnaire().barrier("b").statements(&["b1", "b2"]);
    let score = only(&draft, &[("b1", NotApplicable), ("b2", NotApplicable)]);
    assert_eq!(score.standing, Standing::NotApplicable);
    assert_eq!(score.tally.score(), None);
}

#[test]
fn one_question_makes_no_number() {
    let draft = questionnaire()
        .barrier("b")
        .statement("b1")
        .core()
        .statement("b2");
    for answer in [Yes, Partly, NotYet] {
        // One statement in the short check ...
        let short = Scores::of(&draft.0, &answers(&[("b1", answer)]), Scope::Core);
        assert_eq!(short.barriers[0].standing, Standing::Single(answer));
        // ... and one that is left in the full one.
        let full = only(&draft, &[("b1", NotApplicable), ("b2", answer)]);
        assert_eq!(full.standing, Standing::Single(answer));
    }
    let unknown = Scores::of(&draft.0, &answers(&[("b1", DontKnow)]), Scope::Core);
    assert_eq!(unknown.barriers[0].standing, Standing::TooLittleKnown);
}

#[test]
fn a_curtain_hangs_until_enough_is_known() {
    // T = 5 needs 3; T = 3 needs 2; T = 2 needs 2.
    let draft = questionnaire()
        .barrier("b")
        .statements(&["b1", "b2", "b3", "b4", "b5"]);
    let two = [("b1", Yes), ("b2", Yes)];
    assert_eq!(only(&draft, &two).standing, Standing::TooLittleKnown);
    let three = [&two[..], &[("b3", NotYet)]].concat();
    // p = 4: 66.67 is shown as 67; L = 40, H = 80.
    assert_eq!(
        only(&draft, &three).standing,
        number(67, Band::OnTheWay, true)
    );
    let of_three = [&two[..], &[("b3", NotApplicable), ("b4", NotApplicable)]].concat();
    // p = 4 of T = 3: 100; L = 66.67, H = 100.
    assert_eq!(
        only(&draft, &of_three).standing,
        number(100, Band::Strong, true)
    );
    let of_two = [
        ("b1", Yes),
        ("b3", NotApplicable),
        ("b4", NotApplicable),
        ("b5", NotApplicable),
    ];
    assert_eq!(only(&draft, &of_two).standing, Standing::TooLittleKnown);
}

#[test]
fn unknown_answers_that_leave_the_band_as_it_is_are_not_provisional() {
    // p = 8 of T = 5: L = 80, H = 100: both "strong".
    let draft = questionnaire()
        .barrier("b")
        .statements(&["b1", "b2", "b3", "b4", "b5"]);
    let given = [("b1", Yes), ("b2", Yes), ("b3", Yes), ("b4", Yes)];
    assert_eq!(
        only(&draft, &given).standing,
        number(100, Band::Strong, false)
    );
}

#[test]
fn the_short_check_scores_only_what_it_asks() {
    let draft = questionnaire()
        .barrier("b")
        .statement("b1")
        .core()
        .statement("b2")
        .critical();
    let given = answers(&[("b1", Yes), ("b2", NotYet)]);
    let short = Scores::of(&draft.0, &given, Scope::Core);
    assert_eq!(short.barriers[0].standing, Standing::Single(Yes));
    assert!(!short.barriers[0].is_closed_door(), "out of scope");
    assert_eq!(short.tally.total(), 1);
    assert_eq!(
        Scores::of(&draft.0, &given, Scope::Full).closed().count(),
        1
    );
}

#[test]
fn answers_that_belong_to_no_statement_count_nowhere() {
    let draft = questionnaire().barrier("b").statements(&["b1", "b2"]);
    let given = [("b1", Yes), ("b2", Yes), ("gone-07", NotYet)];
    assert_eq!(
        only(&draft, &given).standing,
        number(100, Band::Strong, false)
    );
}
