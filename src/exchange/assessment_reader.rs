//! Reads an assessment file. Whatever bytes come in: an assessment or an [`OpenError`].
//!
//! Invariant: a file with faults is refused whole, with all its faults; never half read.

use crate::domain::{
    Assessment, Band, BarrierId, NAME_LIMIT, NOTE_LIMIT, QuestionnaireId, RoundRef, WISHES_LIMIT,
    Wish, Wishes,
};

use super::checker::Checker;
use super::envelope::open;
use super::fault::FaultKind;
use super::migration::{ASSESSMENT_FAMILY, VERSION, migrate};
use super::open_error::OpenError;
use super::parts_reader::{PartsReader, SCOPES};
use super::spot::{Fields, Spot};

const REQUIRED: [&str; 6] = [
    "format",
    "questionnaire",
    "questionnaire_version",
    "scope",
    "date",
    "language",
];
const OPTIONAL: [&str; 10] = [
    "organisation",
    "people",
    "answers",
    "reasons",
    "notes",
    "evidence",
    "actions",
    "wishes",
    "next_check",
    "copied_from",
];
/// What is aimed at, with the words in files.
const TARGETS: [(&str, Band); 4] = [
    (Band::Chance.id(), Band::Chance),
    (Band::Moving.id(), Band::Moving),
    (Band::OnTheWay.id(), Band::OnTheWay),
    (Band::Strong.id(), Band::Strong),
];

/// Reads an assessment of any version of the format.
///
/// The actions get the ids "1", "2" … in the order of the file. Answers to statements that no
/// questionnaire knows are kept.
///
/// # Errors
/// An [`OpenError`] for everything else; [`OpenError::Faulty`] lists all faults of a file of ours.
pub fn read_assessment(bytes: &[u8]) -> Result<Assessment, OpenError> {
    let (version, json) = open(bytes, ASSESSMENT_FAMILY, VERSION)?;
    let json = migrate(version, json);
    let mut checker = Checker::new("");
    let assessment = PartsReader(&mut checker).assessment(&Spot::root(&json));
    let faults = checker.into_faults();
    match assessment {
        Some(assessment) if faults.is_empty() => Ok(assessment),
        _ => Err(OpenError::Faulty(faults)),
    }
}

impl PartsReader<'_> {
    /// Every part is read before any is missed, so that all faults are found.
    fn assessment(&mut self, spot: &Spot<'_>) -> Option<Assessment> {
        let fields = self.0.object(spot, &REQUIRED, &OPTIONAL)?;
        let questionnaire = fields
            .spot("questionnaire")
            .and_then(|spot| self.0.id(&spot));
        let version = self.version(&fields);
        let scope = fields
            .spot("scope")
            .and_then(|spot| self.0.one_of(&spot, &SCOPES));
        let date = self.day(&fields, "date");
        let language = fields.spot("language").and_then(|spot| self.0.id(&spot));
        let organisation = self.organisation(&fields);
        let people = self.people(&fields);
        let answers = self.answers(&fields);
        let reasons = self.texts(&fields, "reasons");
        let notes = self.texts(&fields, "notes");
        let evidence = self.texts(&fields, "evidence");
        let actions = self.actions(&fields);
        let wishes = self.wishes(&fields);
        let next_check = self.day(&fields, "next_check");
        let copied_from = self.copied_from(&fields);
        Some(Assessment {
            organisation,
            people,
            answers,
            reasons,
            notes,
            evidence,
            actions: actions.into_iter().collect(),
            wishes,
            next_check,
            copied_from,
            ..Assessment::new(
                QuestionnaireId::new(questionnaire?),
                version?,
                scope?,
                date?,
                language?.to_owned(),
            )
        })
    }

    fn wishes(&mut self, fields: &Fields<'_>) -> Wishes {
        let Some(part) = fields.spot("wishes") else {
            return Wishes::default();
        };
        let Some(entries) = self.0.entries(&part) else {
            return Wishes::default();
        };
        let entries: Vec<_> = entries.iter().collect();
        let limit = WISHES_LIMIT;
        if entries.len() > limit {
            self.0.fault(part.path(), FaultKind::TooMany { limit });
            return Wishes::default();
        }
        let read = |(id, spot): (&str, Spot<'_>)| {
            let known = self.0.id_text(spot.path(), id);
            let wish = self.wish(&spot)?;
            known.then(|| (BarrierId::new(id), wish))
        };
        entries.into_iter().filter_map(read).collect()
    }

    fn wish(&mut self, spot: &Spot<'_>) -> Option<Wish> {
        let fields = self.0.object(spot, &["target"], &["words"])?;
        let target = fields
            .spot("target")
            .and_then(|spot| self.0.one_of(&spot, &TARGETS));
        let words = self.optional(&fields, "words", NOTE_LIMIT);
        Some(Wish {
            target: target?,
            words,
        })
    }

    fn copied_from(&mut self, fields: &Fields<'_>) -> Option<RoundRef> {
        let spot = fields.spot("copied_from")?;
        let fields = self.0.object(&spot, &["date"], &["name"])?;
        let name = self.optional(&fields, "name", NAME_LIMIT);
        let date = self.day(&fields, "date")?;
        Some(RoundRef { name, date })
    }
}
