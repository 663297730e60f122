//! Which rows are shown, and in which order.
//!
//! Invariant: rows without data come last, and equal ones keep the order in which they were looked at.

use super::{session::Row, words};
use crate::i18n::Locale;

/// What the table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Organisation,
    Date,
    Verdict,
    Coverage,
    Closed,
    Steps,
    File,
}

/// The rows that fit, in order.
pub fn ids(
    locale: Locale,
    rows: &[Row],
    by: Order,
    down: bool,
    search: &str,
    only: &str,
) -> Vec<usize> {
    let wanted = only
        .parse::<usize>()
        .ok()
        .and_then(|place| words::VERDICTS.get(place));
    let fits = |row: &&Row| {
        let told = || {
            let content = row.content.as_ref();
            let organisation = content.map(|c| &c.attachment.organisation);
            let words = organisation.map(|o| format!("{} {} {}", o.name, o.kbo, o.register));
            format!("{} {}", row.file, words.unwrap_or_default()).to_lowercase()
        };
        wanted.is_none_or(|wanted| *wanted == row.verdict)
            && (search.is_empty() || told().contains(search))
    };
    let mut found: Vec<&Row> = rows.iter().filter(fits).collect();
    found.sort_by_cached_key(|row| sort_key(locale, row, by));
    if down {
        // Rows without data stay last.
        let told = found.partition_point(|row| !sort_key(locale, row, by).0);
        if let Some(told) = found.get_mut(..told) {
            told.reverse();
        }
    }
    found.into_iter().map(|row| row.id).collect()
}

/// What a row is sorted by: words first, then a number; rows without data come last.
fn sort_key(locale: Locale, row: &Row, by: Order) -> (bool, String, u32, usize) {
    let content = row.content.as_ref();
    let scores = content.and_then(|content| content.scores.as_ref());
    let nothing = content.is_none();
    let word = |words: String| (nothing, words, 0, row.id);
    let number =
        |number: Option<u32>| (number.is_none(), String::new(), number.unwrap_or(0), row.id);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match by {
        Order::Organisation => {
            // The newest round of an organisation first.
            let newest = content.map_or(0, |content| {
                let date = content.attachment.date;
                let day = u32::from(date.year()) * 400
                    + u32::from(date.month()) * 32
                    + u32::from(date.day());
                u32::MAX - day
            });
            let name = content.map(|content| words::name(locale, content).to_lowercase());
            (nothing, name.unwrap_or_default(), newest, row.id)
        }
        Order::Date => word(
            content
                .map(|c| c.attachment.date.to_string())
                .unwrap_or_default(),
        ),
        Order::Verdict => {
            let place = words::VERDICTS.iter().position(|v| *v == row.verdict);
            (false, String::new(), count(place.unwrap_or(0)), row.id)
        }
        Order::Coverage => number(scores.and_then(|scores| scores.tally.coverage())),
        Order::Closed => {
            number(scores.map(|scores| count(scores.closed().map(|b| b.closed_doors.len()).sum())))
        }
        Order::Steps => {
            number(content.and_then(|c| Some(count(c.attachment.plan.as_ref()?.len()))))
        }
        Order::File => (false, row.file.to_lowercase(), 0, row.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Assessment, Attachment, AttachmentChoices, Origin, Questionnaire, Scope};
    use crate::exchange::read_questionnaire;
    use crate::report::FileKind;
    use crate::ui::pages::verify::session::Content;

    fn questionnaire() -> Questionnaire {
        let file = include_str!("../../../../questionnaires/samenwerken/questionnaire.json");
        read_questionnaire(file).unwrap()
    }

    /// A row of an organisation; without a name, of a file without data.
    fn row(id: usize, name: &str, date: &str) -> Row {
        let questionnaire = questionnaire();
        let mut assessment = Assessment::new(
            questionnaire.id.clone(),
            questionnaire.version.clone(),
            Scope::Core,
            date.parse().unwrap(),
            "nl".into(),
        );
        assessment.organisation.name = name.into();
        let choices = AttachmentChoices::proposed(&questionnaire, &assessment);
        let origin = Origin {
            renderer: 1,
            fingerprint: String::new(),
            home: String::new(),
        };
        let attachment = Attachment::of(&questionnaire, &assessment, None, &choices, origin);
        Row {
            id,
            file: format!("{id}.pdf"),
            kind: FileKind::Pdf,
            verdict: None,
            remark: None,
            content: (!name.is_empty()).then(|| Content::new(attachment, None, None)),
        }
    }

    fn sorted(rows: &[Row], by: Order, down: bool) -> Vec<usize> {
        ids(Locale::Nl, rows, by, down, "", "")
    }

    #[test]
    fn a_file_without_data_stays_last_in_both_directions() {
        let rows = [
            row(0, "", "2026-01-01"),
            row(1, "Zwaan", "2026-01-01"),
            row(2, "Aal", "2026-03-01"),
        ];
        assert_eq!(sorted(&rows, Order::Organisation, false), [2, 1, 0]);
        assert_eq!(sorted(&rows, Order::Organisation, true), [1, 2, 0]);
        assert_eq!(sorted(&rows, Order::Date, true), [2, 1, 0]);
    }

    #[test]
    fn the_newest_round_of_an_organisation_comes_first() {
        let rows = [row(0, "Koor", "2025-05-01"), row(1, "koor", "2026-05-01")];
        assert_eq!(sorted(&rows, Order::Organisation, false), [1, 0]);
    }

    #[test]
    fn what_is_searched_for_is_found_in_whatever_letters() {
        let rows = [
            row(0, "Koor De Lijster", "2026-01-01"),
            row(1, "Club", "2026-01-01"),
        ];
        let found = |search| ids(Locale::Nl, &rows, Order::File, false, search, "");
        assert_eq!(found("lijster"), [0]);
        assert_eq!(found("1.pdf"), [1]);
    }

    #[test]
    fn a_later_round_is_told_and_the_same_round_twice_too() {
        let mut other = row(3, "Koor", "2027-05-01");
        if let Some(content) = &mut other.content {
            let mut attachment = (*content.attachment).clone();
            attachment.questionnaire = "drempelmeter".into();
            content.attachment = std::sync::Arc::new(attachment);
        }
        let rows = [
            row(0, "Koor", "2025-05-01"),
            row(1, "KOOR", "2026-05-01"),
            row(2, "Koor", "2026-05-01"),
            other,
        ];
        let told = words::beside_others(Locale::Nl, &rows);
        assert!(told[&0].contains("1 mei 2026"), "{told:?}");
        assert!(!told.contains_key(&1));
        assert!(told.contains_key(&2), "the same round once more");
        assert!(
            !told.contains_key(&3),
            "another questionnaire is no later round"
        );
    }
}
