//! The invitation check against forty marked invitations. What would be lost: a volunteer would be told that
//! her invitation misses what stands in it, or tells what it does not.
//!
//! Counts are printed (`cargo test --test flyer -- --nocapture`, and by the bench) in two ways: by invitation,
//! as the checklist tells it ("found" or "not found"), and, stricter, by every single place in the text.

// Clippy allows these in `#[test]` functions only, not in what stands beside them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

#[path = "flyer/marked.rs"]
mod marked;

use std::{collections::BTreeMap, fs, ops::Range, path::Path};

use drempelmeter::domain::flyer::WordList;
use drempelmeter::domain::materials::Lexicon;
use drempelmeter::exchange::{Rules, is_pattern, read_flyer, read_lexicon};
use marked::Marked;

fn project(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn lexicon(language: &str) -> Lexicon {
    let path = project(&format!("questionnaires/materials/lexicon.{language}.json"));
    read_lexicon(&fs::read_to_string(path).unwrap()).expect("a lexicon")
}

/// The invitations of a folder.
fn invitations(folder: &str) -> Vec<Marked> {
    let folder = project("tests/fixtures/invitations").join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            Marked::read(
                path.file_stem().unwrap().to_str().unwrap(),
                &fs::read_to_string(path).unwrap(),
            )
        })
        .collect()
}

/// How one fact fared, in two ways of counting.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    /// Invitations that tell it, as marked; what the checklist should say.
    told: usize,
    /// Those of which the checklist says so.
    told_found: usize,
    /// Invitations of which the checklist says that they tell it.
    said: usize,
    /// Those that don't tell it, or elsewhere.
    said_wrongly: usize,
    /// Marked places.
    marked: usize,
    /// Those with a find on them.
    found: usize,
    /// Finds.
    finds: usize,
    /// Those on no mark.
    stray: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.told += other.told;
        self.told_found += other.told_found;
        self.said += other.said;
        self.said_wrongly += other.said_wrongly;
        self.marked += other.marked;
        self.found += other.found;
        self.finds += other.finds;
        self.stray += other.stray;
    }
}

