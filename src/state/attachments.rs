//! What a person chose for the attachment of a check, kept beside it.
//!
//! Invariant: it stands in this browser only and goes with the check; what can't be read is proposed
//! anew.

use leptos::prelude::*;

use super::{App, CheckId};
use crate::{
    domain::{AttachmentChoices, NAME_LIMIT, ThemeId, cut},
    exchange::{Json, Reader, text},
};

const FORMAT: &str = "drempelmeter/attachment/1";

/// The key of a check's choices.
pub(super) fn attachment_key(id: &CheckId) -> String {
    format!("attachment:{id}")
}

impl App {
    /// The kept choices for a check's attachment.
    pub fn attachment_choices(&self, id: &CheckId) -> Option<AttachmentChoices> {
        let record = self
            .keeper
            .with_value(|keeper| keeper.shelf().read(&attachment_key(id)))?;
        read(&record)
    }

    /// Keeps the choices for a check's attachment.
    pub fn keep_attachment_choices(&self, id: &CheckId, choices: &AttachmentChoices) {
        let record = written(choices);
        self.tell(
            self.keeper
                .with_value(|keeper| keeper.shelf().write(&attachment_key(id), &record)),
        );
    }
}

fn read(record: &str) -> Option<AttachmentChoices> {
    let mut fields = Reader::new(Json::read(record).ok()?)?;
    if fields.text("format")? != FORMAT {
        return None;
    }
    let grant = fields.text("grant")?;
    let choices = AttachmentChoices {
        grant: cut(&grant, NAME_LIMIT).to_owned(),
        themes: fields.list("themes", |theme| text(theme).map(ThemeId::new))?,
        plan: fields.flag("plan")?,
        evidence: fields.flag("evidence")?,
        notes: fields.flag("notes")?,
        change: fields.flag("change")?,
        declared: fields.flag("declared")?,
        language: fields.text("language")?,
    };
    fields.end().map(|()| choices)
}

fn written(choices: &AttachmentChoices) -> String {
    let text = |text: &str| Json::Text(text.to_owned());
    let themes = choices.themes.iter().map(|theme| text(theme.as_str()));
    Json::object([
        ("format", text(FORMAT)),
        ("grant", text(&choices.grant)),
        ("themes", Json::List(themes.collect())),
        ("plan", Json::Flag(choices.plan)),
        ("evidence", Json::Flag(choices.evidence)),
        ("notes", Json::Flag(choices.notes)),
        ("change", Json::Flag(choices.change)),
        ("declared", Json::Flag(choices.declared)),
        ("language", text(&choices.language)),
    ])
    .write()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_come_back_and_damage_costs_only_the_choices() {
        let choices = AttachmentChoices {
            grant: "Impuls \"2026\"".into(),
            themes: vec!["armoede".into()],
            plan: true,
            evidence: false,
            notes: true,
            change: false,
            declared: true,
            language: "fr".into(),
        };
        assert_eq!(read(&written(&choices)), Some(choices));
        for damaged in ["", "{}", r#"{"format":"drempelmeter/attachment/2"}"#] {
            assert_eq!(read(damaged), None);
        }
    }
}
