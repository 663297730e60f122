//! Reads a gathering file. Whatever bytes come in: a gathering or an [`OpenError`].
//!
//! Invariant: a file with faults is refused whole, with all its faults; never half read. No file makes
//! a wall show fewer contributions together than its purpose allows.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::answer_digits::answers_of_text;
use super::checker::Checker;
use super::envelope::open;
use super::fault::FaultKind;
use super::json::Json;
use super::open_error::OpenError;
use super::parts_reader::PartsReader;
use super::spot::{Fields, Spot, shown};
use crate::domain::gathering::{
    ANSWERS_LIMIT, COMMITMENTS_LIMIT, CONTRIBUTIONS_LIMIT, Collection, Commitment, Contribution,
    Entry, Gathering, GatheringId, LANGUAGES_LIMIT, MINUTES_LIMIT, PARTS_LIMIT, Part, Purpose,
    TITLE_LIMIT, Wall, Way,
};
use crate::domain::{Answer, BarrierId, NOTE_LIMIT, QuestionnaireId};

const FAMILY: &str = "drempelmeter/gathering/";
/// The newest version that this app reads.
const VERSION: u32 = 1;
/// The last picture that a gathering can have, from 0: each has a contribution of its own.
const LAST_PICTURE: u32 = CONTRIBUTIONS_LIMIT as u32 - 1;

const REQUIRED: [&str; 8] = [
    "date",
    "format",
    "id",
    "languages",
    "purpose",
    "questionnaire",
    "questionnaire_version",
    "smallest_group",
];
const OPTIONAL: [&str; 7] = [
    "closed",
    "commitments",
    "contributions",
    "place",
    "practice",
    "script",
    "title",
];
const PURPOSES: [(&str, Purpose); 2] = [("workshop", Purpose::Workshop), ("team", Purpose::Team)];
const WAYS: [(&str, Way); 3] = [
    ("code", Way::Code),
    ("paper", Way::Paper),
    ("file", Way::File),
];
const DIGITS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];

/// Reads a gathering of any version of the format; its wall begins anew. Of equal contributions the
/// first one is kept.
///
/// # Errors
/// An [`OpenError`] for everything else; [`OpenError::Faulty`] lists all faults of a file of ours.
pub fn read_gathering(bytes: &[u8]) -> Result<Gathering, OpenError> {
    let (_, json) = open(bytes, FAMILY, VERSION)?;
    let mut checker = Checker::new("");
    let gathering = PartsReader(&mut checker).gathering(&Spot::root(&json));
    let faults = checker.into_faults();
    match gathering {
        Some(gathering) if faults.is_empty() => Ok(gathering),
        _ => Err(OpenError::Faulty(faults)),
    }
}

