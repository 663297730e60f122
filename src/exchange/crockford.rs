//! Crockford's base 32: characters that are not misread, and misreadings that are understood.
//!
//! Invariant: I, L, O and U are never written; I and L are read as 1, O as 0, small letters as capitals.

/// What each value of five bits is written as.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The character of a value; only its lowest five bits count.
pub fn letter(value: u8) -> char {
    ALPHABET
        .get(usize::from(value & 31))
        .map_or('0', |letter| char::from(*letter))
}

/// The value of a character, 0 to 31; `None` for one that stands for nothing.
pub fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    let place = ALPHABET
        .iter()
        .position(|known| char::from(*known) == letter)?;
    u8::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_as_the_same() {
        for number in 0..32 {
            assert_eq!(value(letter(number)), Some(number));
            assert_eq!(value(letter(number).to_ascii_lowercase()), Some(number));
        }
    }

    #[test]
    fn what_is_often_misread_is_understood() {
        for (misread, meant) in [
            ('o', '0'),
            ('O', '0'),
            ('i', '1'),
            ('I', '1'),
            ('l', '1'),
            ('L', '1'),
        ] {
            assert_eq!(value(misread), value(meant));
        }
        for nothing in ['u', 'U', '-', ' ', 'é', '٣'] {
            assert_eq!(value(nothing), None);
        }
    }
}
