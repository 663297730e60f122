//! One statement: what the members answered in words, and the radio buttons for the common answer.
//!
//! Invariant: native radio buttons in a fieldset that also tells the members' answers.

use leptos::prelude::*;

use super::Common;
use crate::{
    domain::{Answer, Barrier, Part, Statement, gathering::Votes},
    i18n::{Barrier as T, TeamText, fill},
    platform,
    state::Notice,
    ui::{
        components::{answer_radios, live, offered, phrase, read_aloud, say, spoken},
        pages::hall::view::HallView,
    },
};

/// What one statement shows.
pub struct Row<'a> {
    /// The page.
    pub view: &'a HallView,
    /// Its barrier.
    pub barrier: &'a Barrier,
    /// The statement.
    pub statement: &'a Statement,
    /// What the members answered.
    pub votes: &'a Votes,
    /// How close they are, where they differ.
    pub percent: Option<u32>,
    /// What is chosen together.
    pub common: Common,
}

impl Row<'_> {
    /// Draws it.
    pub fn show(&self) -> AnyView {
        let t = TeamText::of(self.view.locale);
        let (hall, wording) = (self.view.hall, &self.view.sheet.wording);
        let (id, common) = (self.statement.id.clone(), self.common);
        let sentence = wording.statement(&id);
        let name = format!("common-{id}");
        let (legend, votes_id) = (format!("{name}-legend"), format!("{name}-votes"));
        let describing = votes_id.clone();
        let given = {
            let id = id.clone();
            Memo::new(move |_| {
                common.with(|common| common.as_ref().and_then(|(_, check)| check.answers.of(&id)))
            })
        };
        let offered = offered(&self.view.sheet, self.statement);
        let choose = {
            let id = id.clone();
            move |answer| {
                hall.decide(&[(id.clone(), Some(answer))]);
            }
        };
        let radios = answer_radios(wording, &name, &offered, given, choose);
        view! {
            <li class="statement">
                <p class="of">{phrase(wording.barrier(&self.barrier.id))}</p>
                <fieldset class="answers" aria-describedby=describing>
                    <legend id=legend tabindex="-1">{phrase(sentence)}</legend>
                    {say(wording.part(&id, Part::Hint)).map(|hint| view! { <p class="hint">{hint}</p> })}
                    <div class="votes" id=votes_id>
                        <p><span class="label">{t.given}</span> " " {self.votes()}</p>
                        {self.percent.map(|percent| view! {
                            <p class="of">{fill(t.apart, &[&percent.to_string()])}</p>
                        })}
                    </div>
                    <p class="label choose">{t.choose}</p>
                    {radios}
                </fieldset>
                <div class="tools">{self.clear(given)} {self.aloud(&offered)}</div>
            </li>
        }
        .into_any()
    }

    /// "3 yes · 1 not yet · 1 don't know".
    fn votes(&self) -> Vec<AnyView> {
        let t = TeamText::of(self.view.locale);
        let answered = self.votes.iter().filter(|(_, count)| *count > 0);
        let mut told: Vec<AnyView> = answered
            .map(|(answer, count)| {
                let words = if answer == Answer::DontKnow {
                    t.dont_know.into_any()
                } else {
                    let mut label = self.view.sheet.wording.label(answer);
                    label.text = label.text.to_lowercase();
                    phrase(label)
                };
                view! { <span class="vote">{count.to_string()} " " {words}</span> }.into_any()
            })
            .collect();
        let open = self.votes.open();
        if open > 0 {
            told.push(
                view! { <span class="vote">{format!("{open} {}", t.left_open)}</span> }.into_any(),
            );
        }
        let between = (0..).map(|place| (place > 0).then_some(" · ").into_any());
        between
            .zip(told)
            .flat_map(|(between, vote)| [between, vote])
            .collect()
    }

    fn clear(&self, given: Memo<Option<Answer>>) -> AnyView {
        let t = T::of(self.view.locale);
        let (hall, id) = (self.view.hall, self.statement.id.clone());
        let which = fill(
            t.clear_which,
            &[&self.view.sheet.wording.statement(&id).text],
        );
        let legend = format!("common-{id}-legend");
        live(move || {
            given.get().map(|_| {
                let (id, legend) = (id.clone(), legend.clone());
                let clear = move |_| {
                    let undo = hall.decide(&[(id.clone(), None)]);
                    hall.app.notice.set(undo.map(Notice::AnswerCleared));
                    platform::focus(&legend);
                };
                view! {
                    <button type="button" class="button quiet" aria-label=which.clone() on:click=clear>{t.clear}</button>
                }
            })
        })
    }

    fn aloud(&self, offered: &[Answer]) -> Option<AnyView> {
        let (app, locale, wording) = (self.view.app, self.view.locale, &self.view.sheet.wording);
        let sentence = [wording.statement(&self.statement.id)];
        let labels = offered.iter().map(|answer| wording.label(*answer));
        let texts: Vec<_> = sentence.into_iter().chain(labels).collect();
        read_aloud(
            app,
            locale,
            format!("common-{}", self.statement.id),
            move || spoken(&texts, locale.tag()),
        )
    }
}
