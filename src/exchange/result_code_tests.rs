//! A hall reads codes aloud: a slip must never become somebody else's answers.

use proptest::prelude::*;

use super::*;
use crate::domain::Statement;
use crate::exchange::answer_digits::{DIGITS, answer};
use crate::exchange::read_questionnaire;

const HALL: GatheringId = GatheringId::new([7; 8]);
const OTHER_HALL: GatheringId = GatheringId::new([8; 8]);

fn questionnaire() -> Questionnaire {
    let file = include_str!("../../questionnaires/drempelmeter/questionnaire.json");
    read_questionnaire(file).unwrap()
}

/// Answers from digits; "not applicable" only where it is offered.
fn code(questionnaire: &Questionnaire, tag: u8, digits: &[u8]) -> ResultCode {
    let answers = core(questionnaire)
        .into_iter()
        .zip(digits.iter().cycle())
        .map(|(statement, given)| match answer(given % DIGITS) {
            Some(Answer::NotApplicable) if !statement.not_applicable => None,
            given => given,
        })
        .collect();
    ResultCode { tag, answers }
}

/// Numbers that look like chance and are the same every time (splitmix64).
fn numbers() -> impl Iterator<Item = u64> {
    let mut state = 2026_u64;
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut number = state;
        number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        number ^ (number >> 31)
    })
}

fn sample(questionnaire: &Questionnaire, size: usize) -> Vec<ResultCode> {
    let made = numbers().take(size).map(|number| {
        let tag = u8::try_from(number & 63).unwrap();
        code(questionnaire, tag, &number.to_be_bytes())
    });
    made.collect()
}

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|letter| *letter != ' ').collect()
}

proptest! {
    #[test]
    fn a_code_gives_back_its_answers(tag in 0_u8..64, digits in proptest::collection::vec(0_u8..6, 12)) {
        let questionnaire = questionnaire();
        let given = code(&questionnaire, tag, &digits);
        let text = write_code(HALL, &questionnaire, &given).unwrap();
        prop_assert_eq!(read_code(&text, HALL, &questionnaire), Ok(given));
    }

    #[test]
    fn whatever_is_typed_is_a_code_or_an_error(text in ".{0,30}") {
        let _ = read_code(&text, HALL, &questionnaire());
    }
}

#[test]
fn a_code_of_the_first_format_stays_readable_for_ever() {
    let questionnaire = questionnaire();
    let given = code(&questionnaire, 5, &[1, 2, 3]);
    let text = "20MFC DTZV4";
    assert_eq!(
        write_code(HALL, &questionnaire, &given).as_deref(),
        Some(text)
    );
    assert_eq!(read_code(text, HALL, &questionnaire), Ok(given));
}

#[test]
fn a_code_is_ten_characters_in_two_groups_of_five() {
    let questionnaire = questionnaire();
    let text = write_code(HALL, &questionnaire, &code(&questionnaire, 5, &[1, 2, 3])).unwrap();
    assert_eq!(code_length(&questionnaire), Some(10));
    assert_eq!(text.split(' ').map(str::len).collect::<Vec<_>>(), [5, 5]);
}

#[test]
fn small_letters_spaces_and_misread_letters_do_not_matter() {
    let questionnaire = questionnaire();
    let mut seen = (false, false);
    for given in sample(&questionnaire, 200) {
        let text = write_code(HALL, &questionnaire, &given).unwrap();
        seen.0 |= text.contains('0');
        seen.1 |= text.contains('1');
        let typed = text
            .replace('0', "o")
            .replace('1', "l")
            .replace(' ', "  ")
            .to_lowercase();
        assert_eq!(
            read_code(&format!(" {typed}-"), HALL, &questionnaire),
            Ok(given)
        );
    }
    assert_eq!(
        seen,
        (true, true),
        "the sample has the letters that are misread"
    );
}

