//! An assessment as single fields of text, so that two tabs can each change one of them.
//!
//! Invariant: a field that can't be read is left out of the assessment but stays in the ledger;
//! reading never writes.

use crate::domain::{
    Action, Answer, Assessment, PEOPLE_LIMIT, QuestionnaireId, RoundRef, Scope, SortedMap,
    StatementId, is_id,
};

use super::json::Json;
use super::reader::Reader;

/// The field that says on which day an assessment was put in the bin.
pub const DELETED: &str = "deleted";

const ANSWER: &str = "answer/";
const REASON: &str = "reason/";
const NOTE: &str = "note/";
const EVIDENCE: &str = "evidence/";
const ACTION: &str = "action/";
const WISH: &str = "wish/";

/// All fields of an assessment that have a value.
pub fn fields_of(assessment: &Assessment) -> SortedMap<String, String> {
    let mut fields = SortedMap::new();
    let mut put = |field: String, value: String| {
        if !value.is_empty() {
            fields.insert(field, value);
        }
    };
    let organisation = &assessment.organisation;
    for (field, value) in [
        ("questionnaire", assessment.questionnaire.as_str()),
        ("version", &assessment.questionnaire_version),
        ("scope", assessment.scope.id()),
        ("date", &assessment.date.to_string()),
        ("language", &assessment.language),
        ("name", &organisation.name),
        ("kind", &organisation.kind),
        ("legal-form", &organisation.legal_form),
        ("kbo", &organisation.kbo),
        ("register", &organisation.register),
    ] {
        put(field.into(), value.into());
    }
    if let Some(people) = assessment.people {
        put("people".into(), people.to_string());
    }
    if let Some(day) = assessment.next_check {
        put("next-check".into(), day.to_string());
    }
    if let Some(round) = &assessment.copied_from {
        put("copied-date".into(), round.date.to_string());
        put("copied-name".into(), round.name.clone());
    }
    for (id, answer) in assessment.answers.iter() {
        put(format!("{ANSWER}{id}"), answer.id().into());
    }
    for (kind, texts) in [
        (REASON, &assessment.reasons),
        (NOTE, &assessment.notes),
        (EVIDENCE, &assessment.evidence),
        (WISH, assessment.wishes.texts()),
    ] {
        for (id, text) in texts.iter() {
            put(format!("{kind}{id}"), text.clone());
        }
    }
    for action in assessment.actions.iter() {
        put(format!("{ACTION}{}", action.id), action_text(action));
    }
    fields
}

/// The assessment that these fields make; `None` while questionnaire or date are missing.
pub fn assessment_from_fields<'a>(
    fields: impl Iterator<Item = (&'a str, &'a str)>,
) -> Option<Assessment> {
    let fields: Vec<(&str, &str)> = fields.collect();
    let field = |name: &str| {
        let (_, value) = fields.iter().find(|(field, _)| *field == name)?;
        Some(*value)
    };
    let text = |name: &str| field(name).unwrap_or_default().to_owned();
    let questionnaire = field("questionnaire").filter(|id| is_id(id))?;
    let mut assessment = Assessment::new(
        QuestionnaireId::from(questionnaire),
        text("version"),
        field("scope").and_then(Scope::from_id).unwrap_or_default(),
        field("date")?.parse().ok()?,
        text("language"),
    );
    assessment.organisation.name = text("name");
    assessment.organisation.kind = text("kind");
    assessment.organisation.legal_form = text("legal-form");
    assessment.organisation.kbo = text("kbo");
    assessment.organisation.register = text("register");
    assessment.people = field("people")
        .and_then(|people| people.parse().ok())
        .filter(|people| (1..=PEOPLE_LIMIT).contains(people));
    assessment.next_check = field("next-check").and_then(|day| day.parse().ok());
    assessment.copied_from = field("copied-date")
        .and_then(|date| date.parse().ok())
        .map(|date| RoundRef {
            name: text("copied-name"),
            date,
        });
    for (field, value) in &fields {
        let statement = |kind: &str| {
            field
                .strip_prefix(kind)
                .filter(|id| is_id(id))
                .map(StatementId::from)
        };
        if let Some(id) = statement(ANSWER) {
            assessment.answers.set(id, Answer::from_id(value));
        } else if let Some(id) = statement(REASON) {
            assessment.reasons.insert(id, (*value).to_owned());
        } else if let Some(id) = statement(NOTE) {
            assessment.notes.insert(id, (*value).to_owned());
        } else if let Some(id) = statement(EVIDENCE) {
            assessment.evidence.insert(id, (*value).to_owned());
        } else if let Some(id) = statement(WISH) {
            assessment.wishes.put_text(id, (*value).to_owned());
        } else if let Some(id) = field.strip_prefix(ACTION)
            && let Some(action) = action(id, value)
        {
            assessment.actions.put(action);
        }
    }
    Some(assessment)
}

