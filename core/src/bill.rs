//! A month's bill: lines, each with the way it came about, and their sum.

use core::fmt;

use crate::book::AddOnKey;
use crate::edition::Edition;
use crate::metric::{Extent, Metric};
use crate::money::Money;
use crate::source::Source;
use crate::tables::TERMS;
use crate::terms::Named;
use crate::text::Language;

/// A month's bill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bill {
    /// The plan first, then what is above 0, in the contract's order.
    pub lines: Vec<Line>,
    /// The exact sum of the lines.
    pub exact_total: Money,
    /// That sum rounded once, to cents, half up.
    pub total: Money,
}

/// One charge.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// What is charged.
    pub id: LineId,
    /// How many units of it.
    pub quantity: u64,
    /// Per unit.
    pub unit_price: Money,
    /// Quantity times unit price, exact.
    pub amount: Money,
    /// The book that prices it.
    pub book: &'static str,
    /// Where the unit price is printed.
    pub source: Source,
    /// How the quantity came about.
    pub trace: Trace,
}

/// How a line's quantity came about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trace {
    /// One plan per app.
    Plan,
    /// Started blocks of the usage above the quota.
    Overage {
        /// The measured usage.
        used: u64,
        /// Included in the plan fee.
        quota: u64,
        /// Units per block; 1 where each unit is charged.
        block: u64,
    },
    /// One add-on that reaches what is asked.
    AddOn {
        /// What is asked.
        asked: Extent,
        /// What the edition gives without it.
        base: Extent,
        /// What it gives with it.
        reaches: Extent,
    },
}

/// The stable id of a line; its order is the order of the lines.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LineId {
    /// `plan.<edition>`.
    Plan(Edition),
    /// `overage.<metric>`.
    Overage(Metric),
    /// `add_on.<key>`.
    AddOn(AddOnKey),
}

impl LineId {
    /// The stable id, such as `overage.peak_dau`.
    #[must_use]
    pub fn text(self) -> String {
        self.parts().concat()
    }

    const fn parts(self) -> [&'static str; 2] {
        match self {
            Self::Plan(edition) => ["plan.", edition.name()],
            Self::Overage(metric) => ["overage.", metric.name()],
            Self::AddOn(key) => ["add_on.", key.name()],
        }
    }

    /// Its name on the price list: `Resource plan fee · Pro Edition`.
    #[must_use]
    pub fn official_name(self, language: &Language) -> String {
        let parts = match self {
            Self::Plan(edition) => [
                language.words(TERMS.plan_fee),
                " · ",
                edition.name_in(language),
            ],
            Self::Overage(metric) => [
                language.words(TERMS.overage),
                " · ",
                metric.name_in(language),
            ],
            Self::AddOn(key) => [key.name_in(language), "", ""],
        };
        parts.concat()
    }

    /// Every id, in the order of the lines.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let plans = Edition::ALL.iter().map(|it| Self::Plan(*it));
        let overages = Metric::ALL.iter().map(|it| Self::Overage(*it));
        let add_ons = AddOnKey::ALL.iter().map(|it| Self::AddOn(*it));
        plans.chain(overages).chain(add_ons).collect()
    }

    /// The one with this exact id.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::all().into_iter().find(|it| it.text() == text)
    }
}

impl fmt::Display for LineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts().iter().try_for_each(|it| f.write_str(it))
    }
}

/// The bill of the month in which a free app becomes a paid one: an estimate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstMonthBill {
    /// From the start day to the end of the month, both counted.
    pub days_in_force: u8,
    /// 28 to 31.
    pub days_in_month: u8,
    /// The bill's lines, in the same order.
    pub lines: Vec<FirstMonthLine>,
    /// The sum of the lines' amounts, which have 8 decimals.
    pub exact_total: Money,
    /// That sum rounded once, to cents, half up.
    pub total: Money,
}

/// One charge of the first month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FirstMonthLine {
    /// What is charged.
    pub id: LineId,
    /// For that month, to 8 decimals.
    pub amount: Money,
    /// Whether it was charged by day.
    pub prorated: bool,
}
