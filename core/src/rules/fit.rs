//! Whether an edition does what is asked, and why not.

use crate::book::Plan;
use crate::edition::Edition;
use crate::matrix::{Cell, EditionTerms, Row};
use crate::metric::{Extent, Feature, Metric, Need};
use crate::quote::Outcome;
use crate::scenario::App;
use crate::tables;
use crate::verdict::Reason;

/// What stands between the app and a bill, or nothing.
pub(crate) fn problems(terms: &EditionTerms, plan: &Plan, app: &App) -> Option<Outcome> {
    let reasons = reasons(terms, plan, app);
    if !reasons.is_empty() {
        return Some(Outcome::Infeasible(reasons));
    }
    let metrics = terms.mode.metrics().iter().copied();
    let missing: Vec<Metric> = metrics.filter(|it| app.usage.of(*it).is_none()).collect();
    (!missing.is_empty()).then_some(Outcome::NeedsInput(missing))
}

/// Every reason: the way back to a free tier, then needs as given, features as given, usage.
fn reasons(terms: &EditionTerms, plan: &Plan, app: &App) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if terms.free_tier && app.current_edition.is_some_and(is_paid) {
        reasons.push(Reason::CannotReturnToFreeTier);
    }
    for (need, asked) in &app.needs.sizes {
        if base_limit(terms, *need).covers(*asked) {
            continue;
        }
        let limit = ceiling(terms, plan, *need);
        if !limit.covers(*asked) {
            reasons.push(Reason::NeedExceeded {
                need: *need,
                asked: *asked,
                limit,
            });
        }
    }
    for feature in &app.needs.features {
        if let Some(reason) = missing_feature(terms.edition, *feature, app) {
            reasons.push(reason);
        }
    }
    if terms.free_tier {
        for metric in Metric::ALL {
            if let Some(reason) = exceeded_cap(terms, *metric, app) {
                reasons.push(reason);
            }
        }
    }
    reasons
}

fn is_paid(edition: Edition) -> bool {
    EditionTerms::of(edition).is_some_and(|terms| !terms.free_tier)
}

/// The most of `need` that the edition reaches with its add-ons.
pub(crate) fn ceiling(terms: &EditionTerms, plan: &Plan, need: Need) -> Extent {
    let base = base_limit(terms, need);
    plan.add_ons
        .iter()
        .filter(|add_on| add_on.key.need() == need)
        .flat_map(|add_on| add_on.tiers)
        .map(|tier| tier.reaches)
        .fold(base, Extent::max)
}

/// The most of `need` that the edition reaches without add-ons; what a ticket raises has no bound.
pub(crate) fn base_limit(terms: &EditionTerms, need: Need) -> Extent {
    let Some(row) = Row::of_need(need) else {
        return Extent::Count(0);
    };
    if row.raised_by_ticket && !terms.free_tier {
        return Extent::Unlimited;
    }
    row.cell(terms.edition).extent().unwrap_or(Extent::Count(0))
}

/// Why `edition` does not have `feature` for this app, if it does not.
pub(crate) fn missing_feature(edition: Edition, feature: Feature, app: &App) -> Option<Reason> {
    let cell = Row::of_feature(feature).map_or(Cell::NotSupported, |row| row.cell(edition));
    if !cell.includes() {
        return Some(Reason::FeatureNotIncluded(feature));
    }
    let excluded = tables::IDC_RULES.iter().any(|rule| {
        !rule.by_ticket
            && rule.feature == feature
            && rule.editions.contains(&edition)
            && rule.idcs.contains(&app.idc)
    });
    excluded.then_some(Reason::FeatureUnavailableInIdc(feature))
}

/// Why the app's usage of `metric` does not fit a free tier, if it does not.
fn exceeded_cap(terms: &EditionTerms, metric: Metric, app: &App) -> Option<Reason> {
    let asked = app.usage.of(metric)?;
    let limit = cap(terms, metric)?;
    (asked > limit).then_some(Reason::UsageExceeded {
        metric,
        asked,
        limit,
    })
}

/// The most of `metric` that a free tier holds: the lowest ceiling of the rows that bound it. None
/// where nothing bounds it, as on every paid edition.
pub(crate) fn cap(terms: &EditionTerms, metric: Metric) -> Option<u64> {
    if !terms.free_tier {
        return None;
    }
    tables::CAP_ROWS
        .iter()
        .filter(|row| row.caps == Some(metric))
        .filter_map(|row| match row.cell(terms.edition) {
            Cell::Count(limit) => Some(limit),
            _ => None,
        })
        .min()
}
