//! The charges of a month.

use crate::bill::{Bill, Line, LineId, Trace};
use crate::book::{AddOn, Overage, Plan, Price, PriceBook, Tier};
use crate::matrix::EditionTerms;
use crate::metric::Extent;
use crate::money::{Money, Overflow};
use crate::rules::fit::base_limit;
use crate::scenario::App;

/// The bill of one edition: its lines, then their sum.
pub(crate) fn bill(
    book: &'static PriceBook,
    plan: &'static Plan,
    app: &App,
) -> Result<Bill, Overflow> {
    let most = plan.overages.len().saturating_add(plan.add_ons.len());
    let mut charges = Charges {
        book,
        lines: Vec::with_capacity(most.saturating_add(1)),
    };
    charges.add(LineId::Plan(plan.edition), 1, &plan.fee, Trace::Plan)?;
    for overage in plan.overages {
        charges.add_overage(overage, app)?;
    }
    if let Some(terms) = EditionTerms::of(plan.edition) {
        for add_on in plan.add_ons {
            charges.add_add_on(add_on, terms, app)?;
        }
    }
    let lines = charges.lines;
    let exact_total = Money::sum(lines.iter().map(|line| line.amount))?;
    Ok(Bill {
        lines,
        exact_total,
        total: exact_total.to_cents(),
    })
}

/// The lines so far. Each is made in its place: it is long, and copying it would take as long as making it.
struct Charges {
    book: &'static PriceBook,
    lines: Vec<Line>,
}

impl Charges {
    fn add(
        &mut self,
        id: LineId,
        quantity: u64,
        price: &Price,
        trace: Trace,
    ) -> Result<(), Overflow> {
        let amount = price.amount.times(quantity)?;
        self.lines.push(Line {
            id,
            quantity,
            unit_price: price.amount,
            amount,
            book: self.book.id,
            source: price.source,
            trace,
        });
        Ok(())
    }

    fn add_overage(&mut self, overage: &Overage, app: &App) -> Result<(), Overflow> {
        let Some(used) = app.usage.of(overage.metric) else {
            return Ok(());
        };
        let quantity = started_blocks(used, overage.quota, overage.block);
        if quantity == 0 {
            return Ok(());
        }
        let trace = Trace::Overage {
            used,
            quota: overage.quota,
            block: overage.block,
        };
        let id = LineId::Overage(overage.metric);
        self.add(id, quantity, &overage.price, trace)
    }

    /// The cheapest tier that covers the need, and none where the edition covers it by itself.
    fn add_add_on(
        &mut self,
        add_on: &AddOn,
        terms: &EditionTerms,
        app: &App,
    ) -> Result<(), Overflow> {
        let asked = app.needs.size(add_on.key.need());
        let base = base_limit(terms, add_on.key.need());
        if base.covers(asked) {
            return Ok(());
        }
        let Some(tier) = cheapest_tier(add_on, asked) else {
            return Ok(());
        };
        let trace = Trace::AddOn {
            asked,
            base,
            reaches: tier.reaches,
        };
        self.add(LineId::AddOn(add_on.key), 1, &tier.price, trace)
    }
}

/// Started blocks of what is above the quota: at the quota itself nothing, one above it a block.
#[must_use]
pub(crate) fn started_blocks(used: u64, quota: u64, block: u64) -> u64 {
    let excess = used.saturating_sub(quota);
    if excess == 0 || block == 1 {
        return excess;
    }
    let whole = excess.checked_div(block).unwrap_or_default();
    let rest = excess.checked_rem(block).unwrap_or_default();
    whole.saturating_add(u64::from(rest > 0))
}

/// The cheapest setting of `add_on` that covers `asked`, if one does.
pub(crate) fn cheapest_tier(add_on: &AddOn, asked: Extent) -> Option<&Tier> {
    add_on
        .tiers
        .iter()
        .filter(|tier| tier.reaches.covers(asked))
        .min_by_key(|tier| tier.price.amount)
}

#[cfg(test)]
mod tests {
    use super::started_blocks;

    #[test]
    fn one_unit_over_the_quota_starts_a_whole_block() {
        for (expected, used) in [
            (0, 0),
            (0, 9_999),
            (0, 10_000),
            (1, 10_001),
            (1, 20_000),
            (2, 20_001),
            (99, 1_000_000),
        ] {
            assert_eq!(expected, started_blocks(used, 10_000, 10_000), "{used}");
        }
    }

    #[test]
    fn a_block_of_one_is_a_price_per_unit() {
        for (expected, used) in [(0, 10_000), (1, 10_001), (40_000, 50_000)] {
            assert_eq!(expected, started_blocks(used, 10_000, 1), "{used}");
        }
    }
}
