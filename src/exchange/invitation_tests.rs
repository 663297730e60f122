//! A phone that scans the wall joins this gathering or is told why not, and never another one.

use super::*;
use crate::exchange::packed::unseal;
use proptest::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

const ID: &str = "drempelmeter";
const VERSION: &str = "1.0.0";

fn invitation() -> Invitation {
    Invitation {
        gathering: GatheringId::new([0, 1, 2, 3, 252, 253, 254, 255]),
        purpose: Purpose::Workshop,
        questionnaire: ID.into(),
        version: VERSION.into(),
        language: "nl".into(),
        date: Day::new(2026, 11, 23).unwrap(),
        smallest_group: 6,
        title: "Drempels in de stad".into(),
    }
}

fn read(link: &str) -> Result<Invitation, LinkError> {
    read_invitation(
        link,
        [(&"samenwerken".into(), "2.0.0"), (&ID.into(), VERSION)],
    )
}

/// The title as a phone sees it.
fn title(title: &str) -> String {
    let title = title.to_owned();
    let written = write_invitation(&Invitation {
        title,
        ..invitation()
    });
    read(&written).unwrap().title
}

#[test]
fn a_link_of_the_first_format_stays_readable_for_ever() {
    let link = "AQABAgP8_f7_QruaFZJSHw13BgJubERyZW1wZWxzIGluIGRlIHN0YWQrHxn5";
    assert_eq!(write_invitation(&invitation()), link);
    assert_eq!(read(link), Ok(invitation()));
}

#[test]
fn a_team_and_a_workshop_come_back_as_they_were() {
    let workshop = invitation();
    assert_eq!(read(&write_invitation(&workshop)), Ok(workshop.clone()));
    let team = Invitation {
        purpose: Purpose::Team,
        smallest_group: 2,
        title: String::new(),
        ..workshop
    };
    assert_eq!(read(&write_invitation(&team)), Ok(team));
}

#[test]
fn every_single_wrong_letter_is_refused() {
    let link = write_invitation(&invitation());
    let letters = ('A'..='Z').chain('a'..='z').chain('0'..='9');
    let letters: Vec<char> = letters.chain(['-', '_', '=', ' ', '+', 'é']).collect();
    for place in 0..link.len() {
        for letter in &letters {
            let mut wrong: Vec<char> = link.chars().collect();
            wrong[place] = *letter;
            let wrong = String::from_iter(wrong);
            if wrong != link {
                assert_eq!(read(&wrong), Err(LinkError::Damaged), "{wrong}");
            }
        }
    }
}

#[test]
fn a_link_that_was_cut_off_is_refused() {
    let link = write_invitation(&invitation());
    for end in 0..link.len() {
        assert_eq!(read(link.get(..end).unwrap()), Err(LinkError::Damaged));
    }
    assert_eq!(read(&format!("{link}A")), Err(LinkError::Damaged));
    let endless = "A".repeat(1_000_000);
    assert_eq!(read(&endless), Err(LinkError::Damaged));
}

#[test]
fn a_newer_format_is_told_as_newer() {
    let bytes = unseal(&write_invitation(&invitation())).unwrap();
    for team in [0, TEAM] {
        let with_format = |format: u8| {
            let mut bytes = bytes.clone();
            bytes[0] = format | team;
            read(&seal(bytes))
        };
        assert_eq!(with_format(0), Err(LinkError::Damaged));
        for newer in [2, 3, 127] {
            assert_eq!(with_format(newer), Err(LinkError::Newer));
        }
    }
    assert_eq!(read(&seal(vec![2])), Err(LinkError::Newer));
    assert_eq!(read(&seal(Vec::new())), Err(LinkError::Damaged));
}

#[test]
fn another_questionnaire_and_another_version_are_told_apart() {
    let link = write_invitation(&invitation());
    let read = |known: &[(&str, &str)]| {
        let known: Vec<(QuestionnaireId, &str)> = known
            .iter()
            .map(|(id, version)| ((*id).into(), *version))
            .collect();
        read_invitation(&link, known.iter().map(|(id, version)| (id, *version)))
    };
    assert_eq!(read(&[]), Err(LinkError::OtherQuestionnaire));
    let other = [("samenwerken", VERSION)];
    assert_eq!(read(&other), Err(LinkError::OtherQuestionnaire));
    let later = [(ID, "1.0.1")];
    assert_eq!(read(&later), Err(LinkError::OtherVersion));
    let later_and_other = [(ID, "1.0.1"), ("samenwerken", VERSION)];
    assert_eq!(read(&later_and_other), Err(LinkError::OtherVersion));
    let both = [(ID, "1.0.1"), (ID, VERSION)];
    assert_eq!(read(&both), Ok(invitation()));
}

