//! How usage above a quota is charged, and where it begins to cost more.

use crate::book::Overage;
use crate::metric::{MAX_COUNT, Metric};
use crate::money::Money;
use crate::ratio::MauRatio;
use crate::rules::lines;
use crate::scenario::Usage;

/// How usage above the quota is charged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Step {
    /// A value below this counts as this: the `mau` that is known, on the axis of `peak_dau`.
    pub(super) floor: u64,
    /// Monthly users for each value, where the curve assumes them; otherwise a value is what is
    /// billed.
    pub(super) ratio: Option<MauRatio>,
    pub(super) quota: u64,
    pub(super) block: u64,
    pub(super) price: Money,
}

impl Step {
    pub(super) fn of(
        overage: &Overage,
        metric: Metric,
        usage: Usage,
        ratio: Option<MauRatio>,
    ) -> Self {
        let known = usage
            .of(overage.metric)
            .filter(|_| overage.metric != metric);
        Self {
            floor: known.unwrap_or_default(),
            ratio: ratio.filter(|_| overage.metric == Metric::Mau),
            quota: overage.quota,
            block: overage.block,
            price: overage.price.amount,
        }
    }

    /// What `x` counts as.
    fn units(self, x: u64) -> u64 {
        let units = self
            .ratio
            .map_or(x, |ratio| ratio.mau(x).unwrap_or(MAX_COUNT));
        units.max(self.floor)
    }

    pub(super) fn blocks(self, x: u64) -> u64 {
        lines::started_blocks(self.units(x), self.quota, self.block)
    }

    /// The highest value that `blocks` blocks pay for.
    pub(super) fn last_with(self, blocks: u64) -> u64 {
        let units = self.quota.saturating_add(blocks.saturating_mul(self.block));
        self.ratio.map_or(units, |ratio| ratio.most_peak_dau(units))
    }

    /// Whether each further unit from `x` on is charged by itself.
    pub(super) fn is_ramp_at(self, x: u64) -> bool {
        let units = self.units(x);
        self.block == 1 && units > self.floor && units > self.quota
    }
}

/// The last value from `first` to `last` for which `holds`, which must hold at `first` and, once it
/// fails, fail for good.
pub(crate) fn last_where(first: u64, last: u64, holds: impl Fn(u64) -> bool) -> u64 {
    let (mut good, mut end) = (first, last);
    while good < end {
        let half = end.saturating_sub(good).div_ceil(2);
        let middle = good.saturating_add(half);
        if holds(middle) {
            good = middle;
        } else {
            end = middle.saturating_sub(1);
        }
    }
    good
}
