//! Breaks a text into lines.
//!
//! Invariant: put together again, the lines are the text; no line is wider than the column, unless a
//! single letter is.

use super::face::{Faces, Weight};

/// Lines of at most `width` points. A line keeps the space at its end, so that words stay apart when
/// the text is read from the file; new lines in the text begin a new line.
pub fn wrap(faces: &Faces, weight: Weight, size: f32, text: &str, width: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.trim().split('\n') {
        let mut line = String::new();
        let mut used = 0.0;
        for word in paragraph.split_inclusive(' ') {
            let bare = word.trim_end_matches(' ');
            let wide = faces.width(weight, size, bare);
            if used + wide > width && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if wide > width {
                used = letter_by_letter(faces, weight, size, word, width, &mut line, &mut lines);
            } else {
                line.push_str(word);
                used += faces.width(weight, size, word);
            }
        }
        lines.push(line);
    }
    lines
}

/// A word wider than the column is broken between any two letters.
fn letter_by_letter(
    faces: &Faces,
    weight: Weight,
    size: f32,
    word: &str,
    width: f32,
    line: &mut String,
    lines: &mut Vec<String>,
) -> f32 {
    let mut used = 0.0;
    for letter in word.chars() {
        let wide = faces.advance(weight, letter) * size;
        if used + wide > width && !line.is_empty() && letter != ' ' {
            lines.push(std::mem::take(line));
            used = 0.0;
        }
        line.push(letter);
        used += wide;
    }
    used
}