/// Otherwise a made-up link could promise a guard that the host does not keep.
#[test]
fn a_group_that_the_purpose_does_not_allow_is_refused() {
    for (purpose, allowed) in [(Purpose::Workshop, 5..=10), (Purpose::Team, 2..=2)] {
        for smallest_group in 0..=300 {
            let invitation = Invitation {
                purpose,
                smallest_group,
                ..invitation()
            };
            let read = read(&write_invitation(&invitation));
            if allowed.contains(&smallest_group) {
                assert_eq!(read, Ok(invitation));
            } else {
                assert_eq!(read, Err(LinkError::Damaged));
            }
        }
    }
}

#[test]
fn a_title_is_cut_at_forty_bytes_between_characters() {
    assert_eq!(title(&"x".repeat(41)), "x".repeat(40));
    // Four bytes each, two bytes each, three bytes each.
    assert_eq!(title(&"👋".repeat(11)), "👋".repeat(10));
    assert_eq!(
        title(&format!("x{}", "👋".repeat(10))),
        format!("x{}", "👋".repeat(9))
    );
    assert_eq!(title(&"م".repeat(30)), "م".repeat(20));
    assert_eq!(
        title(&format!("x{}", "م".repeat(30))),
        format!("x{}", "م".repeat(19))
    );
    assert_eq!(title(&"ế".repeat(30)), "ế".repeat(13));
    let arabic = "ورشة عمل حول العوائق في المدينة";
    assert_eq!(title(arabic), "ورشة عمل حول العوائق ف");
    assert_eq!(
        title(&format!("{} en meer", "x".repeat(39))),
        "x".repeat(39)
    );
    assert_eq!(title(" \u{0}Zaal\u{7} "), "Zaal");
}

/// The wall shows codes up to version 12 (level M): larger ones are not read from the back of a hall.
#[test]
fn the_longest_invitation_fits_the_code_on_the_wall() {
    let longest = Invitation {
        language: "x".repeat(64),
        title: "👋".repeat(120),
        ..invitation()
    };
    let link = write_invitation(&longest);
    let home = format!("https://{}/", "x".repeat(51));
    assert_eq!(home.len(), 60);
    let address = format!("{home}#/j/{link}");
    assert_eq!(address.len(), 164 + 2);
    let segments = QrSegment::make_segments(&address);
    let (least, most) = (Version::MIN, Version::new(12));
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None, false);
    assert_eq!(code.unwrap().version().value(), 9);
}

proptest! {
    #[test]
    fn who_is_invited_reads_what_was_written(
        gathering in any::<[u8; 8]>(),
        team in any::<bool>(),
        smallest_group in 5..=10_u32,
        date in (2020..=2147_u16, 1..=12_u8, 1..=28_u8),
        language in "[a-z]{2}(-[A-Z]{2})?",
        wide in "\\PC{0,60}",
    ) {
        let (purpose, smallest_group) = if team {
            (Purpose::Team, 2)
        } else {
            (Purpose::Workshop, smallest_group)
        };
        let (year, month, day) = date;
        let written = Invitation {
            gathering: GatheringId::new(gathering),
            purpose,
            smallest_group,
            date: Day::new(year, month, day).unwrap(),
            language,
            title: wide,
            ..invitation()
        };
        let link = write_invitation(&written);
        let title = short_text(&written.title, LINK_TITLE_LIMIT);
        prop_assert!(title.len() <= LINK_TITLE_LIMIT);
        let expected = Invitation { title, ..written };
        prop_assert_eq!(write_invitation(&expected), link.clone());
        prop_assert_eq!(read(&link), Ok(expected));
    }

    #[test]
    fn whatever_is_typed_is_an_invitation_or_an_error(link in "[A-Za-z0-9_-]{0,120}") {
        let _ = read(&link);
    }

    /// The check is right, so the bytes behind it are read.
    #[test]
    fn whatever_stands_behind_a_right_check_never_stops_the_app(
        content in prop::collection::vec(any::<u8>(), 0..80),
        group in 0..12_u8,
        letters in 0..14_u8,
    ) {
        let mut bytes = unseal(&write_invitation(&invitation())).unwrap();
        bytes.truncate(18);
        bytes.extend([group, letters]);
        bytes.extend(content);
        let link = seal(bytes);
        if let Ok(invitation) = read(&link) {
            prop_assert_eq!(write_invitation(&invitation), link);
        }
    }
}
