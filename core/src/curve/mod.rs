//! The monthly cost of one edition as an exact function of one measured usage.

mod piece;
mod step;

use crate::bill::LineId;
use crate::book::PriceBook;
use crate::date::Date;
use crate::edition::Edition;
use crate::matrix::EditionTerms;
use crate::metric::{MAX_COUNT, Metric};
use crate::money::{Money, Overflow};
use crate::quote::Outcome;
use crate::ratio::MauRatio;
use crate::rules::{fit, lines};
use crate::scenario::{App, Usage};
use crate::verdict::Reason;

pub use self::piece::Piece;
use self::step::Step;
pub(crate) use self::step::last_where;

/// What one edition costs for each value of one metric, all else as the app has it.
///
/// The value x runs from the lowest that the rest of the app allows to the highest that the edition
/// holds or a scenario can state, both included. The cost is
/// `base + price × started blocks of max(x, floor) above the quota`, and `base` alone where x is
/// not billed. As `peak_dau` rises above a known `mau`, the `mau` rises with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Curve {
    edition: Edition,
    metric: Metric,
    first: u64,
    last: u64,
    is_capped: bool,
    base: Money,
    step: Option<Step>,
}

/// Why an edition has no [`Curve`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WhyNot {
    /// No price book of its mode is in force.
    Unpriced,
    /// It does not fit, even at the lowest value.
    Infeasible(Vec<Reason>),
    /// These other measurements are unknown.
    Missing(Vec<Metric>),
    /// An amount is too large, which no scenario within the contract's ranges reaches.
    Overflow,
}

impl From<Overflow> for WhyNot {
    fn from(_: Overflow) -> Self {
        Self::Overflow
    }
}

/// The largest value that an amount pays for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Even the lowest value costs more.
    Null,
    /// This many, at most what the edition holds or a scenario can state.
    Count(u64),
    /// Any number: the edition neither bills nor caps it.
    Unlimited,
}

impl serde::Serialize for Reach {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::Unlimited => serializer.serialize_str("unlimited"),
        }
    }
}

impl Curve {
    /// The curve of `edition` over `metric` for `app`, with the book in force on `book_date`.
    ///
    /// # Errors
    /// [`WhyNot`]: what stands between the app and a bill at the lowest value of `metric`.
    pub fn of(
        edition: Edition,
        metric: Metric,
        app: &App,
        book_date: Date,
    ) -> Result<Self, WhyNot> {
        let mut lowest = app.clone();
        lowest.usage = app.usage.with(metric, app.usage.lowest(metric));
        Self::from_lowest(edition, metric, &lowest, book_date, None)
    }

    /// The curve of `edition` over `peak_dau`, with `ratio` monthly users for each daily one,
    /// rounded up, whatever the app's own `mau`.
    ///
    /// Where each monthly user is charged by itself, its pieces are straight over the monthly users
    /// and, because of the rounding, only nearly so over the daily ones.
    ///
    /// # Errors
    /// [`WhyNot`], as in [`Self::of`].
    pub fn of_ratio(
        edition: Edition,
        app: &App,
        book_date: Date,
        ratio: MauRatio,
    ) -> Result<Self, WhyNot> {
        let mut lowest = app.clone();
        lowest.usage.peak_dau = Some(0);
        lowest.usage.mau = Some(0);
        Self::from_lowest(edition, Metric::PeakDau, &lowest, book_date, Some(ratio))
    }

    /// The curve that begins at the usage of `lowest`.
    fn from_lowest(
        edition: Edition,
        metric: Metric,
        lowest: &App,
        book_date: Date,
        ratio: Option<MauRatio>,
    ) -> Result<Self, WhyNot> {
        let terms = EditionTerms::of(edition).ok_or(WhyNot::Unpriced)?;
        let book = PriceBook::in_force(terms.mode, book_date).ok_or(WhyNot::Unpriced)?;
        let plan = book.plan(edition).ok_or(WhyNot::Unpriced)?;
        match fit::problems(terms, plan, lowest) {
            Some(Outcome::Infeasible(reasons)) => return Err(WhyNot::Infeasible(reasons)),
            Some(Outcome::NeedsInput(missing)) => return Err(WhyNot::Missing(missing)),
            Some(Outcome::Unpriced) => return Err(WhyNot::Unpriced),
            Some(Outcome::Feasible(_)) | None => {}
        }
        let usage = lowest.usage;
        let cap = cap(terms, metric, usage, ratio);
        let most = ratio.map_or(MAX_COUNT, |ratio| ratio.most_peak_dau(MAX_COUNT));
        let mut overages = plan.overages.iter();
        let overage = overages.find(|it| drives(metric, it.metric, usage));
        let charged = overage.map(|it| LineId::Overage(it.metric));
        let bill = lines::bill(book, plan, lowest)?;
        let others = bill.lines.iter().filter(|line| Some(line.id) != charged);
        let curve = Self {
            edition,
            metric,
            first: usage.of(metric).unwrap_or_default(),
            last: cap.unwrap_or(MAX_COUNT).min(most),
            is_capped: cap.is_some(),
            base: Money::sum(others.map(|line| line.amount))?,
            step: overage.map(|it| Step::of(it, metric, usage, ratio)),
        };
        // The cost only rises: where the top fits, every value does.
        curve.cost(curve.last)?;
        Ok(curve)
    }

