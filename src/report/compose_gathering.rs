//! Makes a report of a gathering: the one place where it gets its words and its order.
//!
//! Invariant: of what came in it knows only a [`Picture`], so it tells no more than the wall did; no name
//! of anybody is in it. Strengths come first.

use super::{Block, Column, Door, Report, ReportTable, StreetDoor, file_name};
use crate::{
    domain::{
        Phrase, Questionnaire, Scope, Wording,
        gathering::{Gathering, Picture, Purpose},
    },
    i18n::{
        AfterText, HallReport, HallText, Locale, Outcome, ReportText, date, fill, gathering_title,
        hall_answers, hall_door,
    },
};

/// Makes the report.
pub fn compose_gathering(
    questionnaire: &Questionnaire,
    wording: &Wording,
    locale: Locale,
    gathering: &Gathering,
) -> Report {
    let statements = questionnaire.in_scope(Scope::Core).count();
    let composer = Composer {
        questionnaire,
        wording,
        locale,
        gathering,
        picture: Picture::of(&gathering.collection, statements),
        t: HallReport::of(locale),
        general: ReportText::of(locale),
        after: AfterText::of(locale),
    };
    let name = gathering_title(locale, &gathering.title, gathering.purpose);
    Report {
        locale,
        title: fill(composer.general.of, &[&name]),
        file_name: file_name(&gathering.title, gathering.date),
        date: gathering.date,
        blocks: composer.blocks(&name),
        organisation: name,
        source: None,
    }
}

struct Composer<'a> {
    questionnaire: &'a Questionnaire,
    wording: &'a Wording,
    locale: Locale,
    /// Only its facts and promises; what came in is told by `picture` alone.
    gathering: &'a Gathering,
    picture: Picture,
    t: &'static HallReport,
    general: &'static ReportText,
    after: &'static AfterText,
}

impl Composer<'_> {
    fn blocks(&self, name: &str) -> Vec<Block> {
        let t = self.t;
        let mut blocks = vec![Block::Title {
            above: t.above.to_owned(),
            title: name.to_owned(),
        }];
        if self.gathering.practice {
            blocks.push(Block::Paragraph(Phrase::own(t.practice)));
        }
        blocks.push(Block::Facts(self.facts()));
        if self.picture.is_empty() {
            blocks.push(Block::Paragraph(Phrase::own(t.nothing_shown)));
        } else {
            self.totals(&mut blocks);
        }
        self.promises(&mut blocks);
        blocks.push(Block::Heading(t.hidden.to_owned()));
        blocks.push(Block::Paragraph(Phrase::own(self.hidden())));
        blocks
    }

    fn facts(&self) -> Vec<(String, Phrase)> {
        let (t, hall) = (self.t, HallText::of(self.locale));
        let gathering = self.gathering;
        let mut facts = vec![(
            hall.date.to_owned(),
            Phrase::own(date(self.locale, gathering.date)),
        )];
        let place = self.own(&gathering.place);
        if !place.text.is_empty() {
            facts.push((hall.place.to_owned(), place));
        }
        if !self.picture.is_empty() {
            let words = match gathering.purpose {
                Purpose::Workshop => t.associations,
                Purpose::Team => t.people,
            };
            let count = fill(words, &[&self.picture.contributions.to_string()]);
            facts.push((t.took_part.to_owned(), Phrase::own(count)));
        }
        let title = self.wording.title().text;
        let version = fill(self.general.version, &[&title, &gathering.version]);
        let check = Outcome::of(self.locale).short_check;
        facts.push((
            self.general.questionnaire.to_owned(),
            Phrase::own(format!("{version} · {check}")),
        ));
        facts
    }

    /// The street of the hall, and every statement with its answers.
    fn totals(&self, blocks: &mut Vec<Block>) {
        let (t, after) = (self.t, self.after);
        let statements: Vec<_> = self
            .questionnaire
            .in_scope(Scope::Core)
            .zip(&self.picture.bars)
            .zip(1_u32..)
            .map(|((of, bar), number)| (of, bar, number))
            .collect();
        let doors: Vec<StreetDoor> = statements
            .iter()
            .map(|((barrier, _), bar, _)| StreetDoor {
                door: Door::of_hall(bar),
                name: self.wording.barrier(&barrier.id),
                stands: hall_door(self.locale, bar),
            })
            .collect();
        let told: Vec<String> = doors
            .iter()
            .zip(1_u32..)
            .map(|(door, number)| format!("{number}. {}: {}.", door.name.text, door.stands))
            .collect();
        let alternative = fill(
            self.general.street_alt,
            &[&doors.len().to_string(), &told.join(" ")],
        );
        let rows = self.picture.strengths_first().into_iter();
        let rows = rows.filter_map(|place| {
            let ((barrier, statement), bar, number) = statements.get(place)?;
            let name = self.wording.barrier(&barrier.id);
            let name = Phrase {
                text: format!("{number}. {}", name.text),
                ..name
            };
            let answers = hall_answers(self.locale, self.wording, bar);
            let sentence = self.wording.statement(&statement.id);
            Some(vec![name, sentence, Phrase::own(answers)])
        });
        let table = ReportTable {
            columns: vec![
                Column::new(after.barrier, 24),
                Column::new(after.statement, 44),
                Column::new(t.told, 32),
            ],
            rows: rows.collect(),
        };
        blocks.extend([
            Block::Heading(t.street.to_owned()),
            Block::Street { alternative, doors },
            Block::Heading(t.answers.to_owned()),
            Block::Table(table),
        ]);
    }

    /// "One free step and one date" of each table.
    fn promises(&self, blocks: &mut Vec<Block>) {
        let after = self.after;
        blocks.push(Block::Heading(after.promises.to_owned()));
        let promised = self.gathering.commitments.iter();
        let rows: Vec<Vec<Phrase>> = promised
            .map(|one| {
                let barrier = one.barrier.as_ref().map(|id| self.wording.barrier(id));
                let day = one.date.map(|day| date(self.locale, day));
                vec![
                    self.own(&one.step),
                    barrier.unwrap_or_else(|| Phrase::own("")),
                    Phrase::own(day.unwrap_or_default()),
                ]
            })
            .collect();
        blocks.push(if rows.is_empty() {
            Block::Paragraph(Phrase::own(self.t.no_promises))
        } else {
            Block::Table(ReportTable {
                columns: vec![
                    Column::new(after.step, 57),
                    Column::new(after.barrier, 24),
                    Column::new(after.by_when, 19),
                ],
                rows,
            })
        });
    }

    /// What the guards hold back, and why.
    fn hidden(&self) -> String {
        let t = self.t;
        let from = match self.gathering.purpose {
            Purpose::Workshop => t.shown_from,
            Purpose::Team => t.shown_from_team,
        };
        let from = fill(from, &[&self.gathering.smallest_group.to_string()]);
        format!("{} {from}", t.hidden_about)
    }

    /// What the host wrote, in the first language of the gathering.
    fn own(&self, text: &str) -> Phrase {
        let language = self.gathering.languages.first();
        Phrase {
            text: text.trim().to_owned(),
            language: language
                .filter(|language| *language != self.locale.tag())
                .cloned(),
        }
    }
}