fn meet(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// Reads the invitations and counts by fact. `tell` gets a line for each miss and stray find.
fn counted(
    lexicon: &Lexicon,
    invitations: &[Marked],
    mut tell: impl FnMut(String),
) -> BTreeMap<String, Count> {
    let rules = Rules::of(lexicon);
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for invitation in invitations {
        let reading = read_flyer(&rules, &invitation.text);
        for (place, sign) in lexicon.present.iter().enumerate() {
            let marks: Vec<_> = invitation.of(&sign.id).collect();
            let finds = reading.finds.iter().filter(|find| find.sign == place);
            let finds: Vec<_> = finds.map(|find| &find.place).collect();
            let mut count = Count {
                marked: marks.len(),
                finds: finds.len(),
                told: usize::from(!marks.is_empty()),
                said: usize::from(!finds.is_empty()),
                ..Count::default()
            };
            for mark in &marks {
                if finds.iter().any(|find| meet(find, mark)) {
                    count.found += 1;
                } else {
                    let words = &invitation.text[(*mark).clone()];
                    tell(format!(
                        "missed {} in {}: {words:?}",
                        sign.id, invitation.name
                    ));
                }
            }
            for find in &finds {
                if !marks.iter().any(|mark| meet(find, mark)) {
                    count.stray += 1;
                    let words = &invitation.text[(*find).clone()];
                    tell(format!(
                        "stray {} in {}: {words:?}",
                        sign.id, invitation.name
                    ));
                }
            }
            let rightly = count.found > 0;
            count.told_found = usize::from(rightly);
            count.said_wrongly = usize::from(count.said > 0 && !rightly);
            counts.entry(sign.id.clone()).or_default().add(count);
        }
    }
    counts
}

fn total(counts: &BTreeMap<String, Count>) -> Count {
    let mut total = Count::default();
    counts.values().for_each(|count| total.add(*count));
    total
}

fn print(title: &str, counts: &BTreeMap<String, Count>) {
    println!("{title}");
    let line = |name: &str, count: &Count| {
        println!(
            "  {name:<16} invitations: {:>3} of {:>3} found, {:>2} of {:>3} said wrongly   places: {:>3} of {:>3} found, {:>2} of {:>3} finds stray",
            count.told_found,
            count.told,
            count.said_wrongly,
            count.said,
            count.found,
            count.marked,
            count.stray,
            count.finds
        );
    };
    counts.iter().for_each(|(name, count)| line(name, count));
    let all = total(counts);
    line("all", &all);
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole as f64;
    println!(
        "  invitations: {:.1}% found, {:.1}% said wrongly   places: {:.1}% found, {:.1}% stray",
        percent(all.told_found, all.told),
        percent(all.said_wrongly, all.said),
        percent(all.found, all.marked),
        percent(all.stray, all.finds)
    );
}

/// What the checklist says of an invitation: at least 95% of the facts in it are found, and at most 5% of
/// what it says is there is not.
fn assert_good(counts: &BTreeMap<String, Count>) {
    let all = total(counts);
    assert!(all.told >= 180, "there is something to measure");
    assert!(
        all.told_found * 100 >= all.told * 95,
        "found {} of {}",
        all.told_found,
        all.told
    );
    assert!(
        all.said_wrongly * 100 <= all.said * 5,
        "wrongly {} of {}",
        all.said_wrongly,
        all.said
    );
}

#[test]
fn the_invitations_to_develop_with_are_read_well() {
    let counts = counted(&lexicon("nl"), &invitations("develop"), |line| {
        println!("{line}");
    });
    print("to develop with", &counts);
    assert_good(&counts);
}

/// Only counts are told: whoever reads the misses and mends the words has no measure any more.
#[test]
fn the_invitations_that_only_measure_are_read_well() {
    let counts = counted(&lexicon("nl"), &invitations("measure"), |_| {});
    print("only to measure", &counts);
    assert_good(&counts);
}

/// Otherwise a mark with a typing error would never be missed.
#[test]
fn every_mark_is_of_a_sign_of_the_lexicon() {
    let lexicon = lexicon("nl");
    for folder in ["develop", "measure"] {
        let all = invitations(folder);
        assert_eq!(all.len(), 20, "{folder}");
        for invitation in all {
            for (fact, _) in &invitation.marks {
                assert!(
                    lexicon.present.iter().any(|sign| sign.id == *fact),
                    "{}: {fact}",
                    invitation.name
                );
            }
        }
    }
}

/// What both texts tell, and what neither does.
const TOLD: [&str; 17] = [
    "price",
    "reduced-price",
    "date",
    "hour",
    "address",
    "stop",
    "phone",
    "contact",
    "signup-offline",
    "trial",
    "beginners",
    "help",
    "accessibility",
    "companion",
    "children",
    "food",
    "language-help",
];
const NOT_TOLD: [&str; 2] = ["free", "signup-online"];

/// A city's own lexicon in French or English finds the plain facts at least.
#[test]
fn the_checklist_works_for_french_and_english_too() {
    for (language, text) in [
        (
            "fr",
            "Chorale Les Pinsons : répétition chaque mardi à 20h. Rue Haute 12, 1000 Bruxelles, bus 48. Prix : 5 €, tarif réduit possible. \
             Séance d'essai gratuite. Débutants bienvenus. Inscription par téléphone : contactez Marie Dupont, 02 123 45 67. \
             Besoin d'aide pour venir ? Appelez-nous. Entrée en fauteuil roulant. Votre accompagnant vient gratuitement. \
             Enfants bienvenus. Boissons sans alcool. Nous parlons aussi anglais.",
        ),
        (
            "en",
            "The Finches choir: every Tuesday at 8 pm. Hoogstraat 12, 9000 Gent, tram 1. Price: 5 euro, reduced price possible. \
             Come and try, your first session is free. No experience needed. Call Mary Jones to register: 0470 12 34 56. \
             Do you need anything to take part? Let us know. Wheelchair access. A companion comes free. Children welcome. \
             Alcohol-free drinks. We also speak French.",
        ),
    ] {
        let lexicon = lexicon(language);
        let reading = read_flyer(&Rules::of(&lexicon), text);
        let has = |id: &str| {
            let place = lexicon
                .present
                .iter()
                .position(|sign| sign.id == id)
                .expect(id);
            reading.has(place)
        };
        for id in TOLD {
            assert!(has(id), "{language}: {id}");
        }
        for id in NOT_TOLD {
            assert!(!has(id), "{language}: {id}");
        }
    }
}

/// Otherwise nobody would see that a word of the list is never found: a word that the reader splits
/// otherwise than the writer of the list.
#[test]
fn every_word_of_the_lexicon_is_found_in_a_text() {
    let lexicon = lexicon("nl");
    let rules = Rules::of(&lexicon);
    let mut count = 0;
    for (list, entries) in [
        (WordList::Difficult, &lexicon.difficult),
        (WordList::Gendered, &lexicon.gendered),
        (WordList::Excluding, &lexicon.excluding),
    ] {
        for entry in entries {
            for form in std::iter::once(&entry.term).chain(&entry.forms) {
                count += 1;
                let text = format!("Wij schrijven {form} in de tekst");
                let reading = read_flyer(&rules, &text);
                // Where two entries begin alike the longer one is found, and both are right.
                let found = reading
                    .of_list(list)
                    .filter_map(|hint| entries.get(hint.word));
                let found: Vec<_> = found.map(|found| found.term.as_str()).collect();
                assert!(
                    found.iter().any(|term| *term == entry.term),
                    "{form}: {found:?}"
                );
            }
        }
    }
    assert_eq!(count, 799, "every word of the shipped lists");
    for sign in &lexicon.present {
        for pattern in sign.patterns.iter().chain(&sign.except) {
            assert!(is_pattern(pattern), "{}: {pattern}", sign.id);
        }
    }
}
