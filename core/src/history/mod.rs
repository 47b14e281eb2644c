//! Books through time: what changed between two dates, and what that means for a scenario.

mod then_now;

use serde::Serialize;

use crate::bill::LineId;
use crate::book::{FirstMonth, Plan, Price, PriceBook};
use crate::date::Date;
use crate::edition::{BillingMode, Edition};
use crate::metric::Extent;
use crate::money::{Money, Overflow};
use crate::named::named;
use crate::problem::{Code, Expected, Problem, Problems};
use crate::source::Source;
use crate::tables::BOOKS;

pub use then_now::{AppThenNow, Charge, EditionThenNow, LineThenNow, then_now};

/// What changed between two dates.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Diff {
    /// The earlier or first date.
    pub from: Date,
    /// The other date.
    pub to: Date,
    /// One per billing mode, in the order of [`BillingMode::ALL`].
    pub modes: Vec<ModeDiff>,
}

/// What changed for one billing mode.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ModeDiff {
    /// Which mode.
    pub mode: BillingMode,
    /// The book in force on the first date.
    pub from_book: Option<&'static str>,
    /// The book in force on the other date.
    pub to_book: Option<&'static str>,
    /// Unit prices that differ, in the order of the books.
    pub prices: Vec<PriceChange>,
    /// The rule for a first month, if it differs.
    pub first_month: Option<RuleChange>,
}

named! {
    /// What happened to a price.
    pub enum Kind {
        /// It is only in the later book.
        Added = "added",
        /// It is only in the earlier book.
        Removed = "removed",
        /// It is another amount.
        Changed = "changed",
    }
}

/// A unit price that differs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct PriceChange {
    /// The edition.
    pub edition: Edition,
    /// The line of a quote.
    pub line: LineId,
    /// The tier of an add-on.
    pub reaches: Option<Extent>,
    /// What happened.
    pub kind: Kind,
    /// The price on the first date.
    pub from: Option<Dated>,
    /// The price on the other date.
    pub to: Option<Dated>,
    /// How much more it is; none where one of them is missing.
    pub difference: Option<Money>,
}

/// A price with the page that prints it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Dated {
    /// Per unit and calendar month.
    pub unit_price: Money,
    /// The page.
    pub source: Source,
}

/// A rule for the first month that differs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct RuleChange {
    /// The rule on the first date; none without a book.
    pub from: Option<Rule>,
    /// The rule on the other date.
    pub to: Option<Rule>,
}

/// A rule for the first month with its page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Rule {
    /// `by_day`, `free` or `unstated`.
    pub rule: &'static str,
    /// The page that states it, or the version that no longer does.
    pub source: Source,
}

/// What changed between the books of two dates, in any order of time.
///
/// # Errors
/// A date before the first book, at `/from` or `/to`.
pub fn diff(from: Date, to: Date) -> Result<Diff, Problems> {
    let mut errors = Vec::new();
    let first = BOOKS.iter().map(|book| book.documented).min();
    for (path, date) in [("/from", from), ("/to", to)] {
        if let Some(first) = first.filter(|first| date < *first) {
            errors.push(Problem {
                path: path.to_owned(),
                code: Code::BookDateBeforeFirstBook,
                expected: Expected::DayFrom(first),
            });
        }
    }
    if !errors.is_empty() {
        return Err(Problems { errors });
    }
    let mut modes = Vec::with_capacity(BillingMode::ALL.len());
    for mode in BillingMode::ALL {
        modes.push(diff_mode(*mode, from, to)?);
    }
    Ok(Diff { from, to, modes })
}

fn diff_mode(mode: BillingMode, from: Date, to: Date) -> Result<ModeDiff, Overflow> {
    let old = PriceBook::in_force(mode, from);
    let new = PriceBook::in_force(mode, to);
    let (old_prices, new_prices) = (prices(old), prices(new));
    let mut changes = Vec::new();
    for (key, before) in &old_prices {
        let after = find(&new_prices, *key);
        if after.map(|it| it.amount) != Some(before.amount) {
            changes.push(change(*key, Some(*before), after)?);
        }
    }
    for (key, after) in &new_prices {
        if find(&old_prices, *key).is_none() {
            changes.push(change(*key, None, Some(*after))?);
        }
    }
    let rules = (old.map(|it| rule(it, from)), new.map(|it| rule(it, to)));
    let name = |rule: Option<Rule>| rule.map(|it| it.rule);
    Ok(ModeDiff {
        mode,
        from_book: old.map(|book| book.id),
        to_book: new.map(|book| book.id),
        prices: changes,
        first_month: (name(rules.0) != name(rules.1)).then_some(RuleChange {
            from: rules.0,
            to: rules.1,
        }),
    })
}

/// What a price is for.
type Key = (Edition, LineId, Option<Extent>);

/// Every price of a book.
fn prices(book: Option<&PriceBook>) -> Vec<(Key, Price)> {
    let plans = book.map_or(&[][..], |book| book.plans);
    plans.iter().flat_map(prices_of).collect()
}

fn prices_of(plan: &Plan) -> Vec<(Key, Price)> {
    let edition = plan.edition;
    let mut prices = vec![((edition, LineId::Plan(edition), None), plan.fee)];
    for it in plan.overages {
        prices.push(((edition, LineId::Overage(it.metric), None), it.price));
    }
    for add_on in plan.add_ons {
        let key = |reaches| (edition, LineId::AddOn(add_on.key), Some(reaches));
        prices.extend(add_on.tiers.iter().map(|it| (key(it.reaches), it.price)));
    }
    prices
}

fn find(prices: &[(Key, Price)], key: Key) -> Option<Price> {
    let found = prices.iter().find(|(it, _)| *it == key);
    found.map(|(_, price)| *price)
}

fn change(
    (edition, line, reaches): Key,
    from: Option<Price>,
    to: Option<Price>,
) -> Result<PriceChange, Overflow> {
    let dated = |price: Price| Dated {
        unit_price: price.amount,
        source: price.source,
    };
    let (kind, difference) = match (from, to) {
        (Some(from), Some(to)) => (Kind::Changed, Some(to.amount.minus(from.amount)?)),
        (None, _) => (Kind::Added, None),
        (_, None) => (Kind::Removed, None),
    };
    Ok(PriceChange {
        edition,
        line,
        reaches,
        kind,
        from: from.map(dated),
        to: to.map(dated),
        difference,
    })
}

fn rule(book: &PriceBook, date: Date) -> Rule {
    let rule = match book.first_month {
        FirstMonth::ByDay => "by_day",
        FirstMonth::Free { since } if date >= since => "free",
        FirstMonth::Free { .. } | FirstMonth::Unstated => "unstated",
    };
    Rule {
        rule,
        source: book.first_month_source,
    }
}
