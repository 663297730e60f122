//! Scores per theme of the city's programme and per need.

use super::*;
use Answer::{DontKnow, NotApplicable, NotYet, Partly, Yes};

/// Four statements for poverty over two barriers; `b1` counts for the need "affordable" only.
fn draft() -> Draft {
    questionnaire()
        .barrier("a")
        .statement("a1")
        .core()
        .theme("poverty")
        .statement("a2")
        .theme("poverty")
        .statement("a3")
        .theme("poverty")
        .barrier("b")
        .statement("b1")
        .need("affordable")
        .statement("b2")
        .core()
        .theme("poverty")
        .need("affordable")
}

#[test]
fn a_theme_counts_its_own_statements_whichever_barrier_they_stand_in() {
    let given = [
        ("a1", Yes),
        ("a2", Partly),
        ("a3", Yes),
        ("b1", NotYet),
        ("b2", NotYet),
    ];
    let scores = scores(&draft(), &given);
    // 2 + 1 + 2 + 0 of 8 points: 62.5.
    assert_eq!(scores.themes[0].score, Some(63));
    assert_eq!(scores.themes[0].tally.answered, 4);
}

#[test]
fn a_theme_with_fewer_than_three_answers_shows_no_number() {
    let two = scores(
        &draft(),
        &[
            ("a1", Yes),
            ("a2", Yes),
            ("a3", DontKnow),
            ("b2", NotApplicable),
        ],
    );
    assert_eq!(
        (two.themes[0].tally.answered, two.themes[0].score),
        (2, None)
    );
    let three = scores(&draft(), &[("a1", Yes), ("a2", Yes), ("b2", NotYet)]);
    // 4 of 6 points; the open a3 does not hold it back.
    assert_eq!(three.themes[0].score, Some(67));
    let needs = scores(&draft(), &[("b1", Yes), ("b2", Yes)]);
    assert_eq!((needs.needs.len(), needs.needs[0].score), (1, None));
}

#[test]
fn a_theme_or_need_that_nothing_counts_for_is_absent() {
    let scores = scores(&draft(), &[]);
    let themes: Vec<_> = scores.themes.iter().map(|t| t.id.as_str()).collect();
    assert_eq!(themes, ["poverty"]);
    let needs: Vec<_> = scores.needs.iter().map(|n| n.id.as_str()).collect();
    assert_eq!(needs, ["affordable"]);
}

#[test]
fn the_short_check_counts_only_its_own_statements_for_a_theme() {
    let given = answers(&[("a1", Yes), ("a2", NotYet), ("a3", NotYet), ("b2", Yes)]);
    let short = Scores::of(&draft().0, &given, Scope::Core);
    assert_eq!(short.themes[0].tally.total(), 2);
    assert_eq!(short.themes[0].score, None);
}
