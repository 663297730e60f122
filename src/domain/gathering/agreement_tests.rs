//! What a team would be told wrongly: that it agrees where it differs, or to talk about the wrong thing
//! first.

use super::*;
use crate::domain::gathering::{
    Collection, Contribution, Gathering, GatheringId, Purpose, Wall, Way,
};

/// All ways in which `people` can stand at not yet, partly and yes.
fn teams(people: u32) -> impl Iterator<Item = [u32; 3]> {
    (0..=people).flat_map(move |low| {
        (0..=people - low).map(move |middle| [low, middle, people - low - middle])
    })
}

fn votes(yes: u32, partly: u32, not_yet: u32, dont_know: u32, not_applicable: u32) -> Votes {
    let counts = [yes, partly, not_yet, dont_know, not_applicable];
    let answers = Answer::ALL.into_iter().zip(counts);
    answers
        .flat_map(|(answer, count)| (0..count).map(move |_| Some(answer)))
        .collect()
}

/// The formula as the article has it.
fn as_published(counts: &[u32]) -> f64 {
    let places = || {
        counts
            .iter()
            .enumerate()
            .map(|(x, c)| (x as f64, f64::from(*c)))
    };
    let people: f64 = places().map(|(_, count)| count).sum();
    let mean = places().map(|(x, count)| x * count).sum::<f64>() / people;
    let length = (counts.len() - 1) as f64;
    1.0 + places()
        .filter(|(_, count)| *count > 0.0)
        .map(|(x, count)| count / people * (1.0 - (x - mean).abs() / length).log2())
        .sum::<f64>()
}

#[test]
fn the_measure_is_that_of_the_article() {
    // The example of the R package `agrmt`, which names the same article: 0.7256876.
    assert_eq!(consensus(&[30, 40, 210, 130, 530, 50, 10]), Some(73));
    // The example in this file's own words: yes and partly, one each, is 1 + log2(3/4) = 0.585.
    assert_eq!(consensus(&[0, 1, 1]), Some(58));
    for people in 2..=40 {
        for team in teams(people) {
            let exact = 100.0 * as_published(&team);
            // A half goes up; the sum of logarithms is a hair off.
            let rounded = (exact + 0.5 + 1e-9).floor() as u32;
            assert_eq!(consensus(&team), Some(rounded), "{team:?}: {exact}");
        }
    }
}

#[test]
fn halves_go_up_on_every_machine() {
    // 1 - 2/16 = 87.5%, exactly.
    assert_eq!(consensus(&[1, 14, 1]), Some(88));
    assert_eq!(consensus(&[7, 2, 7]), Some(13));
}

#[test]
fn one_answer_or_one_place_says_nothing_of_agreement() {
    for counts in [&[0, 0, 0][..], &[0, 1, 0], &[], &[5]] {
        assert_eq!(consensus(counts), None, "{counts:?}");
    }
}

#[test]
fn all_the_same_is_100_half_at_each_end_is_0_and_nothing_else_is() {
    for people in 2..=12 {
        for team in teams(people) {
            let percent = consensus(&team).unwrap();
            let same = team.contains(&people);
            let torn = team[0] == team[2] && team[1] == 0;
            assert_eq!(percent == 100, same, "{team:?}");
            assert_eq!(percent == 0, torn, "{team:?}");
        }
    }
}

#[test]
fn yes_and_not_yet_weigh_the_same() {
    for people in 2..=12 {
        for [low, middle, high] in teams(people) {
            assert_eq!(
                consensus(&[low, middle, high]),
                consensus(&[high, middle, low])
            );
        }
    }
}

/// Moves one person from a place to another, for every person of every team up to 12; tells the mean
/// of the others, times how many they are.
fn moves() -> impl Iterator<Item = ([u32; 3], [u32; 3], usize, usize, u32, u32)> {
    let places = (0..3_usize).flat_map(|from| (0..3_usize).map(move |to| (from, to)));
    let teams = (2..=12).flat_map(teams);
    teams.flat_map(move |team| {
        let moves = places.clone().filter(move |(from, _)| team[*from] > 0);
        moves.map(move |(from, to)| {
            let mut others = team;
            others[from] -= 1;
            let mut moved = others;
            moved[to] += 1;
            let people = others.iter().sum();
            (team, moved, from, to, others[1] + 2 * others[2], people)
        })
    })
}

#[test]
fn a_step_towards_the_others_never_makes_a_team_look_more_divided() {
    for (team, moved, from, to, sum, people) in moves() {
        let (from, to) = (from as u32 * people, to as u32 * people);
        let towards = (from < to && to <= sum) || (sum <= to && to < from);
        if towards {
            assert!(
                consensus(&moved) >= consensus(&team),
                "{team:?} to {moved:?}"
            );
        }
    }
}

