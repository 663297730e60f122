//! Strengths first: what an organisation is praised for.

use super::*;
use crate::domain::strengths;
use Answer::{DontKnow, NotYet, Partly, Yes};

/// The statements praised; those that "begin" with a `~` before them.
fn praised(draft: &Draft, given: &[(&str, Answer)], scope: Scope) -> Vec<String> {
    let strengths = strengths(&draft.0, &answers(given), scope);
    let told =
        |s: crate::domain::Strength| format!("{}{}", if s.begins { "~" } else { "" }, s.statement);
    strengths.into_iter().map(told).collect()
}

fn draft() -> Draft {
    questionnaire()
        .barrier("a")
        .statements(&["a1", "a2"])
        .barrier("b")
        .statement("b1")
        .core()
        .barrier("c")
        .statement("c1")
        .critical()
        .statement("c2")
        .critical()
        .barrier("d")
        .statement("d1")
        .core()
        .critical()
}

#[test]
fn critical_ones_come_first_then_core_ones_then_the_order() {
    let all = [
        ("a1", Yes),
        ("a2", Yes),
        ("b1", Yes),
        ("c1", Yes),
        ("c2", Yes),
        ("d1", Yes),
    ];
    // c2 is critical too, but its barrier was praised already.
    assert_eq!(praised(&draft(), &all, Scope::Full), ["c1", "d1", "b1"]);
    let fewer = [("a1", NotYet), ("a2", Yes), ("b1", Yes), ("c1", DontKnow)];
    assert_eq!(praised(&draft(), &fewer, Scope::Full), ["b1", "a2"]);
}

#[test]
fn where_few_things_go_well_what_begins_is_praised_too() {
    let given = [
        ("a1", Yes),
        ("b1", Partly),
        ("c1", NotYet),
        ("c2", Partly),
        ("d1", NotYet),
    ];
    assert_eq!(praised(&draft(), &given, Scope::Full), ["a1", "~c2", "~b1"]);
    // A barrier with a "yes" is not praised again for what begins.
    let given = [("a1", Partly), ("a2", Yes), ("b1", Partly)];
    assert_eq!(praised(&draft(), &given, Scope::Full), ["a2", "~b1"]);
    assert_eq!(
        praised(&draft(), &[("a1", NotYet)], Scope::Full),
        Vec::<String>::new()
    );
}

#[test]
fn a_yes_goes_before_anything_that_begins_even_a_critical_one() {
    let given = [("a1", Yes), ("b1", Yes), ("c1", Partly), ("d1", Partly)];
    assert_eq!(praised(&draft(), &given, Scope::Full), ["b1", "a1", "~c1"]);
}

#[test]
fn the_short_check_praises_only_what_it_asked() {
    let given = [("a1", Yes), ("b1", Partly), ("d1", Yes)];
    assert_eq!(praised(&draft(), &given, Scope::Core), ["d1", "~b1"]);
}