    /// Which edition.
    #[must_use]
    pub const fn edition(&self) -> Edition {
        self.edition
    }

    /// What the values measure.
    #[must_use]
    pub const fn metric(&self) -> Metric {
        self.metric
    }

    /// The lowest value, included.
    #[must_use]
    pub const fn first(&self) -> u64 {
        self.first
    }

    /// The highest value, included: a free tier's cap, otherwise the most that a scenario states.
    #[must_use]
    pub const fn last(&self) -> u64 {
        self.last
    }

    /// Whether the edition ends at [`Self::last`], as a free tier does.
    #[must_use]
    pub const fn is_capped(&self) -> bool {
        self.is_capped
    }

    /// What the plan fee includes of the usage that x drives; none where x is not billed.
    #[must_use]
    pub fn quota(&self) -> Option<u64> {
        self.step.map(|step| step.quota)
    }

    /// What the next block or unit costs; none where x is not billed.
    #[must_use]
    pub fn step_price(&self) -> Option<Money> {
        self.step.map(|step| step.price)
    }

    /// The exact cost at `x`; none outside the curve's values.
    #[must_use]
    pub fn at(&self, x: u64) -> Option<Money> {
        let inside = self.first <= x && x <= self.last;
        inside.then(|| self.cost(x).ok()).flatten()
    }

    fn cost(&self, x: u64) -> Result<Money, Overflow> {
        match self.step {
            None => Ok(self.base),
            Some(step) => self.base.plus(step.price.times(step.blocks(x))?),
        }
    }

    /// The lowest and the highest value around `x` with the same cost, both included; none outside
    /// the curve's values.
    #[must_use]
    pub fn flat_band(&self, x: u64) -> Option<(u64, u64)> {
        if x < self.first || x > self.last {
            return None;
        }
        let Some(step) = self.step else {
            return Some((self.first, self.last));
        };
        let blocks = step.blocks(x);
        let to = step.last_with(blocks).min(self.last);
        // What the block before ends with, if x itself can lie there.
        let before = blocks.checked_sub(1).map(|it| step.last_with(it));
        let from = before
            .filter(|it| *it >= step.floor)
            .map_or(self.first, |it| it.saturating_add(1).max(self.first));
        Some((from, to))
    }

    /// The largest value that costs no more than `amount`.
    #[must_use]
    pub fn most_within(&self, amount: Money) -> Reach {
        let fits = |x| self.at(x).is_some_and(|cost| cost <= amount);
        if !fits(self.first) {
            return Reach::Null;
        }
        if self.step.is_none() && !self.is_capped {
            return Reach::Unlimited;
        }
        Reach::Count(last_where(self.first, self.last, fits))
    }
}

/// Whether a value of `metric` changes the usage `billed`.
fn drives(metric: Metric, billed: Metric, usage: Usage) -> bool {
    let rises_along = (metric, billed) == (Metric::PeakDau, Metric::Mau) && usage.mau.is_some();
    metric == billed || rises_along
}

/// The most of `metric` that a free tier holds, by itself and by the monthly users that rise with it.
fn cap(terms: &EditionTerms, metric: Metric, usage: Usage, ratio: Option<MauRatio>) -> Option<u64> {
    let own = fit::cap(terms, metric);
    if metric != Metric::PeakDau || usage.mau.is_none() {
        return own;
    }
    let along = fit::cap(terms, Metric::Mau);
    lower(
        own,
        along.map(|mau| ratio.map_or(mau, |it| it.most_peak_dau(mau))),
    )
}

fn lower(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => one.or(other),
    }
}
