//! One statement with its answers: native radio buttons in a fieldset.
//!
//! Invariant: an answer is kept when it is given; "not applicable" is offered only where the
//! statement offers it; nothing goes on by itself.

use leptos::{either::Either, prelude::*};

use super::{Field, disclosure, field, live, phrase, read_aloud, say};
use crate::{
    domain::{Answer, NOTE_LIMIT, Part, Phrase, Statement, StatementId, Texts, Wording},
    i18n::{Barrier as T, fill},
    state::Sheet,
    ui::CheckView,
};

/// Shows a statement to be answered, with what stands `beside` it.
pub fn answers(check: &CheckView, statement: &Statement, beside: AnyView) -> AnyView {
    let t = T::of(check.locale);
    let (app, locale, wording) = (check.app, check.locale, &check.sheet.wording);
    let id = statement.id.clone();
    let given = {
        let (check, id) = (check.clone(), id.clone());
        Memo::new(move |_| check.read(|a| a.answers.of(&id)).flatten())
    };
    let offered = offered(&check.sheet, statement);
    let radios = {
        let own = id.clone();
        let choose = move |answer| app.answer(&own, answer);
        answer_radios(wording, id.as_str(), &offered, given, choose)
    };
    let sentence = wording.statement(&id);
    let aloud = {
        let language = locale.tag();
        let texts: Vec<Phrase> = [Some(sentence.clone()), wording.part(&id, Part::Hint)]
            .into_iter()
            .flatten()
            .chain(offered.iter().map(|answer| wording.label(*answer)))
            .collect();
        read_aloud(app, locale, id.to_string(), move || {
            spoken(&texts, language)
        })
    };
    let clear = {
        let id = id.clone();
        let which = fill(t.clear_which, &[&sentence.text]);
        let example = check.is_example();
        move || {
            (given.get().is_some() && !example).then(|| {
                let id = id.clone();
                let heading = format!("{id}-legend");
                view! {
                    <button
                        type="button"
                        class="button quiet"
                        aria-label=which.clone()
                        on:click=move |_| {
                            app.clear_answer(&id);
                            crate::platform::focus(&heading);
                        }
                    >
                        {t.clear}
                    </button>
                }
            })
        }
    };
    let reason = {
        let (check, id) = (check.clone(), id.clone());
        let when = wording
            .part(&id, Part::NaWhen)
            .map(|when| when.text)
            .unwrap_or_default();
        move || {
            if given.get() == Some(Answer::NotApplicable) {
                Either::Left(text_field(
                    &check,
                    &id,
                    Kind::Reason,
                    fill(t.reason_hint, &[&when]),
                ))
            } else {
                Either::Right(())
            }
        }
    };
    let why = disclosure(
        t.why,
        view! {
            <p>{say(wording.part(&id, Part::Why))}</p>
            <div class="feels">
                <p class="label">{t.feels}</p>
                <p>{say(wording.part(&id, Part::Perspective))}</p>
            </div>
        },
    );
    let example = wording
        .part(&id, Part::Evidence)
        .map(|e| e.text)
        .unwrap_or_default();
    let notes = disclosure(
        t.note_and_evidence,
        view! {
            {text_field(check, &id, Kind::Note, t.note_hint.to_owned())}
            {text_field(check, &id, Kind::Evidence, fill(t.evidence_example, &[&example]))}
        },
    );
    view! {
        <div class="statement">
            <fieldset class="answers" disabled=check.is_example()>
                <legend id=format!("{id}-legend") tabindex="-1">{phrase(sentence)}</legend>
                {say(wording.part(&id, Part::Hint)).map(|hint| view! { <p class="hint">{hint}</p> })}
                {radios}
            </fieldset>
            {beside}
            <div class="tools">{live(clear)}{aloud}</div>
            {live(reason)}
            {why}
            {notes}
        </div>
    }
    .into_any()
}

/// The answers that a statement offers.
pub fn offered(sheet: &Sheet, statement: &Statement) -> Vec<Answer> {
    let scale = sheet.questionnaire.scale.iter().map(|point| point.id);
    scale
        .filter(|answer| *answer != Answer::NotApplicable || statement.not_applicable)
        .collect()
}

/// Native radio buttons for these answers; `choose` gets the one that is chosen.
pub fn answer_radios(
    wording: &Wording,
    name: &str,
    offered: &[Answer],
    given: Memo<Option<Answer>>,
    choose: impl Fn(Answer) + Clone + 'static,
) -> Vec<AnyView> {
    let radio = |answer: &Answer| {
        let (answer, choose) = (*answer, choose.clone());
        let input = format!("{name}-{}", answer.id());
        view! {
            <div class="answer">
                <input
                    type="radio"
                    id=input.clone()
                    name=name.to_owned()
                    value=answer.id()
                    prop:checked=Signal::derive(move || given.get() == Some(answer))
                    on:change=move |_| choose(answer)
                />
                <label for=input>{phrase(wording.label(answer))}</label>
            </div>
        }
        .into_any()
    };
    offered.iter().map(radio).collect()
}

/// The texts with the language that a voice needs; `language` is the page's.
pub fn spoken(texts: &[Phrase], language: &str) -> Vec<(String, String)> {
    texts
        .iter()
        .map(|phrase| {
            let own = phrase
                .language
                .clone()
                .unwrap_or_else(|| language.to_owned());
            (phrase.text.clone(), own)
        })
        .collect()
}

#[derive(Clone, Copy)]
enum Kind {
    Reason,
    Note,
    Evidence,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Note => "note",
            Self::Evidence => "evidence",
        }
    }

    fn texts(self, assessment: &mut crate::domain::Assessment) -> &mut Texts {
        match self {
            Self::Reason => &mut assessment.reasons,
            Self::Note => &mut assessment.notes,
            Self::Evidence => &mut assessment.evidence,
        }
    }

    fn text(self, assessment: &crate::domain::Assessment, id: &StatementId) -> String {
        let texts = match self {
            Self::Reason => &assessment.reasons,
            Self::Note => &assessment.notes,
            Self::Evidence => &assessment.evidence,
        };
        texts.get(id).cloned().unwrap_or_default()
    }
}

fn text_field(check: &CheckView, id: &StatementId, kind: Kind, hint: String) -> AnyView {
    let t = T::of(check.locale);
    let label = match kind {
        Kind::Reason => t.reason,
        Kind::Note => t.note,
        Kind::Evidence => t.evidence,
    };
    let value = {
        let (check, id) = (check.clone(), id.clone());
        Memo::new(move |_| check.read(|a| kind.text(a, &id)).unwrap_or_default())
    };
    let (app, statement) = (check.app, id.clone());
    field(
        check.locale,
        Field {
            id: format!("{id}-{}", kind.name()),
            label: label.to_owned(),
            hint,
            limit: NOTE_LIMIT,
            lines: true,
            read_only: check.is_example(),
        },
        value.into(),
        move |text| {
            app.change(&mut |assessment| {
                let texts = kind.texts(assessment);
                if text.is_empty() {
                    texts.remove(&statement);
                } else {
                    texts.insert(statement.clone(), text.clone());
                }
            });
        },
    )
}
