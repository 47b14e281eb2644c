//! The cheapest edition, the next one, and what that one adds where it costs next to nothing more.

use serde::Serialize;

use super::gain::Gain;
use crate::bill::Bill;
use crate::edition::Edition;
use crate::money::{Money, Overflow};
use crate::quote::EditionQuote;
use crate::scenario::App;
use crate::verdict::Availability;

/// The cheapest edition of one availability, against the others.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Ranking {
    /// The cheapest; of equals the later one.
    pub edition: Edition,
    /// What it costs.
    pub exact_total: Money,
    /// The other editions at the same exact total.
    pub ties: Vec<Edition>,
    /// The next one; none when no other has a bill.
    pub runner_up: Option<RunnerUp>,
}

/// The edition after the cheapest.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RunnerUp {
    /// Which; of equals the later one.
    pub edition: Edition,
    /// What it costs.
    pub exact_total: Money,
    /// How much more than the cheapest; 0.00 for a tie.
    pub margin: Money,
    /// What it adds, where it costs at most one per cent more than the cheapest.
    pub adds: Option<Gain>,
}

/// The cheapest feasible edition of one availability, by exact total. A tie goes to the later
/// edition, which does at least as much.
#[must_use]
pub fn cheapest(editions: &[EditionQuote], availability: Availability) -> Option<Edition> {
    cheapest_but(editions, availability, None).map(|(edition, _)| edition)
}

/// The same with its bill, one edition left out.
fn cheapest_but(
    editions: &[EditionQuote],
    availability: Availability,
    without: Option<Edition>,
) -> Option<(Edition, &Bill)> {
    let mut best: Option<(Edition, &Bill)> = None;
    for it in editions {
        let Some(bill) = it.bill().filter(|_| it.availability == availability) else {
            continue;
        };
        if Some(it.edition) != without
            && best.is_none_or(|(_, least)| bill.exact_total <= least.exact_total)
        {
            best = Some((it.edition, bill));
        }
    }
    best
}

impl Ranking {
    /// The ranking of the editions of one availability; none when none has a bill.
    pub(super) fn of(
        editions: &[EditionQuote],
        availability: Availability,
        app: &App,
    ) -> Result<Option<Self>, Overflow> {
        let Some((edition, bill)) = cheapest_but(editions, availability, None) else {
            return Ok(None);
        };
        let mut ties = Vec::new();
        for it in editions {
            let is_equal = it
                .bill()
                .is_some_and(|it| it.exact_total == bill.exact_total);
            if is_equal && it.availability == availability && it.edition != edition {
                ties.push(it.edition);
            }
        }
        let runner_up = match cheapest_but(editions, availability, Some(edition)) {
            Some(next) => Some(RunnerUp::of((edition, bill), next, app)?),
            None => None,
        };
        Ok(Some(Self {
            edition,
            exact_total: bill.exact_total,
            ties,
            runner_up,
        }))
    }
}

impl RunnerUp {
    fn of(
        (cheapest, least): (Edition, &Bill),
        (edition, bill): (Edition, &Bill),
        app: &App,
    ) -> Result<Self, Overflow> {
        let margin = bill.exact_total.minus(least.exact_total)?;
        let is_within = margin.times(100)? <= least.exact_total;
        Ok(Self {
            edition,
            exact_total: bill.exact_total,
            margin,
            adds: is_within
                .then(|| Gain::between((cheapest, Some(least)), (edition, Some(bill)), app)),
        })
    }
}
