//! Reads the files that the start needs, strictly: a file is taken whole or not at all.
//!
//! Invariant: what is taken here and sound is what the types' serde derives take. Where a file is
//! refused, [`super::check_questionnaire`] or [`super::check_catalogue`] tells every fault.

use crate::domain::{
    Answer, Barrier, BarrierText, Catalogue, CatalogueEntry, City, Criterion, LanguageTexts,
    Measure, Questionnaire, ScalePoint, ScaleText, SortedMap, Statement, StatementText,
};

use super::json::Json;
use super::outline::{ANSWERS, COSTS, EFFORTS};
use super::reader::{Reader, text};

/// Reads `questionnaires/index.json`.
pub fn read_catalogue(content: &str) -> Option<Catalogue> {
    let mut fields = Reader::new(Json::read(content).ok()?)?;
    let catalogue = Catalogue {
        format: fields.text("format")?,
        default: fields.id("default")?,
        questionnaires: fields.list("questionnaires", catalogue_entry)?,
        city: fields.or_empty("city", city)?,
        criteria: fields.or_empty("criteria", |f, name| f.list(name, criterion))?,
    };
    fields.end().map(|()| catalogue)
}

fn catalogue_entry(json: Json) -> Option<CatalogueEntry> {
    let mut fields = Reader::new(json)?;
    let entry = CatalogueEntry {
        id: fields.id("id")?,
        title: fields.map("title", Some, text)?,
        about: fields.map("about", Some, text)?,
    };
    fields.end().map(|()| entry)
}

fn criterion(json: Json) -> Option<Criterion> {
    let mut fields = Reader::new(json)?;
    let criterion = Criterion {
        measure: fields.one_of("measure", &Measure::ALL)?,
        at_least: match fields.take("at_least")? {
            Json::Number(number) => u32::try_from(number?).ok()?,
            _ => return None,
        },
        text: fields.map("text", Some, text)?,
    };
    fields.end().map(|()| criterion)
}

fn city(catalogue: &mut Reader, name: &str) -> Option<City> {
    let mut fields = Reader::new(catalogue.take(name)?)?;
    let mut part = |name| fields.or_empty(name, Reader::text);
    let city = City {
        name: part("name")?,
        phone: part("phone")?,
        email: part("email")?,
        grant_page: part("grant_page")?,
    };
    fields.end().map(|()| city)
}

/// Reads `questionnaires/<id>/questionnaire.json`.
pub fn read_questionnaire(content: &str) -> Option<Questionnaire> {
    let mut fields = Reader::new(Json::read(content).ok()?)?;
    let questionnaire = Questionnaire {
        format: fields.text("format")?,
        id: fields.id("id")?,
        version: fields.text("version")?,
        reference_language: fields.text("reference_language")?,
        languages: fields.list("languages", text)?,
        scale: fields.list("scale", scale_point)?,
        themes: fields.ids("themes")?,
        needs: fields.or_empty("needs", Reader::ids)?,
        barriers: fields.list("barriers", barrier)?,
    };
    fields.end().map(|()| questionnaire)
}

fn scale_point(json: Json) -> Option<ScalePoint> {
    let mut fields = Reader::new(json)?;
    let point = ScalePoint {
        id: fields.one_of("id", &ANSWERS)?,
        points: match fields.take("points") {
            None | Some(Json::Null) => None,
            Some(Json::Number(points)) => Some(u32::try_from(points?).ok()?),
            Some(_) => return None,
        },
    };
    fields.end().map(|()| point)
}

fn barrier(json: Json) -> Option<Barrier> {
    let mut fields = Reader::new(json)?;
    let barrier = Barrier {
        id: fields.id("id")?,
        code: fields.text("code")?,
        themes: fields.ids("themes")?,
        needs: fields.ids("needs")?,
        statements: fields.list("statements", statement)?,
    };
    fields.end().map(|()| barrier)
}

fn statement(json: Json) -> Option<Statement> {
    let mut fields = Reader::new(json)?;
    let statement = Statement {
        id: fields.id("id")?,
        effort: fields.one_of("effort", &EFFORTS)?,
        cost: fields.one_of("cost", &COSTS)?,
        themes: fields.ids("themes")?,
        needs: fields.ids("needs")?,
        core: fields.or_empty("core", Reader::flag)?,
        critical: fields.or_empty("critical", Reader::flag)?,
        not_applicable: fields.or_empty("not_applicable", Reader::flag)?,
        flyer: fields.or_empty("flyer", Reader::flag)?,
    };
    fields.end().map(|()| statement)
}

/// Reads `questionnaires/<id>/<language>.json`.
pub fn read_texts(content: &str) -> Option<LanguageTexts> {
    let mut fields = Reader::new(Json::read(content).ok()?)?;
    let texts = LanguageTexts {
        language: fields.text("language")?,
        title: fields.optional_text("title")?,
        scale: fields.or_empty("scale", |f, name| {
            f.map(name, |id| Answer::from_id(&id), scale_text)
        })?,
        themes: by_id(&mut fields, "themes", text)?,
        needs: by_id(&mut fields, "needs", text)?,
        barriers: by_id(&mut fields, "barriers", barrier_text)?,
        statements: by_id(&mut fields, "statements", statement_text)?,
    };
    fields.end().map(|()| texts)
}

fn scale_text(json: Json) -> Option<ScaleText> {
    let mut fields = Reader::new(json)?;
    let texts = ScaleText {
        label: fields.optional_text("label")?,
        help: fields.optional_text("help")?,
    };
    fields.end().map(|()| texts)
}

fn barrier_text(json: Json) -> Option<BarrierText> {
    let mut fields = Reader::new(json)?;
    let texts = BarrierText {
        name: fields.optional_text("name")?,
        definition: fields.optional_text("definition")?,
    };
    fields.end().map(|()| texts)
}

fn statement_text(json: Json) -> Option<StatementText> {
    let mut fields = Reader::new(json)?;
    let texts = StatementText {
        statement: fields.optional_text("statement")?,
        why: fields.optional_text("why")?,
        perspective: fields.optional_text("perspective")?,
        tip: fields.optional_text("tip")?,
        evidence: fields.optional_text("evidence")?,
        critical_for: fields.optional_text("critical_for")?,
        na_when: fields.optional_text("na_when")?,
        hint: fields.optional_text("hint")?,
    };
    fields.end().map(|()| texts)
}

fn by_id<K: Ord + From<String>, V>(
    fields: &mut Reader,
    name: &str,
    value: fn(Json) -> Option<V>,
) -> Option<SortedMap<K, V>> {
    fields.or_empty(name, |fields, name| {
        fields.map(name, |id| Some(id.into()), value)
    })
}
