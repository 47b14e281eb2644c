//! The straight pieces of a curve: what a chart draws, and nothing in between.

use super::Curve;
use crate::money::Money;

/// A stretch of a curve that a straight line draws: the same amount from end to end, or, where each
/// unit is charged, one more price per unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Piece {
    /// Its lowest value.
    pub from: u64,
    /// Its highest value, included.
    pub to: u64,
    /// The cost at `from`.
    pub at_from: Money,
    /// The cost at `to`.
    pub at_to: Money,
}

impl Curve {
    /// The last value of the straight piece around `x`, or `None` outside the curve's values.
    pub(crate) fn piece_end(&self, x: u64) -> Option<u64> {
        let (_, to) = self.flat_band(x)?;
        let is_ramp = self.step.is_some_and(|step| step.is_ramp_at(x));
        Some(if is_ramp { self.last } else { to })
    }

    /// The straight pieces from `lo` to `hi`, both included, in order; they meet without a gap.
    pub fn pieces(&self, lo: u64, hi: u64) -> impl Iterator<Item = Piece> {
        let hi = hi.min(self.last);
        let mut next = Some(lo.max(self.first));
        core::iter::from_fn(move || {
            let from = next.filter(|from| *from <= hi)?;
            let to = self.piece_end(from)?.min(hi);
            next = to.checked_add(1);
            Some(Piece {
                from,
                to,
                at_from: self.at(from)?,
                at_to: self.at(to)?,
            })
        })
    }

    /// The last value of each straight piece from `lo` to `hi`; where each unit is charged these
    /// are only the quota and the end.
    #[must_use]
    pub fn edges(&self, lo: u64, hi: u64) -> Vec<u64> {
        self.pieces(lo, hi).map(|piece| piece.to).collect()
    }
}
