//! Several apps together: subtotals, the total, and what merging them would change.

use serde::Serialize;

use crate::date::Date;
use crate::edition::{BillingMode, Edition, Idc};
use crate::matrix::EditionTerms;
use crate::metric::{Extent, MAX_COUNT, Metric, Need};
use crate::money::{Money, Overflow};
use crate::named::named;
use crate::quote::{AppQuote, EditionQuote, Outcome, quote_app};
use crate::scenario::{App, Scenario, Usage};
use crate::verdict::Availability;

/// The apps of an account, each on the edition chosen for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Account {
    /// The price date.
    pub book_date: Date,
    /// One per app, in the scenario's order.
    pub apps: Vec<AppChoice>,
    /// The sum of the subtotals; none where an app has none.
    pub total: Option<Money>,
    /// One per data centre and billing mode with at least two apps.
    pub merges: Vec<Merge>,
    /// What a reader must know about the whole.
    pub notes: Vec<AccountNote>,
}

named! {
    /// What a reader must know about several apps.
    pub enum AccountNote {
        /// Plan, quota and add-ons belong to one app each.
        QuotasNotPooled = "quotas_not_pooled",
    }
}

/// One app on its edition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AppChoice {
    /// The app's name.
    pub name: String,
    /// Where it is.
    pub idc: Idc,
    /// How it is billed.
    pub billing_mode: BillingMode,
    /// The edition chosen, or the recommended one; none where none fits.
    pub edition: Option<Edition>,
    /// Whether the edition is the recommended one.
    pub is_recommended: bool,
    /// Whether the app can be on it.
    pub availability: Option<Availability>,
    /// The month's total; none where the edition has none.
    pub subtotal: Option<Money>,
    /// Why there is no subtotal: the status of the quote, or `nothing_fits`.
    pub problem: Option<&'static str>,
    /// Usage that must be known for a subtotal; empty unless that is the problem.
    pub missing: Vec<Metric>,
}

/// All apps of one data centre and mode as if they were one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Merge {
    /// The data centre.
    pub idc: Idc,
    /// The billing mode of the chosen editions.
    pub mode: BillingMode,
    /// The names of the apps.
    pub apps: Vec<String>,
    /// The usage of all of them: peaks summed as if they came on one day and no user used two apps,
    /// so a bound and no forecast. None where an app's is unknown.
    pub usage: Usage,
    /// What `usage` is: an upper bound.
    pub basis: MergeBasis,
    /// What the apps cost apart; none where one has no subtotal.
    pub apart: Option<Money>,
    /// The cheapest edition of the mode that fits the merged app.
    pub edition: Option<Edition>,
    /// What it costs at most.
    pub merged: Option<Money>,
    /// How much more the merged app costs at most; negative where merging saves at least that.
    pub difference: Option<Money>,
    /// Why there is no difference; none where there is one.
    pub reason: Option<MergeReason>,
}

named! {
    /// Why apps cannot be compared with what they would be as one.
    pub enum MergeReason {
        /// A sum of their usage or needs is above 10,000,000,000.
        SumOutOfRange = "sum_out_of_range",
        /// The usage of one of them is not known.
        AppNeedsInput = "app_needs_input",
        /// One of them does not fit its edition, or none.
        AppInfeasible = "app_infeasible",
        /// One of them has no price on the price date.
        AppUnpriced = "app_unpriced",
        /// No edition of the mode holds all of them together.
        NothingFits = "nothing_fits",
    }
}

named! {
    /// How the usage of a merged app is taken.
    pub enum MergeBasis {
        /// The sum of the apps' values, which no merged app exceeds.
        MergedUpperBound = "merged_upper_bound",
    }
}

/// Adds up the apps of a scenario. `choices` are the editions by position; without one, or past its
/// end, the recommended edition is taken.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn account(scenario: &Scenario, choices: &[Option<Edition>]) -> Result<Account, Overflow> {
    let mut apps = Vec::with_capacity(scenario.apps.len());
    for (index, app) in scenario.apps.iter().enumerate() {
        let quote = quote_app(app, scenario.book_date)?;
        let chosen = choices.get(index).copied().flatten();
        apps.push(choose(app, &quote, chosen));
    }
    let subtotals: Option<Vec<Money>> = apps.iter().map(|it| it.subtotal).collect();
    let total = subtotals.map(Money::sum).transpose()?;
    let mut merges = Vec::new();
    for idc in Idc::ALL {
        for mode in BillingMode::ALL {
            let is_part = |it: &AppChoice| it.idc == *idc && mode_of(it) == *mode;
            let parts: Vec<_> = scenario
                .apps
                .iter()
                .zip(&apps)
                .filter(|it| is_part(it.1))
                .collect();
            if parts.len() > 1 {
                merges.push(merge(*idc, *mode, &parts, scenario.book_date)?);
            }
        }
    }
    let several = apps.len() > 1;
    Ok(Account {
        book_date: scenario.book_date,
        apps,
        total,
        merges,
        notes: if several {
            vec![AccountNote::QuotasNotPooled]
        } else {
            Vec::new()
        },
    })
}

