//! What a person would lose if saving and opening a file went wrong.

use crate::domain::{Answer, Assessment, Band, Day, NOTE_LIMIT, Scope, Texts, Wishes};

use super::{ASSESSMENT_FORMAT, FILE_LIMIT, OpenError, read_assessment, write_assessment};

const FIRST: &str = include_str!("../../tests/fixtures/assessment-1.json");
const FIXTURE: &str = include_str!("../../tests/fixtures/assessment-2.json");

fn opened(content: &str) -> Assessment {
    read_assessment(content.as_bytes()).unwrap()
}

/// The error after replacing `from` by `to` in the fixture.
fn error_after(from: &str, to: &str) -> OpenError {
    assert!(FIXTURE.contains(from), "{from}");
    read_assessment(FIXTURE.replacen(from, to, 1).as_bytes()).unwrap_err()
}

/// The faults after replacing `from` by `to` in the fixture, told as `path kind`.
fn faults_after(from: &str, to: &str) -> Vec<String> {
    let OpenError::Faulty(faults) = error_after(from, to) else {
        panic!("{from}: {:?}", error_after(from, to));
    };
    let told = |fault: super::Fault| format!("{} {:?}", fault.path, fault.kind);
    faults.into_iter().map(told).collect()
}

#[test]
fn a_file_of_the_first_format_stays_readable_for_ever() {
    let assessment = opened(FIRST);
    assert_eq!(assessment.organisation.name, "Café Ünïek, Noord & Co");
    assert_eq!(assessment.organisation.register, "V0001001");
    assert_eq!(assessment.people, Some(3));
    assert_eq!(assessment.scope, Scope::Full);
    assert_eq!(assessment.date, Day::new(2026, 11, 22).unwrap());
    assert_eq!(assessment.answers.iter().count(), 6);
    assert_eq!(
        assessment.answers.of(&"OUD-07".into()),
        Some(Answer::Yes),
        "an answer to a statement that no questionnaire knows is carried along"
    );
    assert_eq!(
        assessment.reasons.len() + assessment.notes.len() + assessment.evidence.len(),
        3
    );
    let actions: Vec<_> = assessment.actions.iter().collect();
    assert_eq!((actions[0].id.as_str(), actions[1].id.as_str()), ("1", "2"));
    assert_eq!((actions[0].done, actions[1].done), (false, true));
    assert_eq!(actions[1].statement, None);
    assert_eq!(
        assessment.copied_from.unwrap().date,
        Day::new(2025, 11, 20).unwrap()
    );
}

#[test]
fn a_file_of_the_second_format_stays_readable_for_ever() {
    let assessment = opened(FIXTURE);
    let wishes: Vec<_> = assessment
        .wishes
        .iter()
        .map(|(id, wish)| (id.to_string(), wish.target, wish.words))
        .collect();
    let words = "Wie traag leest, vindt ook de weg. 🎶";
    assert_eq!(
        wishes,
        [
            ("digitaal".to_owned(), Band::OnTheWay, String::new()),
            ("taal".to_owned(), Band::Strong, words.to_owned())
        ]
    );
    assert_eq!(assessment.next_check, Day::new(2027, 11, 22));
}

#[test]
fn a_file_of_the_first_format_is_the_same_check_without_wishes() {
    let mut assessment = opened(FIXTURE);
    assessment.wishes = Wishes::default();
    assessment.next_check = None;
    assert_eq!(opened(FIRST), assessment);
}

#[test]
fn opening_and_saving_again_gives_the_same_bytes() {
    assert_eq!(write_assessment(&opened(FIXTURE)), FIXTURE);
}

#[test]
fn a_file_that_was_cut_off_is_refused_and_never_half_read() {
    let bytes = FIXTURE.as_bytes();
    for end in 0..bytes.len() {
        assert!(read_assessment(&bytes[..end]).is_err(), "cut at byte {end}");
    }
}

#[test]
fn a_mark_of_the_byte_order_or_spaces_around_do_not_keep_a_file_closed() {
    assert_eq!(opened(&format!("\u{feff}{FIXTURE}\r\n")), opened(FIXTURE));
}

#[test]
fn what_is_not_ours_is_told_in_its_own_way() {
    assert_eq!(read_assessment(b""), Err(OpenError::Empty));
    assert_eq!(
        read_assessment(" \u{feff}\n".as_bytes()),
        Err(OpenError::NotJson { line: 1, column: 2 })
    );
    assert_eq!(
        read_assessment("\u{feff} \n".as_bytes()),
        Err(OpenError::Empty)
    );
    assert_eq!(
        read_assessment(b"%PDF-1.7\xff\xfe"),
        Err(OpenError::NotText)
    );
    assert_eq!(
        read_assessment(b"Beste vrienden"),
        Err(OpenError::NotJson { line: 1, column: 1 })
    );
    for json in ["[]", "{}", "3", "null", "{\"format\": 3}"] {
        assert_eq!(
            read_assessment(json.as_bytes()),
            Err(OpenError::NotOurs { format: None })
        );
    }
    assert_eq!(
        error_after(ASSESSMENT_FORMAT, "drempelmeter/report/1"),
        OpenError::NotOurs {
            format: Some("drempelmeter/report/1".into())
        }
    );
    assert_eq!(
        error_after(ASSESSMENT_FORMAT, "drempelmeter/assessment/7"),
        OpenError::Newer { version: 7 }
    );
    let large = vec![b' '; FILE_LIMIT + 1];
    assert_eq!(
        read_assessment(&large),
        Err(OpenError::TooLarge {
            size: FILE_LIMIT + 1,
            limit: FILE_LIMIT
        })
    );
}

