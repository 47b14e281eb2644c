//! How much more an app can grow before its bill does.

use serde::Serialize;

use crate::bill::{Bill, LineId};
use crate::curve::{Curve, WhyNot};
use crate::date::Date;
use crate::edition::Edition;
use crate::matrix::EditionTerms;
use crate::metric::Metric;
use crate::money::{Money, Overflow};
use crate::scenario::App;

/// The room above one usage on one edition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Headroom {
    /// Which usage. As `peak_dau` rises, a known `mau` rises with it.
    pub metric: Metric,
    /// How many more before the bill rises, or before a free tier is full; 0 at exactly a boundary.
    pub left: u64,
    /// What the next one then costs; none on a free tier, which sells no more.
    pub next_step: Option<Money>,
    /// The lowest and the highest value with the same bill, both included.
    pub band: (u64, u64),
    /// What the usage comes to.
    pub effective_cost: EffectiveCost,
}

/// What a usage comes to per unit: amounts to 8 decimals, half up.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct EffectiveCost {
    /// Units that the amounts are for: 1,000 daily users, 1,000 groups, one monthly user.
    pub per: u64,
    /// The whole bill over all usage, the quota included; none without usage.
    pub quota_included: Option<Money>,
    /// The overage alone over the usage above the quota; none where nothing is above it.
    pub quota_excluded: Option<Money>,
}

/// The headroom for each metric of the edition's billing mode, given its bill for `app`.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn headroom(
    edition: Edition,
    bill: &Bill,
    app: &App,
    book_date: Date,
) -> Result<Vec<Headroom>, Overflow> {
    let metrics = EditionTerms::of(edition).map_or(&[][..], |terms| terms.mode.metrics());
    let mut all = Vec::with_capacity(metrics.len());
    for metric in metrics {
        let curve = match Curve::of(edition, *metric, app, book_date) {
            Ok(curve) => curve,
            Err(WhyNot::Overflow) => return Err(Overflow),
            Err(_) => continue,
        };
        let Some((used, band)) = app
            .usage
            .of(*metric)
            .and_then(|used| Some((used, curve.flat_band(used)?)))
        else {
            continue;
        };
        all.push(Headroom {
            metric: *metric,
            left: band.1.saturating_sub(used),
            next_step: curve.step_price(),
            band,
            effective_cost: effective_cost(&curve, used, bill)?,
        });
    }
    Ok(all)
}

fn effective_cost(curve: &Curve, used: u64, bill: &Bill) -> Result<EffectiveCost, Overflow> {
    let metric = curve.metric();
    let per = match metric {
        Metric::Mau => 1,
        Metric::PeakDau | Metric::PeakGroups => 1_000,
    };
    let rate = |amount: Money, used: u64| (used > 0).then(|| amount.rate(per, used)).transpose();
    let above = curve.quota().map_or(0, |quota| used.saturating_sub(quota));
    let overage = bill
        .lines
        .iter()
        .find(|line| line.id == LineId::Overage(metric));
    Ok(EffectiveCost {
        per,
        quota_included: rate(bill.exact_total, used)?,
        quota_excluded: match overage {
            Some(line) => rate(line.amount, above)?,
            None => None,
        },
    })
}
