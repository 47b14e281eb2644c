//! Where which edition is the cheapest, as one usage grows: exact stretches, without sampling.

use crate::curve::{Curve, last_where};
use crate::edition::Edition;
use crate::money::Money;

/// A stretch of values, both ends included, on which one edition is the cheapest.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Segment {
    /// Its lowest value.
    pub from: u64,
    /// Its highest value.
    pub to: u64,
    /// The cheapest edition; of equals the later one. None where no curve has these values.
    pub cheapest: Option<Edition>,
}

/// The stretches from `lo` to `hi`, both included: in order, without gaps, neighbours different.
///
/// The curves share one metric. Between two ends of their straight pieces every cost is a straight
/// line, so the stretch on which a line is the lowest has no holes: its end can be found by halving.
#[must_use]
pub fn crossings(curves: &[Curve], lo: u64, hi: u64) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut next = Some(lo);
    while let Some(from) = next.filter(|from| *from <= hi) {
        let end = straight_end(curves, from).min(hi);
        let cheapest = cheapest_at(curves, from);
        let to = last_where(from, end, |x| cheapest_at(curves, x) == cheapest);
        match segments.last_mut() {
            Some(before) if before.cheapest == cheapest => before.to = to,
            _ => segments.push(Segment { from, to, cheapest }),
        }
        next = to.checked_add(1);
    }
    segments
}

/// The cheapest edition at `x`; of equals the one whose curve stands later in the list. In the order
/// of the editions that is the later one, as in a quote; behind them those that need no move.
#[must_use]
pub fn cheapest_at(curves: &[Curve], x: u64) -> Option<Edition> {
    let mut best: Option<(Edition, Money)> = None;
    for curve in curves {
        let Some(cost) = curve.at(x) else { continue };
        if best.is_none_or(|(_, least)| cost <= least) {
            best = Some((curve.edition(), cost));
        }
    }
    best.map(|(edition, _)| edition)
}

/// The last value up to which each curve goes on as it does at `from`: straight, or without a cost.
fn straight_end(curves: &[Curve], from: u64) -> u64 {
    let mut end = u64::MAX;
    for curve in curves {
        let own = curve.piece_end(from).or_else(|| {
            let before = from < curve.first();
            before.then(|| curve.first().saturating_sub(1))
        });
        end = end.min(own.unwrap_or(u64::MAX));
    }
    end
}