impl PartsReader<'_> {
    /// Every part is read before any is missed, so that all faults are found.
    fn gathering(&mut self, spot: &Spot<'_>) -> Option<Gathering> {
        let fields = self.0.object(spot, &REQUIRED, &OPTIONAL)?;
        let id = self.gathering_id(&fields);
        let purpose = fields
            .spot("purpose")
            .and_then(|spot| self.0.one_of(&spot, &PURPOSES));
        let groups = purpose.map_or(0..=u32::MAX, Purpose::groups);
        let smallest_group = self.within(&fields, "smallest_group", groups);
        let date = self.day(&fields, "date");
        let questionnaire = fields
            .spot("questionnaire")
            .and_then(|spot| self.0.id(&spot));
        let version = self.version(&fields);
        let title = self.optional(&fields, "title", TITLE_LIMIT);
        let place = self.optional(&fields, "place", TITLE_LIMIT);
        let languages = self.languages(&fields);
        let script = self.items(&fields, "script", PARTS_LIMIT);
        let script = script.iter().filter_map(|item| self.part(item)).collect();
        let entries = self.items(&fields, "contributions", CONTRIBUTIONS_LIMIT);
        let entries: Vec<Entry> = entries.iter().filter_map(|item| self.entry(item)).collect();
        let mut seen = BTreeSet::new();
        let commitments = self.items(&fields, "commitments", COMMITMENTS_LIMIT);
        let commitments = commitments
            .iter()
            .filter_map(|item| self.commitment(item, &mut seen))
            .collect();
        let closed = self.ticked(&fields, "closed");
        let practice = self.ticked(&fields, "practice");
        Some(Gathering {
            id: id?,
            purpose: purpose?,
            title,
            place,
            date: date?,
            questionnaire: QuestionnaireId::new(questionnaire?),
            version: version?,
            languages,
            smallest_group: smallest_group?,
            script,
            collection: Collection::from_entries(entries),
            commitments,
            closed,
            practice,
            wall: Wall::default(),
        })
    }

    fn gathering_id(&mut self, fields: &Fields<'_>) -> Option<GatheringId> {
        let spot = fields.spot("id")?;
        let text = self.0.text(&spot)?;
        let id = GatheringId::parse(text);
        if id.is_none() {
            let id = shown(text);
            self.0.fault(spot.path(), FaultKind::BadId { id });
        }
        id
    }

    /// Never empty in a file without faults.
    fn languages(&mut self, fields: &Fields<'_>) -> Vec<String> {
        let spot = fields.spot("languages");
        if spot.is_some_and(|spot| *spot.json() == Json::List(Vec::new())) {
            let name = "languages".to_owned();
            self.0
                .fault(fields.path(), FaultKind::MissingField { name });
        }
        let items = self.items(fields, "languages", LANGUAGES_LIMIT);
        let ids = items.iter().filter_map(|item| self.0.id(item));
        ids.map(str::to_owned).collect()
    }

    fn part(&mut self, item: &Spot<'_>) -> Option<Part> {
        let fields = self.0.object(item, &["minutes", "step"], &[])?;
        let minutes = self.within(&fields, "minutes", 1..=MINUTES_LIMIT);
        let step = fields.spot("step").and_then(|spot| self.0.id(&spot));
        Some(Part {
            step: step?.to_owned(),
            minutes: minutes?,
        })
    }

    fn entry(&mut self, item: &Spot<'_>) -> Option<Entry> {
        let required = ["answers", "token", "way"];
        let fields = self.0.object(item, &required, &["removed", "shown_in"])?;
        let way = fields
            .spot("way")
            .and_then(|spot| self.0.one_of(&spot, &WAYS));
        let token = self.within(&fields, "token", 0..=u32::MAX);
        let answers = fields.spot("answers").and_then(|spot| self.given(&spot));
        let removed = self.ticked(&fields, "removed");
        let shown_in = self.within(&fields, "shown_in", 0..=LAST_PICTURE);
        Some(Entry {
            contribution: Contribution {
                way: way?,
                token: token?,
                answers: answers?,
            },
            removed,
            shown_in,
        })
    }

    fn given(&mut self, spot: &Spot<'_>) -> Option<Vec<Option<Answer>>> {
        let text = self.0.filled_text(spot)?;
        if text.chars().nth(ANSWERS_LIMIT).is_some() {
            let limit = ANSWERS_LIMIT;
            self.0.fault(spot.path(), FaultKind::TooLong { limit });
            return None;
        }
        let answers = answers_of_text(text);
        if answers.is_none() {
            let (found, allowed) = (shown(text), DIGITS.to_vec());
            let kind = FaultKind::UnknownValue { found, allowed };
            self.0.fault(spot.path(), kind);
        }
        answers
    }

    fn commitment<'a>(
        &mut self,
        item: &Spot<'a>,
        seen: &mut BTreeSet<&'a str>,
    ) -> Option<Commitment> {
        let fields = self.0.object(item, &["id"], &["barrier", "date", "step"])?;
        let id = fields
            .spot("id")
            .and_then(|spot| self.0.new_id(&spot, seen));
        let barrier = fields.spot("barrier").and_then(|spot| self.0.id(&spot));
        let step = self.optional(&fields, "step", NOTE_LIMIT);
        let date = self.day(&fields, "date");
        Some(Commitment {
            id: id?.to_owned(),
            barrier: barrier.map(BarrierId::new),
            step,
            date,
        })
    }

    /// The items of a list that may be left out; too many are a fault.
    fn items<'a>(&mut self, fields: &Fields<'a>, name: &str, limit: usize) -> Vec<Spot<'a>> {
        let Some(part) = fields.spot(name) else {
            return Vec::new();
        };
        let items = self.0.list(&part).unwrap_or_default();
        if items.len() > limit {
            self.0.fault(part.path(), FaultKind::TooMany { limit });
            return Vec::new();
        }
        items
    }

    /// A number in this range.
    fn within(
        &mut self,
        fields: &Fields<'_>,
        name: &str,
        range: RangeInclusive<u32>,
    ) -> Option<u32> {
        let spot = fields.spot(name)?;
        let number = u32::try_from(self.0.number(&spot)?).ok();
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            let (least, most) = ((*range.start()).into(), (*range.end()).into());
            self.0
                .fault(spot.path(), FaultKind::OutOfRange { least, most });
        }
        number
    }

    /// A flag that may be left out.
    fn ticked(&mut self, fields: &Fields<'_>, name: &str) -> bool {
        let flag = fields.given(name).and_then(|spot| self.0.flag(&spot));
        flag.unwrap_or(false)
    }
}

#[cfg(test)]
#[path = "gathering_reader_tests.rs"]
mod tests;
