//! How usage above a quota is charged, and where it begins to cost more.

use crate::book::Overage;
use crate::metric::Metric;
use crate::money::Money;
use crate::rules::lines;
use crate::scenario::Usage;

/// How usage above the quota is charged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Step {
    /// A value below this counts as this: the `mau` that is known, on the axis of `peak_dau`.
    pub(super) floor: u64,
    pub(super) quota: u64,
    pub(super) block: u64,
    pub(super) price: Money,
}

impl Step {
    pub(super) fn of(overage: &Overage, metric: Metric, usage: Usage) -> Self {
        let known = usage
            .of(overage.metric)
            .filter(|_| overage.metric != metric);
        Self {
            floor: known.unwrap_or_default(),
            quota: overage.quota,
            block: overage.block,
            price: overage.price.amount,
        }
    }

    pub(super) fn blocks(self, x: u64) -> u64 {
        lines::started_blocks(x.max(self.floor), self.quota, self.block)
    }

    /// The highest value that `blocks` blocks pay for.
    pub(super) fn last_with(self, blocks: u64) -> u64 {
        self.quota.saturating_add(blocks.saturating_mul(self.block))
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