fn choose(app: &App, quote: &AppQuote, chosen: Option<Edition>) -> AppChoice {
    let edition = chosen.or(quote.recommended);
    let it = edition.and_then(|edition| quote.edition(edition));
    let judged = it.or_else(|| find_missing(quote));
    let missing = match judged.map(|it| &it.outcome) {
        Some(Outcome::NeedsInput(missing)) => missing.clone(),
        _ => Vec::new(),
    };
    AppChoice {
        name: app.name.clone(),
        idc: app.idc,
        billing_mode: quote.billing_mode,
        edition,
        is_recommended: edition.is_some() && edition == quote.recommended,
        availability: it.map(|it| it.availability),
        subtotal: it.and_then(EditionQuote::bill).map(|bill| bill.total),
        problem: judged.map_or(Some("nothing_fits"), EditionQuote::problem),
        missing,
    }
}

/// An edition of the app's own mode that may fit once more usage is known, while none is recommended.
fn find_missing(quote: &AppQuote) -> Option<&EditionQuote> {
    quote.editions.iter().find(|it| {
        it.availability == Availability::Available && matches!(it.outcome, Outcome::NeedsInput(_))
    })
}

/// The mode of the chosen edition, or the app's own.
fn mode_of(choice: &AppChoice) -> BillingMode {
    let terms = choice.edition.and_then(EditionTerms::of);
    terms.map_or(choice.billing_mode, |terms| terms.mode)
}

fn merge(
    idc: Idc,
    mode: BillingMode,
    parts: &[(&App, &AppChoice)],
    book_date: Date,
) -> Result<Merge, Overflow> {
    let subtotals: Option<Vec<Money>> = parts.iter().map(|(_, it)| it.subtotal).collect();
    let apart = subtotals.map(Money::sum).transpose()?;
    let app = merged_app(parts);
    let mut best: Option<(Edition, Money, Money)> = None;
    if let Some(app) = &app {
        for it in quote_app(app, book_date)?.editions {
            let is_of_mode = EditionTerms::of(it.edition).is_some_and(|terms| terms.mode == mode);
            let Some(bill) = it.bill().filter(|_| is_of_mode) else {
                continue;
            };
            if best.is_none_or(|(_, least, _)| bill.exact_total <= least) {
                best = Some((it.edition, bill.exact_total, bill.total));
            }
        }
    }
    let merged = best.map(|(_, _, total)| total);
    let reason = if app.is_none() {
        Some(MergeReason::SumOutOfRange)
    } else if apart.is_none() {
        parts.iter().find_map(|(_, it)| reason_of(it))
    } else {
        merged.is_none().then_some(MergeReason::NothingFits)
    };
    Ok(Merge {
        idc,
        mode,
        apps: parts.iter().map(|(app, _)| app.name.clone()).collect(),
        usage: app.map(|app| app.usage).unwrap_or_default(),
        basis: MergeBasis::MergedUpperBound,
        apart,
        edition: best.map(|(edition, ..)| edition),
        merged,
        difference: match (apart, merged) {
            (Some(apart), Some(merged)) => Some(merged.minus(apart)?),
            _ => None,
        },
        reason,
    })
}

/// Why an app has no subtotal to compare with.
fn reason_of(choice: &AppChoice) -> Option<MergeReason> {
    match choice.problem? {
        "needs_input" => Some(MergeReason::AppNeedsInput),
        "unpriced" => Some(MergeReason::AppUnpriced),
        _ => Some(MergeReason::AppInfeasible),
    }
}

/// One app that does what all of them do; none where a sum leaves the range of counts.
fn merged_app(parts: &[(&App, &AppChoice)]) -> Option<App> {
    let (first, _) = parts.first()?;
    let mut merged = App {
        start_date: None,
        // One that pays already cannot go back to a free tier; nor can what it is merged into.
        current_edition: parts
            .iter()
            .filter_map(|(app, _)| app.current_edition)
            .find(|it| is_paid(*it)),
        ..(*first).clone()
    };
    for (app, _) in parts.iter().skip(1) {
        for metric in Metric::ALL {
            let sum = match (merged.usage.of(*metric), app.usage.of(*metric)) {
                (Some(one), Some(other)) => Some(add(one, other)?),
                _ => None,
            };
            *merged.usage.of_mut(*metric) = sum;
        }
        for (need, asked) in &app.needs.sizes {
            let sum = join(*need, merged.needs.size(*need), *asked)?;
            merged.needs.sizes.retain(|(it, _)| it != need);
            merged.needs.sizes.push((*need, sum));
        }
        for feature in &app.needs.features {
            if !merged.needs.has(*feature) {
                merged.needs.features.push(*feature);
            }
        }
    }
    Some(merged)
}

fn is_paid(edition: Edition) -> bool {
    EditionTerms::of(edition).is_some_and(|terms| !terms.free_tier)
}

/// What counts over the app adds up; what is about one user or one group takes the larger.
fn join(need: Need, one: Extent, other: Extent) -> Option<Extent> {
    let adds_up = match need {
        Need::Users | Need::NonAvGroups | Need::AvGroups | Need::DailyNetNewGroups => true,
        Need::FriendsPerUser
        | Need::GroupsPerUser
        | Need::MembersPerGroup
        | Need::RetentionDays => false,
    };
    match (one, other) {
        (Extent::Count(one), Extent::Count(other)) if adds_up => add(one, other).map(Extent::Count),
        _ => Some(one.max(other)),
    }
}

fn add(one: u64, other: u64) -> Option<u64> {
    one.checked_add(other).filter(|sum| *sum <= MAX_COUNT)
}
