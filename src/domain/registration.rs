//! The numbers by which authorities know an organisation: the enterprise number and the number in
//! the associations' register.
//!
//! Invariant: a number that is taken is written in one way only. A valid number does not prove that
//! the organisation exists.

use std::fmt;
use std::str::FromStr;

/// An enterprise number (KBO), shown as `0123.456.749`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EnterpriseNumber(String);

/// A number in the associations' register, shown as `V0001001`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RegisterNumber(String);

/// Why a number can't be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// Other characters than the number has.
    Characters,
    /// Too few or too many digits: so many were found.
    Length(usize),
    /// It begins as no such number begins.
    Start,
    /// The last two digits do not follow from the first eight: a typing error.
    CheckDigits,
}

/// The digits of an enterprise number.
const DIGITS: usize = 10;
/// The last two digits follow from the first eight, modulo this.
const MODULUS: u32 = 97;
/// Numbers in the register below this one were never given out.
const FIRST_IN_REGISTER: u32 = 1001;
/// The digits of a number in the register, after its `V`.
const REGISTER_DIGITS: usize = 7;

/// Reads a number as people write it: "BE", dots and spaces don't matter; the old form of nine digits
/// gets its leading 0.
impl FromStr for EnterpriseNumber {
    type Err = NumberFault;

    fn from_str(typed: &str) -> Result<Self, NumberFault> {
        let bare: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '.')
            .collect();
        let digits = bare
            .strip_prefix("BE")
            .or_else(|| bare.strip_prefix("be"))
            .or_else(|| bare.strip_prefix("Be"))
            .unwrap_or(&bare);
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NumberFault::Characters);
        }
        let digits = match digits.len() {
            DIGITS => digits.to_owned(),
            length if length == DIGITS - 1 => format!("0{digits}"),
            length => return Err(NumberFault::Length(length)),
        };
        if !digits.starts_with(['0', '1']) {
            return Err(NumberFault::Start);
        }
        let (first, check) = digits.split_at(DIGITS - 2);
        let (first, check): (u32, u32) = first
            .parse()
            .ok()
            .zip(check.parse().ok())
            .ok_or(NumberFault::Characters)?;
        if MODULUS - first % MODULUS != check {
            return Err(NumberFault::CheckDigits);
        }
        Ok(Self(digits))
    }
}

impl fmt::Display for EnterpriseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, rest) = self.0.split_at(4);
        let (second, third) = rest.split_at(3);
        write!(f, "{first}.{second}.{third}")
    }
}

/// Reads a number as people write it: spaces and dots don't matter, `v` is `V`.
impl FromStr for RegisterNumber {
    type Err = NumberFault;

    fn from_str(typed: &str) -> Result<Self, NumberFault> {
        let bare: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '.')
            .collect();
        let digits = bare.strip_prefix(['V', 'v']).ok_or(NumberFault::Start)?;
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NumberFault::Characters);
        }
        if digits.len() != REGISTER_DIGITS {
            return Err(NumberFault::Length(digits.len()));
        }
        let number: u32 = digits.parse().map_err(|_| NumberFault::Characters)?;
        if number < FIRST_IN_REGISTER {
            return Err(NumberFault::Start);
        }
        Ok(Self(format!("V{digits}")))
    }
}

impl fmt::Display for RegisterNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn enterprise_numbers_are_taken_in_every_way_they_are_written() {
        for (typed, shown) in [
            ("0123.456.749", "0123.456.749"),
            ("0200.065.765", "0200.065.765"),
            ("1000.000.021", "1000.000.021"),
            ("0200.004.397", "0200.004.397"),
            ("BE 0123 456 749", "0123.456.749"),
            ("be0123456749", "0123.456.749"),
            ("123.456.749", "0123.456.749"),
        ] {
            let number: EnterpriseNumber = typed.parse().unwrap();
            assert_eq!(number.to_string(), shown);
        }
    }

    #[test]
    fn a_wrong_enterprise_number_says_what_is_wrong() {
        for (typed, fault) in [
            ("", NumberFault::Characters),
            ("0123.456.748", NumberFault::CheckDigits),
            ("2123.456.749", NumberFault::Start),
            ("0123.456.700", NumberFault::CheckDigits),
            ("0123.456.7", NumberFault::Length(8)),
            ("0123.456.7490", NumberFault::Length(11)),
            ("NL0123456749", NumberFault::Characters),
            ("０123456749", NumberFault::Characters),
        ] {
            assert_eq!(typed.parse::<EnterpriseNumber>(), Err(fault), "{typed}");
        }
    }

    #[test]
    fn a_check_of_00_never_passes() {
        // 97 minus a remainder is 1 to 97; eight digits that are a multiple of 97 end in 97.
        assert!("0000009797".parse::<EnterpriseNumber>().is_ok());
        assert!("0000009700".parse::<EnterpriseNumber>().is_err());
    }

    #[test]
    fn register_numbers() {
        for typed in ["V0001001", "v0001001", "V 000 1001", "V9999999"] {
            assert!(typed.parse::<RegisterNumber>().is_ok(), "{typed}");
        }
        for (typed, fault) in [
            ("V0001000", NumberFault::Start),
            ("V001001", NumberFault::Length(6)),
            ("0001001", NumberFault::Start),
            ("V", NumberFault::Characters),
            ("V00010O1", NumberFault::Characters),
        ] {
            assert_eq!(typed.parse::<RegisterNumber>(), Err(fault), "{typed}");
        }
    }

    proptest! {
        /// One wrong digit, or two neighbours swapped, is always noticed.
        #[test]
        fn a_typing_error_is_noticed(first in 0_u32..20_000_000, place in 0_usize..10, other in 0_u8..10) {
            let number = format!("{first:08}{:02}", MODULUS - first % MODULUS);
            prop_assert!(number.parse::<EnterpriseNumber>().is_ok());
            let mut wrong = number.clone().into_bytes();
            wrong[place] = b'0' + other;
            let wrong = String::from_utf8(wrong).unwrap();
            prop_assert_eq!(wrong.parse::<EnterpriseNumber>().is_ok(), wrong == number);
            let mut swapped = number.clone().into_bytes();
            if place < 9 {
                swapped.swap(place, place + 1);
            }
            let swapped = String::from_utf8(swapped).unwrap();
            prop_assert_eq!(swapped.parse::<EnterpriseNumber>().is_ok(), swapped == number);
        }

        #[test]
        fn any_text_is_a_number_or_a_fault(typed in ".{0,20}") {
            if let Ok(number) = typed.parse::<EnterpriseNumber>() {
                prop_assert_eq!(number.to_string().parse(), Ok(number));
            }
            if let Ok(number) = typed.parse::<RegisterNumber>() {
                prop_assert_eq!(number.to_string().parse(), Ok(number));
            }
        }
    }
}
