//! One edition of today against one after migration.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::bill::{Bill, LineId};
use crate::book::{AddOnKey, Plan, PriceBook};
use crate::compare::fix::Totals;
use crate::compare::gain::Gain;
use crate::curve::{Curve, Reach, WhyNot, last_where};
use crate::date::Date;
use crate::edition::Edition;
use crate::matrix::EditionTerms;
use crate::metric::{Extent, Metric};
use crate::money::{Money, Overflow};
use crate::quote::{EditionQuote, Outcome, price_edition};
use crate::ratio::{MauRatio, MauRatios, decimals};
use crate::rules::fit;
use crate::scenario::App;
use crate::verdict::Reason;

/// One edition of today against one after migration.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pair {
    /// The edition of today.
    pub from: Edition,
    /// The edition after migration.
    pub to: Edition,
    /// The largest number of monthly users at which `to` costs no more than `from`. None when it
    /// always costs more, or when usage other than `mau` rules it out.
    pub break_even_mau: Option<u64>,
    /// `break_even_mau` for each user of the peak day, to 4 decimals, rounded down.
    pub break_even_ratio: Option<String>,
    /// `to` is cheaper as long as fewer than this many people log in per month; equal is not
    /// cheaper. Unlimited where it is cheaper for every number that a scenario states.
    pub cheaper_below: Reach,
    /// The most monthly users that `to` holds; none without a cap.
    pub ends_at_mau: Option<u64>,
    /// The bill of today.
    pub from_totals: Totals,
    /// The bill after migration, where the monthly users are known and fit.
    pub to_totals: Option<Totals>,
    /// How much more `to` costs; negative when less.
    pub difference: Option<Money>,
    /// Usage that `to` does not hold.
    pub reasons: Vec<Reason>,
    /// The bill after migration for ratios that the user states.
    pub estimates: Vec<Estimate>,
    /// What the move adds.
    pub gained: Gain,
    /// What it takes away; `from` and `to` of a limit are those after and before the move.
    pub lost: Gain,
    /// What `from` sells and `to` does not.
    pub add_ons_lost: Vec<AddOnLost>,
}

/// A bill after migration for a stated ratio of monthly to daily users.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Estimate {
    /// `low`, `likely` or `high`.
    pub name: &'static str,
    /// The ratio.
    pub ratio: MauRatio,
    /// The monthly users that it gives, rounded up; none above what a scenario states.
    pub mau: Option<u64>,
    /// The bill; none where the edition does not hold so many.
    pub totals: Option<Totals>,
    /// How much more `to` costs; negative when less.
    pub difference: Option<Money>,
}

/// An add-on of the original billing that the edition after migration does not sell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct AddOnLost {
    /// Which.
    pub add_on: LineId,
    /// Whether the bill of today buys it.
    pub bought: bool,
    /// The most it reaches today.
    pub reaches: Extent,
    /// The limit after migration, which nothing raises.
    pub limit_there: Extent,
}

impl Pair {
    pub(super) fn of(
        (from, bill): (Edition, &Bill),
        to: &EditionQuote,
        app: &App,
        book_date: Date,
        ratios: Option<MauRatios>,
    ) -> Result<Self, Overflow> {
        let curve = match Curve::of(to.edition, Metric::Mau, app, book_date) {
            Ok(curve) => Some(curve),
            Err(WhyNot::Overflow) => return Err(Overflow),
            Err(_) => None,
        };
        let curve = curve.as_ref();
        let break_even_mau = curve.and_then(|it| break_even(it, bill.exact_total));
        let to_totals = to.bill().map(Totals::of);
        let there = (to.edition, bill_at_least(to.edition, app, book_date)?);
        let (here, there) = ((from, Some(bill)), (there.0, there.1.as_ref()));
        let mut estimates = Vec::new();
        for (name, ratio) in ratios.map_or(Vec::new(), |it| it.each().to_vec()) {
            estimates.push(Estimate::of(name, ratio, app, curve, bill)?);
        }
        let difference = to_totals.map(|it| it.exact_total.minus(bill.exact_total));
        Ok(Self {
            from,
            to: to.edition,
            break_even_mau,
            break_even_ratio: break_even_mau.and_then(|mau| ratio(mau, app.usage.peak_dau)),
            cheaper_below: curve.map_or(Reach::Null, |it| cheaper_below(it, bill.exact_total)),
            ends_at_mau: EditionTerms::of(to.edition).and_then(|it| fit::cap(it, Metric::Mau)),
            from_totals: Totals::of(bill),
            to_totals,
            difference: difference.transpose()?,
            reasons: to.outcome.reasons().to_vec(),
            estimates,
            gained: Gain::between(here, there, app),
            lost: Gain::between(there, here, app),
            add_ons_lost: add_ons_lost(from, to.edition, bill, book_date),
        })
    }
}

fn break_even(curve: &Curve, total: Money) -> Option<u64> {
    match curve.most_within(total) {
        Reach::Null => None,
        Reach::Count(mau) => Some(mau),
        Reach::Unlimited => Some(curve.last()),
    }
}

