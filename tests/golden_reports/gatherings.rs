//! The report of a gathering: it must not tell more than the wall did, and must be as good a PDF as an
//! attachment.

use std::fs;
use std::path::PathBuf;

use drempelmeter::domain::gathering::*;
use drempelmeter::domain::*;
use drempelmeter::exchange::{is_pdf, read_texts};
use drempelmeter::i18n::Locale;
use drempelmeter::report::{Block, Report, compose_gathering, look_into};

use super::{HOSTILE_NAMES, Maker, holds, pages, read, unpacked};

fn report(maker: &Maker, locale: Locale, gathering: &Gathering) -> Report {
    let tag = locale.tag();
    let texts = read(&format!("questionnaires/drempelmeter/{tag}.json"));
    let wording = Wording::new(read_texts(&texts).unwrap(), None, tag.to_owned());
    compose_gathering(&maker.questionnaire, &wording, locale, gathering)
}

/// A gathering without anybody in it.
fn empty() -> Gathering {
    Gathering {
        id: GatheringId::new([7; 8]),
        purpose: Purpose::Workshop,
        title: "Jaarlijks gesprek".into(),
        place: "Zaal De Kring".into(),
        date: "2026-11-24".parse().unwrap(),
        questionnaire: "drempelmeter".into(),
        version: "1.0.0".into(),
        languages: vec!["nl".into(), "fr".into()],
        smallest_group: 5,
        script: Vec::new(),
        collection: Collection::default(),
        commitments: Vec::new(),
        closed: false,
        practice: false,
        wall: Wall::default(),
    }
}

/// Hands in what each association answered to every statement.
fn hand_in(gathering: &mut Gathering, answers: impl IntoIterator<Item = Vec<Option<Answer>>>) {
    for answers in answers {
        let token = u32::try_from(gathering.collection.entries().len()).unwrap();
        let contribution = Contribution {
            way: Way::Code,
            token,
            answers,
        };
        assert_eq!(gathering.collection.add(contribution), Taken::New);
    }
}

/// Associations that answer every statement with what `kind` says of their number and the statement's.
fn hall(count: usize, kind: impl Fn(usize, usize) -> usize) -> Vec<Vec<Option<Answer>>> {
    let answers = [
        Answer::Yes,
        Answer::Partly,
        Answer::NotYet,
        Answer::DontKnow,
    ];
    let one = |number| {
        (0..12)
            .map(|place| Some(answers[kind(number, place) % 4]))
            .collect()
    };
    (0..count).map(one).collect()
}

/// Five associations that are on the wall.
fn small() -> Gathering {
    let mut gathering = empty();
    hand_in(
        &mut gathering,
        hall(5, |number, place| usize::from(number + place > 6)),
    );
    assert!(gathering.collection.show(5, Moment::Meanwhile));
    gathering
}

/// Forty associations that are on the wall, with a step of each of twenty-five tables.
fn full() -> Gathering {
    let mut gathering = empty();
    hand_in(
        &mut gathering,
        hall(40, |number, place| {
            (number * number + 3 * place * number) % 11 % 4
        }),
    );
    assert!(gathering.collection.show(5, Moment::Closing));
    for number in 0..25 {
        gathering.commitments.push(Commitment {
            id: format!("{number:04}-a"),
            barrier: (number % 3 > 0).then(|| "taal".into()),
            step: "We zetten een telefoonnummer op onze affiche en ons lidblad.".into(),
            date: (number % 4 > 0).then(|| "2027-02-01".parse().unwrap()),
        });
    }
    gathering
}

/// Every report of a gathering that is looked at: its name and the report.
fn all(maker: &Maker) -> Vec<(String, Report)> {
    let mut reports = Vec::new();
    for locale in Locale::ALL {
        let tag = locale.tag();
        let mut add = |name: &str, gathering: &Gathering| {
            let report = report(maker, locale, gathering);
            reports.push((format!("gathering-{name}-{tag}"), report));
        };
        add("nothing-shown", &empty());
        add("small", &small());
        add("full", &full());
        add("team", &team());
    }
    for (name, hostile) in HOSTILE_NAMES {
        let gathering = Gathering {
            title: hostile.into(),
            place: hostile.into(),
            practice: true,
            languages: vec!["ar".into()],
            commitments: vec![Commitment {
                id: "0000-a".into(),
                barrier: Some(hostile.into()),
                step: hostile.into(),
                date: None,
            }],
            ..small()
        };
        reports.push((
            format!("gathering-hostile-{name}"),
            report(maker, Locale::Nl, &gathering),
        ));
    }
    reports
}

