//! The price books, each price with its source.

use serde::Serialize;

use super::ConflictEntry;
use crate::bill::LineId;
use crate::book::{AddOn, FirstMonth, HistoryNote, Overage, Plan, PriceBook, Tier};
use crate::date::Date;
use crate::edition::{BillingMode, Edition};
use crate::matrix::Row;
use crate::metric::{Extent, Metric};
use crate::money::Money;
use crate::source::{Claimed, Conflict, Source};
use crate::tables::{BOOKS, CONFLICTS, LAST_CONFIRMED};
use crate::text::Language;

/// All books, oldest first, and what pages disagree about.
#[derive(Clone, Debug, Serialize)]
pub struct Books {
    /// The last date on which the price lists were confirmed.
    pub last_confirmed: Date,
    /// What all prices are in.
    pub currency: &'static str,
    /// The books.
    pub books: Vec<BookEntry>,
    /// Disagreements about prices and lines.
    pub conflicts: Vec<ConflictEntry>,
}

/// One book.
#[derive(Clone, Debug, Serialize)]
pub struct BookEntry {
    /// Stable id, such as `dau-2022-10-18`.
    pub id: &'static str,
    /// The mode whose editions it prices.
    pub mode: BillingMode,
    /// The first day in force.
    pub documented: Date,
    /// The day from which the next book of the mode is in force.
    pub superseded: Option<Date>,
    /// The rule for the month in which a free app becomes a paid one.
    pub first_month: FirstMonthEntry,
    /// The editions of the mode.
    pub plans: Vec<PlanEntry>,
    /// Changes that touch nothing sold today.
    pub history: Vec<HistoryEntry>,
}

/// The rule for a first month.
#[derive(Clone, Debug, Serialize)]
pub struct FirstMonthEntry {
    /// `by_day`, `free` or `unstated`.
    pub rule: &'static str,
    /// The first price date for which the rule is documented, where that is not the book's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Date>,
    /// Where it is stated.
    pub source: Source,
}

/// The prices of one edition.
#[derive(Clone, Debug, Serialize)]
pub struct PlanEntry {
    /// The edition.
    pub edition: Edition,
    /// The plan fee of a month.
    pub price: Money,
    /// Where it is printed.
    pub source: Source,
    /// Charges for usage above the quota.
    pub overage: Vec<OverageEntry>,
    /// What can be bought on top.
    pub add_ons: Vec<AddOnEntry>,
}

/// A charge for usage above the quota.
#[derive(Clone, Debug, Serialize)]
pub struct OverageEntry {
    /// The line of a quote.
    pub id: LineId,
    /// What is measured.
    pub metric: Metric,
    /// Included in the plan fee.
    pub quota: u64,
    /// Units sold together.
    pub block: u64,
    /// Per block and month.
    pub price: Money,
    /// Where it is printed.
    pub source: Source,
}

/// An optional purchase that raises a limit.
#[derive(Clone, Debug, Serialize)]
pub struct AddOnEntry {
    /// The line of a quote.
    pub id: LineId,
    /// The limit without the add-on.
    pub base: Extent,
    /// What it can be set to, lowest first.
    pub tiers: Vec<TierEntry>,
}

/// One setting of an add-on.
#[derive(Clone, Debug, Serialize)]
pub struct TierEntry {
    /// The limit with this tier.
    pub reaches: Extent,
    /// Per month, not on top of a lower tier.
    pub price: Money,
    /// Where it is printed.
    pub source: Source,
}

/// A change of an item that is no longer sold.
#[derive(Clone, Debug, Serialize)]
pub struct HistoryEntry {
    /// The day it was documented.
    pub documented: Date,
    /// What changed.
    pub text: &'static str,
    /// Where.
    pub source: Source,
}

impl Books {
    /// All books, their sentences in `language`.
    #[must_use]
    pub fn new(language: &'static Language) -> Self {
        let conflicts = CONFLICTS.iter().filter(|it| is_about_a_price(it));
        Self {
            last_confirmed: LAST_CONFIRMED,
            currency: "USD",
            books: BOOKS
                .iter()
                .map(|it| BookEntry::new(it, language))
                .collect(),
            conflicts: conflicts
                .flat_map(|it| about_a_line(it, language))
                .collect(),
        }
    }
}

/// Whether a page gives another price, or the conflict is about a line of a quote.
fn is_about_a_price(conflict: &Conflict) -> bool {
    let is_price = |claimed| matches!(claimed, Claimed::Price(_));
    let kinds = ["plan.", "overage.", "add_on."];
    is_price(conflict.taken.value)
        || is_price(conflict.other.value)
        || kinds.iter().any(|kind| conflict.about.starts_with(kind))
}

fn about_a_line(conflict: &'static Conflict, language: &'static Language) -> Vec<ConflictEntry> {
    let mut entries = ConflictEntry::all(conflict, language);
    for entry in &mut entries {
        entry.about = Some(conflict.about);
    }
    entries
}

impl BookEntry {
    fn new(book: &'static PriceBook, language: &'static Language) -> Self {
        let later = BOOKS
            .iter()
            .filter(|it| it.mode == book.mode && it.documented > book.documented);
        let history = book.history.iter();
        Self {
            id: book.id,
            mode: book.mode,
            documented: book.documented,
            superseded: later.map(|it| it.documented).min(),
            first_month: FirstMonthEntry::new(book),
            plans: book.plans.iter().map(PlanEntry::new).collect(),
            history: history.map(|it| HistoryEntry::new(it, language)).collect(),
        }
    }
}

impl FirstMonthEntry {
    fn new(book: &PriceBook) -> Self {
        let (rule, since) = match book.first_month {
            FirstMonth::ByDay => ("by_day", None),
            FirstMonth::Free { since } => {
                ("free", Some(since).filter(|since| *since > book.documented))
            }
            FirstMonth::Unstated => ("unstated", None),
        };
        Self {
            rule,
            since,
            source: book.first_month_source,
        }
    }
}

impl PlanEntry {
    fn new(plan: &Plan) -> Self {
        let add_ons = plan.add_ons.iter();
        Self {
            edition: plan.edition,
            price: plan.fee.amount,
            source: plan.fee.source,
            overage: plan.overages.iter().map(OverageEntry::new).collect(),
            add_ons: add_ons
                .map(|it| AddOnEntry::new(it, plan.edition))
                .collect(),
        }
    }
}

impl OverageEntry {
    fn new(overage: &Overage) -> Self {
        Self {
            id: LineId::Overage(overage.metric),
            metric: overage.metric,
            quota: overage.quota,
            block: overage.block,
            price: overage.price.amount,
            source: overage.price.source,
        }
    }
}

impl AddOnEntry {
    fn new(add_on: &AddOn, edition: Edition) -> Self {
        let row = Row::of_need(add_on.key.need());
        Self {
            id: LineId::AddOn(add_on.key),
            base: row
                .and_then(|row| row.cell(edition).extent())
                .unwrap_or(Extent::Count(0)),
            tiers: add_on.tiers.iter().map(TierEntry::new).collect(),
        }
    }
}

impl TierEntry {
    fn new(tier: &Tier) -> Self {
        Self {
            reaches: tier.reaches,
            price: tier.price.amount,
            source: tier.price.source,
        }
    }
}

impl HistoryEntry {
    fn new(note: &HistoryNote, language: &'static Language) -> Self {
        Self {
            documented: note.documented,
            text: language.words(note.text),
            source: note.source,
        }
    }
}
