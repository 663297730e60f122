//! Reads a report file. Whatever bytes come in: an attachment or an [`OpenError`].
//!
//! Invariant: a file with faults is refused whole, with all its faults; never half read.

use crate::domain::{
    Attachment, EarlierRound, NAME_LIMIT, QuestionnaireId, ThemeId, is_id, is_page,
};

use super::checker::Checker;
use super::envelope::open;
use super::fault::FaultKind;
use super::open_error::OpenError;
use super::parts_reader::{PartsReader, SCOPES};
use super::report_file::HOME_LIMIT;
use super::spot::{Fields, Spot, shown};

const FAMILY: &str = "drempelmeter/report/";
/// The newest version that this app reads.
const VERSION: u32 = 1;
/// The characters of a SHA-256 in hexadecimal.
const FINGERPRINT: usize = 64;
/// The most themes of a questionnaire that are read.
const THEMES_LIMIT: usize = 100;

const REQUIRED: [&str; 10] = [
    "date",
    "declared",
    "fingerprint",
    "format",
    "language",
    "own_language",
    "questionnaire",
    "questionnaire_version",
    "renderer",
    "scope",
];
const OPTIONAL: [&str; 10] = [
    "actions",
    "answers",
    "earlier",
    "evidence",
    "grant",
    "home",
    "notes",
    "organisation",
    "people",
    "themes",
];

/// Reads a report file of any version of the format.
///
/// # Errors
/// An [`OpenError`] for everything else; [`OpenError::Faulty`] lists all faults of a file of ours.
pub fn read_report(bytes: &[u8]) -> Result<Attachment, OpenError> {
    let (_, json) = open(bytes, FAMILY, VERSION)?;
    let mut checker = Checker::new("");
    let attachment = PartsReader(&mut checker).attachment(&Spot::root(&json));
    let faults = checker.into_faults();
    match attachment {
        Some(attachment) if faults.is_empty() => Ok(attachment),
        _ => Err(OpenError::Faulty(faults)),
    }
}

impl PartsReader<'_> {
    /// Every part is read before any is missed, so that all faults are found.
    fn attachment(&mut self, spot: &Spot<'_>) -> Option<Attachment> {
        let fields = self.0.object(spot, &REQUIRED, &OPTIONAL)?;
        let ticked = |name: &str| fields.spot(name).is_some();
        let questionnaire = self.tag(&fields, "questionnaire");
        let version = self.version(&fields);
        let scope = fields
            .spot("scope")
            .and_then(|spot| self.0.one_of(&spot, &SCOPES));
        let date = self.day(&fields, "date");
        let language = self.tag(&fields, "language");
        let own_language = self.tag(&fields, "own_language");
        let declared = fields.given("declared").and_then(|spot| self.0.flag(&spot));
        let fingerprint = self.fingerprint(&fields);
        let renderer = self.renderer(&fields);
        let attachment = Attachment {
            renderer: renderer.unwrap_or_default(),
            fingerprint: fingerprint.unwrap_or_default(),
            home: self.home(&fields),
            questionnaire: QuestionnaireId::new(questionnaire.unwrap_or_default()),
            questionnaire_version: version.unwrap_or_default(),
            scope: scope.unwrap_or_default(),
            date: date?,
            language: language?,
            own_language: own_language?,
            organisation: self.organisation(&fields),
            people: self.people(&fields),
            grant: self.optional(&fields, "grant", NAME_LIMIT),
            themes: self.themes(&fields),
            declared: declared?,
            answers: self.answers(&fields),
            plan: ticked("actions").then(|| self.actions(&fields).into_iter().collect()),
            evidence: ticked("evidence").then(|| self.texts(&fields, "evidence")),
            notes: ticked("notes").then(|| self.texts(&fields, "notes")),
            earlier: self.earlier(&fields),
        };
        Some(attachment)
    }

    fn tag(&mut self, fields: &Fields<'_>, name: &str) -> Option<String> {
        let spot = fields.spot(name)?;
        self.0.id(&spot).map(str::to_owned)
    }

    fn fingerprint(&mut self, fields: &Fields<'_>) -> Option<String> {
        let spot = fields.spot("fingerprint")?;
        let text = self.text(&spot, FINGERPRINT)?;
        let hexadecimal = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        let sound = text.len() == FINGERPRINT && text.bytes().all(hexadecimal);
        if !sound {
            self.0
                .fault(spot.path(), FaultKind::BadId { id: text.clone() });
        }
        sound.then_some(text)
    }

    fn renderer(&mut self, fields: &Fields<'_>) -> Option<u32> {
        let spot = fields.spot("renderer")?;
        let number = self.0.number(&spot)?;
        let renderer = u32::try_from(number).ok().filter(|number| *number > 0);
        if renderer.is_none() {
            let (least, most) = (1, u64::from(u32::MAX));
            self.0
                .fault(spot.path(), FaultKind::OutOfRange { least, most });
        }
        renderer
    }

    /// The address of the app, which becomes a link: nothing but a page on the web.
    fn home(&mut self, fields: &Fields<'_>) -> String {
        let home = self.optional(fields, "home", HOME_LIMIT);
        if !home.is_empty() && !is_page(&home) {
            self.0.fault(
                &fields.path_of("home"),
                FaultKind::NotAPage {
                    found: shown(&home),
                },
            );
        }
        home
    }

    fn themes(&mut self, fields: &Fields<'_>) -> Vec<ThemeId> {
        let Some(part) = fields.spot("themes") else {
            return Vec::new();
        };
        let items = self.0.list(&part).unwrap_or_default();
        if items.len() > THEMES_LIMIT {
            let limit = THEMES_LIMIT;
            self.0.fault(part.path(), FaultKind::TooMany { limit });
            return Vec::new();
        }
        items
            .iter()
            .filter_map(|spot| self.0.id(spot))
            .filter(|id| is_id(id))
            .map(ThemeId::new)
            .collect()
    }

    fn earlier(&mut self, fields: &Fields<'_>) -> Option<EarlierRound> {
        let spot = fields.spot("earlier")?;
        let fields = self.0.object(&spot, &["date"], &["answers"])?;
        let answers = self.answers(&fields);
        let date = self.day(&fields, "date")?;
        Some(EarlierRound { date, answers })
    }
}
