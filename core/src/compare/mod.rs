//! Which edition to take, by how much, and what would change the answer.

pub mod fix;
pub mod gain;
pub mod need_price;
mod ranking;
mod serialize;
pub mod way;

use crate::date::Date;
use crate::edition::Edition;
use crate::headroom::{Headroom, headroom};
use crate::metric::Feature;
use crate::money::{Money, Overflow};
use crate::quote::{AppQuote, EditionQuote, Outcome, Quote, quote, quote_app};
use crate::scenario::{App, Scenario};
use crate::verdict::Availability;

use self::fix::Fix;
use self::need_price::{FeaturePrice, SizePrice};
pub use self::ranking::{Ranking, RunnerUp, cheapest};

/// All apps of a scenario, compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// The quote itself.
    pub quote: Quote,
    /// What stands beside each app's quote, in the same order.
    pub apps: Vec<AppComparison>,
}

/// What stands beside one app's quote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppComparison {
    /// What stands beside each edition, in the order of [`Edition::ALL`].
    pub editions: Vec<EditionComparison>,
    /// The cheapest available edition and the next one; none when none has a bill.
    pub ranking: Option<Ranking>,
    /// The same among the editions that migration opens.
    pub ranking_after_migration: Option<Ranking>,
    /// What each of the 13 features costs, in the order of [`Feature::ALL`].
    pub feature_prices: Vec<FeaturePrice>,
    /// What each size that is asked for costs, in the order in which it was asked.
    pub size_prices: Vec<SizePrice>,
}

/// What stands beside one edition's quote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EditionComparison {
    /// Which.
    pub edition: Edition,
    /// For each metric that it bills; empty unless it has a bill.
    pub headroom: Vec<Headroom>,
    /// For each of its reasons, in their order, what repairs it; empty unless it is infeasible.
    pub fixes: Vec<Vec<Fix>>,
    /// How much more it costs than the cheapest available edition, by exact total; negative when
    /// less. None when either has no bill.
    pub difference: Option<Money>,
}

/// Prices and compares a scenario.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn compare(scenario: &Scenario) -> Result<Comparison, Overflow> {
    let quote = quote(scenario)?;
    let mut apps = Vec::with_capacity(scenario.apps.len());
    for (app, quoted) in scenario.apps.iter().zip(&quote.apps) {
        apps.push(compare_app(quoted, app, scenario.book_date)?);
    }
    Ok(Comparison { quote, apps })
}

/// Compares the editions of `quote`, which is the quote for `app`.
///
/// # Errors
/// [`Overflow`], which no scenario within the contract's ranges reaches.
pub fn compare_app(
    quote: &AppQuote,
    app: &App,
    book_date: Date,
) -> Result<AppComparison, Overflow> {
    let mut editions = Vec::with_capacity(quote.editions.len());
    for it in &quote.editions {
        editions.push(compare_edition(it, quote, app, book_date)?);
    }
    let rank = |availability| Ranking::of(&quote.editions, availability, app);
    let mut feature_prices = Vec::with_capacity(Feature::ALL.len());
    for feature in Feature::ALL {
        feature_prices.push(FeaturePrice::of(*feature, app, book_date)?);
    }
    let mut size_prices = Vec::with_capacity(app.needs.sizes.len());
    for (need, _) in &app.needs.sizes {
        size_prices.push(SizePrice::of(*need, app, book_date)?);
    }
    Ok(AppComparison {
        editions,
        ranking: rank(Availability::Available)?,
        ranking_after_migration: rank(Availability::AfterMigration)?,
        feature_prices,
        size_prices,
    })
}

fn compare_edition(
    it: &EditionQuote,
    quote: &AppQuote,
    app: &App,
    book_date: Date,
) -> Result<EditionComparison, Overflow> {
    let best = quote.recommended.and_then(|it| quote.edition(it)?.bill());
    let mut compared = EditionComparison {
        edition: it.edition,
        headroom: Vec::new(),
        fixes: Vec::new(),
        difference: None,
    };
    match &it.outcome {
        Outcome::Feasible(bill) => {
            compared.headroom = headroom(it.edition, bill, app, book_date)?;
            compared.difference = best
                .map(|best| bill.exact_total.minus(best.exact_total))
                .transpose()?;
        }
        Outcome::Infeasible(reasons) => {
            for reason in reasons {
                let fixes = fix::fixes(it.edition, *reason, quote, app, book_date)?;
                compared.fixes.push(fixes);
            }
        }
        Outcome::Unpriced | Outcome::NeedsInput(_) => {}
    }
    Ok(compared)
}

/// The cheapest available edition for `app` and its exact total.
fn cheapest_total(app: &App, book_date: Date) -> Result<Option<(Edition, Money)>, Overflow> {
    let quote = quote_app(app, book_date)?;
    let total = |edition| Some((edition, quote.edition(edition)?.bill()?.exact_total));
    Ok(quote.recommended.and_then(total))
}
