//! What leaves the house: only what was ticked, and only what the check asks.

use super::*;
use crate::domain::{Action, Answer};

fn questionnaire() -> Questionnaire {
    serde_json::from_str(include_str!(
        "../../questionnaires/drempelmeter/questionnaire.json"
    ))
    .unwrap()
}

fn assessment() -> Assessment {
    let mut assessment = Assessment::new(
        "drempelmeter".into(),
        "1.0.0".into(),
        Scope::Core,
        "2026-11-22".parse().unwrap(),
        "nl".into(),
    );
    for id in ["BET-03", "BET-01", "no-such-statement"] {
        assessment.answers.set(id.into(), Some(Answer::Yes));
        assessment.notes.insert(id.into(), "note".into());
        assessment.evidence.insert(id.into(), "evidence".into());
    }
    for step in ["Bel de uitpasdienst", "  "] {
        assessment.actions.put(Action {
            id: format!("id of {step}"),
            statement: Some("BET-03".into()),
            step: step.into(),
            who: String::new(),
            date: None,
            done: false,
        });
    }
    assessment
}

fn attachment(change: impl Fn(&mut AttachmentChoices)) -> Attachment {
    let (questionnaire, assessment) = (questionnaire(), assessment());
    let mut choices = AttachmentChoices::proposed(&questionnaire, &assessment);
    change(&mut choices);
    let origin = Origin {
        renderer: 1,
        fingerprint: String::new(),
        home: String::new(),
    };
    let earlier = assessment.clone();
    Attachment::of(
        &questionnaire,
        &assessment,
        Some(&earlier),
        &choices,
        origin,
    )
}

#[test]
fn notes_never_go_along_unless_ticked() {
    assert_eq!(attachment(|_| ()).notes, None);
    assert_eq!(
        attachment(|c| c.notes = true).notes.map(|n| n.len()),
        Some(1)
    );
}

#[test]
fn only_what_the_check_asks_goes_along() {
    let attachment = attachment(|_| ());
    let core: StatementId = "BET-03".into();
    assert_eq!(
        attachment
            .answers
            .iter()
            .map(|(id, _)| id)
            .collect::<Vec<_>>(),
        [&core]
    );
    assert_eq!(
        attachment.evidence.unwrap().keys().collect::<Vec<_>>(),
        [&core]
    );
    assert_eq!(attachment.earlier.unwrap().answers.iter().count(), 1);
}

#[test]
fn a_step_without_words_stays_home_and_the_others_are_numbered() {
    let plan = attachment(|_| ()).plan.unwrap();
    let ids: Vec<_> = plan.iter().map(|action| action.id.as_str()).collect();
    assert_eq!(ids, ["1"]);
}

#[test]
fn the_themes_of_the_chosen_steps_are_ticked_before() {
    let themes = AttachmentChoices::proposed(&questionnaire(), &assessment()).themes;
    assert_eq!(
        themes,
        ["integrale-toegankelijkheid".into(), "armoede".into()]
    );
}

#[test]
fn what_is_unticked_is_not_there() {
    let attachment = attachment(|choices| {
        choices.plan = false;
        choices.evidence = false;
        choices.change = false;
        choices.themes.clear();
    });
    assert_eq!(attachment.plan, None);
    assert_eq!(attachment.evidence, None);
    assert_eq!(attachment.earlier, None);
    assert!(attachment.themes.is_empty());
}
