//! The invitation to a gathering as a link: the gathering travels in the address, no server keeps it.
//!
//! Invariant: one invitation has one link; a link with a wrong letter is refused, never half read.
//! Layout, big-endian: format and purpose 1, gathering 8, questionnaire 4, version 3, day 2, smallest
//! group 1, language 1 and its letters, title 0 to 40, CRC-32 4 bytes.

use super::packed::{
    LinkError, name_of, name_of_version, packed_day, seal, short_text, unpacked_day, unseal,
};
use crate::domain::gathering::{GatheringId, Purpose};
use crate::domain::{Day, QuestionnaireId, is_id};

/// The format of the packed bytes; the purpose stands in the highest bit.
const FORMAT: u8 = 1;
const TEAM: u8 = 0x80;
/// The longest title in a link, in bytes.
pub const LINK_TITLE_LIMIT: usize = 40;
/// The longest language tag in a link, in bytes.
const LANGUAGE_LIMIT: usize = 12;

/// What a phone learns of a gathering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which gathering.
    pub gathering: GatheringId,
    /// What it is for.
    pub purpose: Purpose,
    /// The questionnaire that is answered.
    pub questionnaire: QuestionnaireId,
    /// Its version.
    pub version: String,
    /// The language of the gathering.
    pub language: String,
    /// The day.
    pub date: Day,
    /// From how many contributions on something is shown.
    pub smallest_group: u32,
    /// What it is called, perhaps cut short.
    pub title: String,
}

/// Packs an invitation.
pub fn write_invitation(invitation: &Invitation) -> String {
    let team = match invitation.purpose {
        Purpose::Team => TEAM,
        Purpose::Workshop => 0,
    };
    let language = short_text(&invitation.language, LANGUAGE_LIMIT);
    let mut bytes = vec![FORMAT | team];
    bytes.extend(invitation.gathering.bytes());
    bytes.extend(name_of(invitation.questionnaire.as_str()));
    bytes.extend(name_of_version(&invitation.version));
    bytes.extend(packed_day(invitation.date));
    bytes.push(u8::try_from(invitation.smallest_group).unwrap_or(u8::MAX));
    bytes.push(u8::try_from(language.len()).unwrap_or(0));
    bytes.extend(language.bytes());
    bytes.extend(short_text(&invitation.title, LINK_TITLE_LIMIT).bytes());
    seal(bytes)
}

/// Reads an invitation; `known` are the questionnaires that are here, with their versions.
///
/// # Errors
/// A [`LinkError`] for every link that [`write_invitation`] would not have made of one of them.
pub fn read_invitation<'a>(
    link: &str,
    known: impl IntoIterator<Item = (&'a QuestionnaireId, &'a str)>,
) -> Result<Invitation, LinkError> {
    let bytes = unseal(link)?;
    let part = |from: usize, to: usize| bytes.get(from..to).ok_or(LinkError::Damaged);
    let first = bytes.first().copied().unwrap_or(0);
    match first & !TEAM {
        FORMAT => {}
        newer if newer > FORMAT => return Err(LinkError::Newer),
        _ => return Err(LinkError::Damaged),
    }
    let gathering = part(1, 9)?.try_into().map_err(|_| LinkError::Damaged)?;
    let mut found = Err(LinkError::OtherQuestionnaire);
    for (id, version) in known {
        if name_of(id.as_str()) == part(9, 13)? {
            found = Err(LinkError::OtherVersion);
            if name_of_version(version) == part(13, 16)? {
                found = Ok((id.clone(), version.to_owned()));
                break;
            }
        }
    }
    let (questionnaire, version) = found?;
    let smallest_group = part(18, 19)?.first().copied().map_or(0, u32::from);
    let letters = part(19, 20)?.first().copied().map_or(0, usize::from);
    let text = |from: usize, to: usize| {
        let text = std::str::from_utf8(part(from, to)?).map_err(|_| LinkError::Damaged)?;
        Ok(text.to_owned())
    };
    let invitation = Invitation {
        gathering: GatheringId::new(gathering),
        purpose: if first & TEAM == 0 {
            Purpose::Workshop
        } else {
            Purpose::Team
        },
        questionnaire,
        version,
        language: Some(text(20, 20 + letters)?)
            .filter(|tag| is_id(tag))
            .ok_or(LinkError::Damaged)?,
        date: unpacked_day(part(16, 18)?).ok_or(LinkError::Damaged)?,
        smallest_group,
        title: text(20 + letters, bytes.len())?,
    };
    let sound = invitation.purpose.groups().contains(&smallest_group);
    // Whatever could be written in two ways is refused.
    if sound && write_invitation(&invitation) == link {
        Ok(invitation)
    } else {
        Err(LinkError::Damaged)
    }
}

#[cfg(test)]
#[path = "invitation_tests.rs"]
mod tests;