/// The first number of monthly users from which `curve` is no longer below `total`.
fn cheaper_below(curve: &Curve, total: Money) -> Reach {
    let is_cheaper = |mau| curve.at(mau).is_some_and(|cost| cost < total);
    if !is_cheaper(curve.first()) {
        return Reach::Null;
    }
    let last = last_where(curve.first(), curve.last(), is_cheaper);
    if last == curve.last() && !curve.is_capped() {
        return Reach::Unlimited;
    }
    Reach::Count(last.saturating_add(1))
}

/// `mau` for each of `peak_dau`, to 4 decimals, rounded down; none without users.
fn ratio(mau: u64, peak_dau: Option<u64>) -> Option<String> {
    let parts = mau.checked_mul(10_000)?.checked_div(peak_dau?)?;
    Some(decimals(parts, 4))
}

/// The bill of `edition` with the fewest monthly users that the peak day allows, for its add-ons.
fn bill_at_least(edition: Edition, app: &App, book_date: Date) -> Result<Option<Bill>, Overflow> {
    let Some(terms) = EditionTerms::of(edition) else {
        return Ok(None);
    };
    let mut lowest = app.clone();
    lowest.usage = app.usage.with(Metric::Mau, app.usage.lowest(Metric::Mau));
    Ok(match price_edition(terms, &lowest, book_date)? {
        Outcome::Feasible(bill) => Some(bill),
        _ => None,
    })
}

fn plan(edition: Edition, book_date: Date) -> Option<(&'static EditionTerms, &'static Plan)> {
    let terms = EditionTerms::of(edition)?;
    let plan = PriceBook::in_force(terms.mode, book_date)?.plan(edition)?;
    Some((terms, plan))
}

fn sells(plan: &Plan, key: AddOnKey) -> bool {
    plan.add_ons.iter().any(|it| it.key == key)
}

fn add_ons_lost(from: Edition, to: Edition, bill: &Bill, book_date: Date) -> Vec<AddOnLost> {
    let (Some((terms, here)), Some((terms_there, there))) =
        (plan(from, book_date), plan(to, book_date))
    else {
        return Vec::new();
    };
    let mut lost = Vec::new();
    for add_on in here.add_ons {
        if sells(there, add_on.key) {
            continue;
        }
        let (id, need) = (LineId::AddOn(add_on.key), add_on.key.need());
        lost.push(AddOnLost {
            add_on: id,
            bought: bill.lines.iter().any(|line| line.id == id),
            reaches: fit::ceiling(terms, here, need),
            limit_there: fit::base_limit(terms_there, need),
        });
    }
    lost
}

impl Estimate {
    fn of(
        name: &'static str,
        ratio: MauRatio,
        app: &App,
        curve: Option<&Curve>,
        from: &Bill,
    ) -> Result<Self, Overflow> {
        let mau = app.usage.peak_dau.and_then(|dau| ratio.mau(dau));
        let cost = mau.and_then(|mau| curve?.at(mau));
        let difference = cost.map(|cost| cost.minus(from.exact_total)).transpose()?;
        let totals = cost.map(|exact_total| Totals {
            exact_total,
            total: exact_total.to_cents(),
        });
        Ok(Self {
            name,
            ratio,
            mau,
            totals,
            difference,
        })
    }
}

impl Serialize for Pair {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Pair", 17)?;
        it.serialize_field("from", &self.from)?;
        it.serialize_field("to", &self.to)?;
        it.serialize_field("break_even_mau", &self.break_even_mau)?;
        it.serialize_field("break_even_ratio", &self.break_even_ratio)?;
        it.serialize_field("cheaper_below_mau", &self.cheaper_below)?;
        it.serialize_field("ends_at_mau", &self.ends_at_mau)?;
        it.serialize_field("irreversible", &true)?;
        it.serialize_field("from_exact_total", &self.from_totals.exact_total)?;
        it.serialize_field("from_total", &self.from_totals.total)?;
        it.serialize_field("to_exact_total", &self.to_totals.map(|it| it.exact_total))?;
        it.serialize_field("to_total", &self.to_totals.map(|it| it.total))?;
        it.serialize_field("difference", &self.difference)?;
        it.serialize_field("reasons", &self.reasons)?;
        it.serialize_field("estimates", &self.estimates)?;
        it.serialize_field("gained", &self.gained)?;
        it.serialize_field("lost", &self.lost)?;
        it.serialize_field("add_ons_lost", &self.add_ons_lost)?;
        it.end()
    }
}

impl Serialize for Estimate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut it = serializer.serialize_struct("Estimate", 6)?;
        it.serialize_field("name", self.name)?;
        it.serialize_field("ratio", &self.ratio)?;
        it.serialize_field("mau", &self.mau)?;
        it.serialize_field("exact_total", &self.totals.map(|it| it.exact_total))?;
        it.serialize_field("total", &self.totals.map(|it| it.total))?;
        it.serialize_field("difference", &self.difference)?;
        it.end()
    }
}
