//! Makes a report of an attachment: the one place where it gets its words and its order.
//!
//! Invariant: the same attachment with the same questionnaire gives the same report, on every machine;
//! nothing is in it that is not in the attachment.

mod doors;
mod facts;
mod parts;

use super::{Block, Report, Seal, SourceFile, file_name};
use crate::{
    domain::{Answer, Attachment, Phrase, Questionnaire, Scores, Wording},
    exchange::{mark, read_report, write_report},
    i18n::{Locale, Outcome, ReportText, fill},
};

/// Makes the report.
pub fn compose(
    questionnaire: &Questionnaire,
    wording: &Wording,
    locale: Locale,
    attachment: &Attachment,
) -> Report {
    let source = write_report(attachment);
    // Made of what the file says, not of what was typed: whoever reads the file must get the same pages.
    let read = read_report(source.as_bytes());
    let attachment = read.as_ref().unwrap_or(attachment);
    let composer = Composer {
        questionnaire,
        wording,
        locale,
        attachment,
        t: ReportText::of(locale),
        outcome: Outcome::of(locale),
        scores: Scores::of(questionnaire, &attachment.answers, attachment.scope),
    };
    let mark = mark(source.as_bytes());
    let organisation = composer.organisation();
    Report {
        locale,
        title: fill(composer.t.of, &[&organisation]),
        file_name: file_name(&attachment.organisation.name, attachment.date),
        date: attachment.date,
        blocks: composer.blocks(&mark),
        organisation,
        source: Some(SourceFile { text: source, mark }),
    }
}

struct Composer<'a> {
    questionnaire: &'a Questionnaire,
    wording: &'a Wording,
    locale: Locale,
    attachment: &'a Attachment,
    t: &'static ReportText,
    outcome: &'static Outcome,
    scores: Scores,
}

impl Composer<'_> {
    fn organisation(&self) -> String {
        let name = self.attachment.organisation.name.trim();
        let named = if name.is_empty() {
            self.t.nameless
        } else {
            name
        };
        named.to_owned()
    }

    /// A text that the organisation wrote.
    fn own(&self, text: &str) -> Phrase {
        let language = &self.attachment.own_language;
        Phrase {
            text: text.trim().to_owned(),
            language: (language != self.locale.tag()).then(|| language.clone()),
        }
    }

    fn blocks(&self, mark: &str) -> Vec<Block> {
        let t = self.t;
        let mut blocks = vec![Block::Title {
            above: t.above.to_owned(),
            title: self.organisation(),
        }];
        if self.locale != Locale::Nl {
            blocks.push(Block::Small(Phrase::own(t.translation)));
        }
        blocks.push(Block::Facts(self.facts()));
        self.strengths(&mut blocks);
        self.doors(&mut blocks);
        self.closed_doors(&mut blocks);
        self.plan(&mut blocks);
        self.by_statement(
            &mut blocks,
            self.attachment.evidence.as_ref(),
            t.evidence,
            t.no_evidence,
        );
        self.by_statement(
            &mut blocks,
            self.attachment.notes.as_ref(),
            t.notes,
            t.no_notes,
        );
        self.change(&mut blocks);
        // A working file or a code has no pages that a mark could belong to.
        if !self.attachment.is_report() {
            return blocks;
        }
        blocks.push(Block::Heading(t.check.to_owned()));
        blocks.push(Block::Seal(Seal {
            label: t.mark.to_owned(),
            mark: mark.to_owned(),
            shows: t.mark_shows.to_owned(),
            code: self.code(),
        }));
        blocks
    }

    fn label(&self, answer: Answer) -> String {
        format!("({})", self.wording.label(answer).text)
    }
}
