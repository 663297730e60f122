//! A gathering that a host kept comes back as it was, whatever else stands in its fields.

use super::answer_digits::answer;
use super::gathering_fields::*;
use crate::domain::Day;
use crate::domain::gathering::{
    Clock, Collection, Commitment, Contribution, Entry, Gathering, GatheringId, Part, Purpose,
    Screen, Wall, Way,
};
use proptest::prelude::*;

/// Any contribution of twelve answers.
pub fn contribution() -> impl Strategy<Value = Contribution> {
    let way = prop_oneof![Just(Way::Code), Just(Way::Paper), Just(Way::File)];
    let answers = proptest::collection::vec(0_u8..6, 12);
    (way, any::<u32>(), answers).prop_map(|(way, token, digits)| Contribution {
        way,
        token,
        answers: digits.into_iter().map(answer).collect(),
    })
}

/// A gathering of these contributions: taken out or not, and in which picture.
pub fn gathering(given: Vec<(Contribution, bool, Option<u32>)>) -> Gathering {
    let entries = given
        .into_iter()
        .map(|(contribution, removed, shown_in)| Entry {
            contribution,
            removed,
            shown_in,
        });
    Gathering {
        id: GatheringId::new([1; 8]),
        purpose: Purpose::Workshop,
        title: "Gesprek van de stad".into(),
        place: "Zaal Zuid".into(),
        date: Day::new(2026, 11, 23).unwrap(),
        questionnaire: "drempelmeter".into(),
        version: "1.0.0".into(),
        languages: vec!["nl".into(), "fr".into()],
        smallest_group: 6,
        script: vec![Part {
            step: "welcome".into(),
            minutes: 8,
        }],
        collection: Collection::from_entries(entries),
        commitments: vec![Commitment {
            id: "abc".into(),
            barrier: Some("taal".into()),
            step: "We zetten \"gratis\" op de affiche.".into(),
            date: Day::new(2027, 1, 15),
        }],
        closed: true,
        practice: true,
        wall: Wall {
            part: 3,
            screen: Screen::Totals,
            place: 2,
            revealed: true,
            clock: Clock::Paused(61_000),
        },
    }
}

fn all_fields(gathering: &Gathering) -> Vec<(String, String)> {
    let entries = gathering.collection.entries().iter().enumerate();
    let commitments = gathering.commitments.iter();
    gathering_fields(gathering)
        .into_iter()
        .chain(entries.map(|(place, entry)| entry_field(entry, place)))
        .chain(commitments.map(|one| commitment_field(&one.id, Some(one))))
        .filter_map(|(field, value)| Some((field, value?)))
        .collect()
}

proptest! {
    #[test]
    fn a_gathering_comes_back_as_it_was(
        given in proptest::collection::vec((contribution(), any::<bool>(), proptest::option::of(0_u32..9)), 0..20),
    ) {
        let before = gathering(given);
        let mut fields = all_fields(&before);
        // A ledger gives its fields in the order of their names.
        fields.sort();
        let fields = fields.iter().map(|(field, value)| (field.as_str(), value.as_str()));
        prop_assert_eq!(gathering_from_fields(before.id, fields), Some(before));
    }

    #[test]
    fn whatever_stands_in_a_field_never_stops_the_app(name in ".{0,20}", value in ".{0,20}") {
        let name = format!("given/{name}");
        let fields = [(name.as_str(), value.as_str()), ("wall", value.as_str())];
        let _ = gathering_from_fields(GatheringId::new([0; 8]), fields.into_iter());
    }
}
