//! Reads an assessment file. Whatever bytes come in: an assessment or an [`OpenError`].
//!
//! Invariant: a file with faults is refused whole, with all its faults; never half read.

use crate::domain::{
    Action, Answers, Assessment, Day, NAME_LIMIT, NOTE_LIMIT, Organisation, PEOPLE_LIMIT,
    QuestionnaireId, RoundRef, SHORT_LIMIT, Scope, StatementId, Texts,
};

use super::assessment_file::{ENTRIES_LIMIT, FILE_LIMIT, clean};
use super::checker::Checker;
use super::fault::FaultKind;
use super::json::Json;
use super::migration::{VERSION, migrate, version_of};
use super::open_error::OpenError;
use super::outline::ANSWERS;
use super::spot::{Fields, Spot, shown};

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
const SCOPES: [(&str, Scope); 2] = [
    (Scope::Core.id(), Scope::Core),
    (Scope::Full.id(), Scope::Full),
];

/// Reads an assessment of any version of the format.
///
/// The actions get the ids "1", "2" … in the order of the file. Answers to statements that no
/// questionnaire knows are kept.
///
/// # Errors
/// An [`OpenError`] for everything else; [`OpenError::Faulty`] lists all faults of a file of ours.
pub fn read_assessment(bytes: &[u8]) -> Result<Assessment, OpenError> {
    if bytes.len() > FILE_LIMIT {
        return Err(OpenError::TooLarge {
            size: bytes.len(),
            limit: FILE_LIMIT,
        });
    }
    let content = std::str::from_utf8(bytes).map_err(|_| OpenError::NotText)?;
    if content.trim_start_matches('\u{feff}').trim().is_empty() {
        return Err(OpenError::Empty);
    }
    let mut checker = Checker::new("");
    let Some(json) = checker.read(content) else {
        return Err(checker.into_faults().into_iter().fold(
            OpenError::NotOurs { format: None },
            |error, fault| match fault.kind {
                FaultKind::NotJson { line, column } => OpenError::NotJson { line, column },
                _ => error,
            },
        ));
    };
    let format = json.field("format").and_then(Json::text);
    let version = format
        .and_then(version_of)
        .ok_or_else(|| OpenError::NotOurs {
            format: format.map(shown),
        })?;
    if version > VERSION {
        return Err(OpenError::Newer { version });
    }
    let json = migrate(version, json);
    let assessment = Reader(&mut checker).assessment(&Spot::root(&json));
    let faults = checker.into_faults();
    match assessment {
        Some(assessment) if faults.is_empty() => Ok(assessment),
        _ => Err(OpenError::Faulty(faults)),
    }
}

struct Reader<'c>(&'c mut Checker);

impl Reader<'_> {
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

    /// A text of at most `limit` characters, cleaned.
    fn text(&mut self, spot: &Spot<'_>, limit: usize) -> Option<String> {
        let text = self.0.text(spot)?;
        if text.chars().nth(limit).is_some() {
            self.0.fault(spot.path(), FaultKind::TooLong { limit });
            return None;
        }
        Some(clean(text, limit))
    }

    /// A text that may be left out.
    fn optional(&mut self, fields: &Fields<'_>, name: &str, limit: usize) -> String {
        let text = fields.spot(name).and_then(|spot| self.text(&spot, limit));
        text.unwrap_or_default()
    }

    fn version(&mut self, fields: &Fields<'_>) -> Option<String> {
        let spot = fields.spot("questionnaire_version")?;
        let version = self.text(&spot, SHORT_LIMIT)?;
        if version.trim().is_empty() {
            self.0.fault(spot.path(), FaultKind::EmptyText);
        }
        Some(version)
    }

    fn day(&mut self, fields: &Fields<'_>, name: &str) -> Option<Day> {
        fields.spot(name).and_then(|spot| self.0.day(&spot))
    }

    fn organisation(&mut self, fields: &Fields<'_>) -> Organisation {
        let names = ["name", "kind", "legal_form", "kbo", "register"];
        let spot = fields.spot("organisation");
        let Some(fields) = spot.and_then(|spot| self.0.object(&spot, &[], &names)) else {
            return Organisation::default();
        };
        Organisation {
            name: self.optional(&fields, "name", NAME_LIMIT),
            kind: self.optional(&fields, "kind", SHORT_LIMIT),
            legal_form: self.optional(&fields, "legal_form", SHORT_LIMIT),
            kbo: self.optional(&fields, "kbo", SHORT_LIMIT),
            register: self.optional(&fields, "register", SHORT_LIMIT),
        }
    }

    fn people(&mut self, fields: &Fields<'_>) -> Option<u32> {
        let spot = fields.spot("people")?;
        let number = self.0.number(&spot)?;
        let people = u32::try_from(number).ok();
        let people = people.filter(|people| (1..=PEOPLE_LIMIT).contains(people));
        if people.is_none() {
            let (least, most) = (1, u64::from(PEOPLE_LIMIT));
            self.0
                .fault(spot.path(), FaultKind::OutOfRange { least, most });
        }
        people
    }

    /// The entries of a part by statement; too many are a fault.
    fn by_statement<'a>(
        &mut self,
        fields: &Fields<'a>,
        name: &str,
    ) -> Vec<(StatementId, Spot<'a>)> {
        let Some(part) = fields.spot(name) else {
            return Vec::new();
        };
        let Some(entries) = self.0.entries(&part) else {
            return Vec::new();
        };
        let entries: Vec<_> = entries.iter().collect();
        if self.too_many(part.path(), entries.len()) {
            return Vec::new();
        }
        entries
            .into_iter()
            .filter(|(id, spot)| self.0.id_text(spot.path(), id))
            .map(|(id, spot)| (StatementId::new(id), spot))
            .collect()
    }

    fn too_many(&mut self, path: &str, entries: usize) -> bool {
        let limit = ENTRIES_LIMIT;
        if entries > limit {
            self.0.fault(path, FaultKind::TooMany { limit });
        }
        entries > limit
    }

    fn answers(&mut self, fields: &Fields<'_>) -> Answers {
        self.by_statement(fields, "answers")
            .into_iter()
            .filter_map(|(id, spot)| Some((id, self.0.one_of(&spot, &ANSWERS)?)))
            .collect()
    }

    fn texts(&mut self, fields: &Fields<'_>, name: &str) -> Texts {
        self.by_statement(fields, name)
            .into_iter()
            .filter_map(|(id, spot)| Some((id, self.text(&spot, NOTE_LIMIT)?)))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }

    fn actions(&mut self, fields: &Fields<'_>) -> Vec<Action> {
        let Some(part) = fields.spot("actions") else {
            return Vec::new();
        };
        let items = self.0.list(&part).unwrap_or_default();
        if self.too_many(part.path(), items.len()) {
            return Vec::new();
        }
        let numbered = items.iter().zip(1_usize..);
        numbered
            .filter_map(|(item, number)| self.action(item, number))
            .collect()
    }

    fn action(&mut self, item: &Spot<'_>, number: usize) -> Option<Action> {
        let optional = ["statement", "who", "date", "done"];
        let fields = self.0.object(item, &["step"], &optional)?;
        let statement = fields.spot("statement").and_then(|spot| self.0.id(&spot));
        let done = fields.given("done").and_then(|spot| self.0.flag(&spot));
        Some(Action {
            id: number.to_string(),
            statement: statement.map(StatementId::new),
            step: self.optional(&fields, "step", NOTE_LIMIT),
            who: self.optional(&fields, "who", SHORT_LIMIT),
            date: self.day(&fields, "date"),
            done: done.unwrap_or(false),
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
