//! What a bill comes to when the price list is read in another way.

use crate::bill::{Line, LineId};
use crate::book::{AddOnKey, FirstMonth, Overage, Plan, Price, PriceBook};
use crate::date::Date;
use crate::edition::{BillingMode, Edition};
use crate::matrix::EditionTerms;
use crate::metric::{Extent, Metric};
use crate::money::{Money, Overflow, Rounding};
use crate::rules::first_month::is_part_of_month;
use crate::rules::lines;
use crate::scenario::App;
use crate::source::{Claimed, Conflict};
use crate::tables::CONFLICTS;

/// How the price list is read; the default is how the quote reads it.
#[derive(Clone, Copy, Default)]
pub(super) struct Variation {
    /// A book in place of the one in force.
    pub(super) book: Option<&'static PriceBook>,
    /// Conflicts whose other side is taken, each with all that have its reason.
    pub(super) claims: [Option<&'static Conflict>; 2],
    /// Blocks in proportion.
    pub(super) in_parts: bool,
    /// Blocks without a quota.
    pub(super) from_zero: bool,
    /// How apps share a quota.
    pub(super) pool: Pool,
    /// Add-ons of apps, by their position, that they do not need.
    pub(super) extras: [Option<(usize, AddOnKey, Extent)>; 2],
    /// The first month otherwise than the book says.
    pub(super) first_month: Option<Start>,
    /// The way to cents.
    pub(super) cents: Cents,
}

/// How apps share a quota.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Pool {
    /// Each has its own.
    #[default]
    Apart,
    /// All usage against the quota of one.
    OneQuota,
    /// All usage against all quotas.
    AllQuotas,
}

/// What a first month costs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    Whole,
    Free,
    ByDay,
    WithoutStartDay,
}

/// How a total comes to cents.
#[derive(Clone, Copy, Default)]
pub(super) enum Cents {
    /// The sum, half up.
    #[default]
    Usual,
    /// The sum, otherwise.
    By(Rounding),
    /// Each line.
    LinesFirst,
}

/// The lines of all apps, those of one id together, and what they come to.
pub(super) struct Bill {
    pub(super) lines: Vec<(LineId, Money)>,
    pub(super) total: Money,
}

impl Bill {
    /// The amount of a line; nothing where there is none.
    pub(super) fn line(&self, id: LineId) -> Money {
        let found = self.lines.iter().find(|(it, _)| *it == id);
        found.map_or(Money::ZERO, |(_, amount)| *amount)
    }

    fn add(&mut self, id: LineId, amount: Money) -> Result<(), Overflow> {
        match self.lines.iter_mut().find(|(it, _)| *it == id) {
            Some((_, sum)) => *sum = sum.plus(amount)?,
            None => self.lines.push((id, amount)),
        }
        Ok(())
    }
}

/// Prices all apps together; none where a book or the rule of a first month is missing.
pub(super) fn price(
    billed: &[(&App, Edition)],
    book_date: Date,
    how: &Variation,
) -> Result<Option<Bill>, Overflow> {
    let mut bill = Bill {
        lines: Vec::new(),
        total: Money::ZERO,
    };
    for (index, (app, edition)) in billed.iter().enumerate() {
        let Some((book, plan)) = find_plan(*edition, book_date, how) else {
            return Ok(None);
        };
        let mut charges = charges(billed, index, book, plan, how)?;
        let is_free = EditionTerms::of(*edition).is_some_and(|terms| terms.free_tier);
        if let Some(start) = app.start_date.filter(|_| !is_free) {
            let Some(rule) = how.first_month.or_else(|| rule_of(book, book_date)) else {
                return Ok(None);
            };
            begin(&mut charges, start, rule)?;
        }
        bill.total = bill.total.plus(to_cents(&charges, how.cents)?)?;
        for (id, amount) in charges {
            bill.add(id, amount)?;
        }
    }
    bill.lines.sort_unstable_by_key(|(id, _)| *id);
    Ok(Some(bill))
}

/// The book and the prices of an edition.
pub(super) fn find_plan(
    edition: Edition,
    book_date: Date,
    how: &Variation,
) -> Option<(&'static PriceBook, &'static Plan)> {
    let mode = EditionTerms::of(edition)?.mode;
    let other = how.book.filter(|book| book.mode == mode);
    let book = other.or_else(|| PriceBook::in_force(mode, book_date))?;
    Some((book, book.plan(edition)?))
}

