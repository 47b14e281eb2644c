//! Rows of a daily usage file that could not be used, each with its line and its reason.

use serde::Serialize;

use super::cell::readings;
use crate::named::named;

/// At most this many bad rows are kept; all are counted.
pub const MAX_BAD_ROWS: usize = 100_000;
/// Of a bad row at most this many characters are kept.
const KEPT: usize = 200;

named! {
    /// What is wrong with a row.
    pub enum RowCode {
        /// No calendar day in one of the forms that are read.
        InvalidDate = "invalid_date",
        /// A day before 2000-01-01 or after 2099-12-31.
        DateOutOfRange = "date_out_of_range",
        /// A second row for a day; the first one is used.
        DuplicateDay = "duplicate_day",
        /// A day or a number of users that is empty, or a row that ends before its groups.
        MissingValue = "missing_value",
        /// A number that is no whole number in digits.
        NotACount = "not_a_count",
        /// A number such as `1.200`, which is 1200 to one reader and 1.2 to another.
        AmbiguousNumber = "ambiguous_number",
        /// A number above 10,000,000,000.
        CountOutOfRange = "out_of_range",
        /// More fields than the first row has.
        TooManyFields = "too_many_fields",
        /// A quotation mark that is never closed.
        UnclosedQuote = "unclosed_quote",
        /// A line of more than 10,000 bytes.
        LineTooLong = "line_too_long",
        /// A first row that is neither column names nor a day's values.
        UnknownHeader = "unknown_header",
        /// Column names without one for the day or one for the users: the rows below are not read.
        MissingColumn = "missing_column",
        /// Two columns of one kind: the rows below are not read.
        ColumnTwice = "column_twice",
        /// More apps than an account can have.
        TooManyApps = "too_many_apps",
    }
}

/// A row that was not used.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct BadRow {
    /// Its line in the file, from 1.
    pub line: u64,
    /// What is wrong.
    pub code: RowCode,
    /// The row as it stands there, long ones cut.
    pub text: String,
    /// The numbers that an ambiguous one could mean.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<String>,
}

/// The bad rows of a file or an app.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct BadRows {
    /// The first [`MAX_BAD_ROWS`].
    pub kept: Vec<BadRow>,
    /// All of them.
    pub count: u64,
}

impl BadRows {
    /// Counts a bad row, and keeps it while there is room. `number` is the number that is wrong, if
    /// one is.
    pub(super) fn push(&mut self, line: u64, code: RowCode, text: &str, number: &str) {
        self.count = self.count.saturating_add(1);
        if self.kept.len() >= MAX_BAD_ROWS {
            return;
        }
        let is_ambiguous = code == RowCode::AmbiguousNumber;
        self.kept.push(BadRow {
            line,
            code,
            text: text.chars().take(KEPT).collect(),
            readings: if is_ambiguous {
                readings(number)
            } else {
                Vec::new()
            },
        });
    }

    /// Adds the rows of `other`, in the order of their lines.
    pub fn join(&mut self, other: Self) {
        self.count = self.count.saturating_add(other.count);
        self.kept.extend(other.kept);
        self.kept.sort_by_key(|row| row.line);
        self.kept.truncate(MAX_BAD_ROWS);
    }
}
