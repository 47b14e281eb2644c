//! All six editions against each other, from the core's comparison.

pub mod features;
pub mod fixes;
pub mod rooms;

use im_pricing_core::compare::gain::Gain;
use im_pricing_core::compare::{AppComparison, Ranking, RunnerUp, compare_app};
use im_pricing_core::edition::Edition;
use im_pricing_core::matrix::Row;
use im_pricing_core::quote::AppQuote;
use im_pricing_core::tables::ROWS;
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::Availability;

use self::features::{FeatureModel, SizeModel};
use self::fixes::FixesModel;
use self::rooms::RoomModel;
use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::answer::{after_migration, answer};
use crate::view::result::result;
use crate::view::words::{digits, extent, feature, money, signed};

/// The whole view.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CompareModel {
    /// The cheapest edition and by how much, in a sentence; else what to do.
    pub verdict: String,
    /// What migration would offer; empty when nothing.
    pub after_migration: String,
    /// What the runner-up adds where it costs next to nothing more.
    pub adds: Option<AddsModel>,
    /// The table.
    pub rows: Vec<RowModel>,
    /// What repairs the editions that do not fit.
    pub fixes: Vec<FixesModel>,
    /// The room left on the editions that fit.
    pub rooms: Vec<RoomModel>,
    /// What each feature costs.
    pub features: Vec<FeatureModel>,
    /// What each size that is asked for costs.
    pub sizes: Vec<SizeModel>,
}

/// What the runner-up adds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AddsModel {
    /// For how much more, and how many features.
    pub sentence: String,
    /// Each of them, then the limits that are higher.
    pub items: Vec<String>,
}

/// A row of the table: one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RowModel {
    /// Its stable name.
    pub edition: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// The contract's word for its status.
    pub status: &'static str,
    /// Whether it is the recommended one.
    pub is_recommended: bool,
    /// Whether the app can be on it, in words.
    pub availability: &'static str,
    /// The total, or the status in words.
    pub headline: String,
    /// How much more than the cheapest available one, with its sign; empty without a total.
    pub difference: String,
    /// The lines of its bill, or its first reason.
    pub detail: String,
}

/// The comparison for the answered app.
pub fn compare(answered: &Answered, texts: &Texts) -> Option<CompareModel> {
    let quote = answered.app()?;
    let app = answered.scenario.apps.first()?;
    // No scenario within the contract's ranges overflows.
    let compared = compare_app(quote, app, answered.quote.book_date).ok()?;
    let ranking = compared.ranking.as_ref();
    let adds = ranking
        .and_then(|it| it.runner_up.as_ref())
        .and_then(|it| adds(it, texts));
    let verdict = if let Some(it) = ranking {
        verdict(it, quote, texts)
    } else {
        let it = answer(answered, texts);
        [&it.headline, texts.page.stop, &it.why].concat()
    };
    Some(CompareModel {
        verdict,
        after_migration: after_migration(quote, texts).unwrap_or_default(),
        adds,
        rows: rows(answered, &compared, texts),
        fixes: fixes::fixes(quote, app.idc, &compared, texts),
        rooms: rooms::rooms(quote, &compared, texts),
        features: features::features(&compared.feature_prices, texts),
        sizes: features::sizes(&compared.size_prices, texts),
    })
}

/// The cheapest edition and by how much.
fn verdict(ranking: &Ranking, quote: &AppQuote, texts: &Texts) -> String {
    let words = &texts.later().compare;
    let name = |it: Edition| it.name_in(texts.lang);
    let total = quote
        .edition(ranking.edition)
        .and_then(|it| it.bill())
        .map(|bill| money(bill.total, texts));
    let total = total.unwrap_or_default();
    let mut values = vec![
        ("edition", name(ranking.edition)),
        ("total", total.as_str()),
    ];
    if !ranking.ties.is_empty() {
        let others: Vec<_> = ranking.ties.iter().map(|it| name(*it)).collect();
        let others = others.join(texts.page.comma);
        values.push(("others", &others));
        return fill(words.tie, &values);
    }
    let Some(next) = &ranking.runner_up else {
        return fill(words.only, &values);
    };
    let margin = money(next.margin, texts);
    values.push(("margin", &margin));
    values.push(("other", name(next.edition)));
    fill(words.cheapest, &values)
}

/// What the runner-up adds, if it costs next to nothing more.
fn adds(next: &RunnerUp, texts: &Texts) -> Option<AddsModel> {
    let words = &texts.later().compare;
    let gain = next.adds.as_ref()?;
    let tickets = gain.features_by_ticket.len();
    let template = match tickets {
        0 => words.adds,
        _ => words.adds_ticket,
    };
    let sentence = fill(
        template,
        &[
            ("edition", next.edition.name_in(texts.lang)),
            ("margin", &money(next.margin, texts)),
            ("features", &digits(gain.features.len())),
            ("tickets", &digits(tickets)),
        ],
    );
    Some(AddsModel {
        sentence,
        items: gained(gain, texts),
    })
}

/// Features, features by ticket, limits.
fn gained(gain: &Gain, texts: &Texts) -> Vec<String> {
    let words = &texts.later().compare;
    let mut items: Vec<String> = gain
        .features
        .iter()
        .map(|it| feature(*it, texts).to_owned())
        .collect();
    for it in &gain.features_by_ticket {
        items.push(fill(words.by_ticket, &[("feature", feature(*it, texts))]));
    }
    for it in &gain.limits {
        let row = ROWS.iter().find(|row| row.id == it.row);
        let label = row.map_or(it.row, |row: &Row| texts.lang.words(row.label));
        let [from, to] = [it.from, it.to].map(|it| extent(it, texts));
        let values = [("row", label), ("from", &from), ("to", &to)];
        items.push(fill(words.higher, &values));
    }
    items
}

fn rows(answered: &Answered, compared: &AppComparison, texts: &Texts) -> Vec<RowModel> {
    let mut rows = Vec::new();
    for it in &compared.editions {
        let Some(result) = result(answered, it.edition, texts) else {
            continue;
        };
        let lines: Vec<String> = result
            .bill
            .lines
            .iter()
            .map(|line| [&line.label, " ", &line.amount].concat())
            .collect();
        let detail = match result.reasons.first() {
            Some(reason) => reason.clone(),
            None => lines.join(" + "),
        };
        let quote = answered.app().and_then(|app| app.edition(it.edition));
        // Against an edition that the app cannot have there is nothing to compare.
        let is_to_be_had = quote.is_some_and(|it| it.availability != Availability::Unavailable);
        let difference = it.difference.filter(|_| is_to_be_had);
        let availability = quote.map_or("", |it| availability(it.availability, texts));
        rows.push(RowModel {
            edition: it.edition.name(),
            name: it.edition.name_in(texts.lang),
            status: result.status,
            is_recommended: result.is_recommended,
            availability,
            headline: result.headline,
            difference: difference.map(|it| signed(it, texts)).unwrap_or_default(),
            detail,
        });
    }
    rows
}

/// Whether the app can be on an edition, in few words.
pub fn availability(availability: Availability, texts: &Texts) -> &'static str {
    match availability {
        Availability::Available => texts.result.available,
        Availability::AfterMigration => texts.matrix.column.after_migration,
        Availability::Unavailable => texts.matrix.column.not_for_this_app,
    }
}

#[cfg(test)]
mod tests;
