//! What a host would lose if saving and opening a gathering went wrong.

use super::*;
use crate::domain::Day;
use crate::exchange::{Fault, GATHERING_FORMAT, write_gathering};

const FIXTURE: &str = include_str!("../../tests/fixtures/gathering-1.json");

fn opened(content: &str) -> Gathering {
    read_gathering(content.as_bytes()).unwrap()
}

/// The error after replacing `from` by `to` in the fixture.
fn error_after(from: &str, to: &str) -> OpenError {
    assert!(FIXTURE.contains(from), "{from}");
    read_gathering(FIXTURE.replacen(from, to, 1).as_bytes()).unwrap_err()
}

/// The faults after replacing `from` by `to` in the fixture, told as `path kind`.
fn faults_after(from: &str, to: &str) -> Vec<String> {
    let OpenError::Faulty(faults) = error_after(from, to) else {
        panic!("{from}: {:?}", error_after(from, to));
    };
    let told = |fault: Fault| format!("{} {:?}", fault.path, fault.kind);
    faults.into_iter().map(told).collect()
}

#[test]
fn a_file_of_the_first_format_stays_readable_for_ever() {
    let gathering = opened(FIXTURE);
    assert_eq!(gathering.id.to_string(), "00f1a2b3c4d5e6f7");
    assert_eq!(gathering.purpose, Purpose::Workshop);
    assert_eq!(gathering.title, "Drempels in de stad 👋");
    assert_eq!(gathering.place, "Café Ünïek, Noord");
    assert_eq!(gathering.date, Day::new(2026, 11, 23).unwrap());
    assert_eq!(gathering.languages, ["nl", "fr"]);
    assert_eq!((gathering.smallest_group, gathering.minutes()), (6, 248));
    assert!(gathering.closed && gathering.practice);
    assert_eq!(gathering.wall, Wall::default());
    let collection = &gathering.collection;
    assert_eq!((collection.entries().len(), collection.len()), (8, 6));
    assert_eq!((collection.waiting(), collection.pictures()), (1, 2));
    let Contribution {
        way,
        token,
        answers,
    } = &collection.entries()[0].contribution;
    assert_eq!((*way, *token), (Way::Code, 63));
    assert_eq!(
        answers[..7],
        [
            Some(Answer::Yes),
            Some(Answer::Partly),
            Some(Answer::NotYet),
            Some(Answer::DontKnow),
            Some(Answer::Yes),
            Some(Answer::NotApplicable),
            None,
        ]
    );
    let [first, second] = &gathering.commitments[..] else {
        panic!("{:?}", gathering.commitments);
    };
    assert_eq!(
        (first.id.as_str(), &first.barrier),
        ("a1", &Some("taal".into()))
    );
    assert_eq!((&second.barrier, second.date), (&None, None));
}

#[test]
fn opening_and_saving_again_gives_the_same_bytes() {
    assert_eq!(write_gathering(&opened(FIXTURE)), FIXTURE);
}

#[test]
fn a_file_that_was_cut_off_is_refused_and_never_half_read() {
    let bytes = FIXTURE.as_bytes();
    for end in 0..bytes.len() {
        assert!(read_gathering(&bytes[..end]).is_err(), "cut at byte {end}");
    }
}

#[test]
fn what_is_not_ours_is_told_in_its_own_way() {
    assert_eq!(read_gathering(b""), Err(OpenError::Empty));
    assert_eq!(read_gathering(b"%PDF-1.7\xff"), Err(OpenError::NotText));
    assert_eq!(
        read_gathering(b"{}"),
        Err(OpenError::NotOurs { format: None })
    );
    let other = "drempelmeter/assessment/1";
    let format = Some(other.to_owned());
    assert_eq!(
        error_after(GATHERING_FORMAT, other),
        OpenError::NotOurs { format }
    );
    assert_eq!(
        error_after(GATHERING_FORMAT, "drempelmeter/gathering/2"),
        OpenError::Newer { version: 2 }
    );
}