#[test]
fn a_file_nested_without_end_is_refused() {
    let bomb = format!(
        "{{\"format\":\"{ASSESSMENT_FORMAT}\",\"x\":{}",
        "[".repeat(1_000_000)
    );
    assert!(matches!(
        read_assessment(bomb.as_bytes()),
        Err(OpenError::NotJson { .. })
    ));
}

#[test]
fn every_fault_is_told_with_its_place() {
    let told = [
        (
            "\"scope\":\"full\"",
            "\"scope\":\"half\"",
            "scope UnknownValue { found: \"half\", allowed: [\"core\", \"full\"] }",
        ),
        (
            "\"date\":\"2026-11-22\"",
            "\"date\":\"2026-02-30\"",
            "date NotADay { found: \"2026-02-30\" }",
        ),
        (
            "\"people\":3",
            "\"people\":0",
            "people OutOfRange { least: 1, most: 9999 }",
        ),
        (
            "\"people\":3",
            "\"people\":3.5",
            "people WrongType { expected: WholeNumber }",
        ),
        (
            "\"BET-01\":\"yes\"",
            "\"BET-01\":\"maybe\"",
            "answers.BET-01 UnknownValue { found: \"maybe\", allowed: [\"yes\", \"partly\", \"not-yet\", \"dont-know\", \"not-applicable\"] }",
        ),
        (
            "\"BET-01\":\"yes\"",
            "\"<b>\":\"yes\"",
            "answers[\"<b>\"] BadId { id: \"<b>\" }",
        ),
        (
            "\"language\":\"nl\",",
            "",
            " MissingField { name: \"language\" }",
        ),
        (
            "\"people\":3",
            "\"fictional\":true",
            " UnknownField { name: \"fictional\" }",
        ),
        (
            "\"people\":3",
            "\"people\":3,\"people\":4",
            " DuplicateField { name: \"people\" }",
        ),
        (
            "\"done\":true,",
            "\"done\":null,",
            "actions[1].done WrongType { expected: Flag }",
        ),
        (
            ",\"step\":\"Vraag naar de UiTPAS.\"",
            "",
            "actions[0] MissingField { name: \"step\" }",
        ),
        (
            "\"copied_from\":{\"date\":\"2025-11-20\",",
            "\"copied_from\":{",
            "copied_from MissingField { name: \"date\" }",
        ),
        (
            "\"target\":\"on-the-way\"",
            "\"target\":\"half\"",
            "wishes.digitaal.target UnknownValue { found: \"half\", allowed: [\"chance\", \"moving\", \"on-the-way\", \"strong\"] }",
        ),
        (
            "\"wishes\":{",
            "\"wishes\":{\"beeld\":{\"target\":\"strong\"},\"zaal\":{\"target\":\"strong\"},",
            "wishes TooMany { limit: 3 }",
        ),
        (
            "\"next_check\":\"2027-11-22\"",
            "\"next_check\":\"soon\"",
            "next_check NotADay { found: \"soon\" }",
        ),
        (
            "\"questionnaire_version\":\"1.0.0\"",
            "\"questionnaire_version\":\"\\u0001\"",
            "questionnaire_version EmptyText",
        ),
    ];
    for (from, to, expected) in told {
        assert_eq!(faults_after(from, to), [expected]);
    }
    assert_eq!(
        faults_after("\"people\":3", "\"people\":0,\"answers2\":{}").len(),
        2,
        "all at once"
    );
}

#[test]
fn an_endless_name_or_list_is_refused_with_its_limit() {
    let long = format!("\"kind\":\"{}\"", "k".repeat(10_000));
    assert_eq!(
        faults_after("\"kind\":\"koor\"", &long),
        ["organisation.kind TooLong { limit: 120 }"]
    );
    let many: Vec<_> = (0..501).map(|n| format!("\"X-{n}\":\"n\"")).collect();
    let many = format!("\"notes\":{{{}}},\"notes_\":{{", many.join(","));
    assert_eq!(
        faults_after("\"notes\":{", &many)[1],
        "notes TooMany { limit: 500 }"
    );
}

#[test]
fn control_characters_are_dropped_and_accents_written_in_one_way() {
    let assessment =
        opened(&FIXTURE.replace("\"koor\"", "\"ko\\u0000o\\u001br\\te\\u0301\\r\\n\""));
    assert_eq!(assessment.organisation.kind, "koor\t\u{e9}\n");
}

#[test]
fn a_long_text_that_grows_when_composed_can_still_be_opened() {
    // U+0958 has a composed form of two characters.
    let mut assessment = opened(FIXTURE);
    assessment.notes = Texts::from_iter([("BET-01".into(), "\u{958}".repeat(NOTE_LIMIT))]);
    let file = write_assessment(&assessment);
    assert_eq!(write_assessment(&opened(&file)), file);
}
