//! A result as a link: what is shared is what is read, and nothing else is.

use super::*;
use crate::exchange::read_questionnaire;
use proptest::prelude::*;

fn questionnaire() -> Questionnaire {
    read_questionnaire(include_str!(
        "../../questionnaires/drempelmeter/questionnaire.json"
    ))
    .unwrap()
}

fn result(questionnaire: &Questionnaire, scope: Scope, digits: &[u8], name: &str) -> SharedResult {
    let answers = questionnaire
        .in_scope(scope)
        .zip(digits.iter().cycle())
        .filter_map(|((_, statement), digit)| {
            let given = answer(*digit)?;
            let offered = given != Answer::NotApplicable || statement.not_applicable;
            offered.then(|| (statement.id.clone(), given))
        })
        .collect();
    SharedResult {
        scope,
        date: Day::new(2026, 11, 22).unwrap(),
        answers,
        name: name.to_owned(),
    }
}

#[test]
fn a_link_is_as_short_as_the_design_says() {
    let questionnaire = questionnaire();
    let length = |scope, name| {
        let link = write_link(&questionnaire, &result(&questionnaire, scope, &[1], name));
        unseal(&link).unwrap().len() + 4
    };
    assert_eq!(length(Scope::Full, ""), 34);
    assert_eq!(
        length(Scope::Full, "Een lange naam die niet in een link past"),
        57
    );
    assert_eq!(length(Scope::Core, ""), 18);
}

#[test]
fn a_name_is_cut_between_characters() {
    assert_eq!(
        short_text("Koor De Lijster", LINK_NAME_LIMIT),
        "Koor De Lijster"
    );
    assert_eq!(
        short_text("éééééééééééééé", LINK_NAME_LIMIT),
        "é".repeat(12)
    );
    assert_eq!(short_text("👩‍👩‍👧👩‍👩‍👧", LINK_NAME_LIMIT).len(), 22);
    assert_eq!(short_text("a\u{0}b", LINK_NAME_LIMIT), "ab");
}

#[test]
fn every_wrong_letter_is_refused() {
    let questionnaire = questionnaire();
    let shared = result(&questionnaire, Scope::Full, &[1, 2, 3, 4, 0], "Koor");
    let link = write_link(&questionnaire, &shared);
    assert_eq!(read_link(&link, &questionnaire), Ok(shared));
    for place in 0..link.len() {
        for letter in "ABCabc012-_".chars() {
            let mut wrong: Vec<char> = link.chars().collect();
            wrong[place] = letter;
            let wrong = String::from_iter(wrong);
            if wrong != link {
                assert_eq!(read_link(&wrong, &questionnaire), Err(LinkError::Damaged));
            }
        }
        assert_eq!(
            read_link(link.get(..place).unwrap(), &questionnaire),
            Err(LinkError::Damaged)
        );
    }
}

#[test]
fn another_questionnaire_another_version_and_a_newer_format_are_told_apart() {
    let questionnaire = questionnaire();
    let shared = result(&questionnaire, Scope::Core, &[1], "");
    let link = write_link(&questionnaire, &shared);
    assert_eq!(
        which_questionnaire(&link, [&"samenwerken".into(), &questionnaire.id]),
        Ok(questionnaire.id.clone())
    );
    assert_eq!(
        which_questionnaire(&link, [&"samenwerken".into()]),
        Err(LinkError::OtherQuestionnaire)
    );
    let mut later = questionnaire.clone();
    later.version = "1.0.1".into();
    assert_eq!(read_link(&link, &later), Err(LinkError::OtherVersion));
    let mut bytes = unseal(&link).unwrap();
    bytes[0] = FORMAT + 1;
    let newer = seal(bytes);
    assert_eq!(read_link(&newer, &questionnaire), Err(LinkError::Newer));
}

#[test]
fn an_answer_that_is_not_offered_is_refused() {
    let questionnaire = questionnaire();
    let offered = questionnaire
        .in_scope(Scope::Core)
        .position(|(_, statement)| !statement.not_applicable)
        .unwrap();
    let mut digits = vec![1; 12];
    digits[offered] = 5;
    let link = write_link(
        &questionnaire,
        &result(&questionnaire, Scope::Core, &[1], ""),
    );
    let mut bytes = unseal(&link).unwrap();
    bytes.truncate(HEAD);
    bytes.extend(pack(&digits));
    let link = seal(bytes);
    assert_eq!(read_link(&link, &questionnaire), Err(LinkError::Damaged));
}

proptest! {
    #[test]
    fn what_is_shared_is_what_is_read(
        digits in proptest::collection::vec(0_u8..6, 60),
        name in "[a-zé😀 ]{0,40}",
        short in any::<bool>(),
    ) {
        let questionnaire = questionnaire();
        let scope = if short { Scope::Core } else { Scope::Full };
        let shared = SharedResult { name: short_text(&name, LINK_NAME_LIMIT), ..result(&questionnaire, scope, &digits, "") };
        let link = write_link(&questionnaire, &shared);
        prop_assert_eq!(read_link(&link, &questionnaire), Ok(shared));
    }

    #[test]
    fn whatever_is_typed_is_a_result_or_an_error(link in "[A-Za-z0-9_-]{0,90}") {
        let _ = read_link(&link, &questionnaire());
    }

    /// The check is right, so the bytes behind it are read.
    #[test]
    fn whatever_stands_behind_a_right_check_never_stops_the_app(content in proptest::collection::vec(any::<u8>(), 0..80)) {
        let questionnaire = questionnaire();
        let mut bytes = vec![FORMAT];
        bytes.extend(name_of(questionnaire.id.as_str()));
        bytes.extend(name_of_version(&questionnaire.version));
        bytes.extend(content);
        let link = seal(bytes);
        if let Ok(result) = read_link(&link, &questionnaire) {
            prop_assert_eq!(write_link(&questionnaire, &result), link);
        }
    }
}
