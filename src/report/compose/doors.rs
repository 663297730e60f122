//! What goes well, the street of doors with its table, and the doors that are closed.
//!
//! Invariant: strengths come first.

use super::Composer;
use crate::{
    domain::{Answer, BarrierScore, Part, Phrase, StatementId, strengths},
    i18n::{fill, standing},
    report::{Block, Column, Door, Item, ReportTable, StreetDoor},
};

impl Composer<'_> {
    pub(super) fn strengths(&self, blocks: &mut Vec<Block>) {
        let found: Vec<Item> = strengths(
            self.questionnaire,
            &self.attachment.answers,
            self.attachment.scope,
        )
        .into_iter()
        .map(|strength| {
            let mut of = self.wording.barrier(&strength.barrier);
            if strength.begins {
                of.text = format!("{} · {}", of.text, self.outcome.begins);
            }
            Item {
                main: self.wording.statement(&strength.statement),
                below: vec![of],
            }
        })
        .collect();
        blocks.push(Block::Heading(self.outcome.strengths.to_owned()));
        blocks.push(if found.is_empty() {
            Block::Paragraph(Phrase::own(self.outcome.no_strengths))
        } else {
            Block::Items(found)
        });
    }

    pub(super) fn doors(&self, blocks: &mut Vec<Block>) {
        let (t, outcome) = (self.t, self.outcome);
        let doors: Vec<StreetDoor> = self
            .scores
            .barriers
            .iter()
            .map(|score| StreetDoor {
                door: Door::of(score),
                name: self.wording.barrier(&score.barrier),
                stands: standing(self.locale, score),
            })
            .collect();
        let told: Vec<String> = doors
            .iter()
            .zip(1_u32..)
            .map(|(door, number)| format!("{number}. {}: {}.", door.name.text, door.stands))
            .collect();
        let numbers = self.scores.barriers.iter().any(|b| b.score().is_some());
        let rows = self
            .scores
            .barriers
            .iter()
            .zip(&doors)
            .zip(1_u32..)
            .map(|((score, door), number)| {
                let name = Phrase {
                    text: format!("{number}. {}", door.name.text),
                    language: door.name.language.clone(),
                };
                let mut row = vec![name, Phrase::own(self.told(score))];
                if numbers {
                    row.push(Phrase::own(self.figure(score)));
                }
                row
            })
            .collect();
        let mut columns = vec![
            Column::new(outcome.barrier, 36),
            Column::new(outcome.stands, if numbers { 48 } else { 64 }),
        ];
        if numbers {
            columns.push(Column::of_numbers(outcome.score, 16));
        }
        blocks.push(Block::Heading(outcome.street.to_owned()));
        blocks.push(Block::Street {
            alternative: fill(t.street_alt, &[&doors.len().to_string(), &told.join(" ")]),
            doors,
        });
        blocks.push(Block::Table(ReportTable { columns, rows }));
        if let Some(overall) = self.scores.overall {
            let words = fill(outcome.overall, &[&overall.to_string()]);
            blocks.push(Block::Small(Phrase::own(words)));
        }
    }

    /// How a barrier stands, with its range where the open answers leave one.
    fn told(&self, score: &BarrierScore) -> String {
        let told = standing(self.locale, score);
        match (score.score(), score.tally.low(), score.tally.high()) {
            (Some(_), Some(low), Some(high)) if low != high => {
                format!("{told} ({low}–{high})")
            }
            _ => told,
        }
    }

    fn figure(&self, score: &BarrierScore) -> String {
        score.score().map_or_else(
            || self.outcome.no_score.to_owned(),
            |score| score.to_string(),
        )
    }

    pub(super) fn closed_doors(&self, blocks: &mut Vec<Block>) {
        let items: Vec<Item> = self
            .scores
            .closed()
            .flat_map(|score| &score.closed_doors)
            .map(|id| self.closed_door(id))
            .collect();
        blocks.push(Block::Heading(self.outcome.closed.to_owned()));
        blocks.push(if items.is_empty() {
            Block::Paragraph(Phrase::own(self.outcome.no_closed))
        } else {
            Block::Items(items)
        });
    }

    fn closed_door(&self, id: &StatementId) -> Item {
        let group = self.wording.part(id, Part::CriticalFor);
        let group = group.unwrap_or_else(|| self.wording.statement(id));
        let mut statement = self.wording.statement(id);
        statement.text = format!("{} {}", statement.text, self.label(Answer::NotYet));
        let mut below = vec![statement];
        if let Some(plan) = &self.attachment.plan {
            below.push(match plan.on(id) {
                Some(action) => {
                    let step = self.own(&action.step);
                    Phrase {
                        text: fill(self.t.step, &[&step.text]),
                        language: step.language,
                    }
                }
                None => Phrase::own(self.t.no_step),
            });
        }
        Item {
            main: Phrase {
                text: fill(self.outcome.closed_line, &[&group.text]),
                language: group.language,
            },
            below,
        }
    }
}
