//! What a host would lose if saving and opening a gathering went wrong for something nobody thought of.

use proptest::prelude::*;

use super::gathering_fields_tests::{contribution, gathering};
use super::{FILE_LIMIT, read_gathering, write_gathering};
use crate::domain::gathering::{
    ANSWERS_LIMIT, COMMITMENTS_LIMIT, CONTRIBUTIONS_LIMIT, Collection, Commitment, Contribution,
    Entry, Gathering, MINUTES_LIMIT, Part, Purpose, Wall, Way,
};
use crate::domain::{Answer, NOTE_LIMIT};

const FIXTURE: &str = include_str!("../../tests/fixtures/gathering-1.json");

fn opened(content: &str) -> Gathering {
    read_gathering(content.as_bytes()).unwrap()
}

/// As many contributions as there can be, with as many answers and as long promises as there can be.
#[test]
fn the_largest_gathering_of_all_can_be_opened_again() {
    let entry = |token| Entry {
        contribution: Contribution {
            way: Way::Paper,
            token,
            answers: vec![Some(Answer::NotApplicable); ANSWERS_LIMIT],
        },
        removed: true,
        shown_in: Some(9_999),
    };
    let last = (1_u32..)
        .take(CONTRIBUTIONS_LIMIT)
        .map(|back| u32::MAX - back);
    let mut gathering = opened(FIXTURE);
    gathering.collection = Collection::from_entries(last.map(entry));
    let file = write_gathering(&gathering);
    assert!(file.len() < 1_450_000, "{} bytes of digits", file.len());
    let commitment = |number: usize| Commitment {
        id: number.to_string(),
        barrier: None,
        step: "🎶".repeat(NOTE_LIMIT),
        date: None,
    };
    gathering.commitments = (0..COMMITMENTS_LIMIT).map(commitment).collect();
    let file = write_gathering(&gathering);
    assert!(file.len() < FILE_LIMIT, "{} bytes in all", file.len());
    gathering.wall = Wall::default();
    assert_eq!(opened(&file), gathering);
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,20}",
        ".{0,20}",
        "[a-zé\u{301}\\n\\t\u{958}\"\\\\]{0,20}",
        Just("x".repeat(2000)),
    ]
}

prop_compose! {
    fn gatherings()(
        given in prop::collection::vec((contribution(), any::<bool>(), prop::option::of(0_u32..9)), 0..9),
        (title, place, step) in (text(), text(), text()),
        (closed, practice, team) in any::<(bool, bool, bool)>(),
        smallest_group in any::<u32>(),
        minutes in prop::collection::vec(1..=MINUTES_LIMIT, 0..4),
    ) -> Gathering {
        let mut gathering = gathering(given);
        for commitment in &mut gathering.commitments {
            commitment.step.clone_from(&step);
        }
        let parts = minutes.into_iter();
        let parts = parts.map(|minutes| Part { step: "core".into(), minutes });
        Gathering {
            title,
            place,
            closed,
            practice,
            purpose: if team { Purpose::Team } else { Purpose::Workshop },
            smallest_group,
            script: parts.collect(),
            ..gathering
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// What came in is all there, and a second round trip changes nothing at all.
    #[test]
    fn what_was_saved_comes_back(gathering in gatherings()) {
        let file = write_gathering(&gathering);
        let back = opened(&file);
        prop_assert_eq!(&back.collection, &gathering.collection);
        prop_assert_eq!(&back.script, &gathering.script);
        prop_assert_eq!(write_gathering(&back), file);
    }

    /// A gathering as a host keeps it comes back as it was, but for its wall.
    #[test]
    fn a_gathering_comes_back_as_it_was(
        given in prop::collection::vec((contribution(), any::<bool>(), prop::option::of(0_u32..9)), 0..20),
    ) {
        let before = Gathering { wall: Wall::default(), ..gathering(given) };
        prop_assert_eq!(opened(&write_gathering(&before)), before);
    }

    /// A signature over the file is worth something only when its bytes are settled (RFC 8785).
    #[test]
    fn the_bytes_are_canonical(gathering in gatherings()) {
        let file = write_gathering(&gathering);
        let value: serde_json::Value = serde_json::from_str(&file).unwrap();
        prop_assert_eq!(serde_json_canonicalizer::to_string(&value).unwrap(), file);
    }

    /// One changed byte in a good file: refused, or read; when read, it can be saved again.
    #[test]
    fn a_damaged_file_never_stops_the_app(place in 0..FIXTURE.len(), byte in any::<u8>()) {
        let mut bytes = FIXTURE.as_bytes().to_vec();
        bytes[place] = byte;
        if let Ok(gathering) = read_gathering(&bytes) {
            prop_assert_eq!(opened(&write_gathering(&gathering)), gathering);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused_and_never_stop_the_app(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_gathering(&bytes);
    }
}
