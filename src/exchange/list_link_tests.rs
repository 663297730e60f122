//! Two collectors in one hall: what the second one took in reaches the host whole, or not at all.

use super::*;
use crate::domain::Answer;
use crate::domain::gathering::Taken;
use crate::exchange::answer_digits::answer;
use crate::exchange::gathering_fields_tests::gathering;
use crate::exchange::read_questionnaire;
use proptest::prelude::*;

fn questionnaire() -> Questionnaire {
    let file = include_str!("../../questionnaires/drempelmeter/questionnaire.json");
    read_questionnaire(file).unwrap()
}

/// A contribution with answers from digits; "not applicable" only where it is offered.
fn contribution(
    questionnaire: &Questionnaire,
    way: Way,
    token: u32,
    digits: &[u8],
) -> Contribution {
    let statements = core(questionnaire).into_iter();
    let answers = statements.zip(digits.iter().cycle());
    let answers = answers.map(|(statement, digit)| match answer(*digit) {
        Some(Answer::NotApplicable) if !statement.not_applicable => None,
        given => given,
    });
    Contribution {
        way,
        token,
        answers: answers.collect(),
    }
}

fn hall(list: &[Contribution]) -> Gathering {
    let given = list.iter().cloned().map(|one| (one, false, None));
    gathering(given.collect())
}

fn codes(questionnaire: &Questionnaire, count: u32) -> Vec<Contribution> {
    (0..count)
        .map(|number| {
            let digits = [0, 1, 2, 3].map(|place| (number >> (2 * place)) as u8 & 3);
            contribution(questionnaire, Way::Code, number % 64, &digits)
        })
        .collect()
}

fn sorted(mut list: Vec<Contribution>) -> Vec<Contribution> {
    list.sort();
    list
}

/// A list of each way, with its link.
fn sample() -> (Questionnaire, Gathering, String) {
    let questionnaire = questionnaire();
    let hall = hall(&[
        contribution(&questionnaire, Way::File, u32::MAX, &[5]),
        contribution(&questionnaire, Way::Code, 63, &[1, 2, 3]),
        contribution(&questionnaire, Way::Paper, 0, &[4, 0]),
        contribution(&questionnaire, Way::Code, 0, &[0]),
    ]);
    let link = write_list(&hall, &questionnaire).unwrap();
    (questionnaire, hall, link)
}

#[test]
fn a_link_of_the_first_format_stays_readable_for_ever() {
    let (questionnaire, hall, link) = sample();
    let first = "AQEBAQEBAQEBAgEBAAAAAAAgDMvb-wAAAABY-Ar4gb8P_-rkjXCqoOwe";
    assert_eq!(link, first);
    let entries = hall.collection.entries().iter();
    let list = sorted(entries.map(|entry| entry.contribution.clone()).collect());
    assert_eq!(read_list(first, hall.id, &questionnaire), Ok(list));
}

#[test]
fn a_hall_of_forty_is_a_small_link() {
    let questionnaire = questionnaire();
    let list = codes(&questionnaire, 40);
    let link = write_list(&hall(&list), &questionnaire).unwrap();
    assert_eq!(unseal(&link).unwrap().len(), HEAD + 40 * 5);
    assert_eq!(link.len(), 288);
}

#[test]
fn a_list_that_is_too_long_for_a_camera_is_no_link() {
    let questionnaire = questionnaire();
    let papers = |count| {
        let token = 0..count;
        let papers = token.map(|token| contribution(&questionnaire, Way::Paper, token, &[1]));
        papers.collect::<Vec<_>>()
    };
    let fits = |list: &[Contribution]| write_list(&hall(list), &questionnaire);
    let longest = fits(&codes(&questionnaire, 146)).unwrap();
    assert!(longest.len() <= LINK_LIMIT);
    assert_eq!(fits(&codes(&questionnaire, 147)), None);
    assert!(fits(&papers(91)).is_some());
    assert_eq!(fits(&papers(92)), None);
    assert_eq!(fits(&papers(9_000)), None);
}

#[test]
fn only_what_counts_is_handed_over() {
    let (questionnaire, mut hall, _) = sample();
    let out = hall.collection.entries()[1].contribution.clone();
    assert!(hall.collection.remove(&out));
    let link = write_list(&hall, &questionnaire).unwrap();
    let list = read_list(&link, hall.id, &questionnaire).unwrap();
    assert_eq!(list.len(), 3);
    assert!(!list.contains(&out));
}

#[test]
fn the_order_in_which_they_came_is_not_told() {
    let (questionnaire, hall, link) = sample();
    let entries = hall.collection.entries().iter().rev();
    let turned: Vec<_> = entries.map(|entry| entry.contribution.clone()).collect();
    assert_eq!(write_list(&self::hall(&turned), &questionnaire), Some(link));
}

#[test]
fn what_is_no_contribution_to_this_questionnaire_is_not_written() {
    let (questionnaire, ..) = sample();
    let with = |change: fn(&mut Contribution)| {
        let mut one = contribution(&questionnaire, Way::Code, 1, &[1]);
        change(&mut one);
        write_list(&hall(&[one]), &questionnaire)
    };
    assert!(with(|_| {}).is_some());
    assert_eq!(with(|one| one.token = 64), None);
    assert_eq!(with(|one| one.answers.truncate(11)), None);
    assert_eq!(with(|one| one.answers.push(None)), None);
    let not_offered = |one: &mut Contribution| one.answers = vec![answer(5); 12];
    assert_eq!(with(not_offered), None);
}

