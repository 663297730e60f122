//! An assessment as single fields of text, so that two tabs can each change one of them.
//!
//! Invariant: a field that can't be read is left out of the assessment but stays in the ledger;
//! reading never writes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{
    Action, Answer, Assessment, Day, PEOPLE_LIMIT, QuestionnaireId, RoundRef, Scope, StatementId,
    is_id,
};

/// The field that says on which day an assessment was put in the bin.
pub const DELETED: &str = "deleted";

const ANSWER: &str = "answer/";
const REASON: &str = "reason/";
const NOTE: &str = "note/";
const EVIDENCE: &str = "evidence/";
const ACTION: &str = "action/";

#[derive(Serialize, Deserialize)]
struct ActionField {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    statement: Option<StatementId>,
    step: String,
    who: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<Day>,
    done: bool,
}

/// All fields of an assessment that have a value.
pub fn fields_of(assessment: &Assessment) -> BTreeMap<String, String> {
    let organisation = &assessment.organisation;
    let mut fields = BTreeMap::from([
        ("questionnaire".into(), assessment.questionnaire.to_string()),
        ("version".into(), assessment.questionnaire_version.clone()),
        ("scope".into(), assessment.scope.id().into()),
        ("date".into(), assessment.date.to_string()),
        ("language".into(), assessment.language.clone()),
        ("name".into(), organisation.name.clone()),
        ("kind".into(), organisation.kind.clone()),
        ("legal-form".into(), organisation.legal_form.clone()),
        ("kbo".into(), organisation.kbo.clone()),
        ("register".into(), organisation.register.clone()),
    ]);
    if let Some(people) = assessment.people {
        fields.insert("people".into(), people.to_string());
    }
    if let Some(round) = &assessment.copied_from {
        fields.insert("copied-date".into(), round.date.to_string());
        fields.insert("copied-name".into(), round.name.clone());
    }
    for (id, answer) in assessment.answers.iter() {
        fields.insert(format!("{ANSWER}{id}"), answer.id().into());
    }
    for (kind, texts) in [
        (REASON, &assessment.reasons),
        (NOTE, &assessment.notes),
        (EVIDENCE, &assessment.evidence),
    ] {
        for (id, text) in texts {
            fields.insert(format!("{kind}{id}"), text.clone());
        }
    }
    for action in assessment.actions.iter() {
        let field = ActionField {
            statement: action.statement.clone(),
            step: action.step.clone(),
            who: action.who.clone(),
            date: action.date,
            done: action.done,
        };
        let text = serde_json::to_string(&field).unwrap_or_default();
        fields.insert(format!("{ACTION}{}", action.id), text);
    }
    fields.retain(|_, value| !value.is_empty());
    fields
}

/// The assessment that these fields make; `None` while questionnaire or date are missing.
pub fn assessment_from_fields<'a>(
    fields: impl Iterator<Item = (&'a str, &'a str)>,
) -> Option<Assessment> {
    let fields: BTreeMap<&str, &str> = fields.collect();
    let text = |field: &str| (*fields.get(field).unwrap_or(&"")).to_owned();
    let questionnaire = fields.get("questionnaire").filter(|id| is_id(id))?;
    let mut assessment = Assessment::new(
        QuestionnaireId::from(*questionnaire),
        text("version"),
        fields
            .get("scope")
            .and_then(|id| Scope::from_id(id))
            .unwrap_or_default(),
        fields.get("date")?.parse().ok()?,
        text("language"),
    );
    assessment.organisation.name = text("name");
    assessment.organisation.kind = text("kind");
    assessment.organisation.legal_form = text("legal-form");
    assessment.organisation.kbo = text("kbo");
    assessment.organisation.register = text("register");
    assessment.people = fields
        .get("people")
        .and_then(|people| people.parse().ok())
        .filter(|people| (1..=PEOPLE_LIMIT).contains(people));
    assessment.copied_from = fields
        .get("copied-date")
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
        } else if let Some(id) = field.strip_prefix(ACTION) {
            assessment.actions = std::mem::take(&mut assessment.actions)
                .iter()
                .cloned()
                .chain(action(id, value))
                .collect();
        }
    }
    Some(assessment)
}

fn action(id: &str, value: &str) -> Option<Action> {
    let field: ActionField = serde_json::from_str(value).ok()?;
    Some(Action {
        id: id.to_owned(),
        statement: field.statement,
        step: field.step,
        who: field.who,
        date: field.date,
        done: field.done,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let back =
            assessment_from_fields(fields.iter().map(|(f, v)| (f.as_str(), v.as_str()))).unwrap();
        assert_eq!(back.people, None);
        assert_eq!(back.answers, filled_in().answers);
        assert_eq!(back.actions.len(), 2);
    }
}
