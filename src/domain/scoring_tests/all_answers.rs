//! Every possible set of answers of a small questionnaire, against the design written a second
//! time in the plainest way: with loops and floating point, sharing no code with the program.

use super::*;
use crate::domain::{Band, Standing, first_steps, strengths};
use Answer::{DontKnow, NotApplicable, NotYet, Partly, Yes};

/// A statement as the naive version sees it: id, barrier, impact, effort + cost, critical, core.
type Plain = (&'static str, usize, f64, f64, bool, bool);

const PLAIN: [Plain; 5] = [
    ("a1", 0, 3.0, 2.5, true, true),
    ("a2", 0, 1.0, 1.0, false, false),
    ("b1", 1, 2.0, 4.0, false, true),
    ("b2", 1, 3.0, 1.0, true, false),
    ("b3", 1, 1.0, 1.0, false, false),
];

fn draft() -> Draft {
    questionnaire()
        .barrier("a")
        .statement("a1")
        .core()
        .critical()
        .takes(Effort::Medium, Cost::Small)
        .statement("a2")
        .barrier("b")
        .statement("b1")
        .core()
        .takes(Effort::Large, Cost::Larger)
        .statement("b2")
        .critical()
        .statement("b3")
}

type Given = [Option<Answer>; 5];

#[test]
fn whatever_is_answered_the_result_is_that_of_the_design() {
    let choices = [
        None,
        Some(Yes),
        Some(Partly),
        Some(NotYet),
        Some(DontKnow),
        Some(NotApplicable),
    ];
    let draft = draft();
    let mut seen = 0;
    for number in 0..6_usize.pow(5) {
        let given: Given =
            std::array::from_fn(|place| choices[number / 6_usize.pow(place as u32) % 6]);
        let mut answers = Answers::default();
        for (plain, answer) in PLAIN.iter().zip(given) {
            answers.set(plain.0.into(), answer);
        }
        for scope in [Scope::Full, Scope::Core] {
            check(&draft.0, &answers, &given, scope);
            seen += 1;
        }
    }
    assert_eq!(seen, 2 * 7776);
}

fn check(questionnaire: &Questionnaire, answers: &Answers, given: &Given, scope: Scope) {
    let place = format!("{given:?} {scope:?}");
    let scores = Scores::of(questionnaire, answers, scope);
    for barrier in 0..2 {
        let naive = naive_standing(given, scope, barrier);
        assert_eq!(scores.barriers[barrier].standing, naive, "{place}");
    }
    assert_eq!(scores.overall, naive_overall(given, scope), "{place}");
    let steps: Vec<_> = first_steps(questionnaire, answers, scope)
        .into_iter()
        .map(|step| (step.statement.to_string(), step.closed_door))
        .collect();
    assert_eq!(steps, naive_steps(given, scope), "{place}");
    let praised: Vec<_> = strengths(questionnaire, answers, scope)
        .into_iter()
        .map(|strength| (strength.statement.to_string(), strength.begins))
        .collect();
    assert_eq!(praised, naive_strengths(given, scope), "{place}");
}

fn asked(given: &Given, scope: Scope) -> Vec<(Plain, Option<Answer>)> {
    let mut asked = Vec::new();
    for (plain, answer) in PLAIN.into_iter().zip(*given) {
        if scope == Scope::Full || plain.5 {
            asked.push((plain, answer));
        }
    }
    asked
}

/// Points, answers with points, unknown ones, and whether a door is closed.
fn counted(given: &Given, scope: Scope, barrier: usize) -> (f64, f64, f64, bool) {
    let (mut points, mut known, mut unknown, mut closed) = (0.0, 0.0, 0.0, false);
    for (plain, answer) in asked(given, scope) {
        if plain.1 != barrier {
            continue;
        }
        match answer {
            Some(Yes) => (points, known) = (points + 2.0, known + 1.0),
            Some(Partly) => (points, known) = (points + 1.0, known + 1.0),
            Some(NotYet) => (known, closed) = (known + 1.0, closed || plain.4),
            Some(DontKnow) | None => unknown += 1.0,
            Some(NotApplicable) => {}
        }
    }
    (points, known, unknown, closed)
}

fn half_up(value: f64) -> u32 {
    (value + 0.5).floor() as u32
}

fn naive_band(score: u32, closed: bool) -> Band {
    match score {
        75.. if !closed => Band::Strong,
        50.. => Band::OnTheWay,
        25.. => Band::Moving,
        _ => Band::Chance,
    }
}

fn naive_standing(given: &Given, scope: Scope, barrier: usize) -> Standing {
    let (points, known, unknown, closed) = counted(given, scope, barrier);
    let total = known + unknown;
    if total == 0.0 {
        return Standing::NotApplicable;
    }
    if known < total.min((0.6 * total).ceil().max(2.0)) {
        return Standing::TooLittleKnown;
    }
    if known == 1.0 {
        return Standing::Single([NotYet, Partly, Yes][points as usize]);
    }
    let score = half_up(50.0 * points / known);
    let low = half_up(50.0 * points / total);
    let high = half_up(50.0 * (points + 2.0 * unknown) / total);
    Standing::Number {
        score,
        band: naive_band(score, closed),
        provisional: naive_band(low, closed) != naive_band(high, closed),
    }
}

fn naive_overall(given: &Given, scope: Scope) -> Option<u32> {
    let (mut sum, mut numbers, mut counting) = (0.0, 0.0, 0.0);
    for barrier in 0..2 {
        let (points, known, unknown, _) = counted(given, scope, barrier);
        if let Standing::Number { .. } = naive_standing(given, scope, barrier) {
            sum += 50.0 * points / known;
            numbers += 1.0;
        }
        if known + unknown > 0.0 && known != 1.0 {
            counting += 1.0;
        }
    }
    let shown = scope == Scope::Full && numbers > 0.0 && 3.0 * numbers >= 2.0 * counting;
    // A hair is added, since thirds are not exact here.
    shown.then(|| half_up(sum / numbers + 1e-9))
}

fn naive_steps(given: &Given, scope: Scope) -> Vec<(String, bool)> {
    let mut left: Vec<(Plain, f64, bool)> = Vec::new();
    for (plain, answer) in asked(given, scope) {
        let gap = match answer {
            Some(NotYet) => 1.0,
            Some(Partly | DontKnow) => 0.5,
            _ => continue,
        };
        left.push((
            plain,
            gap * plain.2 / plain.3,
            plain.4 && answer == Some(NotYet),
        ));
    }
    let mut steps: Vec<(String, bool)> = Vec::new();
    while steps.len() < 3 && !left.is_empty() {
        let only_closed = steps.is_empty() && left.iter().any(|(.., closed)| *closed);
        let mut best: Option<(Plain, f64, bool)> = None;
        for one in &left {
            let better = best.is_none_or(|(_, priority, _)| one.1 > priority + 1e-9);
            if better && (one.2 || !only_closed) {
                best = Some(*one);
            }
        }
        let (plain, _, closed) = best.unwrap();
        steps.push((plain.0.to_owned(), closed));
        left.retain(|(other, ..)| other.1 != plain.1);
    }
    steps
}

fn naive_strengths(given: &Given, scope: Scope) -> Vec<(String, bool)> {
    let mut praised: Vec<(String, bool)> = Vec::new();
    let mut barriers = Vec::new();
    for (wanted, begins) in [(Yes, false), (Partly, true)] {
        for rank in 0..3 {
            for (plain, answer) in asked(given, scope) {
                let own_rank = if plain.4 {
                    0
                } else if plain.5 {
                    1
                } else {
                    2
                };
                if answer == Some(wanted)
                    && own_rank == rank
                    && !barriers.contains(&plain.1)
                    && praised.len() < 3
                {
                    barriers.push(plain.1);
                    praised.push((plain.0.to_owned(), begins));
                }
            }
        }
    }
    praised
}
