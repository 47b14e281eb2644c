//! How far an amount a month reaches on each edition.

use im_pricing_core::budget::{BudgetOutcome, Reaches, budget_app};
use im_pricing_core::curve::Reach;
use im_pricing_core::metric::Metric;
use im_pricing_core::money::Money;
use im_pricing_core::scenario::{App, Usage};
use im_pricing_core::terms::Named;

use crate::later::view::compare::availability;
use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::reason::reason;
use crate::view::words::{grouped, joined, metric, metrics, money};

/// What an amount reaches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BudgetModel {
    /// What the table is.
    pub caption: String,
    /// A row per edition.
    pub rows: Vec<BudgetRow>,
    /// The same in sentences, to be heard.
    pub sentences: Vec<String>,
    /// Why an edition has no figures: those of the sentences that the table does not hold.
    pub why_not: Vec<String>,
}

/// How far an amount reaches on one edition.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BudgetRow {
    /// Its stable name.
    pub edition: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Whether the app can be on it, in words.
    pub availability: &'static str,
    /// One per metric, in their order.
    pub cells: Vec<ReachModel>,
}

/// How far an amount reaches with one usage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReachModel {
    /// In words.
    pub words: String,
    /// What to put into the form to try it, if it is a number.
    pub trial: Option<TrialModel>,
}

/// A usage to be tried in the form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrialModel {
    /// What the button does, in words.
    pub words: String,
    /// All usage of the form with it.
    pub usage: Usage,
}

/// How far `amount` reaches for the answered app.
pub fn budget(answered: &Answered, amount: Money, texts: &Texts) -> Option<BudgetModel> {
    let words = &texts.later().budget;
    let app = answered.scenario.apps.first()?;
    let quote = answered.app()?;
    // No scenario within the contract's ranges overflows.
    let found = budget_app(quote, app, answered.quote.book_date, amount).ok()?;
    let mut model = BudgetModel {
        caption: fill(words.table, &[("amount", &money(amount, texts))]),
        rows: Vec::new(),
        sentences: Vec::new(),
        why_not: Vec::new(),
    };
    for it in &found.editions {
        let name = it.edition.name_in(texts.lang);
        let (cells, parts) = match &it.outcome {
            BudgetOutcome::Reaches(reaches) => {
                let cells = cells(reaches, app, texts);
                let parts = parts(reaches, &cells, texts);
                (cells, parts)
            }
            BudgetOutcome::Infeasible(reasons) => {
                let all: Vec<_> = reasons
                    .iter()
                    .map(|it| reason(it, app.idc, texts))
                    .collect();
                let parts = joined(&all).trim_end_matches(['.', '。']).to_owned();
                (same_cells(texts.result.infeasible), parts)
            }
            BudgetOutcome::Unpriced => {
                let parts = texts.result.unpriced_hint.trim_end_matches(['.', '。']);
                (same_cells(texts.result.unpriced), parts.to_owned())
            }
        };
        let values = [("edition", name), ("parts", &parts)];
        let sentence = fill(words.sentence, &values);
        if !matches!(it.outcome, BudgetOutcome::Reaches(_)) {
            model.why_not.push(sentence.clone());
        }
        model.sentences.push(sentence);
        model.rows.push(BudgetRow {
            edition: it.edition.name(),
            name,
            availability: availability(it.availability, texts),
            cells,
        });
    }
    Some(model)
}

fn same_cells(words: &str) -> Vec<ReachModel> {
    let cell = |_| ReachModel {
        words: words.to_owned(),
        trial: None,
    };
    Metric::ALL.iter().map(cell).collect()
}

fn cells(reaches: &Reaches, app: &App, texts: &Texts) -> Vec<ReachModel> {
    let words = &texts.later().budget;
    let mut cells = Vec::new();
    for (it, reach) in &reaches.most {
        let others: Vec<Metric> = reaches
            .missing
            .iter()
            .copied()
            .filter(|missing| missing != it)
            .collect();
        let mut trial = None;
        let words = match reach {
            Reach::Unlimited => words.any.to_owned(),
            Reach::Null if others.is_empty() => words.too_little.to_owned(),
            Reach::Null => fill(words.needs, &[("fields", &metrics(&others, texts))]),
            Reach::Count(count) => {
                let n = grouped(*count, texts);
                let values = [("n", &*n), ("metric", metric(*it, texts))];
                trial = Some(TrialModel {
                    words: fill(words.try_name, &values),
                    usage: app.usage.with(*it, *count),
                });
                fill(words.up_to, &[("n", &n)])
            }
        };
        cells.push(ReachModel { words, trial });
    }
    cells
}

/// The cells in one breath.
fn parts(reaches: &Reaches, cells: &[ReachModel], texts: &Texts) -> String {
    let words = &texts.later().budget;
    let mut parts = Vec::new();
    for ((it, _), cell) in reaches.most.iter().zip(cells) {
        let values = [("metric", metric(*it, texts)), ("reach", &*cell.words)];
        parts.push(fill(words.part, &values));
    }
    parts.join(words.between)
}

#[cfg(test)]
mod tests;
