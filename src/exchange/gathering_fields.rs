//! A gathering as single fields of text, so that two windows can each change one of them.
//!
//! Invariant: a contribution is a field of its own, named by what it holds: the same one from two
//! collectors is one field. A field that can't be read is left out but stays in the ledger.

use super::answer_digits::{answers_of_text, answers_text};
use super::json::Json;
use super::reader::Reader;
use super::wall_field::{wall, wall_text};
use crate::domain::gathering::{
    Collection, Commitment, Contribution, Entry, Gathering, GatheringId, MINUTES_LIMIT, Part,
    Purpose, Way,
};
use crate::domain::{BarrierId, QuestionnaireId, is_id};

const GIVEN: &str = "given/";
const COMMITMENT: &str = "commitment/";

/// A field with its value; `None` clears it.
pub type Change = (String, Option<String>);

/// The fields of everything but what came in.
pub fn gathering_fields(gathering: &Gathering) -> Vec<Change> {
    let script: Vec<String> = gathering
        .script
        .iter()
        .map(|part| format!("{}:{}", part.step, part.minutes))
        .collect();
    let purpose = match gathering.purpose {
        Purpose::Workshop => "workshop",
        Purpose::Team => "team",
    };
    [
        ("purpose", purpose.to_owned()),
        ("title", gathering.title.clone()),
        ("place", gathering.place.clone()),
        ("date", gathering.date.to_string()),
        ("questionnaire", gathering.questionnaire.to_string()),
        ("version", gathering.version.clone()),
        ("languages", gathering.languages.join(" ")),
        ("smallest-group", gathering.smallest_group.to_string()),
        ("script", script.join(" ")),
        (
            "closed",
            if gathering.closed { "yes" } else { "" }.to_owned(),
        ),
        (
            "practice",
            if gathering.practice { "yes" } else { "" }.to_owned(),
        ),
        ("wall", wall_text(gathering.wall)),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), (!value.is_empty()).then_some(value)))
    .collect()
}

/// The field of what came in, `place`-th of all, from 0.
pub fn entry_field(entry: &Entry, place: usize) -> Change {
    let Contribution {
        way,
        token,
        answers,
    } = &entry.contribution;
    let way = match way {
        Way::Code => 'c',
        Way::Paper => 'p',
        Way::File => 'f',
    };
    let digits = answers_text(answers);
    let state = if entry.removed { "out" } else { "in" };
    let shown = entry
        .shown_in
        .map_or_else(String::new, |picture| format!(" {picture}"));
    (
        format!("{GIVEN}{way}{token}.{digits}"),
        Some(format!("{place} {state}{shown}")),
    )
}

/// The field of a commitment; `None` of one that was taken away.
pub fn commitment_field(id: &str, commitment: Option<&Commitment>) -> Change {
    let value = commitment.map(|commitment| {
        let text = |text: &str| Json::Text(text.to_owned());
        let mut fields = vec![("step".to_owned(), text(&commitment.step))];
        if let Some(barrier) = &commitment.barrier {
            fields.push(("barrier".to_owned(), text(barrier.as_str())));
        }
        if let Some(date) = commitment.date {
            fields.push(("date".to_owned(), text(&date.to_string())));
        }
        Json::Object(fields).write()
    });
    (format!("{COMMITMENT}{id}"), value)
}

/// The gathering that these fields make; `None` while what it needs is missing.
pub fn gathering_from_fields<'a>(
    id: GatheringId,
    fields: impl Iterator<Item = (&'a str, &'a str)>,
) -> Option<Gathering> {
    let mut given: Vec<(usize, Entry)> = Vec::new();
    let mut commitments = Vec::new();
    let mut plain: Vec<(&str, &str)> = Vec::new();
    for (field, value) in fields {
        if let Some(name) = field.strip_prefix(GIVEN) {
            given.extend(entry(name, value));
        } else if let Some(id) = field.strip_prefix(COMMITMENT) {
            commitments.extend(commitment(id, value));
        } else {
            plain.push((field, value));
        }
    }
    let field = |name: &str| {
        let found = plain.iter().find(|(field, _)| *field == name)?;
        Some(found.1)
    };
    let text = |name: &str| field(name).unwrap_or_default().to_owned();
    let purpose = match field("purpose")? {
        "workshop" => Purpose::Workshop,
        "team" => Purpose::Team,
        _ => return None,
    };
    let smallest_group = field("smallest-group")
        .and_then(|group| group.parse().ok())
        .filter(|group| purpose.groups().contains(group))
        .unwrap_or(purpose.fewest());
    // What two windows took in at the same moment keeps one order everywhere.
    given.sort_by(|(place, entry), (other, second)| {
        (place, &entry.contribution).cmp(&(other, &second.contribution))
    });
    Some(Gathering {
        id,
        purpose,
        title: text("title"),
        place: text("place"),
        date: field("date")?.parse().ok()?,
        questionnaire: field("questionnaire")
            .filter(|id| is_id(id))
            .map(QuestionnaireId::from)?,
        version: text("version"),
        languages: languages(field("languages")?)?,
        smallest_group,
        script: field("script").map(script).unwrap_or_default(),
        collection: Collection::from_entries(given.into_iter().map(|(_, entry)| entry)),
        commitments,
        closed: field("closed").is_some(),
        practice: field("practice").is_some(),
        wall: field("wall").and_then(wall).unwrap_or_default(),
    })
}

fn languages(text: &str) -> Option<Vec<String>> {
    let languages: Vec<String> = text
        .split(' ')
        .filter(|tag| is_id(tag))
        .map(str::to_owned)
        .collect();
    (!languages.is_empty()).then_some(languages)
}

fn script(text: &str) -> Vec<Part> {
    text.split(' ')
        .filter_map(|part| {
            let (step, minutes) = part.split_once(':')?;
            let minutes = minutes.parse().ok()?;
            let sound = is_id(step) && (1..=MINUTES_LIMIT).contains(&minutes);
            sound.then(|| Part {
                step: step.to_owned(),
                minutes,
            })
        })
        .collect()
}

fn entry(name: &str, value: &str) -> Option<(usize, Entry)> {
    let mut letters = name.chars();
    let way = match letters.next()? {
        'c' => Way::Code,
        'p' => Way::Paper,
        'f' => Way::File,
        _ => return None,
    };
    let (token, digits) = letters.as_str().split_once('.')?;
    let answers = answers_of_text(digits)?;
    let mut words = value.split(' ');
    let place = words.next()?.parse().ok()?;
    let removed = match words.next()? {
        "in" => false,
        "out" => true,
        _ => return None,
    };
    let shown_in = match words.next() {
        Some(picture) => Some(picture.parse().ok()?),
        None => None,
    };
    let contribution = Contribution {
        way,
        token: token.parse().ok()?,
        answers,
    };
    Some((
        place,
        Entry {
            contribution,
            removed,
            shown_in,
        },
    ))
}

fn commitment(id: &str, value: &str) -> Option<Commitment> {
    let mut fields = Reader::new(Json::read(value).ok()?)?;
    let date = match fields.optional_text("date")? {
        Some(date) => Some(date.parse().ok()?),
        None => None,
    };
    Some(Commitment {
        id: id.to_owned(),
        barrier: fields
            .optional_text("barrier")?
            .filter(|id| is_id(id))
            .map(BarrierId::from),
        step: fields.text("step")?,
        date,
    })
}