#[test]
fn every_single_wrong_character_is_refused() {
    let questionnaire = questionnaire();
    let mut tried = 0;
    for given in sample(&questionnaire, 500) {
        let right = letters(&write_code(HALL, &questionnaire, &given).unwrap());
        for place in 0..right.len() {
            for other in (0..32).map(letter) {
                if other == right[place] {
                    continue;
                }
                let mut wrong = right.clone();
                wrong[place] = other;
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(
                    read_code(&wrong, HALL, &questionnaire),
                    Err(CodeError::Check)
                );
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 500 * 10 * 31);
}

#[test]
fn every_swap_of_two_characters_is_refused() {
    let questionnaire = questionnaire();
    let mut tried = 0;
    for given in sample(&questionnaire, 2000) {
        let right = letters(&write_code(HALL, &questionnaire, &given).unwrap());
        for first in 0..right.len() {
            for second in first + 1..right.len() {
                if right[first] == right[second] {
                    continue;
                }
                let mut wrong = right.clone();
                wrong.swap(first, second);
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(
                    read_code(&wrong, HALL, &questionnaire),
                    Err(CodeError::Check)
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 80_000, "{tried} swaps");
}

/// What stands in the head of the file is what is measured: otherwise a hall would count what somebody
/// only made up.
#[test]
fn a_made_up_code_passes_as_seldom_as_is_said() {
    let mut questionnaire = questionnaire();
    let strings = 32_u64.pow(10);
    let odds = |questionnaire: &Questionnaire| {
        let offered = |statement: &Statement| 5 + u64::from(statement.not_applicable);
        let answers: u64 = core(questionnaire).into_iter().map(offered).product();
        strings / (u64::from(TAGS) * answers)
    };
    assert_eq!(odds(&questionnaire), 28_958);
    let tries = 1_000_000;
    let made_up = numbers().take(tries).filter(|number| {
        let letters = (0..10).map(|place| letter((number >> (5 * place)) as u8 & 31));
        read_code(&String::from_iter(letters), HALL, &questionnaire).is_ok()
    });
    let passed = made_up.count();
    assert!((20..=50).contains(&passed), "{passed}, 35 expected");
    for barrier in &mut questionnaire.barriers {
        for statement in &mut barrier.statements {
            statement.not_applicable = true;
        }
    }
    assert_eq!(code_length(&questionnaire), Some(10));
    assert_eq!(odds(&questionnaire), 8_081);
}

#[test]
fn a_stranger_is_told_why() {
    let questionnaire = questionnaire();
    let given = code(&questionnaire, 1, &[1]);
    let text = write_code(HALL, &questionnaire, &given).unwrap();
    let read = |text: &str| read_code(text, HALL, &questionnaire);
    assert_eq!(
        read_code(&text, OTHER_HALL, &questionnaire),
        Err(CodeError::OtherGathering)
    );
    let mut later = questionnaire.clone();
    later.version = "1.0.1".into();
    assert_eq!(
        read_code(&text, HALL, &later),
        Err(CodeError::OtherGathering)
    );
    assert_eq!(
        read(text.get(..9).unwrap()),
        Err(CodeError::Length {
            given: 8,
            expected: 10
        })
    );
    assert_eq!(
        read(&format!("{text}A")),
        Err(CodeError::Length {
            given: 11,
            expected: 10
        })
    );
    assert_eq!(
        read(""),
        Err(CodeError::Length {
            given: 0,
            expected: 10
        })
    );
    assert_eq!(read("ABCDE FGHJU"), Err(CodeError::Letter('U')));
}

#[test]
fn a_questionnaire_with_more_core_statements_gets_as_many_characters_as_it_needs() {
    let mut questionnaire = questionnaire();
    for barrier in &mut questionnaire.barriers {
        for statement in &mut barrier.statements {
            statement.core = true;
        }
    }
    assert_eq!(core(&questionnaire).len(), 60);
    assert_eq!(
        code_length(&questionnaire),
        None,
        "sixty answers are a file or a picture"
    );
    for barrier in questionnaire.barriers.iter_mut().skip(6) {
        for statement in &mut barrier.statements {
            statement.core = false;
        }
    }
    let given = code(&questionnaire, 63, &[1, 4, 2, 3]);
    let text = write_code(HALL, &questionnaire, &given).unwrap();
    assert_eq!(letters(&text).len(), code_length(&questionnaire).unwrap());
    assert_eq!(read_code(&text, HALL, &questionnaire), Ok(given));
}
