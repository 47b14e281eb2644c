//! A scenario priced with the books of two dates.

use serde::Serialize;

use super::diff;
use crate::bill::{Line, LineId};
use crate::date::Date;
use crate::edition::Edition;
use crate::money::{Money, Overflow};
use crate::problem::{Code, Expected, Problem, Problems};
use crate::quote::{EditionQuote, quote_app};
use crate::scenario::Scenario;
use crate::source::Source;
use crate::tables::CUTOVER;
use crate::terms::plain_digits;

/// One app on both dates.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AppThenNow {
    /// The app's name.
    pub name: String,
    /// The six editions, in the order of [`Edition::ALL`].
    pub editions: Vec<EditionThenNow>,
    /// The recommended edition on the first date.
    pub from_recommended: Option<Edition>,
    /// The recommended edition on the other date.
    pub to_recommended: Option<Edition>,
}

/// One edition on both dates.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct EditionThenNow {
    /// Which edition.
    pub edition: Edition,
    /// The total on the first date; none where it has none.
    pub from: Option<Money>,
    /// The total on the other date.
    pub to: Option<Money>,
    /// How much more it is; none where one of them is missing.
    pub difference: Option<Money>,
    /// Why there is no total on the first date: the status of the quote.
    pub from_problem: Option<&'static str>,
    /// Why there is none on the other date.
    pub to_problem: Option<&'static str>,
    /// The lines of both dates, in the order of the quote's lines.
    pub lines: Vec<LineThenNow>,
}

/// One line on both dates.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct LineThenNow {
    /// What is charged.
    pub id: LineId,
    /// On the first date; none where there is no such line.
    pub from: Option<Charge>,
    /// On the other date.
    pub to: Option<Charge>,
    /// How much more it is, a missing line counting as nothing charged.
    pub difference: Money,
}

/// A line's price and amount on one date.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Charge {
    /// How many units.
    pub quantity: u64,
    /// Per unit.
    pub unit_price: Money,
    /// Quantity times unit price.
    pub amount: Money,
    /// The book that prices it.
    pub book: &'static str,
    /// The page that prints the unit price.
    pub source: Source,
}

/// The same apps priced on both dates, for whole months.
///
/// # Errors
/// A date before the first book; an app that has moved to the newer billing, where one of the dates
/// is before it.
pub fn then_now(scenario: &Scenario, from: Date, to: Date) -> Result<Vec<AppThenNow>, Problems> {
    diff(from, to)?;
    let mut errors = Vec::new();
    for (index, app) in scenario.apps.iter().enumerate() {
        if app.migrated && from.min(to) < CUTOVER.date {
            let index = plain_digits(u64::try_from(index).unwrap_or_default());
            errors.push(Problem {
                path: ["/apps/", &index, "/migrated"].concat(),
                code: Code::MigrationNotOffered,
                expected: Expected::Nothing,
            });
        }
    }
    if !errors.is_empty() {
        return Err(Problems { errors });
    }
    let mut apps = Vec::with_capacity(scenario.apps.len());
    for app in &scenario.apps {
        let (old, new) = (quote_app(app, from)?, quote_app(app, to)?);
        let mut editions = Vec::with_capacity(old.editions.len());
        for (old, new) in old.editions.iter().zip(&new.editions) {
            editions.push(pair(old, new)?);
        }
        apps.push(AppThenNow {
            name: app.name.clone(),
            editions,
            from_recommended: old.recommended,
            to_recommended: new.recommended,
        });
    }
    Ok(apps)
}

fn pair(old: &EditionQuote, new: &EditionQuote) -> Result<EditionThenNow, Overflow> {
    let total = |it: &EditionQuote| it.bill().map(|bill| bill.total);
    let (from, to) = (total(old), total(new));
    let lines = |it: &EditionQuote| -> Vec<Line> {
        it.bill().map(|bill| bill.lines.clone()).unwrap_or_default()
    };
    Ok(EditionThenNow {
        edition: old.edition,
        from,
        to,
        difference: from.zip(to).map(|(from, to)| to.minus(from)).transpose()?,
        from_problem: old.problem(),
        to_problem: new.problem(),
        lines: pair_lines(&lines(old), &lines(new))?,
    })
}

fn pair_lines(old: &[Line], new: &[Line]) -> Result<Vec<LineThenNow>, Overflow> {
    let mut ids: Vec<LineId> = old.iter().chain(new).map(|line| line.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut lines = Vec::with_capacity(ids.len());
    for id in ids {
        let charge = |lines: &[Line]| {
            let line = lines.iter().find(|line| line.id == id)?;
            Some(Charge {
                quantity: line.quantity,
                unit_price: line.unit_price,
                amount: line.amount,
                book: line.book,
                source: line.source,
            })
        };
        let (from, to) = (charge(old), charge(new));
        let amount = |it: Option<Charge>| it.map_or(Money::ZERO, |it| it.amount);
        lines.push(LineThenNow {
            id,
            from,
            to,
            difference: amount(to).minus(amount(from))?,
        });
    }
    Ok(lines)
}
