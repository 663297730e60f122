//! Reads an invitation piece by piece.
//!
//! Invariant: after the last piece the reading is the same however the reader was paused.

use std::ops::Range;

use super::{
    Rules,
    pieces::pieces,
    sentences::sentences,
    tokens::{Token, tokens},
};
use crate::domain::flyer::{Find, FlyerReading, Hint, Measures, Sentence, WordList};

/// The most characters that are read: some thirty pages, far more than an invitation.
pub const FLYER_LIMIT: usize = 60_000;

/// A reading under way.
pub struct FlyerReader<'a> {
    rules: &'a Rules,
    text: &'a str,
    pieces: std::vec::IntoIter<Range<usize>>,
    piece: Option<Piece<'a>>,
    reading: FlyerReading,
}

/// The piece that is being read, sign by sign.
struct Piece<'a> {
    text: &'a str,
    offset: usize,
    words: Vec<Token>,
    /// The sign that comes next.
    sign: usize,
    finds: Vec<Find>,
}

impl<'a> FlyerReader<'a> {
    /// Begins to read the first [`FLYER_LIMIT`] characters of `text`.
    pub fn new(rules: &'a Rules, text: &'a str) -> Self {
        let text = crate::domain::cut(text, FLYER_LIMIT);
        Self {
            rules,
            text,
            pieces: pieces(text).into_iter(),
            piece: None,
            reading: FlyerReading {
                read: text.len(),
                ..FlyerReading::default()
            },
        }
    }

    /// Looks for one sign in one piece, or at its words and sentences; `false` when all was read.
    pub fn step(&mut self) -> bool {
        let Some(mut piece) = self.piece.take().or_else(|| self.next_piece()) else {
            return false;
        };
        let Some(rule) = self.rules.signs.get(piece.sign) else {
            self.finish_piece(piece);
            return true;
        };
        let places = rule.find(piece.text, &piece.words).into_iter();
        let (sign, offset) = (piece.sign, piece.offset);
        let finds = places.map(|place| Find {
            sign,
            place: place.start + offset..place.end + offset,
        });
        piece.finds.extend(finds);
        piece.sign += 1;
        self.piece = Some(piece);
        true
    }

    /// What was read.
    pub fn finish(self) -> FlyerReading {
        self.reading
    }

    fn next_piece(&mut self) -> Option<Piece<'a>> {
        let place = self.pieces.next()?;
        let text = self.text.get(place.clone())?;
        Some(Piece {
            text,
            offset: place.start,
            words: tokens(text),
            sign: 0,
            finds: Vec::new(),
        })
    }

    fn finish_piece(&mut self, piece: Piece<'a>) {
        let Piece {
            text,
            offset,
            words,
            mut finds,
            ..
        } = piece;
        let moved = |place: Range<usize>| place.start + offset..place.end + offset;
        finds.sort_by_key(|find| (find.place.start, find.place.end, find.sign));
        self.reading.finds.extend(finds);
        let mut hints = Vec::new();
        for (list, phrases) in &self.rules.lists {
            let found = phrases.find(text, &words).into_iter();
            hints.extend(found.map(|(word, place)| Hint {
                list: *list,
                word,
                place: moved(place),
            }));
        }
        hints.sort_by_key(|hint| (hint.place.start, hint.place.end, hint.list));
        count_hints(&mut self.reading.measures, &hints);
        self.reading.hints.extend(hints);
        count_letters(&mut self.reading.measures, text);
        let mut words = words.as_slice();
        for place in sentences(text, &self.rules.abbreviations) {
            let end = words.partition_point(|word| word.place.start < place.end);
            let (own, rest) = words.split_at(end);
            words = rest;
            self.sentence(own, moved(place), offset);
        }
    }

    fn sentence(&mut self, words: &[Token], place: Range<usize>, offset: usize) {
        if words.is_empty() {
            return;
        }
        let measures = &mut self.reading.measures;
        measures.sentences += 1;
        measures.words += words.len();
        measures.longest = measures.longest.max(words.len());
        if let Some(rule) = &self.rules.syllables {
            let counts = words.iter().filter_map(|word| {
                let text = self
                    .text
                    .get(word.place.start + offset..word.place.end + offset)?;
                Some(rule.count(text))
            });
            measures.syllables = counts.fold(measures.syllables, usize::saturating_add);
        }
        let passive = self.rules.passive.as_ref();
        let passive = passive.and_then(|rule| rule.find(words));
        let sentence = Sentence {
            place,
            words: words.len(),
            passive: passive.map(|place| place.start + offset..place.end + offset),
        };
        if sentence.is_noted() {
            self.reading.sentences.push(sentence);
        }
    }
}

fn count_hints(measures: &mut Measures, hints: &[Hint]) {
    let of = |list| hints.iter().filter(|hint| hint.list == list).count();
    measures.difficult += of(WordList::Difficult);
    measures.gendered += of(WordList::Gendered);
}

fn count_letters(measures: &mut Measures, text: &str) {
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        measures.letters += 1;
        measures.capitals += usize::from(letter.is_uppercase());
        // Latin letters with all that our languages put on them end here.
        measures.foreign += usize::from(letter > '\u{24f}');
    }
}

/// Reads a text at once.
pub fn read_flyer(rules: &Rules, text: &str) -> FlyerReading {
    let mut reader = FlyerReader::new(rules, text);
    while reader.step() {}
    reader.finish()
}
