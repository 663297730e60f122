//! What stands in `index.html` before the app does: the words must not change under the reader's eyes.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use drempelmeter::i18n::{Home, Locale, install_english, install_french};
use scraper::{Html, Selector};

const INDEX: &str = include_str!("../index.html");

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    page.select(&Selector::parse(selector).unwrap())
        .map(|element| words(element.text().collect()))
        .collect()
}

#[test]
fn the_first_screen_says_what_the_home_page_says_in_every_language() {
    install_french();
    install_english();
    let page = Html::parse_document(INDEX);
    for locale in Locale::ALL {
        let (home, tag) = (Home::of(locale), locale.tag());
        // The app's own no-break spaces don't matter to a reader.
        let expected: Vec<_> = [
            home.title,
            home.what,
            home.how_long,
            home.where_kept,
            home.start,
        ]
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .to_vec();
        let first = format!("main [data-first-language={tag}][lang={tag}]");
        assert_eq!(texts(&page, &format!("{first} > *")), expected, "{tag}");
    }
}

#[test]
fn the_first_screen_has_its_start_button_and_its_words_without_script_in_every_language() {
    let page = Html::parse_document(INDEX);
    for locale in Locale::ALL {
        let tag = locale.tag();
        let start = format!("[data-first-language={tag}] a[href='#/start']");
        assert_eq!(texts(&page, &start).len(), 1, "{tag}");
        let failed = format!("#load-failed[hidden] [data-first-language={tag}][lang={tag}] p");
        assert!(texts(&page, &failed).len() > 1, "{tag}");
        assert!(
            INDEX.contains(&format!("<p lang=\"{tag}\">")),
            "{tag}: words in noscript"
        );
    }
}
