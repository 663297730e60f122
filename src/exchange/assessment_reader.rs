//! Reads an assessment file. Whatever bytes come in: an assessment or an [`OpenError`].
//!
//! Invariant: a file with faults is refused whole, with all its faults; never half read.

use crate::domain::{Assessment, NAME_LIMIT, QuestionnaireId, RoundRef};

use super::checker::Checker;
use super::envelope::open;
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
const OPTIONAL: [&str; 8] = [
    "organisation",
    "people",
    "answers",
    "reasons",
    "notes",
    "evidence",
    "actions",
    "copied_from",
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
        let copied_from = self.copied_from(&fields);
        Some(Assessment {
            organisation,
            people,
            answers,
            reasons,
            notes,
            evidence,
            actions: actions.into_iter().collect(),
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

    fn copied_from(&mut self, fields: &Fields<'_>) -> Option<RoundRef> {
        let spot = fields.spot("copied_from")?;
        let fields = self.0.object(&spot, &["date"], &["name"])?;
        let name = self.optional(&fields, "name", NAME_LIMIT);
        let date = self.day(&fields, "date")?;
        Some(RoundRef { name, date })
    }
}
