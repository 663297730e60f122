//! Draws the marks of a leaf.
//!
//! Invariant: text is drawn letter by letter as it was measured.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};

use super::face::{Faces, Weight};
use super::sheet::{Colour, Leaf, LeafKind, Mark, Place};

/// Draws a leaf; what it is called by the writer, unless it is decoration.
pub fn draw_leaf(surface: &mut Surface<'_>, faces: &Faces, leaf: &Leaf) -> Option<Identifier> {
    let tag = match &leaf.kind {
        LeafKind::Decoration => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
        LeafKind::Text(language) => {
            ContentTag::Span(SpanTag::empty().with_lang(language.as_deref()))
        }
        LeafKind::Unknown(letters) => {
            ContentTag::Span(SpanTag::empty().with_actual_text(Some(letters)))
        }
        LeafKind::Picture => ContentTag::Other,
    };
    let identifier = surface.start_tagged(tag);
    leaf.marks
        .iter()
        .for_each(|mark| draw_mark(surface, faces, mark));
    surface.end_tagged();
    (leaf.kind != LeafKind::Decoration).then_some(identifier)
}

fn draw_mark(surface: &mut Surface<'_>, faces: &Faces, mark: &Mark) {
    match mark {
        Mark::Letters {
            at,
            weight,
            size,
            colour,
            text,
        } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*colour)));
            let mut left = at.0;
            for run in runs(faces, *weight, text) {
                let Some(face) = faces.of(*weight).get(run.face) else {
                    continue;
                };
                let start = Point::from_xy(left, at.1);
                surface.draw_glyphs(
                    start,
                    &run.glyphs,
                    face.font.clone(),
                    &run.text,
                    *size,
                    false,
                );
                left += run.advance * size;
            }
        }
        Mark::Shape {
            outlines,
            fill: inside,
            line,
        } => {
            let Some(path) = path(outlines) else {
                return;
            };
            surface.set_fill(inside.map(fill));
            surface.set_stroke(line.map(|(colour, width)| Stroke {
                paint: rgb(colour).into(),
                width,
                ..Stroke::default()
            }));
            surface.draw_path(&path);
        }
    }
}

/// Letters from one face.
struct Run {
    face: usize,
    glyphs: Vec<KrillaGlyph>,
    text: String,
    advance: f32,
}

fn runs(faces: &Faces, weight: Weight, text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for letter in text.chars() {
        let Some((face, found)) = faces.find(weight, letter) else {
            continue;
        };
        if runs.last().is_none_or(|run| run.face != face) {
            runs.push(Run {
                face,
                glyphs: Vec::new(),
                text: String::new(),
                advance: 0.0,
            });
        }
        let Some(run) = runs.last_mut() else {
            continue;
        };
        let start = run.text.len();
        run.text.push(letter);
        let glyph = GlyphId::new(found.glyph);
        let range = start..run.text.len();
        run.glyphs.push(KrillaGlyph::new(
            glyph,
            found.advance,
            0.0,
            0.0,
            0.0,
            range,
            None,
        ));
        run.advance += found.advance;
    }
    runs
}

fn path(outlines: &[Vec<Place>]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for outline in outlines {
        let mut points = outline.iter();
        let (x, y) = points.next()?;
        builder.move_to(*x, *y);
        points.for_each(|(x, y)| builder.line_to(*x, *y));
        builder.close();
    }
    builder.finish()
}

fn rgb((red, green, blue): Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn fill(colour: Colour) -> Fill {
    Fill {
        paint: rgb(colour).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::NonZero,
    }
}
