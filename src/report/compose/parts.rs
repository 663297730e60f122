//! The parts that a person ticks: plan, evidence, notes, change; and the code of the result.
//!
//! Invariant: a part that was not ticked leaves no trace.

use super::Composer;
use crate::{
    domain::{Phrase, Progress, Texts},
    exchange::{SharedResult, write_link},
    i18n::{Shell, date, fill},
    report::{Block, Code, Column, ReportTable, qr},
};

impl Composer<'_> {
    pub(super) fn plan(&self, blocks: &mut Vec<Block>) {
        let t = self.t;
        let Some(plan) = &self.attachment.plan else {
            return;
        };
        blocks.push(Block::Heading(t.plan.to_owned()));
        if plan.is_empty() {
            blocks.push(Block::Paragraph(Phrase::own(t.no_plan)));
            return;
        }
        let yes_no = Shell::of(self.locale);
        let rows = plan
            .iter()
            .map(|action| {
                let when = action.date.map(|day| date(self.locale, day));
                vec![
                    self.own(&action.step),
                    self.own(&action.who),
                    Phrase::own(when.unwrap_or_default()),
                    Phrase::own(if action.done { yes_no.yes } else { yes_no.no }),
                ]
            })
            .collect();
        blocks.push(Block::Table(ReportTable {
            columns: vec![
                Column::new(t.what, 48),
                Column::new(t.who, 20),
                Column::new(t.when, 20),
                Column::new(t.done, 12),
            ],
            rows,
        }));
    }

    pub(super) fn by_statement(
        &self,
        blocks: &mut Vec<Block>,
        texts: Option<&Texts>,
        heading: &str,
        none: &str,
    ) {
        let Some(texts) = texts else {
            return;
        };
        blocks.push(Block::Heading(heading.to_owned()));
        let rows: Vec<Vec<Phrase>> = self
            .questionnaire
            .in_scope(self.attachment.scope)
            .filter_map(|(_, statement)| {
                let text = texts.get(&statement.id)?;
                let mut question = self.wording.statement(&statement.id);
                if let Some(answer) = self.attachment.answers.of(&statement.id) {
                    question.text = format!("{} {}", question.text, self.label(answer));
                }
                Some(vec![question, self.own(text)])
            })
            .collect();
        blocks.push(if rows.is_empty() {
            Block::Paragraph(Phrase::own(none))
        } else {
            Block::Table(ReportTable {
                columns: vec![Column::new(self.t.question, 50), Column::new(heading, 50)],
                rows,
            })
        });
    }

    pub(super) fn change(&self, blocks: &mut Vec<Block>) {
        let t = self.t;
        let Some(earlier) = &self.attachment.earlier else {
            return;
        };
        let progress = Progress::between(
            self.questionnaire,
            &earlier.answers,
            &self.attachment.answers,
        );
        let since = fill(t.change, &[&date(self.locale, earlier.date)]);
        blocks.push(Block::Heading(since));
        let Some(overall) = progress.overall else {
            blocks.push(Block::Paragraph(Phrase::own(t.change_none)));
            return;
        };
        blocks.push(Block::Paragraph(Phrase::own(t.change_intro)));
        let mut rows: Vec<Vec<Phrase>> = progress
            .barriers
            .iter()
            .filter_map(|(id, change)| {
                let change = (*change)?;
                Some(vec![self.wording.barrier(id), Phrase::own(signed(change))])
            })
            .collect();
        rows.push(vec![
            Phrase::own(t.change_all),
            Phrase::own(signed(overall)),
        ]);
        blocks.push(Block::Table(ReportTable {
            columns: vec![
                Column::new(self.outcome.barrier, 80),
                Column::of_numbers(t.change_points, 20),
            ],
            rows,
        }));
    }

    pub(super) fn code(&self) -> Option<Code> {
        let (t, attachment) = (self.t, self.attachment);
        if attachment.home.is_empty() {
            return None;
        }
        let link = write_link(
            self.questionnaire,
            &SharedResult {
                scope: attachment.scope,
                date: attachment.date,
                answers: attachment.answers.clone(),
                name: attachment.organisation.name.clone(),
            },
        );
        let address = format!("{}#/r/{link}", attachment.home);
        Some(Code {
            squares: qr(&address)?,
            label: t.link.to_owned(),
            shows: t.qr_shows.to_owned(),
            alternative: fill(t.qr_alt, &[&address]),
            address,
        })
    }
}

/// A change with its sign; the minus sign proper, which is as wide as the plus.
fn signed(change: i64) -> String {
    match change {
        0 => "0".to_owned(),
        change if change > 0 => format!("+{change}"),
        change => format!("\u{2212}{}", change.unsigned_abs()),
    }
}