/// The charges of one app for a full month.
fn charges(
    billed: &[(&App, Edition)],
    index: usize,
    book: &'static PriceBook,
    plan: &'static Plan,
    how: &Variation,
) -> Result<Vec<(LineId, Money)>, Overflow> {
    let Some((app, edition)) = billed.get(index) else {
        return Ok(Vec::new());
    };
    let bill = lines::bill(book, plan, app)?;
    let claimed = |id, price| claimed_price(how, *edition, id, price);
    let mut charges = Vec::new();
    let usual = |line: &Line| (line.id, claimed(line.id, line.unit_price));
    let is_plan = |line: &&Line| matches!(line.id, LineId::Plan(_));
    charges.extend(bill.lines.iter().filter(is_plan).map(usual));
    for overage in plan.overages {
        let id = LineId::Overage(overage.metric);
        let price = claimed(id, overage.price.amount);
        let (used, quota) = measure(billed, index, overage, how);
        let amount = if how.in_parts {
            price.rate(used.saturating_sub(quota), overage.block)?
        } else {
            price.times(lines::started_blocks(used, quota, overage.block))?
        };
        if amount > Money::ZERO {
            charges.push((id, amount));
        }
    }
    let is_add_on = |line: &&Line| matches!(line.id, LineId::AddOn(_));
    charges.extend(bill.lines.iter().filter(is_add_on).map(usual));
    let extras = how.extras.iter().flatten();
    for (_, key, reaches) in extras.filter(|(at, ..)| *at == index) {
        let tiers = plan.add_ons.iter().filter(|it| it.key == *key);
        let mut tiers = tiers.flat_map(|it| it.tiers);
        if let Some(tier) = tiers.find(|it| it.reaches == *reaches) {
            let Price { amount, .. } = tier.price;
            let id = LineId::AddOn(*key);
            charges.push((id, claimed(id, amount)));
        }
    }
    Ok(charges)
}

/// The price on the other side of a conflict, where that side is taken.
fn claimed_price(how: &Variation, edition: Edition, id: LineId, price: Money) -> Money {
    if how.claims.iter().all(Option::is_none) {
        return price;
    }
    let name = id.text();
    let is_taken = |it: &&Conflict| how.claims.iter().flatten().any(|claim| it.why == claim.why);
    let conflicts = CONFLICTS.iter().filter(is_taken);
    let mut others = conflicts.filter_map(|it| {
        let is_here = it.about == name && it.editions.contains(&edition);
        match (it.taken.value, it.other.value) {
            (Claimed::Price(taken), Claimed::Price(other)) if is_here && taken == price => {
                Some(other)
            }
            _ => None,
        }
    });
    others.next().unwrap_or(price)
}

/// What is measured of an app, and against which quota.
fn measure(
    billed: &[(&App, Edition)],
    index: usize,
    overage: &Overage,
    how: &Variation,
) -> (u64, u64) {
    let mode = |edition| EditionTerms::of(edition).map(|terms| terms.mode);
    let own = billed.get(index).and_then(|(_, edition)| mode(*edition));
    let mut used = billed
        .get(index)
        .map_or(0, |(app, _)| usage(app, overage.metric));
    let mut quota = overage.quota;
    if how.pool != Pool::Apart {
        let mut pool = billed
            .iter()
            .enumerate()
            .filter(|(_, it)| shares(own, it.1));
        let first = pool.next().map(|(index, _)| index);
        if first != Some(index) {
            return (0, quota);
        }
        for (_, (app, _)) in pool {
            used = used.saturating_add(usage(app, overage.metric));
            if how.pool == Pool::AllQuotas {
                quota = quota.saturating_add(overage.quota);
            }
        }
    }
    (used, if how.from_zero { 0 } else { quota })
}

/// Whether an edition has overage in the mode `own`.
fn shares(own: Option<BillingMode>, edition: Edition) -> bool {
    EditionTerms::of(edition).is_some_and(|terms| Some(terms.mode) == own && !terms.free_tier)
}

fn usage(app: &App, metric: Metric) -> u64 {
    app.usage.of(metric).unwrap_or_default()
}

fn rule_of(book: &PriceBook, book_date: Date) -> Option<Start> {
    match book.first_month {
        FirstMonth::ByDay => Some(Start::ByDay),
        FirstMonth::Free { since } if book_date >= since => Some(Start::Free),
        FirstMonth::Free { .. } | FirstMonth::Unstated => None,
    }
}

/// Turns a full month into the month of a start.
fn begin(charges: &mut [(LineId, Money)], start: Date, rule: Start) -> Result<(), Overflow> {
    let days = u64::from(start.days_to_end_of_month());
    let month = u64::from(start.days_in_month());
    for (id, amount) in charges {
        if !is_part_of_month(*id) {
            continue;
        }
        *amount = match rule {
            Start::Whole => *amount,
            Start::Free => Money::ZERO,
            Start::ByDay => amount.share(days, month)?,
            Start::WithoutStartDay => amount.share(days.saturating_sub(1), month)?,
        };
    }
    Ok(())
}

fn to_cents(charges: &[(LineId, Money)], cents: Cents) -> Result<Money, Overflow> {
    let amounts = charges.iter().map(|(_, amount)| *amount);
    Ok(match cents {
        Cents::Usual => Money::sum(amounts)?.to_cents(),
        Cents::By(rounding) => Money::sum(amounts)?.to_cents_by(rounding),
        Cents::LinesFirst => Money::sum(amounts.map(Money::to_cents))?,
    })
}
