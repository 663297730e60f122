//! The faces that a PDF embeds, and how wide their letters are.
//!
//! Invariant: a letter is drawn from the first face that has it; one that no face has is known as such
//! before anything is drawn.

use std::collections::HashMap;
use std::sync::Arc;

use krilla::text::Font;
use skrifa::{FontRef, MetadataProvider, instance::LocationRef, instance::Size};

/// The files of the faces: each weight as latin and extended latin, in TrueType.
#[derive(Clone)]
pub struct FaceFiles {
    /// Regular, in the order in which letters are looked for.
    pub regular: Vec<Vec<u8>>,
    /// Bold.
    pub bold: Vec<Vec<u8>>,
}

/// How thick letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// For running text.
    Regular,
    /// For what stands out.
    Bold,
}

/// The faces, ready to measure and draw with.
pub struct Faces {
    regular: Vec<Face>,
    bold: Vec<Face>,
}

/// One face.
pub struct Face {
    /// As the writer takes it.
    pub font: Font,
    letters: HashMap<char, Letter>,
}

/// A letter of a face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letter {
    /// Its number in the face.
    pub glyph: u32,
    /// Its width, as a share of the size of the text.
    pub advance: f32,
}

/// The width of the box that stands for a letter that no face has, as a share of the size.
pub const BOX_ADVANCE: f32 = 0.7;

impl Faces {
    /// Reads the faces; `None` when a file is damaged or a weight has none.
    pub fn read(files: FaceFiles) -> Option<Self> {
        let faces = |files: Vec<Vec<u8>>| -> Option<Vec<Face>> {
            let faces: Option<Vec<Face>> = files.into_iter().map(Face::read).collect();
            faces.filter(|faces| !faces.is_empty())
        };
        Some(Self {
            regular: faces(files.regular)?,
            bold: faces(files.bold)?,
        })
    }

    /// The faces of a weight.
    pub fn of(&self, weight: Weight) -> &[Face] {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// The place of the face that has this letter, and the letter; `None` where no face has it.
    pub fn find(&self, weight: Weight, letter: char) -> Option<(usize, Letter)> {
        self.of(weight)
            .iter()
            .enumerate()
            .find_map(|(place, face)| Some((place, *face.letters.get(&letter)?)))
    }

    /// The width of a letter, as a share of the size.
    pub fn advance(&self, weight: Weight, letter: char) -> f32 {
        match self.find(weight, letter) {
            Some((_, letter)) => letter.advance,
            None if is_silent(letter) => 0.0,
            None => BOX_ADVANCE,
        }
    }

    /// The width of a text in points.
    pub fn width(&self, weight: Weight, size: f32, text: &str) -> f32 {
        text.chars()
            .map(|letter| self.advance(weight, letter))
            .sum::<f32>()
            * size
    }
}

impl Face {
    fn read(file: Vec<u8>) -> Option<Self> {
        let file = Arc::new(file);
        let face = FontRef::new(&file).ok()?;
        let metrics = face.glyph_metrics(Size::unscaled(), LocationRef::default());
        let em = f32::from(
            face.metrics(Size::unscaled(), LocationRef::default())
                .units_per_em,
        );
        let letters = face
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| {
                let letter = char::from_u32(code)?;
                let advance = metrics.advance_width(glyph)? / em;
                // Number 0 is the face's own sign for "unknown".
                (glyph.to_u32() != 0 && !is_silent(letter)).then(|| {
                    (
                        letter,
                        Letter {
                            glyph: glyph.to_u32(),
                            advance,
                        },
                    )
                })
            })
            .collect();
        Some(Self {
            font: Font::new(Arc::unwrap_or_clone(file).into(), 0)?,
            letters,
        })
    }
}

/// Whether a character draws nothing of its own: it joins, changes or turns its neighbours.
pub fn is_silent(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}'
        )
}
