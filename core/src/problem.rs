//! What is wrong with a scenario: every problem, each with its place.

use core::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::date::{Date, Month};
use crate::metric::{MAX_COUNT, Metric};
use crate::money::Overflow;
use crate::named::named;

named! {
    /// What kind of problem.
    pub enum Code {
        /// The text is no JSON.
        InvalidJson = "invalid_json",
        /// The schema is not 1; nothing else is checked then.
        UnsupportedSchema = "unsupported_schema",
        /// A field that the contract does not know.
        UnknownField = "unknown_field",
        /// A field that must be there is not.
        MissingField = "missing_field",
        /// A value of another type.
        WrongType = "wrong_type",
        /// A number, date or name outside its range.
        OutOfRange = "out_of_range",
        /// A word that is not one of those allowed.
        UnknownValue = "unknown_value",
        /// A text that is no calendar day.
        InvalidDate = "invalid_date",
        /// A key that stands twice in one object.
        DuplicateField = "duplicate_field",
        /// Two apps of one name.
        DuplicateName = "duplicate_name",
        /// A scenario without apps.
        NoApps = "no_apps",
        /// More apps than an account can have.
        TooManyApps = "too_many_apps",
        /// Fewer users in the month than on its highest day.
        MauBelowPeakDau = "mau_below_peak_dau",
        /// Migrated where or when migration is not offered.
        MigrationNotOffered = "migration_not_offered",
        /// A price date before the first price book.
        BookDateBeforeFirstBook = "book_date_before_first_book",
    }
}

impl Code {
    /// One sentence in English, for the people who write the JSON.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::InvalidJson => "The text is not valid JSON.",
            Self::UnsupportedSchema => "This program reads schema 1.",
            Self::UnknownField => "The contract has no such field.",
            Self::MissingField => "This field is required.",
            Self::WrongType => "The value has another type than the contract's.",
            Self::OutOfRange => "The value is outside its range.",
            Self::UnknownValue => "The value is not one of those allowed.",
            Self::InvalidDate => "This is not a calendar day.",
            Self::DuplicateField => "The key stands more than once in this object.",
            Self::DuplicateName => "Another app has this name; names must differ.",
            Self::NoApps => "A scenario has at least one app.",
            Self::TooManyApps => "A scenario has at most 300 apps.",
            Self::MauBelowPeakDau => {
                "Monthly users cannot be fewer than the daily users of one of the month's days."
            }
            Self::MigrationNotOffered => {
                "This data center did not offer the newer billing mode on the price date."
            }
            Self::BookDateBeforeFirstBook => "No price book is documented on or before this day.",
        }
    }
}

/// One problem.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// JSON Pointer to the place; empty for the whole text.
    pub path: String,
    /// What kind.
    pub code: Code,
    /// What is expected there.
    pub expected: Expected,
}

/// What is expected at a place, put into English only when it is printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Expected {
    /// The code says it all.
    Nothing,
    /// This.
    Words(&'static str),
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// A count from this one on.
    CountFrom(u64),
    /// A day from this one on.
    DayFrom(Date),
    /// Usage of this metric within the range of counts in this month.
    UsageWithin(Metric, Month),
    /// What a parser missed.
    Parser(String),
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Words(words) => write!(f, " Expected: {words}."),
            Self::OneOf(names) => write!(f, " Expected: one of {}.", names.join(", ")),
            Self::CountFrom(count) => write!(f, " Expected: {count} or more."),
            Self::DayFrom(date) => write!(f, " Expected: {date} or later."),
            Self::UsageWithin(metric, month) => {
                let metric = metric.name();
                write!(f, " Expected: {metric} up to {MAX_COUNT} in {month}.")
            }
            Self::Parser(message) => write!(f, " Expected: one JSON object ({message})."),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.code.sentence(), self.expected)
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Problem", 3)?;
        it.serialize_field("path", &self.path)?;
        it.serialize_field("code", &self.code)?;
        it.serialize_field("message", &self.to_string())?;
        it.end()
    }
}

/// All problems of one scenario, as the contract prints them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Problems {
    /// At least one, in the order in which they were found.
    pub errors: Vec<Problem>,
}

impl Problems {
    /// Whether the schema is not one that can be read, so that nothing else was checked.
    #[must_use]
    pub fn is_schema(&self) -> bool {
        self.errors
            .iter()
            .any(|it| it.code == Code::UnsupportedSchema)
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self {
            errors: vec![problem],
        }
    }
}

impl From<Overflow> for Problems {
    /// No scenario within the contract's ranges reaches this.
    fn from(_: Overflow) -> Self {
        Problem {
            path: String::new(),
            code: Code::OutOfRange,
            expected: Expected::Words("amounts that can be represented exactly"),
        }
        .into()
    }
}
