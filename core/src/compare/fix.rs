//! What repairs a reason for which an edition does not fit, and what that then costs.

use crate::bill::{Bill, LineId};
use crate::date::Date;
use crate::edition::{Edition, Idc};
use crate::matrix::EditionTerms;
use crate::metric::{Extent, Feature, Metric, Need};
use crate::money::{Money, Overflow};
use crate::quote::{AppQuote, EditionQuote, Outcome, price_edition};
use crate::rules::{availability, fit};
use crate::scenario::App;
use crate::verdict::{Availability, Reason};

/// One way to repair one reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fix {
    /// Ask for less, on the same edition.
    LowerNeed {
        /// Of what.
        need: Need,
        /// The most that the edition reaches.
        to: Extent,
        /// What it then costs, if nothing else stands in the way.
        totals: Option<Totals>,
    },
    /// Use less, on the same edition.
    LowerUsage {
        /// Of what.
        metric: Metric,
        /// The most that the edition holds.
        to: u64,
        /// What it then costs, if nothing else stands in the way. None as well for a month that
        /// would have fewer users than its highest day.
        totals: Option<Totals>,
    },
    /// Do without the feature, on the same edition.
    DropFeature {
        /// Which.
        feature: Feature,
        /// What it then costs, if nothing else stands in the way.
        totals: Option<Totals>,
    },
    /// Take an edition that does all that is asked.
    Edition {
        /// Which.
        edition: Edition,
        /// Own mode, or after migration.
        availability: Availability,
        /// The add-on that it buys for this need, with its price.
        add_on: Option<(LineId, Money)>,
        /// What it costs.
        totals: Totals,
        /// How much more than the cheapest available edition; none when none has a bill.
        difference: Option<Money>,
    },
    /// Create a new app: a paid one cannot return to a free tier.
    NewApp,
    /// Create the app in one of these data centres, which have the feature on this edition.
    OtherIdc {
        /// In the order of [`Idc::ALL`].
        idcs: Vec<Idc>,
    },
}

/// A bill's sums.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Totals {
    /// The exact sum of the lines.
    pub exact_total: Money,
    /// That sum rounded once, to cents, half up.
    pub total: Money,
}

impl Totals {
    /// The sums of `bill`.
    #[must_use]
    pub const fn of(bill: &Bill) -> Self {
        Self {
            exact_total: bill.exact_total,
            total: bill.total,
        }
    }
}

/// What repairs `reason` of `edition`: less on this edition first, then other editions in order.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn fixes(
    edition: Edition,
    reason: Reason,
    quote: &AppQuote,
    app: &App,
    book_date: Date,
) -> Result<Vec<Fix>, Overflow> {
    let totals = |changed: &App| totals(edition, changed, book_date);
    let mut changed = app.clone();
    let mut fixes = Vec::new();
    let need = match reason {
        // A new app of this data centre is billed as this one is, so it starts on the free tier of
        // the same mode; the other mode's needs a data centre without an app.
        Reason::CannotReturnToFreeTier => {
            let terms = EditionTerms::of(edition);
            let is_own = terms.is_some_and(|it| it.mode == quote.billing_mode);
            return Ok(is_own.then_some(Fix::NewApp).into_iter().collect());
        }
        Reason::NeedExceeded { need, limit, .. } => {
            for (it, asked) in &mut changed.needs.sizes {
                if *it == need {
                    *asked = limit;
                }
            }
            let totals = totals(&changed)?;
            let to = limit;
            fixes.push(Fix::LowerNeed { need, to, totals });
            Some(need)
        }
        Reason::UsageExceeded { metric, limit, .. } => {
            *changed.usage.of_mut(metric) = Some(limit);
            let possible = limit >= changed.usage.lowest(metric);
            let totals = if possible { totals(&changed)? } else { None };
            let to = limit;
            fixes.push(Fix::LowerUsage { metric, to, totals });
            None
        }
        Reason::FeatureNotIncluded(feature) | Reason::FeatureUnavailableInIdc(feature) => {
            changed.needs.features.retain(|it| *it != feature);
            let totals = totals(&changed)?;
            fixes.push(Fix::DropFeature { feature, totals });
            None
        }
    };
    if let Reason::FeatureUnavailableInIdc(feature) = reason {
        let idcs = idcs_with(edition, feature, app);
        fixes.push(Fix::OtherIdc { idcs });
    }
    let best = quote.recommended.and_then(|it| quote.edition(it)?.bill());
    for other in &quote.editions {
        fixes.extend(other_edition(other, need, best)?);
    }
    Ok(fixes)
}

/// What `edition` costs for `app`, if it fits.
fn totals(edition: Edition, app: &App, book_date: Date) -> Result<Option<Totals>, Overflow> {
    let Some(terms) = EditionTerms::of(edition) else {
        return Ok(None);
    };
    Ok(match price_edition(terms, app, book_date)? {
        Outcome::Feasible(bill) => Some(Totals::of(&bill)),
        _ => None,
    })
}

/// The data centres in which `edition` has `feature`.
fn idcs_with(edition: Edition, feature: Feature, app: &App) -> Vec<Idc> {
    let mut elsewhere = app.clone();
    let mut idcs = Vec::new();
    for idc in Idc::ALL {
        elsewhere.idc = *idc;
        let is_sold = EditionTerms::of(edition)
            .is_some_and(|terms| availability::is_offered(terms.mode, *idc));
        if is_sold && fit::missing_feature(edition, feature, &elsewhere).is_none() {
            idcs.push(*idc);
        }
    }
    idcs
}

/// Taking `other`, if the app can be on it and it does all that is asked.
fn other_edition(
    other: &EditionQuote,
    need: Option<Need>,
    best: Option<&Bill>,
) -> Result<Option<Fix>, Overflow> {
    let Some(bill) = other.bill() else {
        return Ok(None);
    };
    if other.availability == Availability::Unavailable {
        return Ok(None);
    }
    let add_on = bill.lines.iter().find(|line| match line.id {
        LineId::AddOn(key) => Some(key.need()) == need,
        LineId::Plan(_) | LineId::Overage(_) => false,
    });
    let difference = best.map(|best| bill.exact_total.minus(best.exact_total));
    Ok(Some(Fix::Edition {
        edition: other.edition,
        availability: other.availability,
        add_on: add_on.map(|line| (line.id, line.amount)),
        totals: Totals::of(bill),
        difference: difference.transpose()?,
    }))
}