fn action_text(action: &Action) -> String {
    let text = |text: &str| Json::Text(text.to_owned());
    let mut fields = vec![
        ("step".to_owned(), text(&action.step)),
        ("who".to_owned(), text(&action.who)),
        ("done".to_owned(), Json::Flag(action.done)),
    ];
    if let Some(statement) = &action.statement {
        fields.push(("statement".to_owned(), text(statement.as_str())));
    }
    if let Some(date) = action.date {
        fields.push(("date".to_owned(), text(&date.to_string())));
    }
    Json::Object(fields).write()
}

fn action(id: &str, value: &str) -> Option<Action> {
    let mut fields = Reader::new(Json::read(value).ok()?)?;
    let date = fields.optional_text("date")?;
    Some(Action {
        id: id.to_owned(),
        statement: fields.optional_text("statement")?.map(StatementId::from),
        step: fields.text("step")?,
        who: fields.text("who")?,
        date: date.map(|date| date.parse()).transpose().ok()?,
        done: fields.flag("done")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Band, Wish};

    fn filled_in() -> Assessment {
        let mut assessment = Assessment::new(
            "drempelmeter".into(),
            "1.0.0".into(),
            Scope::Core,
            "2026-11-22".parse().unwrap(),
            "nl".into(),
        );
        assessment.organisation.name = "Koor \u{202e}😀".into();
        assessment.people = Some(3);
        assessment
            .answers
            .set("DIG-01".into(), Some(Answer::NotYet));
        assessment.answers.set("OLD-99".into(), Some(Answer::Yes));
        assessment
            .notes
            .insert("DIG-01".into(), "vraag\nLies".into());
        assessment
            .reasons
            .insert("INS-04".into(), "geen formulier".into());
        assessment
            .evidence
            .insert("DIG-01".into(), "affiche".into());
        for id in ["a", "b"] {
            assessment.actions.put(Action {
                id: id.into(),
                statement: Some("DIG-01".into()),
                step: "Kies één nummer.".into(),
                who: "secretaris".into(),
                date: "2027-01-31".parse().ok(),
                done: id == "b",
            });
        }
        for (id, target, words) in [
            (
                "taal",
                Band::Strong,
                "Iedereen vindt de weg.\nOok wie traag leest.",
            ),
            ("digitaal", Band::Moving, ""),
        ] {
            let words = words.into();
            assessment.wishes.put(&id.into(), &Wish { target, words });
        }
        assessment.next_check = "2027-11-22".parse().ok();
        assessment
    }

    #[test]
    fn everything_that_was_filled_in_comes_back() {
        let assessment = filled_in();
        let fields = fields_of(&assessment);
        let back = assessment_from_fields(fields.iter().map(|(f, v)| (f.as_str(), v.as_str())));
        assert_eq!(back, Some(assessment));
    }

    #[test]
    fn a_field_that_makes_no_sense_hides_only_itself() {
        let mut fields = fields_of(&filled_in());
        fields.insert("answer/DIG-02".into(), "perhaps".into());
        fields.insert("people".into(), "many".into());
        fields.insert("action/c".into(), "{".into());
        fields.insert("wish/beeld".into(), "wide-open ".into());
        fields.insert("next-check".into(), "soon".into());
        let back =
            assessment_from_fields(fields.iter().map(|(f, v)| (f.as_str(), v.as_str()))).unwrap();
        assert_eq!(back.people, None);
        assert_eq!(back.answers, filled_in().answers);
        assert_eq!(back.actions.len(), 2);
        assert!(back.wishes.iter().eq(filled_in().wishes.iter()));
        assert_eq!(back.next_check, None);
    }

    #[test]
    fn of_more_wishes_than_there_may_be_the_first_count_and_none_is_lost() {
        let mut fields = fields_of(&filled_in());
        fields.insert("wish/beeld".into(), "strong a".into());
        fields.insert("wish/zaal".into(), "strong z".into());
        let back = |fields: &SortedMap<String, String>| {
            let fields = fields.iter().map(|(f, v)| (f.as_str(), v.as_str()));
            let wishes = assessment_from_fields(fields).unwrap().wishes;
            wishes
                .iter()
                .map(|(id, _)| id.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(back(&fields), ["beeld", "digitaal", "taal"]);
        fields.remove("wish/beeld");
        assert_eq!(back(&fields), ["digitaal", "taal", "zaal"]);
    }
}
