//! The scale of a slider, built from the price books' own boundaries.
//!
//! A track cut into equal steps jumps over the very values at which a price changes. This one is a
//! list of whole-number stops: a true zero, every boundary, the value after each boundary, and fine
//! steps between. The slider moves by index, so that equal distances on the track are equal numbers
//! of stops: densest where most apps are.

use im_pricing_core::matrix::Cell;
use im_pricing_core::metric::Metric;
use im_pricing_core::tables;

/// The stops of one metric.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scale {
    /// Ascending, from zero to the end of the track.
    stops: Vec<u64>,
    /// The last values of flat ranges, ascending: one more changes a price or what fits.
    boundaries: Vec<u64>,
}

/// Width of the fine steps below a value; the last one holds to the end of every track.
const STEPS: &[(u64, u64)] = &[
    (10, 1),
    (100, 5),
    (1_000, 10),
    (10_000, 50),
    (100_000, 500),
    (1_000_000, 5_000),
    (u64::MAX, 50_000),
];

/// The last value of a track. Larger values are typed.
pub(crate) const fn end(metric: Metric) -> u64 {
    match metric {
        Metric::PeakDau => 1_000_000,
        Metric::PeakGroups => 10_000_000,
        Metric::Mau => 5_000_000,
    }
}

impl Scale {
    /// The scale of `metric`, from all price books, old and new, and the ceilings of the free tiers.
    pub fn of(metric: Metric) -> Self {
        let end = end(metric);
        let boundaries = boundaries(metric, end);
        let mut stops: Vec<u64> = fine_steps(end).collect();
        for boundary in &boundaries {
            insert(&mut stops, *boundary);
            insert(&mut stops, boundary.saturating_add(1).min(end));
        }
        Self { stops, boundaries }
    }

    /// The largest index.
    pub fn last_index(&self) -> usize {
        self.stops.len().saturating_sub(1)
    }

    /// The last value of the track.
    pub fn end(&self) -> u64 {
        self.stops.last().copied().unwrap_or_default()
    }

    /// The stop at `index`; the end beyond it.
    pub fn value_of(&self, index: usize) -> u64 {
        self.stops.get(index).copied().unwrap_or_else(|| self.end())
    }

    /// The index of the largest stop that is not above `value`: where the thumb rests.
    pub fn index_of(&self, value: u64) -> usize {
        self.stops
            .partition_point(|stop| *stop <= value)
            .saturating_sub(1)
    }

    /// The next stop above `value`; the end at the end. A value beyond the end stays.
    pub fn next_stop(&self, value: u64) -> u64 {
        above(&self.stops, value).unwrap_or(value)
    }

    /// The next stop below `value`; zero at zero.
    pub fn previous_stop(&self, value: u64) -> u64 {
        below(&self.stops, value).unwrap_or_default()
    }

    /// The next boundary above `value`, or the end of the track.
    pub fn next_boundary(&self, value: u64) -> u64 {
        above(&self.boundaries, value).unwrap_or_else(|| self.end().max(value))
    }

    /// The next boundary below `value`, or zero.
    pub fn previous_boundary(&self, value: u64) -> u64 {
        below(&self.boundaries, value).unwrap_or_default()
    }

    /// The first and the last value around `value` between which this metric changes no price and
    /// no fit; none above the last boundary, where each unit counts or the track ends.
    pub fn flat_range(&self, value: u64) -> Option<(u64, u64)> {
        let next = self.boundaries.partition_point(|it| *it < value);
        let last = self.boundaries.get(next)?;
        let first = next
            .checked_sub(1)
            .and_then(|previous| self.boundaries.get(previous))
            .map_or(0, |previous| previous.saturating_add(1));
        Some((first, *last))
    }

    /// Where `value` lies on the track, in hundredths of a percent.
    pub fn position_of(&self, value: u64) -> usize {
        self.index_of(value)
            .saturating_mul(10_000)
            .checked_div(self.last_index())
            .unwrap_or_default()
    }

    /// The boundaries worth a mark on the track: the powers of ten, and the end.
    pub fn marks(&self) -> Vec<u64> {
        let end = self.end();
        let is_power_of_ten = |it: &u64| it.checked_ilog10().is_some_and(|n| 10_u64.pow(n) == *it);
        let mut marks: Vec<u64> = self
            .boundaries
            .iter()
            .copied()
            .filter(is_power_of_ten)
            .collect();
        if marks.last() != Some(&end) {
            marks.push(end);
        }
        marks
    }
}

/// Puts `value` into its place among ascending `values`, once.
pub(crate) fn insert(values: &mut Vec<u64>, value: u64) {
    if let Err(index) = values.binary_search(&value) {
        values.insert(index, value);
    }
}

pub(crate) fn above(values: &[u64], value: u64) -> Option<u64> {
    values
        .get(values.partition_point(|it| *it <= value))
        .copied()
}

pub(crate) fn below(values: &[u64], value: u64) -> Option<u64> {
    let count = values.partition_point(|it| *it < value);
    values.get(count.checked_sub(1)?).copied()
}

/// Zero, then steps that widen by the decade, up to `end`.
fn fine_steps(end: u64) -> impl Iterator<Item = u64> {
    core::iter::successors(Some(0_u64), move |stop| {
        let (_, step) = STEPS.iter().find(|(below, _)| stop < below)?;
        let next = stop.saturating_add(*step);
        (next <= end).then_some(next)
    })
}

/// The last values of all flat ranges of `metric`, up to `end`, ascending.
fn boundaries(metric: Metric, end: u64) -> Vec<u64> {
    let mut boundaries = Vec::new();
    let plans = tables::BOOKS.iter().flat_map(|book| book.plans);
    for overage in plans.flat_map(|plan| plan.overages) {
        if overage.metric != metric {
            continue;
        }
        insert(&mut boundaries, overage.quota);
        if overage.block > 1 {
            let mut boundary = overage.quota.saturating_add(overage.block);
            while boundary <= end {
                insert(&mut boundaries, boundary);
                boundary = boundary.saturating_add(overage.block);
            }
        }
    }
    for row in tables::ROWS.iter().filter(|row| row.caps == Some(metric)) {
        for terms in tables::EDITIONS.iter().filter(|it| it.free_tier) {
            if let Cell::Count(ceiling) = row.cell(terms.edition) {
                insert(&mut boundaries, ceiling);
            }
        }
    }
    boundaries
}

#[cfg(test)]
mod tests;
