//! Tables for a Belgian spreadsheet.
//!
//! Invariant: semicolon, decimal comma, UTF-8 with a byte order mark, CRLF; a text that a spreadsheet
//! would take for a formula gets a `'` before it.

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; they never become a formula.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Nothing known.
    Empty,
}

/// A table that is opened in a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table(Vec<Vec<Cell>>);

impl Table {
    /// A table with these column names.
    pub fn new<'a>(columns: impl IntoIterator<Item = &'a str>) -> Self {
        let head = columns.into_iter().map(Cell::from).collect();
        Self(vec![head])
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.0.push(cells.into_iter().collect());
    }

    /// The file.
    pub fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(Vec::new());
        for row in &self.0 {
            let row: Vec<String> = row.iter().map(Cell::shown).collect();
            // Writing into memory never fails.
            if writer.write_record(&row).is_err() {
                break;
            }
        }
        let bytes = writer.into_inner().unwrap_or_default();
        format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
    }
}

impl Cell {
    fn shown(&self) -> String {
        match self {
            Self::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
                format!("'{text}")
            }
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Empty => String::new(),
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Option<u32>> for Cell {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Self::Empty, |number| Self::Number(i64::from(number)))
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_belgian_spreadsheet_opens_it_rightly() {
        let mut table = Table::new(["Naam", "Score"]);
        table.row(["Koor \"De; Lijster\"".into(), Some(50).into()]);
        table.row(["=1+1".into(), None.into()]);
        table.row(["-5 graden\nkoud".into(), Cell::Number(-5)]);
        assert_eq!(
            table.csv(),
            "\u{feff}Naam;Score\r\n\"Koor \"\"De; Lijster\"\"\";50\r\n'=1+1;\r\n\"'-5 graden\nkoud\";-5\r\n"
        );
    }

    #[test]
    fn no_text_becomes_a_formula() {
        for begin in ["=", "+", "-", "@", "\t", "\r"] {
            assert!(Cell::from(format!("{begin}cmd")).shown().starts_with('\''));
        }
        assert_eq!(Cell::from("cmd").shown(), "cmd");
    }
}
