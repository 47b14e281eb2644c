//! Move or stay: whether an app can move, both bills, where they are equal, and what else changes.

mod advice;
mod bills;
pub mod changes;

use im_pricing_core::edition::BillingMode;
use im_pricing_core::migrate::{AppMigration, NoPairs, Pair, migrate_app};
use im_pricing_core::ratio::{MauRatios, RatioError};
use im_pricing_core::terms::Named;

use self::changes::ChangesModel;
use crate::later::view::change::facts;
use crate::later::view::conditions::FactModel;
use crate::later::view::typed::{ratio_problem, read_ratio};
use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::mode::mode;

/// Move or stay, for one app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MigrateModel {
    /// The billing mode, and why it is that one.
    pub mode: [String; 2],
    /// Whether the app can move, or why there is nothing to compare.
    pub answer: &'static str,
    /// Whether monthly users are unknown, so that ratios are asked for.
    pub asks_ratios: bool,
    /// The comparison; none where there is nothing to compare.
    pub comparison: Option<ComparisonModel>,
    /// The rules, with their sources.
    pub rules: Vec<FactModel>,
}

/// Today's editions against those after the move.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComparisonModel {
    /// The heads of the table of bills.
    pub heads: Vec<String>,
    /// Its rows, one per pair.
    pub rows: Vec<BillsModel>,
    /// Where both bills of a pair are equal: the pair, then sentences.
    pub break_evens: Vec<(String, Vec<String>)>,
    /// Move or stay; shown when the reader knows that it cannot be undone.
    pub advice: Vec<String>,
    /// What else changes, by pair.
    pub changes: Vec<ChangesModel>,
}

/// Both bills of a pair.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BillsModel {
    /// The stable names of both editions.
    pub id: String,
    /// From which edition to which.
    pub pair: String,
    /// The figures, in the order of the heads behind the first.
    pub figures: Vec<String>,
}

/// Move or stay for the answered app, with the ratios as they are typed.
pub fn migrate(answered: &Answered, typed: &[String; 3], texts: &Texts) -> Option<MigrateModel> {
    let (app, quote) = (answered.scenario.apps.first()?, answered.app()?);
    let is_known = app.usage.mau.is_some();
    let ratios = if is_known {
        None
    } else {
        read_ratios(typed, texts).ok().flatten()
    };
    let migration = migrate_app(quote, app, answered.scenario.book_date, ratios).ok()?;
    let mode = mode(answered, texts)?;
    let has_pairs = !migration.pairs.is_empty();
    let comparison = || ComparisonModel {
        heads: bills::heads(&migration.pairs, texts),
        rows: bills::rows(&migration.pairs, texts),
        break_evens: bills::break_evens(&migration.pairs, app, texts),
        advice: advice::advice(quote, &migration.pairs, texts),
        changes: changes::changes(&migration.pairs, texts),
    };
    let rules: &[&str] = if migration.is_eligible {
        &["migration_on_request", "migration_month", "mau_add_ons"]
    } else {
        &["cutover_date", "mau_idcs"]
    };
    Some(MigrateModel {
        mode: [mode.name.to_owned(), mode.why],
        answer: answer(&migration, texts),
        asks_ratios: has_pairs && !is_known,
        comparison: has_pairs.then(comparison),
        rules: facts(rules, texts),
    })
}

fn answer(migration: &AppMigration, texts: &Texts) -> &'static str {
    let words = &texts.later().migrate;
    match migration.reason {
        None => words.can_move,
        Some(NoPairs::NothingFeasibleNow) => words.nothing_now,
        Some(NoPairs::NoEditionAfterMigrationFits) => words.nothing_after,
        Some(NoPairs::Mode(_)) => match migration.billing_mode {
            BillingMode::Mau => words.moved_already,
            BillingMode::Dau => words.cannot_move,
        },
    }
}

/// Low, likely and high, when all three are typed.
///
/// # Errors
/// The sentence to show beside a field.
pub fn read_ratios(typed: &[String; 3], texts: &Texts) -> Result<Option<MauRatios>, String> {
    let [low, likely, high] = typed.each_ref().map(|it| read_ratio(it, texts));
    let (Some(low), Some(likely), Some(high)) = (low?, likely?, high?) else {
        return Ok(None);
    };
    let ratios = MauRatios::new(low, likely, high).map(Some);
    ratios.map_err(|it| ratio_problem(it, texts))
}

/// What is wrong with a ratio beside the one `before` it.
pub fn problem_of(text: &str, before: &str, texts: &Texts) -> Option<String> {
    let (own, before) = (read_ratio(text, texts), read_ratio(before, texts));
    match (own, before) {
        (Err(words), _) => Some(words),
        (Ok(Some(own)), Ok(Some(before))) if own < before => {
            Some(ratio_problem(RatioError::NotAscending, texts))
        }
        _ => None,
    }
}

/// From which edition to which.
fn name(pair: &Pair, texts: &Texts) -> String {
    let values = [
        ("from", pair.from.name_in(texts.lang)),
        ("to", pair.to.name_in(texts.lang)),
    ];
    fill(texts.later().forecast.pair, &values)
}

/// The words for the low, the likely and the high case.
fn case_name(name: &str, texts: &Texts) -> &'static str {
    let words = &texts.later().migrate;
    match name {
        "low" => words.low,
        "likely" => words.likely,
        _ => words.high,
    }
}

#[cfg(test)]
mod tests;