#[test]
fn every_fault_is_told_with_its_place() {
    let told = [
        (
            "\"workshop\"",
            "\"party\"",
            "purpose UnknownValue { found: \"party\", allowed: [\"workshop\", \"team\"] }",
        ),
        (
            "\"date\":\"2026-11-23\"",
            "\"date\":\"2026-02-30\"",
            "date NotADay { found: \"2026-02-30\" }",
        ),
        (
            "00f1a2b3c4d5e6f7",
            "00F1a2b3c4d5e6f7",
            "id BadId { id: \"00F1a2b3c4d5e6f7\" }",
        ),
        (
            "[\"nl\",\"fr\"]",
            "[]",
            " MissingField { name: \"languages\" }",
        ),
        (
            "[\"nl\",\"fr\"]",
            "[\"nl\",\"<b>\"]",
            "languages[1] BadId { id: \"<b>\" }",
        ),
        (
            "\"practice\":true",
            "\"practice\":null",
            "practice WrongType { expected: Flag }",
        ),
        (
            "\"practice\":true",
            "\"wall\":{}",
            " UnknownField { name: \"wall\" }",
        ),
        (
            "\"minutes\":8,",
            "\"minutes\":0,",
            "script[0].minutes OutOfRange { least: 1, most: 240 }",
        ),
        (
            "\"minutes\":8,",
            "\"minutes\":241,",
            "script[0].minutes OutOfRange { least: 1, most: 240 }",
        ),
        (
            "\"step\":\"core\"",
            "\"step\":\"\"",
            "script[1].step BadId { id: \"\" }",
        ),
        (
            "\"id\":\"b2\"",
            "\"id\":\"a1\"",
            "commitments[1].id DuplicateId { id: \"a1\" }",
        ),
        (
            "\"token\":63",
            "\"token\":4294967296",
            "contributions[0].token OutOfRange { least: 0, most: 4294967295 }",
        ),
        (
            "\"shown_in\":1",
            "\"shown_in\":10000",
            "contributions[6].shown_in OutOfRange { least: 0, most: 9999 }",
        ),
        (
            "\"way\":\"file\"",
            "\"way\":\"post\"",
            "contributions[6].way UnknownValue { found: \"post\", allowed: [\"code\", \"paper\", \"file\"] }",
        ),
        (
            "\"111111111111\"",
            "\"\"",
            "contributions[1].answers EmptyText",
        ),
        (
            "\"111111111111\"",
            "\"116\"",
            "contributions[1].answers UnknownValue { found: \"116\", allowed: [\"0\", \"1\", \"2\", \"3\", \"4\", \"5\"] }",
        ),
        (
            "\"111111111111\"",
            "\"11１\"",
            "contributions[1].answers UnknownValue { found: \"11１\", allowed: [\"0\", \"1\", \"2\", \"3\", \"4\", \"5\"] }",
        ),
        (
            "\"111111111111\"",
            "[1,1]",
            "contributions[1].answers WrongType { expected: Text }",
        ),
        (
            "{\"answers\":\"111111111111\",",
            "{",
            "contributions[1] MissingField { name: \"answers\" }",
        ),
    ];
    for (from, to, expected) in told {
        assert_eq!(faults_after(from, to), [expected]);
    }
    let twice = "\"practice\":1,\"date2\":1,\"place\":";
    assert_eq!(faults_after("\"place\":", twice).len(), 3, "all at once");
}

/// Otherwise a made-up file could show what one association answered.
#[test]
fn no_file_makes_a_group_smaller_than_its_purpose_allows() {
    for (group, least, most) in [("4", 5, 10), ("11", 5, 10), ("0", 5, 10)] {
        let group = format!("\"smallest_group\":{group}");
        let expected = format!("smallest_group OutOfRange {{ least: {least}, most: {most} }}");
        assert_eq!(faults_after("\"smallest_group\":6", &group), [expected]);
    }
    let team = "smallest_group OutOfRange { least: 2, most: 2 }";
    assert_eq!(faults_after("\"workshop\"", "\"team\""), [team]);
    let mut gathering = opened(FIXTURE);
    gathering.smallest_group = 1;
    assert_eq!(opened(&write_gathering(&gathering)).smallest_group, 5);
}

#[test]
fn an_endless_text_or_list_is_refused_with_its_limit() {
    let long = |length: usize| "1".repeat(length);
    let list = |item: &str, count: usize| vec![item; count].join(",");
    for (from, to, expected) in [
        (
            "Drempels in de stad",
            long(121),
            "title TooLong { limit: 120 }",
        ),
        (
            "Koffie zetten",
            long(1001),
            "commitments[1].step TooLong { limit: 1000 }",
        ),
        (
            "111111111111",
            long(44),
            "contributions[1].answers TooLong { limit: 43 }",
        ),
        (
            "\"nl\",\"fr\"",
            list("\"nl\"", 21),
            "languages TooMany { limit: 20 }",
        ),
        (
            "{\"minutes\":8,",
            format!("{},{{\"minutes\":8,", list("1", 49)),
            "script TooMany { limit: 50 }",
        ),
        (
            "{\"id\":\"b2\",",
            format!("{},{{\"id\":\"b2\",", list("1", 499)),
            "commitments TooMany { limit: 500 }",
        ),
        (
            "{\"answers\":\"1111",
            format!("{},{{\"answers\":\"1111", list("1", 9_993)),
            "contributions TooMany { limit: 10000 }",
        ),
    ] {
        assert_eq!(faults_after(from, &to), [expected]);
    }
}

#[test]
fn the_same_contribution_twice_in_a_file_counts_once() {
    let again = "[{\"answers\":\"111111111111\",\"token\":0,\"way\":\"code\"},";
    let gathering = opened(&FIXTURE.replacen(
        "\"contributions\":[",
        &format!("\"contributions\":{again}"),
        1,
    ));
    assert_eq!(gathering.collection.entries().len(), 8);
}
