//! The fields of the form, and what can be wrong with one.

use im_pricing_core::metric::{Metric, Need};
use im_pricing_core::problem::Code;

use crate::number::NumberProblem;

/// A field of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// What the reader calls the app.
    Name,
    /// The data centre.
    Idc,
    /// The day of the first app.
    FirstAppDate,
    /// Moved to the new billing mode.
    Migrated,
    /// What the app is on now.
    CurrentEdition,
    /// The day on which it becomes a paid edition.
    StartDate,
    /// The price date.
    BookDate,
    /// A measured usage.
    Usage(Metric),
    /// A size that it must reach.
    Need(Need),
}

impl Field {
    pub(super) const SINGLE: &'static [Self] = &[
        Self::Name,
        Self::Idc,
        Self::FirstAppDate,
        Self::Migrated,
        Self::CurrentEdition,
        Self::StartDate,
        Self::BookDate,
    ];

    /// Its stable name, the contract's.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Idc => "idc",
            Self::FirstAppDate => "first_app_date",
            Self::Migrated => "migrated",
            Self::CurrentEdition => "current_edition",
            Self::StartDate => "start_date",
            Self::BookDate => "book_date",
            Self::Usage(metric) => metric.name(),
            Self::Need(need) => need.name(),
        }
    }

    /// The field that a JSON Pointer of the validator points at.
    pub(super) fn at(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next()?;
        let single = Self::SINGLE.iter().copied().find(|it| it.name() == name);
        single
            .or_else(|| Metric::from_name(name).map(Self::Usage))
            .or_else(|| Need::from_name(name).map(Self::Need))
    }
}

/// What is wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldProblem {
    /// The text is no count.
    Number(NumberProblem),
    /// A day is needed and none is given.
    DateMissing,
    /// The validator's.
    Rule(Code),
}