#[test]
fn every_wrong_letter_is_refused() {
    let (questionnaire, hall, link) = sample();
    let read = |link: &str| read_list(link, hall.id, &questionnaire);
    for place in 0..link.len() {
        for letter in "ABCabc012-_".chars() {
            let mut wrong: Vec<char> = link.chars().collect();
            wrong[place] = letter;
            let wrong = String::from_iter(wrong);
            if wrong != link {
                assert_eq!(read(&wrong), Err(ListError::Damaged));
            }
        }
        let cut = link.get(..place).unwrap();
        assert_eq!(read(cut), Err(ListError::Damaged));
    }
}

#[test]
fn another_gathering_and_a_newer_format_are_told_apart() {
    let (questionnaire, hall, link) = sample();
    let other = GatheringId::new([9; 8]);
    assert_eq!(
        read_list(&link, other, &questionnaire),
        Err(ListError::OtherGathering)
    );
    let with_format = |format| {
        let mut bytes = unseal(&link).unwrap();
        bytes[0] = format;
        read_list(&seal(bytes), hall.id, &questionnaire)
    };
    assert_eq!(with_format(0), Err(ListError::Damaged));
    assert_eq!(with_format(2), Err(ListError::Newer));
    assert_eq!(with_format(255), Err(ListError::Newer));
}

#[test]
fn a_list_that_is_written_in_another_way_is_refused() {
    let (questionnaire, hall, link) = sample();
    let bytes = unseal(&link).unwrap();
    let read = |bytes: Vec<u8>| read_list(&seal(bytes), hall.id, &questionnaire);
    assert!(read(bytes.clone()).is_ok());
    let swapped = [
        &bytes[..HEAD],
        &bytes[HEAD + 5..HEAD + 10],
        &bytes[HEAD..HEAD + 5],
        &bytes[HEAD + 10..],
    ];
    let twice = [
        &bytes[..HEAD],
        &bytes[HEAD..HEAD + 5],
        &bytes[HEAD..HEAD + 5],
        &bytes[HEAD + 10..],
    ];
    let longer = [&bytes[..], &[0]];
    assert_eq!(read(swapped.concat()), Err(ListError::Damaged));
    assert_eq!(read(twice.concat()), Err(ListError::Damaged));
    assert_eq!(read(longer.concat()), Err(ListError::Damaged));
    let mut beyond = bytes;
    beyond[HEAD] = 255;
    assert_eq!(
        read(beyond),
        Err(ListError::Damaged),
        "a tag of more than 6 bits"
    );
}

#[test]
fn a_list_that_is_merged_twice_counts_once() {
    let (questionnaire, mut here, link) = sample();
    let list = read_list(&link, here.id, &questionnaire).unwrap();
    let more = contribution(&questionnaire, Way::Code, 9, &[2]);
    assert_eq!(here.collection.add(more), Taken::New);
    assert_eq!(here.collection.merge(list).new, 0);
    assert_eq!(here.collection.len(), 5);
}

proptest! {
    #[test]
    fn what_one_collector_took_in_reaches_the_other(
        codes in prop::collection::vec((0_u32..64, prop::collection::vec(0_u8..6, 12)), 0..20),
        others in prop::collection::vec((any::<bool>(), any::<u32>(), prop::collection::vec(0_u8..6, 12)), 0..20),
    ) {
        let questionnaire = questionnaire();
        let codes = codes.iter().map(|(tag, digits)| (Way::Code, *tag, digits));
        let others = others.iter().map(|(paper, token, digits)| {
            (if *paper { Way::Paper } else { Way::File }, *token, digits)
        });
        let list: Vec<Contribution> = codes
            .chain(others)
            .map(|(way, token, digits)| contribution(&questionnaire, way, token, digits))
            .collect();
        let hall = hall(&list);
        let counting = hall.collection.counting().map(|entry| entry.contribution.clone());
        let link = write_list(&hall, &questionnaire).unwrap();
        let read = read_list(&link, hall.id, &questionnaire);
        prop_assert_eq!(read, Ok(sorted(counting.collect())));
    }

    #[test]
    fn whatever_is_typed_is_a_list_or_an_error(link in "[A-Za-z0-9_-]{0,200}") {
        let _ = read_list(&link, GatheringId::new([1; 8]), &questionnaire());
    }

    /// The check is right, so the bytes behind it are read.
    #[test]
    fn whatever_stands_behind_a_right_check_never_stops_the_app(
        counts in prop::collection::vec(0_u8..4, 3),
        content in prop::collection::vec(any::<u8>(), 0..60),
    ) {
        let (questionnaire, hall, _) = sample();
        let mut bytes = vec![FORMAT];
        bytes.extend(hall.id.bytes());
        bytes.extend(counts);
        bytes.extend(content);
        let link = seal(bytes);
        if let Ok(list) = read_list(&link, hall.id, &questionnaire) {
            prop_assert_eq!(write_list(&self::hall(&list), &questionnaire), Some(link));
        }
    }
}
