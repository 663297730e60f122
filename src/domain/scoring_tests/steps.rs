//! Which steps first: what gives most for what it takes, closed doors before all.

use super::*;
use crate::domain::{Fraction, barrier_steps, first_steps, priority};
use Answer::{DontKnow, NotApplicable, NotYet, Partly, Yes};

fn steps(draft: &Draft, given: &[(&str, Answer)]) -> Vec<String> {
    let steps = first_steps(&draft.0, &answers(given), Scope::Full);
    steps
        .into_iter()
        .map(|step| step.statement.to_string())
        .collect()
}

#[test]
fn a_step_weighs_gap_and_impact_against_effort_and_cost() {
    let weigh = |core, critical, effort, cost, answer| {
        let draft = questionnaire()
            .barrier("b")
            .statement("b1")
            .takes(effort, cost);
        let mut statement = draft.0.barriers[0].statements[0].clone();
        (statement.core, statement.critical) = (core, critical);
        priority(&statement, answer)
    };
    let exactly = |over, under| Fraction::new(over, under);
    use {Cost as C, Effort as E};
    // By hand: gap * impact / (effort + cost).
    assert_eq!(
        weigh(false, false, E::Small, C::Free, NotYet),
        exactly(1, 1)
    );
    assert_eq!(weigh(true, false, E::Small, C::Free, NotYet), exactly(2, 1));
    assert_eq!(
        weigh(true, true, E::Small, C::Free, NotYet),
        exactly(3, 1),
        "critical outweighs core"
    );
    assert_eq!(
        weigh(false, true, E::Large, C::Larger, NotYet),
        exactly(3, 4)
    );
    assert_eq!(
        weigh(false, true, E::Medium, C::Small, Partly),
        exactly(3, 5),
        "0.5 * 3 / 2.5"
    );
    assert_eq!(
        weigh(true, false, E::Small, C::Small, DontKnow),
        exactly(2, 3),
        "0.5 * 2 / 1.5"
    );
    assert_eq!(weigh(true, true, E::Small, C::Free, Yes), None);
    assert_eq!(weigh(true, true, E::Small, C::Free, NotApplicable), None);
}

#[test]
fn the_best_step_comes_first_and_there_are_three() {
    let draft = questionnaire()
        .barrier("a")
        .statement("a1")
        .takes(Effort::Large, Cost::Free)
        .barrier("b")
        .statement("b1")
        .core()
        .barrier("c")
        .statement("c1")
        .barrier("d")
        .statement("d1")
        .takes(Effort::Small, Cost::Small);
    // 1/3, 2, 1, 2/3.
    let given = [
        ("a1", NotYet),
        ("b1", NotYet),
        ("c1", NotYet),
        ("d1", NotYet),
    ];
    assert_eq!(steps(&draft, &given), ["b1", "c1", "d1"]);
}

#[test]
fn a_closed_door_goes_first_even_where_another_step_is_easier() {
    let draft = questionnaire()
        .barrier("a")
        .statement("a1")
        .core()
        .barrier("b")
        .statement("b1")
        .critical()
        .takes(Effort::Large, Cost::Larger)
        .barrier("c")
        .statement("c1")
        .critical()
        .takes(Effort::Large, Cost::Small);
    // a1: 2; b1: 3/4; c1: 6/7, the closed door with the highest P.
    let given = [("a1", NotYet), ("b1", NotYet), ("c1", NotYet)];
    assert_eq!(steps(&draft, &given), ["c1", "a1", "b1"]);
    // A critical statement that is only "partly" or unknown goes before nothing.
    let given = [("a1", NotYet), ("b1", Partly), ("c1", DontKnow)];
    assert_eq!(steps(&draft, &given), ["a1", "c1", "b1"]);
}

#[test]
fn the_closed_door_takes_the_place_of_an_easier_step_of_its_own_barrier() {
    let draft = questionnaire()
        .barrier("a")
        .statement("a1")
        .core()
        .statement("a2")
        .critical()
        .takes(Effort::Large, Cost::Larger)
        .barrier("b")
        .statement("b1");
    let given = [("a1", NotYet), ("a2", NotYet), ("b1", NotYet)];
    assert_eq!(steps(&draft, &given), ["a2", "b1"], "one step a barrier");
}

#[test]
fn equal_steps_keep_the_order_of_the_questionnaire() {
    let draft = questionnaire()
        .barrier("a")
        .statements(&["a1", "a2"])
        .barrier("b")
        .statements(&["b1"])
        .barrier("c")
        .statement("c1")
        .core()
        .takes(Effort::Medium, Cost::Free);
    // All of them 1: c1 is 2 / 2.
    let given = [
        ("c1", NotYet),
        ("b1", NotYet),
        ("a2", NotYet),
        ("a1", NotYet),
    ];
    assert_eq!(steps(&draft, &given), ["a1", "b1", "c1"]);
}

#[test]
fn what_is_not_known_is_a_step_to_find_out_and_what_is_open_is_none() {
    let draft = questionnaire()
        .barrier("a")
        .statement("a1")
        .critical()
        .barrier("b")
        .statement("b1")
        .critical();
    let found = first_steps(&draft.0, &answers(&[("b1", DontKnow)]), Scope::Full);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].statement.as_str(), found[0].answer),
        ("b1", DontKnow)
    );
    assert!(!found[0].closed_door);
    assert_eq!(steps(&draft, &[]), Vec::<String>::new());
}

#[test]
fn the_short_check_proposes_only_what_it_asked() {
    let draft = questionnaire()
        .barrier("a")
        .statement("a1")
        .core()
        .statement("a2")
        .critical();
    let given = answers(&[("a1", Partly), ("a2", NotYet)]);
    let short = first_steps(&draft.0, &given, Scope::Core);
    assert_eq!((short.len(), short[0].statement.as_str()), (1, "a1"));
}

#[test]
fn the_steps_of_one_barrier_open_its_closed_door_first() {
    let draft = questionnaire()
        .barrier("a")
        .statements(&["a1", "a2"])
        .statement("a3")
        .critical()
        .takes(Effort::Large, Cost::Larger)
        .statements(&["a4", "a5"]);
    let given = [
        ("a1", Partly),
        ("a2", NotYet),
        ("a3", NotYet),
        ("a4", Yes),
        ("a5", NotYet),
    ];
    let steps = barrier_steps(&draft.0.barriers[0], &answers(&given), Scope::Full);
    let ids: Vec<_> = steps.iter().map(|step| step.statement.as_str()).collect();
    assert_eq!(ids, ["a3", "a2", "a5", "a1"]);
    assert!(steps[0].closed_door && !steps[1].closed_door);
}