/// Known and accepted: who jumps from one end past the mean to the other end stands against those
/// who were in between, even when the new place is a little nearer.
#[test]
fn a_jump_past_the_mean_can_make_a_team_look_more_divided() {
    let jumps = moves().filter(|(team, moved, from, to, sum, people)| {
        let far = |place: usize| (place as u32 * people).abs_diff(*sum);
        far(*to) < far(*from) && consensus(moved) < consensus(team)
    });
    let jumps: Vec<_> = jumps.map(|(team, moved, ..)| (team, moved)).collect();
    assert!(jumps.contains(&([1, 4, 1], [0, 4, 2])));
    assert_eq!(
        (consensus(&[1, 4, 1]), consensus(&[0, 4, 2])),
        (Some(67), Some(63))
    );
}

#[test]
fn the_largest_crowd_is_still_counted() {
    assert_eq!(consensus(&[u32::MAX, 0, u32::MAX]), Some(0));
    assert_eq!(consensus(&[0, u32::MAX, 0]), Some(100));
    assert_eq!(consensus(&[1, 0, u32::MAX]), Some(100));
}

#[test]
fn a_team_hears_where_it_agrees_differs_or_does_not_know() {
    use Agreement::{Differ, FindOut, Same};
    for (given, expected) in [
        (votes(3, 0, 0, 0, 0), Same(Answer::Yes)),
        (votes(0, 0, 2, 4, 0), Same(Answer::NotYet)),
        (votes(0, 0, 0, 1, 2), Same(Answer::NotApplicable)),
        (votes(1, 0, 1, 3, 0), Differ(0)),
        (votes(1, 1, 0, 0, 5), Differ(58)),
        (votes(0, 0, 0, 4, 0), FindOut),
        (votes(1, 0, 0, 3, 0), FindOut),
        (votes(0, 0, 0, 3, 1), FindOut),
        // It applies, or it does not: that is not the same answer.
        (votes(3, 0, 0, 0, 1), FindOut),
        (votes(0, 0, 0, 0, 0), FindOut),
    ] {
        assert_eq!(Agreement::of(&given), expected, "{given:?}");
    }
}

#[test]
fn an_open_statement_is_no_answer() {
    let given: Votes = [Some(Answer::Yes), None, Some(Answer::Yes)]
        .into_iter()
        .collect();
    assert_eq!((given.of(Answer::Yes), given.open()), (2, 1));
    assert_eq!(Agreement::of(&given), Agreement::Same(Answer::Yes));
}

#[test]
fn every_statement_stands_in_one_place_and_the_largest_difference_comes_first() {
    let given = [
        votes(2, 0, 0, 0, 0),
        votes(2, 1, 0, 0, 0),
        votes(0, 0, 0, 3, 0),
        votes(1, 0, 1, 0, 0),
        votes(0, 1, 2, 0, 0),
        votes(0, 1, 0, 2, 0),
    ];
    let ground = CommonGround::of(&given);
    let mixed = consensus(&[0, 1, 2]).unwrap();
    assert_eq!(ground.differ, [(3, 0), (1, mixed), (4, mixed)]);
    assert_eq!(ground.find_out, [2, 5]);
    assert_eq!(ground.same, [(0, Answer::Yes)]);
}

fn gathering(purpose: Purpose, people: u32) -> Gathering {
    let mut collection = Collection::default();
    for token in 0..people {
        collection.add(Contribution {
            way: Way::Paper,
            token,
            answers: vec![Some(Answer::Yes), None],
        });
    }
    Gathering {
        id: GatheringId::new([1; 8]),
        purpose,
        title: String::new(),
        place: String::new(),
        date: "2026-11-23".parse().unwrap(),
        questionnaire: "drempelmeter".into(),
        version: "1.0.0".into(),
        languages: vec!["nl".into()],
        smallest_group: purpose.fewest(),
        script: Vec::new(),
        collection,
        commitments: Vec::new(),
        closed: false,
        practice: false,
        wall: Wall::default(),
    }
}

#[test]
fn only_a_team_sees_exact_answers_and_only_from_two_on() {
    assert_eq!(gathering(Purpose::Workshop, 40).votes(2), None);
    assert_eq!(gathering(Purpose::Team, 1).votes(2), None);
    let mut team = gathering(Purpose::Team, 3);
    let first = team.collection.entries()[0].contribution.clone();
    team.collection.remove(&first);
    let open = [None, None].into_iter().collect();
    assert_eq!(team.votes(2), Some(vec![votes(2, 0, 0, 0, 0), open]));
}
