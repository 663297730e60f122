//! What a person would lose if saving and opening went wrong for something nobody thought of.

use proptest::prelude::*;

use crate::domain::{
    Action, ActionPlan, Answer, Assessment, Band, BarrierId, Day, Organisation, RoundRef, Scope,
    StatementId, Texts, WISHES_LIMIT, Wish, Wishes,
};

use super::{read_assessment, write_assessment};

const FIXTURE: &str = include_str!("../../tests/fixtures/assessment-2.json");

fn opened(content: &str) -> Assessment {
    read_assessment(content.as_bytes()).unwrap()
}

fn texts() -> impl Strategy<Value = Texts> {
    prop::collection::btree_map(
        statement(),
        "\\PC{0,40}|[a-zé\u{301}\\n\\t\\r\u{0}\u{958}\"\\\\]{1,20}",
        0..4,
    )
    .prop_map(|texts| texts.into_iter().collect())
}

fn statement() -> impl Strategy<Value = StatementId> {
    "[A-Z]{3}-[0-9]{2}".prop_map(StatementId::new)
}

fn day() -> impl Strategy<Value = Day> {
    (1..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(y, m, d)| Day::new(y, m, d).unwrap())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,20}",
        ".{0,20}",
        Just("x".repeat(2000)),
        Just(String::new())
    ]
}

fn wishes() -> impl Strategy<Value = Wishes> {
    let target = prop::sample::select(Band::ALL.to_vec());
    let wish = (target, text()).prop_map(|(target, words)| Wish { target, words });
    let barrier = "[a-z]{1,9}".prop_map(BarrierId::new);
    prop::collection::btree_map(barrier, wish, 0..=WISHES_LIMIT)
        .prop_map(|wishes| wishes.into_iter().collect())
}

fn action() -> impl Strategy<Value = Action> {
    (
        prop::option::of(statement()),
        text(),
        text(),
        prop::option::of(day()),
        any::<bool>(),
    )
        .prop_map(|(statement, step, who, date, done)| Action {
            id: String::new(),
            statement,
            step,
            who,
            date,
            done,
        })
}

prop_compose! {
    fn assessments()(
        organisation in (text(), text(), text(), text(), text()),
        (date, people) in (day(), prop::option::of(any::<u32>())),
        scope in prop::sample::select(vec![Scope::Core, Scope::Full]),
        answers in prop::collection::btree_map(statement(), prop::sample::select(Answer::ALL.to_vec()), 0..9),
        (reasons, notes, evidence) in (texts(), texts(), texts()),
        actions in prop::collection::vec(action(), 0..4),
        (wishes, next_check) in (wishes(), prop::option::of(day())),
        copied_from in prop::option::of((text(), day())),
    ) -> Assessment {
        let (name, kind, legal_form, kbo, register) = organisation;
        let numbered = |(number, action): (usize, Action)| Action { id: (number + 1).to_string(), ..action };
        Assessment {
            organisation: Organisation { name, kind, legal_form, kbo, register },
            people,
            answers: answers.into_iter().collect(),
            reasons,
            notes,
            evidence,
            actions: actions.into_iter().enumerate().map(numbered).collect::<ActionPlan>(),
            wishes,
            next_check,
            copied_from: copied_from.map(|(name, date)| RoundRef { name, date }),
            ..Assessment::new("drempelmeter".into(), "1.0.0".into(), scope, date, "nl".into())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever was filled in, the file can be opened again and is the same file when saved again.
    #[test]
    fn what_was_saved_comes_back(assessment in assessments()) {
        let file = write_assessment(&assessment);
        let back = opened(&file);
        prop_assert_eq!(write_assessment(&back), file);
        prop_assert_eq!(back.actions.len(), assessment.actions.len());
        let targets = |of: &Assessment| -> Vec<_> {
            of.wishes.iter().map(|(id, wish)| (id, wish.target)).collect()
        };
        prop_assert_eq!(targets(&back), targets(&assessment));
        prop_assert_eq!(back.next_check, assessment.next_check);
        prop_assert_eq!(back.answers, assessment.answers);
        prop_assert_eq!((back.scope, back.date), (assessment.scope, assessment.date));
    }

    /// What comes back is complete: a second round trip changes nothing at all.
    #[test]
    fn a_second_round_trip_changes_nothing(assessment in assessments()) {
        let once = opened(&write_assessment(&assessment));
        prop_assert_eq!(opened(&write_assessment(&once)), once);
    }

    /// A signature over the file is worth something only when its bytes are settled (RFC 8785).
    #[test]
    fn the_bytes_are_canonical(assessment in assessments()) {
        let file = write_assessment(&assessment);
        let value: serde_json::Value = serde_json::from_str(&file).unwrap();
        prop_assert_eq!(serde_json_canonicalizer::to_string(&value).unwrap(), file);
    }

    #[test]
    fn any_bytes_are_read_or_refused_and_never_stop_the_app(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_assessment(&bytes);
    }

    /// One changed byte in a good file: refused, or read; when read, it can be saved again.
    #[test]
    fn a_damaged_file_never_stops_the_app(place in 0..FIXTURE.len(), byte in any::<u8>()) {
        let mut bytes = FIXTURE.as_bytes().to_vec();
        bytes[place] = byte;
        if let Ok(assessment) = read_assessment(&bytes) {
            let file = write_assessment(&assessment);
            prop_assert_eq!(opened(&file), assessment);
        }
    }
}