/// Three people of one association.
fn team() -> Gathering {
    let mut gathering = Gathering {
        purpose: Purpose::Team,
        smallest_group: 2,
        ..empty()
    };
    hand_in(&mut gathering, hall(3, |number, place| number + place));
    assert!(gathering.collection.show(2, Moment::Closing));
    gathering
}

/// Otherwise a host could not give the report to whoever needs a PDF that a screen reader reads.
#[test]
fn a_report_of_a_gathering_is_made_twice_the_same_and_holds_no_file() {
    let maker = Maker::new();
    let folder = std::env::var_os("REPORTS_DIR").map(PathBuf::from);
    for (name, report) in all(&maker) {
        let bytes = maker.pdf(&report);
        assert!(bytes == maker.pdf(&report), "{name} is made twice the same");
        assert!(is_pdf(&bytes) && report.source.is_none());
        assert!(!holds(&bytes, "EmbeddedFile"), "{name}");
        assert!(look_into(&bytes).is_err(), "{name}: nothing to check anew");
        if let Some(folder) = &folder {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join(format!("{name}.pdf")), &bytes).unwrap();
        }
    }
}

/// Two pages that a city reads; more would not be read.
#[test]
fn a_full_hall_fits_on_two_pages() {
    let maker = Maker::new();
    for locale in Locale::ALL {
        assert_eq!(pages(&maker.pdf(&report(&maker, locale, &full()))), 2);
        assert!(pages(&maker.pdf(&report(&maker, locale, &small()))) <= 2);
    }
}

/// Otherwise who lays two reports side by side could read what one association answered.
#[test]
fn halls_with_the_same_picture_give_the_same_report() {
    let maker = Maker::new();
    // All five say yes, or all but one: the wall shows the same.
    let mut reports = Vec::new();
    for odd in [None, Some(1), Some(2), Some(3)] {
        let mut gathering = empty();
        let answers = hall(
            5,
            |number, _| if number == 4 { odd.unwrap_or(0) } else { 0 },
        );
        hand_in(&mut gathering, answers);
        assert!(gathering.collection.show(5, Moment::Meanwhile));
        reports.push(report(&maker, Locale::Nl, &gathering));
    }
    for other in &reports {
        assert_eq!(other, &reports[0]);
    }
    // The check can fail: another picture is another report.
    assert_ne!(report(&maker, Locale::Nl, &small()), reports[0]);
}

/// Every hall of five, of one statement at a time: what the pictures have in common, the reports have.
#[test]
fn of_a_hall_of_five_a_report_tells_what_its_picture_tells() {
    let maker = Maker::new();
    let mut seen: Vec<(Picture, Report)> = Vec::new();
    for code in 0..4_usize.pow(5) {
        let answers = hall(5, |number, place| {
            let own = code / 4_usize.pow(u32::try_from(number).unwrap()) % 4;
            if place == 0 { own } else { number % 2 }
        });
        let mut gathering = empty();
        hand_in(&mut gathering, answers);
        assert!(gathering.collection.show(5, Moment::Meanwhile));
        let picture = Picture::of(&gathering.collection, 12);
        let report = report(&maker, Locale::Nl, &gathering);
        match seen.iter().find(|(other, _)| *other == picture) {
            Some((_, same)) => assert_eq!(*same, report),
            None => seen.push((picture, report)),
        }
    }
    assert!(seen.len() > 5, "a hall of five still shows something");
}

/// What waits for the next picture, or came in and was never shown, stays with the host.
#[test]
fn what_was_not_on_the_wall_is_not_in_the_report() {
    let maker = Maker::new();
    let mut waiting = small();
    hand_in(&mut waiting, hall(2, |_, _| 2));
    assert_eq!(
        report(&maker, Locale::Nl, &waiting),
        report(&maker, Locale::Nl, &small())
    );
    let mut few = empty();
    hand_in(&mut few, hall(4, |_, _| 0));
    let told = report(&maker, Locale::Nl, &few);
    assert_eq!(told, report(&maker, Locale::Nl, &empty()));
    assert!(
        !told
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Street { .. }))
    );
    for stream in unpacked(&maker.pdf(&told)) {
        assert!(!holds(&stream, "0707070707070707"), "not even its id");
    }
}

/// Who was invented to practise with must not look like a hall that was there.
#[test]
fn a_practised_gathering_says_so() {
    let maker = Maker::new();
    let practised = Gathering {
        practice: true,
        ..small()
    };
    let told = report(&maker, Locale::En, &practised);
    assert!(format!("{:?}", told.blocks).contains("do not exist"));
    assert!(!format!("{:?}", report(&maker, Locale::En, &small()).blocks).contains("do not exist"));
}
