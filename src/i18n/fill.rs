//! Puts values into a text.
//!
//! Invariant: values are shown as they are, never as markup.

/// Fills each `{}` of `template` with the next of `values`. A `{}` without a value becomes nothing.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut parts = template.split("{}");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    let mut values = values.iter();
    for part in parts {
        filled.push_str(values.next().unwrap_or(&""));
        filled.push_str(part);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::super::{Locale, all_texts};
    use super::*;

    #[test]
    fn values_stand_where_the_text_wants_them() {
        assert_eq!(fill("{} van {}", &["3", "12"]), "3 van 12");
        assert_eq!(
            fill("Hallo {}!", &["{}"]),
            "Hallo {}!",
            "a value is never filled itself"
        );
        assert_eq!(fill("{}{}", &["a"]), "a");
    }

    #[test]
    fn every_language_has_room_for_the_same_values_and_leaves_no_text_empty() {
        let reference = all_texts(Locale::Nl);
        for locale in Locale::ALL {
            for ((page, field, text), (.., dutch)) in all_texts(locale).into_iter().zip(&reference)
            {
                let values = |text: &str| text.matches("{}").count();
                assert_eq!(
                    values(text),
                    values(dutch),
                    "{locale:?} {page}.{field}: {text}"
                );
                assert!(!text.trim().is_empty(), "{locale:?} {page}.{field}");
                assert_eq!(text.trim(), text, "{locale:?} {page}.{field}");
            }
        }
    }
}
