//! What the month costs in which a free app becomes a paid one.

use crate::bill::{Bill, FirstMonthBill, FirstMonthLine, LineId};
use crate::book::{FirstMonth, PriceBook};
use crate::date::Date;
use crate::money::{Money, Overflow};

/// The first month of an edition.
pub(crate) enum FirstMonthAnswer {
    /// No start date, or nothing to price.
    NotAsked,
    /// The books in force state no rule.
    Unstated,
    /// An estimate.
    Estimate(FirstMonthBill),
}

impl FirstMonthAnswer {
    /// The bill, if there is one.
    pub(crate) fn into_bill(self) -> Option<FirstMonthBill> {
        match self {
            Self::Estimate(bill) => Some(bill),
            Self::NotAsked | Self::Unstated => None,
        }
    }
}

/// How much of a plan fee or a limit add-on is charged.
#[derive(Clone, Copy)]
enum Charge {
    Nothing,
    ByDay,
}

/// The first month of `bill`. Prices and rule come from the book of the price date; `start` gives
/// only the day and the month's length.
pub(crate) fn bill(
    book: &PriceBook,
    book_date: Date,
    start: Option<Date>,
    bill: &Bill,
) -> Result<FirstMonthAnswer, Overflow> {
    let Some(start) = start else {
        return Ok(FirstMonthAnswer::NotAsked);
    };
    let charge = match book.first_month {
        FirstMonth::ByDay => Charge::ByDay,
        FirstMonth::Free { since } if book_date >= since => Charge::Nothing,
        FirstMonth::Free { .. } | FirstMonth::Unstated => return Ok(FirstMonthAnswer::Unstated),
    };
    let (days_in_force, days_in_month) = (start.days_to_end_of_month(), start.days_in_month());
    let mut lines = Vec::with_capacity(bill.lines.len());
    for line in &bill.lines {
        let (amount, prorated) = match (is_part_of_month(line.id), charge) {
            (false, _) => (line.amount, false),
            (true, Charge::Nothing) => (Money::ZERO, false),
            (true, Charge::ByDay) => {
                let days = (u64::from(days_in_force), u64::from(days_in_month));
                (line.amount.share(days.0, days.1)?, true)
            }
        };
        lines.push(FirstMonthLine {
            id: line.id,
            amount,
            prorated,
        });
    }
    let exact_total = Money::sum(lines.iter().map(|line| line.amount))?;
    Ok(FirstMonthAnswer::Estimate(FirstMonthBill {
        days_in_force,
        days_in_month,
        lines,
        exact_total,
        total: exact_total.to_cents(),
    }))
}

/// Plan and limit add-ons depend on the day; overage is measured on the month's peak and
/// retention is sold by whole months.
pub(crate) fn is_part_of_month(id: LineId) -> bool {
    match id {
        LineId::Plan(_) => true,
        LineId::Overage(_) => false,
        LineId::AddOn(key) => key.is_limit_add_on(),
    }
}
