//! Papers that stay whole: the sheet to take part, the questionnaire, the conversation cards.
//!
//! Invariant: the numbers beside the answers are the keys with which a sheet is typed over; there is no
//! room for a name.

use leptos::prelude::*;

use super::{
    super::{collect::KEYS, prepare::join_link, view::HallView},
    edition::Edition,
};
use crate::{
    domain::{Answer, Scope, Statement, gathering::Purpose},
    i18n::{JoinText, PaperText, WallText, date, fill, gathering_title},
    report::qr,
    ui::components::{Question, card_sheet, phrase, qr_code},
};

/// How a phone takes part; readable from a table.
pub fn join(view: &HallView, edition: &Edition) -> AnyView {
    let locale = edition.locale;
    let (t, wall) = (PaperText::of(locale), WallText::of(locale));
    let (link, title, place, day) = view.read(|now| {
        (
            join_link(now, locale.tag()),
            gathering_title(locale, &now.title, now.purpose),
            now.place.clone(),
            date(locale, now.date),
        )
    });
    let picture = qr(&link).map(|squares| qr_code(&squares, wall.join_alt.to_owned()));
    let asked = edition.sheet.questionnaire.in_scope(Scope::Core).count();
    let of = [day, place].join(" · ");
    view! {
        <article class="paper-sheet paper-join" lang=locale.tag()>
            <p class="paper-of" dir="auto">{of.trim_end_matches(" · ").to_owned()}</p>
            <h4 class="paper-title" dir="auto">{title}</h4>
            <div class="paper-code">{picture}</div>
            <ol class="paper-steps">
                <li>{wall.join_scan}</li>
                <li>{fill(wall.join_answer, &[&asked.to_string()])}</li>
                <li>{wall.join_code}</li>
            </ol>
            <p>{wall.join_paper}</p>
            <p class="paper-address">{t.address} " " <span class="address" translate="no">{link}</span></p>
        </article>
    }
    .into_any()
}

/// The questionnaire with empty boxes.
pub fn questions(view: &HallView, edition: &Edition) -> AnyView {
    let locale = edition.locale;
    let (t, join) = (PaperText::of(locale), JoinText::of(locale));
    let (purpose, smallest, title) = view.read(|now| {
        let title = gathering_title(locale, &now.title, now.purpose);
        (now.purpose, now.smallest_group.to_string(), title)
    });
    let (how, shown) = match purpose {
        Purpose::Workshop => (t.together, join.shown),
        Purpose::Team => (t.alone, join.shown_team),
    };
    let wording = &edition.sheet.wording;
    let dont_know = wording.label(Answer::DontKnow).text;
    let rows: Vec<_> = edition
        .sheet
        .questionnaire
        .in_scope(Scope::Core)
        .map(|(_, statement)| {
            let boxes = boxes(edition, statement);
            view! {
                <li>
                    <p class="paper-statement">{phrase(wording.statement(&statement.id))}</p>
                    <p class="paper-boxes">{boxes}</p>
                </li>
            }
        })
        .collect();
    let intro = [how, &fill(t.tick, &[&dont_know]), t.no_names].join(" ");
    let outro = [t.hand_in, t.typed_over, &fill(shown, &[&smallest])].join(" ");
    view! {
        <article class="paper-sheet paper-questions" lang=locale.tag()>
            <p class="paper-of" dir="auto">{title}</p>
            <h4 class="paper-title">{phrase(wording.title())}</h4>
            <p>{intro}</p>
            <ol>{rows}</ol>
            <p>{outro}</p>
        </article>
    }
    .into_any()
}

/// The answers that a statement offers, each with its key.
fn boxes(edition: &Edition, statement: &Statement) -> Vec<AnyView> {
    KEYS.into_iter()
        .filter(|(_, answer)| *answer != Answer::NotApplicable || statement.not_applicable)
        .map(|(key, answer)| {
            let label = phrase(edition.sheet.wording.label(answer));
            view! { <span class="paper-box"><strong>{key}</strong> " " {label}</span> }.into_any()
        })
        .collect()
}

/// One barrier a sheet, for the middle of a table.
pub fn cards(edition: &Edition) -> AnyView {
    let sheets: Vec<_> = edition
        .barriers_with_cards()
        .map(|(number, barrier, cards)| {
            let questions: Vec<_> = cards
                .iter()
                .map(|card| Question {
                    sort: edition.cards.types.get(&card.sort).cloned(),
                    text: card.question.clone(),
                })
                .collect();
            let name = phrase(edition.sheet.wording.barrier(&barrier.id));
            let title = view! { <h4 class="paper-title">{number} ". " {name}</h4> }.into_any();
            card_sheet(edition.locale.tag(), title, &questions, &edition.cards.how)
        })
        .collect();
    sheets.into_any()
}
