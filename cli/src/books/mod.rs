//! `im-quote books`: the price books, each price with its source.

mod text;

use std::process::ExitCode;

use im_pricing_core::bill::LineId;
use im_pricing_core::book::{AddOn, FirstMonth, HistoryNote, Overage, Plan, PriceBook, Tier};
use im_pricing_core::date::Date;
use im_pricing_core::edition::{BillingMode, Edition};
use im_pricing_core::matrix::Row;
use im_pricing_core::metric::{Extent, Metric};
use im_pricing_core::money::Money;
use im_pricing_core::source::{Claimed, Conflict, Source};
use im_pricing_core::tables::{BOOKS, CONFLICTS, EN, LAST_CONFIRMED};
use serde::Serialize;

use crate::args::BooksFormat;
use crate::conflict::ConflictView;
use crate::failure::Failure;
use crate::output;

/// Prints the books.
pub(crate) fn run(format: BooksFormat) -> Result<ExitCode, Failure> {
    let listing = Listing::new();
    match format {
        BooksFormat::Json => output::json(&listing),
        BooksFormat::Text => output::text(&text::print(&listing)),
    }
}

/// All books, oldest first, and what pages disagree about.
#[derive(Serialize)]
pub(crate) struct Listing {
    /// The last date on which the price lists were confirmed.
    last_confirmed: Date,
    currency: &'static str,
    books: Vec<BookView>,
    conflicts: Vec<ConflictView>,
}

#[derive(Serialize)]
struct BookView {
    id: &'static str,
    mode: BillingMode,
    documented: Date,
    /// The day from which the next book of the mode is in force.
    superseded: Option<Date>,
    first_month: FirstMonthView,
    plans: Vec<PlanView>,
    history: Vec<HistoryView>,
}

#[derive(Serialize)]
struct FirstMonthView {
    rule: &'static str,
    /// The first price date for which the rule is documented, where that is not the book's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Date>,
    source: Source,
}

#[derive(Serialize)]
struct PlanView {
    edition: Edition,
    price: Money,
    source: Source,
    overage: Vec<OverageView>,
    add_ons: Vec<AddOnView>,
}

#[derive(Serialize)]
struct OverageView {
    id: LineId,
    metric: Metric,
    quota: u64,
    block: u64,
    price: Money,
    source: Source,
}

#[derive(Serialize)]
struct AddOnView {
    id: LineId,
    /// Without the add-on.
    base: Extent,
    tiers: Vec<TierView>,
}

#[derive(Serialize)]
struct TierView {
    reaches: Extent,
    price: Money,
    source: Source,
}

#[derive(Serialize)]
struct HistoryView {
    documented: Date,
    text: &'static str,
    source: Source,
}

impl Listing {
    /// All books as Markdown, the newest first.
    pub(crate) fn to_markdown(&self) -> String {
        text::markdown(self)
    }

    /// The books with what pages disagree about.
    pub(crate) fn new() -> Self {
        let conflicts = CONFLICTS
            .iter()
            .filter(|conflict| is_about_a_price(conflict));
        Self {
            last_confirmed: LAST_CONFIRMED,
            currency: "USD",
            books: BOOKS.iter().map(BookView::new).collect(),
            conflicts: conflicts.flat_map(about_a_line).collect(),
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

fn about_a_line(conflict: &'static Conflict) -> Vec<ConflictView> {
    let mut views = ConflictView::all(conflict, &EN);
    for view in &mut views {
        view.about = Some(conflict.about);
    }
    views
}

impl BookView {
    fn new(book: &'static PriceBook) -> Self {
        let later = BOOKS
            .iter()
            .filter(|it| it.mode == book.mode && it.documented > book.documented);
        Self {
            id: book.id,
            mode: book.mode,
            documented: book.documented,
            superseded: later.map(|it| it.documented).min(),
            first_month: FirstMonthView::new(book),
            plans: book.plans.iter().map(PlanView::new).collect(),
            history: book.history.iter().map(HistoryView::new).collect(),
        }
    }
}

impl FirstMonthView {
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

impl PlanView {
    fn new(plan: &Plan) -> Self {
        Self {
            edition: plan.edition,
            price: plan.fee.amount,
            source: plan.fee.source,
            overage: plan.overages.iter().map(OverageView::new).collect(),
            add_ons: plan
                .add_ons
                .iter()
                .map(|it| AddOnView::new(it, plan.edition))
                .collect(),
        }
    }
}

impl OverageView {
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

impl AddOnView {
    fn new(add_on: &AddOn, edition: Edition) -> Self {
        let row = Row::of_need(add_on.key.need());
        Self {
            id: LineId::AddOn(add_on.key),
            base: row
                .and_then(|row| row.cell(edition).extent())
                .unwrap_or(Extent::Count(0)),
            tiers: add_on.tiers.iter().map(TierView::new).collect(),
        }
    }
}

impl TierView {
    fn new(tier: &Tier) -> Self {
        Self {
            reaches: tier.reaches,
            price: tier.price.amount,
            source: tier.price.source,
        }
    }
}

impl HistoryView {
    fn new(note: &HistoryNote) -> Self {
        Self {
            documented: note.documented,
            text: EN.words(note.text),
            source: note.source,
        }
    }
}
