//! The months in which the bill of an edition steps up or down.

use serde::Serialize;

use crate::bill::{Bill, Line, LineId, Trace};
use crate::date::Month;
use crate::edition::Edition;
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::quote::EditionQuote;

/// A change of the started blocks of an overage from one month to the next. Where each unit is
/// charged by itself, only passing the quota is a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Step {
    /// The first month with the new number.
    pub month: Month,
    /// The edition whose bill changes.
    pub edition: Edition,
    /// What is measured.
    pub metric: Metric,
    /// Blocks, or units, charged in the month before.
    pub before: u64,
    /// Blocks, or units, charged in this month.
    pub after: u64,
    /// The edge of a block that usage passes, the last one of several. Where usage falls, the most
    /// that is charged as few blocks as now.
    #[serde(skip)]
    pub edge: u64,
    /// Units per block; 1 where each unit is charged.
    #[serde(skip)]
    pub block: u64,
    /// What that adds to the month's bill; negative where usage falls.
    pub amount: Money,
}

/// Adds the steps from the month `before` to the month `now`.
pub(super) fn collect(
    month: Month,
    before: &[EditionQuote],
    now: &[EditionQuote],
    steps: &mut Vec<Step>,
) -> Result<(), Overflow> {
    for (before, now) in before.iter().zip(now) {
        let (Some(old), Some(new)) = (before.bill(), now.bill()) else {
            continue;
        };
        for metric in Metric::ALL {
            let (old, new) = (overage(old, *metric), overage(new, *metric));
            let blocks = |line: Option<&Line>| line.map_or(0, |line| line.quantity);
            let amount = |line: Option<&Line>| line.map_or(Money::ZERO, |line| line.amount);
            let Some((quota, block)) = old.or(new).and_then(blocks_of) else {
                continue;
            };
            let crosses = old.is_some() != new.is_some();
            if blocks(old) == blocks(new) || (block == 1 && !crosses) {
                continue;
            }
            let full = match block {
                1 => 0,
                _ if blocks(new) > blocks(old) => blocks(new).saturating_sub(1),
                _ => blocks(new),
            };
            steps.push(Step {
                month,
                edition: now.edition,
                metric: *metric,
                before: blocks(old),
                after: blocks(new),
                edge: quota.saturating_add(block.saturating_mul(full)),
                block,
                amount: amount(new).minus(amount(old))?,
            });
        }
    }
    Ok(())
}

fn overage(bill: &Bill, metric: Metric) -> Option<&Line> {
    bill.lines
        .iter()
        .find(|line| line.id == LineId::Overage(metric))
}

/// The quota of an overage, and the units per block.
const fn blocks_of(line: &Line) -> Option<(u64, u64)> {
    match line.trace {
        Trace::Overage { quota, block, .. } => Some((quota, block)),
        _ => None,
    }
}
